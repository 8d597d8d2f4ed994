// The marks of the map by keyboard: one stop of Tab, from which arrows go to the next mark in their direction.

const TOWARDS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

class MarkWalk {
  constructor(map, told) {
    Object.assign(this, { map, told, held: null });
    this.ring = make("g", { class: "ring" });
    map.svg.append(this.ring);
    // Listened to from outside: Chromium takes what listens for focus inside an SVG for a stop of Tab.
    map.element.addEventListener("focusin", (event) => this.entered(event.target.closest("[data-mark]")));
    map.element.addEventListener("focusout", () => this.left());
    map.marks.addEventListener("pointerover", (event) => this.tell(event.target));
    map.marks.addEventListener("pointerout", () => this.tell(document.activeElement));
  }

  // Whether a key was for the marks.
  key(event, number) {
    const { map } = this;
    if (event.key === "Enter" || event.key === " ") map.click(event.target);
    else if (event.key === "Escape") map.svg.focus({ preventScroll: true });
    else if (TOWARDS[event.key]) this.go(this.nearest(number, ...TOWARDS[event.key]));
    else if (event.key in this.steps(number)) this.go(this.steps(number)[event.key]);
    else return false;
    return true;
  }

  // The marks from the one with most events on, pale ones last: every mark can be reached.
  order() {
    const { clusters } = this.map;
    return [...clusters.keys()].sort((a, b) => clusters[b].taken - clusters[a].taken || clusters[b].count - clusters[a].count || a - b);
  }

  steps(number) {
    const order = this.order(), at = order.indexOf(number), last = order.length - 1;
    return { Home: order[0], End: order[last], PageDown: order[Math.min(last, at + 1)], PageUp: order[Math.max(0, at - 1)] };
  }

  // The mark that is nearest in a direction; what lies aside counts double.
  nearest(number, right, down) {
    const { clusters } = this.map;
    const from = clusters[number].at;
    let best = number, least = Infinity;
    clusters.forEach(({ at }, i) => {
      const ahead = (at.x - from.x) * right + (at.y - from.y) * down;
      const aside = Math.abs((at.x - from.x) * down) + Math.abs((at.y - from.y) * right);
      const far = ahead + 2 * aside;
      if (i !== number && ahead > 0 && far < least) [best, least] = [i, far];
    });
    return best;
  }

  go(number) {
    this.element(number).focus({ preventScroll: true });
  }

  element(number) {
    return this.map.marks.children[number];
  }

  // The point that a zoom from a mark leaves in its place.
  place(mark) {
    return mark ? this.map.clusters[mark.dataset.mark].at : null;
  }

  hold({ kind, lead }) {
    this.held = { kind, lead };
  }

  // The mark that Tab comes to after marks were drawn anew: that of the place held before, else the largest.
  restore(focused) {
    const { clusters, svg } = this.map;
    this.ring.replaceChildren();
    const same = this.held ? clusters.findIndex((c) => c.kind === this.held.kind && c.places.includes(this.held.lead)) : -1;
    const stop = same >= 0 ? same : this.order()[0];
    if (stop !== undefined) this.element(stop).setAttribute("tabindex", 0);
    if (focused) (same >= 0 ? this.element(same) : svg).focus({ preventScroll: true });
    else this.tell(null);
  }

  entered(mark) {
    if (!mark) return;
    const cluster = this.map.clusters[mark.dataset.mark];
    for (const old of this.map.marks.querySelectorAll("[tabindex='0']")) old.setAttribute("tabindex", -1);
    mark.setAttribute("tabindex", 0);
    this.hold(cluster);
    this.tell(mark);
    if (mark.matches(":focus-visible")) this.encircle(cluster);
  }

  encircle({ kind, at, r }) {
    const unit = this.map.unit(), wider = kind === "exact" ? 4.5 : 5.5;
    this.ring.replaceChildren(...["under", "over"].map((name) => shapeOf(kind, at.x, at.y, r + wider * unit, { class: name })));
  }

  left() {
    this.ring.replaceChildren();
    this.tell(null);
  }

  // The name of a mark below the map, for those who see it; those who hear have it from the mark.
  tell(element) {
    const mark = element && element.closest("[data-mark]");
    this.told.textContent = mark ? mark.getAttribute("aria-label") : "";
  }
}
