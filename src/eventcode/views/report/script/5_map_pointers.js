// Fingers and mouse on the map: one drags it, two pinch it, and what moved it chooses nothing.

class MapPointers {
  constructor(map) {
    Object.assign(this, { map, down: new Map(), moved: false });
    map.svg.addEventListener("pointerdown", (event) => this.start(event));
    window.addEventListener("pointermove", (event) => this.move(event));
    window.addEventListener("pointerup", (event) => this.end(event));
    window.addEventListener("pointercancel", (event) => this.end(event));
  }

  start(event) {
    if (event.button) return; // not the left one
    if (event.isPrimary) this.down.clear(); // of a gesture that ended elsewhere
    if (!this.down.size) this.moved = false;
    if (this.down.size < 2) this.down.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY });
  }

  move(event) {
    const last = this.down.get(event.pointerId);
    if (!last) return;
    const now = { clientX: event.clientX, clientY: event.clientY };
    const right = now.clientX - last.clientX, down = now.clientY - last.clientY;
    if (!this.moved && Math.hypot(right, down) < 4) return;
    this.moved = true;
    const before = this.grip();
    this.down.set(event.pointerId, now);
    const after = this.grip();
    const { map } = this;
    map.pan((before.clientX - after.clientX) * map.unit(), (before.clientY - after.clientY) * map.unit());
    if (this.down.size === 2) map.zoomBy(after.wide / before.wide, map.pointOf(after));
  }

  // The middle of the fingers, and how far they are apart.
  grip() {
    const [one, other = one] = this.down.values();
    return {
      clientX: (one.clientX + other.clientX) / 2,
      clientY: (one.clientY + other.clientY) / 2,
      wide: Math.max(20, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
    };
  }

  end(event) {
    this.down.delete(event.pointerId);
    // The click that ends a drag comes before the timer; one without a press (of a screen reader) must count.
    if (!this.down.size && this.moved) setTimeout(() => { this.moved = this.down.size > 0 && this.moved; });
  }
}
