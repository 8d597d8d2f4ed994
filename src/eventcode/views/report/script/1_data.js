// The data of the page: two packed blocks, one of columns and one of sentences.

const NO_DAY = -10000000;
const DAY_MS = 86400000;
const number = new Intl.NumberFormat("en");
const plural = (n, one, many) => `${number.format(n)} ${n === 1 ? one : many || one + "s"}`;
function percent(part, whole) {
  const share = whole ? (100 * part) / whole : 0;
  return part ? `${share < 0.95 ? Math.max(0.1, share).toFixed(1) : Math.round(share)}%` : "";
}
const isoDay = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const dayOf = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY_MS);

// Control characters are shown as their pictures, turns of direction as their numbers: nothing hides in a text.
function visible(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/\u007f/g, "\u2421").replace(/[\u0080-\u009f]/g, "\ufffd")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (c) => `[U+${c.charCodeAt(0).toString(16).toUpperCase()}]`);
}

async function unpack(id) {
  const raw = atob(document.getElementById(id).textContent.trim());
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}

// Makes an element: make("p", {class: "x", onclick: f}, "text", otherElement)
const SVG = "http://www.w3.org/2000/svg";
function make(tag, attributes, ...children) {
  const drawn = ["svg", "g", "path", "rect", "circle", "line", "text", "title"].includes(tag);
  const element = drawn ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
const own = (text) => make("bdi", {}, visible(text));

// Columns as typed arrays, and the dimensions by which events are chosen.
function modelOf(block) {
  const columns = {};
  for (const [name, values] of Object.entries(block.columns)) columns[name] = Int32Array.from(values);
  const model = { ...block, columns, n: columns.first.length, dimensions: new Map() };
  shareActors(model);
  const roots = [...new Set(block.words.code.map((code) => code.slice(0, 2)))].sort();
  const rootOf = Int32Array.from(block.words.code, (code) => roots.indexOf(code.slice(0, 2)));
  model.words.root = roots;
  columns.root = columns.code.map((code) => rootOf[code]);
  model.words.band = [...Array.from({ length: 10 }, (_, i) => `${i / 10} to ${(i + 1) / 10}`), ""];
  columns.band = columns.band.map((band) => (band < 0 ? 10 : band));
  defineDimensions(model);
  return model;
}

// Sources and targets get one list of actors.
function shareActors(model) {
  const actors = [...new Set([...model.words.source, ...model.words.target])];
  const numbers = new Map(actors.map((actor, i) => [actor, i]));
  for (const side of ["source", "target"]) {
    const moved = Int32Array.from(model.words[side], (actor) => numbers.get(actor));
    model.columns[side] = model.columns[side].map((i) => moved[i]);
    model.words[side] = actors;
  }
  model.words.actor = actors;
}

function defineDimensions(model) {
  const { names, words } = model;
  const named = (kind, none) => (word) => (word === "" ? none : names[kind][word] ? `${word} ${names[kind][word]}` : word);
  const plain = (none) => (word) => word || none;
  const define = (id, label, say, order) => {
    const dimension = { id, label, words: words[id], say: (i) => say(words[id][i]), bit: 1 << model.dimensions.size, order,
      none: (i) => Number(words[id][i] === "") };
    model.dimensions.set(id, dimension);
  };
  define("country", "country of the place", named("country", "no place"));
  define("root", "CAMEO root", named("cameo", "no code"), "word");
  define("code", "CAMEO code", named("cameo", "no code"));
  define("plover", "PLOVER type", plain("no PLOVER type"));
  define("acled", "ACLED type", plain("not an ACLED event"));
  define("sub", "ACLED sub-type", plain("not an ACLED event"));
  define("quad", "quad class", named("quad", "no quad class"), "word");
  define("status", "status", plain("no status"));
  define("place_precision", "place precision", plain("no place"));
  define("date_precision", "date precision", plain("no date"));
  define("band", "confidence", plain("no confidence"), "number");
  define("source", "source", named("actor", "no source"));
  define("target", "target", named("actor", "no target"));
  define("actor", "actor on either side", named("actor", "no actor"));
  words.place = model.places.map((place) => place.slice(0, 3).join(" "));
  define("place", "place", plain("no place"));
  Object.assign(model.dimensions.get("place"), {
    say: (i) => placeName(model, i),
    none: (i) => Number(!model.places[i][0] && !model.places[i][1]),
  });
  words.period = words.words = [];
  define("period", "period", plain(""));
  define("words", "sentence", plain(""));
}
