// Selecting an event in the text or in the list.

function select(number) {
  selected = number;
  for (const old of document.querySelectorAll(".on")) old.classList.remove("on");
  for (const old of document.querySelectorAll("mark[aria-current]")) old.removeAttribute("aria-current");
  for (const [other, li] of items) if (other !== number) li.firstElementChild.open = false;
  if (number) {
    items.get(number).classList.add("on");
    items.get(number).firstElementChild.open = true;
    for (const role of ROLES) {
      for (const story of stories) for (const mark of marksOf(story, role, number)) lightUp(mark);
    }
    document.querySelector(`.badge[data-event="${items.get(number).dataset.act}"]`)?.classList.add("on");
  }
  draw();
}

function lightUp(mark) {
  mark.classList.add("on");
  mark.setAttribute("aria-current", "true");
}

const isWide = () => matchMedia("(min-width: 60.01rem)").matches;
const summaryOf = (number) => items.get(number).querySelector("summary");

function openFromText(number, origin) {
  cameFrom = origin;
  select(number);
  summaryOf(number).focus({ preventScroll: true });
  bringIn(items.get(number));
}

function openFromList(number) {
  cameFrom = null;
  select(number);
  const [mark] = stories.flatMap((story) => marksOf(story, "action", number));
  if (isWide()) mark?.scrollIntoView({ block: "nearest" });
  summaryOf(number).scrollIntoView({ block: "nearest" });
}

/** Scroll as little as shows an entry, or its start where it is long. */
function bringIn(item) {
  const fits = isWide() && item.offsetHeight < item.closest(".beside").clientHeight;
  item.scrollIntoView({ block: fits ? "nearest" : "start" });
}

function numberedBy(mark) {
  const roles = ["action", ...ROLES.filter((r) => r !== "action")];
  const numbers = roles.flatMap((role) => (mark.dataset[role] || "").split(" ").filter(Boolean));
  const next = numbers[numbers.indexOf(selected) + 1];
  return next || numbers[0];
}

/** Show the sentence of a link of the lists. */
function backToText(link) {
  const sentence = document.querySelector(link.getAttribute("href"));
  sentence.tabIndex = -1;
  sentence.focus({ preventScroll: true });
  sentence.scrollIntoView({ block: "center" });
}

function openWhy(link) {
  const reason = document.querySelector(link.getAttribute("href"));
  document.getElementById("silences").open = true;
  reason.open = true;
  reason.querySelector("summary").focus();
  reason.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const { target } = event;
  const badge = target.closest(".badge");
  const mark = target.closest(".story mark");
  const link = target.closest(".back a, a.why");
  const summary = target.closest(".event > details > summary");
  if (badge || link || summary) event.preventDefault();
  if (badge) openFromText(badge.dataset.event, badge);
  else if (link) link.matches(".why") ? openWhy(link) : backToText(link);
  else if (mark && getSelection().isCollapsed) openFromText(numberedBy(mark), mark.closest("p, h1").querySelector(".badge"));
  else if (summary) toggle(summary.closest(".event").dataset.event);
});

function toggle(number) {
  if (items.get(number).firstElementChild.open) select(null);
  else openFromList(number);
}

document.addEventListener("keydown", (event) => {
  const mark = event.target.closest?.(".story mark");
  if (mark && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    openFromText(numberedBy(mark), mark);
    return;
  }
  if (event.key === "Escape" && selected) {
    const back = cameFrom || summaryOf(selected);
    select(null);
    back.focus();
  }
  const summary = event.target.closest?.(".event > details > summary");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (summary && step) {
    event.preventDefault();
    const number = Number(summary.closest(".event").dataset.event) + step;
    if (items.has(String(number))) summaryOf(String(number)).focus();
  }
});
