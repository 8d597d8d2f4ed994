// The map: countries as shapes, events as marks. Marks that would touch are drawn as one.

const MARK_KINDS = {
  exact: { name: "a town or a point", shape: "circle" },
  region: { name: "only a region", shape: "diamond" },
  country: { name: "only a country", shape: "square" },
};
const LARGEST_CELL = 90;
const MOST_MARKS = 600;
const LEAST_FOR_LARGEST = 12; // so few events do not fill the map
const CLOSEST = 60; // how far in one can zoom

function placeName(model, i) {
  const [name, country, precision] = model.places[i];
  const land = model.names.country[country] || country;
  const where = name && name !== land ? [name, land].filter(Boolean).join(", ") : land || "no place";
  return precision === "near" ? `near ${where}` : where;
}
const kindOf = (precision) => (precision === "region" || precision === "country" ? precision : "exact");

class WorldMap {
  constructor(model, selection, element) {
    Object.assign(this, { model, selection, element });
    const { width, height } = model.world;
    this.view = { x: 0, y: 0, zoom: 1 };
    this.svg = element.querySelector("svg");
    this.lands = make("g", { class: "lands" });
    this.marks = make("g", { class: "marks", role: "group", "aria-label": "Marks of the map" });
    this.svg.append(this.lands, this.marks);
    this.walk = new MarkWalk(this, element.querySelector(".told"));
    this.size = { width, height };
    this.paths = model.world.countries.map(({ code, path }) => {
      const name = model.names.country[code] || code;
      const shape = make("path", { d: path, "data-country": code }, make("title", {}, name));
      this.lands.append(shape);
      return { code, shape, name };
    });
    this.numberOf = new Map(model.words.country.map((code, i) => [code, i]));
    this.listen();
    new ResizeObserver(() => this.frame()).observe(this.svg);
  }

  listen() {
    const { svg, element } = this;
    element.querySelector("[data-zoom=in]").addEventListener("click", () => this.zoomBy(1.6));
    element.querySelector("[data-zoom=out]").addEventListener("click", () => this.zoomBy(1 / 1.6));
    element.querySelector("[data-zoom=all]").addEventListener("click", () => this.whole());
    svg.addEventListener("wheel", (event) => {
      if (!svg.contains(document.activeElement) && !event.ctrlKey) return;
      event.preventDefault();
      this.zoomBy(event.deltaY < 0 ? 1.25 : 0.8, this.pointOf(event));
    }, { passive: false });
    svg.addEventListener("keydown", (event) => this.key(event));
    const pointers = new MapPointers(this);
    svg.addEventListener("click", (event) => { if (!pointers.moved) this.click(event.target); });
  }

  // Units of the map for each pixel of the screen.
  unit() {
    return this.size.width / this.view.zoom / Math.max(1, this.svg.clientWidth);
  }

  // The half width of the largest mark, in pixels: on a small screen it is smaller.
  largestMark() {
    return Math.min(22, Math.max(9, this.svg.clientWidth / 50));
  }

  pointOf(event) {
    const box = this.svg.getBoundingClientRect();
    return { x: this.view.x + (event.clientX - box.left) * this.unit(), y: this.view.y + (event.clientY - box.top) * this.unit() };
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 80 * this.unit();
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const mark = event.target.closest("[data-mark]");
    if (mark && this.walk.key(event, Number(mark.dataset.mark))) event.preventDefault();
    else if (!mark && moves[event.key]) this.pan(...moves[event.key]);
    else if (event.key === "+" || event.key === "=") this.zoomBy(1.6, this.walk.place(mark));
    else if (event.key === "-") this.zoomBy(1 / 1.6, this.walk.place(mark));
    else if (event.key === "0") this.whole();
    else return;
    event.preventDefault();
  }

  click(target) {
    const mark = target.closest("[data-mark]");
    const land = target.closest("[data-country]");
    const { selection } = this;
    if (mark) {
      const cluster = this.clusters[mark.dataset.mark];
      this.walk.hold(cluster);
      selection.choose("place", this.isChosen(cluster) ? [] : cluster.places);
    } else if (land && this.numberOf.has(land.dataset.country)) {
      selection.toggle("country", this.numberOf.get(land.dataset.country));
    }
  }

  whole() {
    this.view = { x: 0, y: 0, zoom: 1 };
    this.frame();
  }

  pan(right, down) {
    this.view.x += right;
    this.view.y += down;
    this.frame();
  }

  zoomBy(factor, at) {
    const { view, size } = this;
    const zoom = Math.min(CLOSEST, Math.max(1, view.zoom * factor));
    const point = at || { x: view.x + size.width / view.zoom / 2, y: view.y + size.height / view.zoom / 2 };
    view.x = point.x - ((point.x - view.x) * view.zoom) / zoom;
    view.y = point.y - ((point.y - view.y) * view.zoom) / zoom;
    view.zoom = zoom;
    this.frame();
  }

