// The stories of the page (headline and text), their marks, and the events of the list.

const LANE = 11; // pixels between two lines of arrows
const ROOM = 6; // pixels between a word and the lowest line
const SVG = "http://www.w3.org/2000/svg";
const stories = [...document.querySelectorAll(".story")];
const items = new Map([...document.querySelectorAll(".event")].map((li) => [li.dataset.event, li]));
const acts = actsOf(items);
let selected = null;
let cameFrom = null;

/** The events of each act, by the number of the first. */
function actsOf(events) {
  const found = new Map();
  for (const [number, li] of events) {
    const act = found.get(li.dataset.act) || { status: li.dataset.status, events: [] };
    act.events.push(number);
    found.set(li.dataset.act, act);
  }
  return found;
}

const ROLES = ["source", "action", "target", "casualties", "place", "date"];
const index = new Map(stories.map((story) => [story, indexOf(story)]));

/** The marks of a story by role and number of the event. */
function indexOf(story) {
  const found = new Map();
  for (const mark of story.querySelectorAll("mark")) {
    for (const role of ROLES) {
      for (const number of (mark.dataset[role] || "").split(" ").filter(Boolean)) {
        const key = `${role} ${number}`;
        found.set(key, [...(found.get(key) || []), mark]);
      }
    }
  }
  return found;
}

const marksOf = (story, role, number) => index.get(story).get(`${role} ${number}`) || [];
