// Arrows on paper. The text takes the width of a page and keeps the breaks of its lines, and each line gets its own
// piece of the drawing: so arrows stay with their words wherever a page ends.

const paper = matchMedia("print");
const ROLE_ROOM = 11; // pixels below words whose role is named there
let onPaper = null; // the derivations that were closed before

/** The first characters of the lines of a block, each with the top and bottom of its line. */
function linesOf(block, origin) {
  const lines = [];
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement.closest(".badge, .why, svg")) continue;
    for (const [start, end] of pieces(node, range)) {
      range.setStart(node, start);
      range.setEnd(node, end);
      const [box] = range.getClientRects();
      const last = lines[lines.length - 1];
      if (box && (!last || box.top - origin.top > last.bottom - 4)) {
        lines.push({ node, start, top: box.top - origin.top, bottom: box.bottom - origin.top, up: 0, down: 0 });
      }
    }
  }
  return lines;
}

/** The words of a text; of a word that runs over several lines the characters. */
function* pieces(node, range) {
  for (const { index: start, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, start);
    range.setEnd(node, start + word.length);
    if (range.getClientRects().length < 2) yield [start, start + word.length];
    else for (let i = start; i < start + word.length; i++) yield [i, i + 1];
  }
}

/** The parts of a drawing with their lower edges; an arrow over several lines of text is cut. */
function* partsOf(group) {
  for (const part of group.children) {
    const d = part.getAttribute("d") || "";
    const box = part.getBBox();
    if (!d.includes("H")) yield { part: part.cloneNode(true), top: box.y, y: box.y + box.height };
    else for (const stretch of d.match(/M[^M]+/g)) {
      const copy = part.cloneNode(true);
      copy.setAttribute("d", stretch);
      const y = Number(/^M\S+ ([^H]+)/.exec(stretch)[1]);
      yield { part: copy, top: y - 1, y };
    }
  }
}

/** For each line its piece of the drawing of a story: what ends above its lower edge and below that of the line before. */
function drawings(story, lines) {
  const drawing = story.querySelector(":scope > svg");
  const pieces = lines.map(() => made("g", { class: drawing.getAttribute("class") }));
  const groups = [...drawing.children].map((child) => (child.matches("g") ? child : wrapped(child)));
  for (const group of groups) {
    const copies = new Map();
    for (const { part, top, y } of partsOf(group)) {
      const role = part.matches(".role"); // these stand below their words
      const at = role ? lines.findLastIndex((line) => line.bottom < y) : lines.findIndex((line) => y < line.bottom);
      if (at < 0) continue;
      if (!copies.has(at)) copies.set(at, pieces[at].appendChild(group.cloneNode(false)));
      copies.get(at).append(part);
      lines[at].up = Math.max(lines[at].up, lines[at].top - top);
      if (role) lines[at].down = ROLE_ROOM;
    }
  }
  return pieces.map((piece) => {
    const svg = made("svg", { "aria-hidden": "true" });
    svg.append(piece);
    return svg;
  });
}

/** What stands alone in a drawing is of the selected event. */
function wrapped(child) {
  const group = made("g", { class: "on" });
  child.replaceWith(group);
  group.append(child);
  return group;
}

/** Break a story where its lines end, and hang each line's piece of the drawing into it. */
function breakLines(story) {
  const origin = story.getBoundingClientRect();
  const blocks = story.matches("h1") ? [story] : [...story.querySelectorAll("p")];
  const byBlock = blocks.map((block) => linesOf(block, origin));
  const lines = byBlock.flat();
  const svgs = drawings(story, lines);
  story.querySelector(":scope > svg").remove();
  for (const block of blocks) block.classList.add("broken");
  const firsts = new Set(byBlock.map(([first]) => first));
  const hooks = lines.map((line, i) => {
    const hook = document.createElement("span");
    hook.className = "line";
    hook.append(svgs[i]);
    return hook;
  });
  // From the end, so that the places of those before stay.
  for (let i = lines.length - 1; i >= 0; i--) {
    const behind = lines[i].start ? lines[i].node.splitText(lines[i].start) : lines[i].node;
    behind.before(...(firsts.has(lines[i]) ? [] : [lineBreak()]), hooks[i], roomFor(lines[i]));
  }
  // Lines have moved up or down, but each piece belongs to the words behind its hook.
  hooks.forEach((hook, i) => {
    const right = origin.left - hook.getBoundingClientRect().left;
    hook.firstChild.firstChild.setAttribute("transform", `translate(${right} ${-lines[i].top})`);
  });
}

/** What keeps the room of a line's drawing above (and below) its words, all on the same page. */
function roomFor({ top, bottom, up, down }) {
  const room = document.createElement("span");
  const high = bottom - top;
  room.className = "line room";
  room.style.height = `${up || down ? high + up + 2 + down : 0}px`;
  room.style.verticalAlign = `${-0.2 * high - down}px`;
  return room;
}

function lineBreak() {
  const element = document.createElement("br");
  element.className = "line";
  return element;
}

function toPaper() {
  if (onPaper) return;
  onPaper = [...document.querySelectorAll(".event > details:not([open])")];
  for (const details of onPaper) details.open = true;
  document.body.classList.add("on-paper");
  draw();
  for (const story of stories) breakLines(story);
}

function toScreen() {
  if (!onPaper) return;
  for (const part of document.querySelectorAll(".line")) part.remove();
  for (const block of document.querySelectorAll(".broken")) {
    block.classList.remove("broken");
    if (!block.className) block.removeAttribute("class");
  }
  for (const story of stories) story.normalize();
  for (const details of onPaper) details.open = false;
  document.body.classList.remove("on-paper");
  onPaper = null;
  draw();
}

addEventListener("beforeprint", toPaper);
addEventListener("afterprint", toScreen);
paper.addEventListener("change", () => (paper.matches ? toPaper() : toScreen()));