  // Keep the view on the map, and draw once for each picture of the screen.
  frame() {
    const { view, size } = this;
    view.x = Math.min(size.width * (1 - 1 / view.zoom), Math.max(0, view.x));
    view.y = Math.min(size.height * (1 - 1 / view.zoom), Math.max(0, view.y));
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => { this.waiting = false; this.drawMarks(); });
  }

  draw() {
    const { selection, model } = this;
    this.counts = this.countPlaces();
    const lands = selection.count("country");
    const chosen = selection.chosen.get("country");
    for (const { code, shape, name } of this.paths) {
      const i = this.numberOf.get(code);
      const count = i === undefined ? 0 : lands[i];
      shape.setAttribute("class", chosen && chosen.has(i) ? "chosen" : count ? "some" : "none");
      shape.firstChild.textContent = `${name}: ${plural(count, "event")}`;
    }
    this.tell(model);
    this.drawMarks();
  }

  // Events by place; those of other countries and places stay, to be drawn pale.
  countPlaces() {
    const { model, selection } = this;
    const counts = new Int32Array(model.places.length);
    const bits = selection.others("place", "country");
    const { place } = model.columns;
    for (let i = 0; i < model.n; i++) if (!(selection.fail[i] & bits)) counts[place[i]]++;
    return counts;
  }

  tell(model) {
    const sums = { exact: 0, region: 0, country: 0, off: 0, none: 0 };
    const { fail } = this.selection;
    for (let i = 0; i < model.n; i++) {
      if (fail[i]) continue;
      const [name, country, precision, x] = model.places[model.columns.place[i]];
      if (x >= 0) sums[kindOf(precision)]++;
      else if (name || country) sums.off++;
      else sums.none++;
    }
    for (const kind of Object.keys(MARK_KINDS)) {
      this.element.querySelector(`[data-legend=${kind}]`).textContent = number.format(sums[kind]);
    }
    this.element.querySelector("[data-legend=none]").textContent = `${plural(sums.none, "event")} without a place` +
      (sums.off ? `, ${number.format(sums.off)} with a place that has no point on the map.` : ".");
  }

  // Marks in cells of the map; where there would be too many of them the cells are larger.
  gather() {
    const least = this.largestMark() * 0.8;
    let marks = this.gatherIn(least);
    for (let cell = least; marks.length > MOST_MARKS && cell < LARGEST_CELL; marks = this.gatherIn(cell)) cell *= 1.4;
    return marks;
  }

  gatherIn(pixels) {
    const { model, selection, counts, view } = this;
    const cell = pixels * this.unit();
    const right = view.x + this.size.width / view.zoom, bottom = view.y + this.size.height / view.zoom;
    const margin = this.largestMark() * this.unit();
    const places = selection.chosen.get("place"), countries = selection.chosen.get("country");
    const clusters = new Map();
    for (let i = 0; i < counts.length; i++) {
      const [, country, precision, x, y] = model.places[i];
      if (!counts[i] || x < view.x - margin || x > right + margin || y < view.y - margin || y > bottom + margin || x < 0) continue;
      const kind = kindOf(precision);
      const taken = (!places || places.has(i)) && (!countries || countries.has(this.numberOf.get(country)));
      const key = `${taken} ${kind} ${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
      const found = clusters.get(key) || clusters.set(key, { kind, taken, count: 0, x: 0, y: 0, places: [] }).get(key);
      found.count += counts[i];
      found.x += x * counts[i];
      found.y += y * counts[i];
      found.places.push(i);
    }
    return [...clusters.values()].sort((a, b) => a.taken - b.taken || b.count - a.count);
  }

  drawMarks() {
    if (!this.counts) return;
    const { view, size, svg } = this;
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${size.width / view.zoom} ${size.height / view.zoom}`);
    this.lands.setAttribute("stroke-width", 0.6 * this.unit());
    this.clusters = this.gather();
    const most = Math.max(0, ...this.clusters.map((cluster) => cluster.count));
    const largest = Math.max(LEAST_FOR_LARGEST, most);
    this.element.querySelector("[data-legend=most]").textContent = most ? `most in one mark: ${number.format(most)}` : "";
    this.marks.setAttribute("stroke-width", 1.4 * this.unit());
    const held = this.marks.contains(document.activeElement);
    this.marks.replaceChildren(...this.clusters.map((cluster, i) => this.mark(cluster, i, largest)));
    this.walk.restore(held);
  }

  mark(cluster, i, largest) {
    const { kind, taken, count } = cluster;
    const x = cluster.x / count, y = cluster.y / count;
    const r = Math.max(3, Math.sqrt(count / largest) * this.largestMark()) * this.unit();
    Object.assign(cluster, { at: { x, y }, r, lead: this.leadOf(cluster) });
    const name = this.nameOf(cluster);
    const attributes = { class: `mark ${kind}${taken ? "" : " aside"}`, "data-mark": i, role: "button", tabindex: -1,
      "aria-label": name, "aria-pressed": String(this.isChosen(cluster)) };
    return shapeOf(kind, x, y, r, attributes, make("title", {}, name));
  }

  // The place of a mark that has most events.
  leadOf({ places }) {
    return places.reduce((a, b) => (this.counts[b] > this.counts[a] ? b : a));
  }

  nameOf({ kind, count, places, lead }) {
    const more = places.length > 1 ? ` and ${plural(places.length - 1, "place")} around` : "";
    return `${visible(placeName(this.model, lead))}${more}: ${plural(count, "event")}, ${MARK_KINDS[kind].name}`;
  }

  isChosen({ places }) {
    const set = this.selection.chosen.get("place");
    return Boolean(set) && places.every((place) => set.has(place));
  }
}

function shapeOf(kind, x, y, r, attributes, ...inside) {
  if (kind === "exact") return make("circle", { ...attributes, cx: x, cy: y, r }, ...inside);
  if (kind === "country") return make("rect", { ...attributes, x: x - r, y: y - r, width: 2 * r, height: 2 * r }, ...inside);
  return make("path", { ...attributes, d: `M${x},${y - 1.2 * r}l${1.2 * r},${1.2 * r} ${-1.2 * r},${1.2 * r} ${-1.2 * r},${-1.2 * r}z` }, ...inside);
}
