// The time line: events by their first day, in bars of a day, week, month or year.

const UNITS = [["day", 100], ["week", 740], ["month", 4000], ["year", Infinity]];
const WIDE = 31; // an event that spans more days does not decide where the line begins and ends
const HEIGHT = 130;

function startOf(day, unit) {
  if (unit === "day") return day;
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7); // 1970-01-01 was a Thursday
  const date = new Date(day * DAY_MS);
  return Math.round(Date.UTC(date.getUTCFullYear(), unit === "month" ? date.getUTCMonth() : 0, 1) / DAY_MS);
}

function nextStart(start, unit) {
  return startOf(start + { day: 1, week: 7, month: 32, year: 367 }[unit], unit);
}

// The shortest stretch that holds so many of the days, which are in order.
function shortest(days, size) {
  let best = 0;
  for (let i = 1; i + size <= days.length; i++) {
    if (days[i + size - 1] - days[i] < days[best + size - 1] - days[best]) best = i;
  }
  return { first: days[best], last: days[best + size - 1] };
}

// The first and the last day of all events; null if none has a date.
function wholeOf(days) {
  return days[0] === NO_DAY ? null : { first: days[0], last: days.findLast((day) => day !== NO_DAY) };
}

// The days between which nearly all narrowly dated events lie; all days, if that at most doubles the span.
function spanOf(columns, whole) {
  const narrow = [];
  columns.first.forEach((day, i) => { if (day !== NO_DAY && columns.last[i] - day <= WIDE) narrow.push(day); });
  const used = narrow.length ? narrow : columns.first.filter((day) => day !== NO_DAY); // in order, as all events are
  const span = shortest(used, Math.ceil(0.95 * used.length));
  return whole.last - whole.first <= 2 * (span.last - span.first) + 14 ? whole : span;
}

class TimeLine {
  constructor(model, selection, element) {
    Object.assign(this, { model, selection, element, at: 0 });
    this.whole = wholeOf(model.columns.first);
    this.span = this.whole && spanOf(model.columns, this.whole);
    this.svg = element.querySelector("svg");
    this.told = element.querySelector("output");
    this.from = element.querySelector("[name=from]");
    this.to = element.querySelector("[name=to]");
    this.zoomed = null;
    this.close = element.querySelector("[data-period=zoom]");
    this.close.addEventListener("click", () => { this.zoomed = this.zoomed ? null : this.zoomSpan(); this.draw(); });
    for (const input of [this.from, this.to]) input.addEventListener("change", () => this.typed());
    this.svg.addEventListener("click", (event) => {
      const bar = event.target.closest("[data-bar]");
      if (bar) this.pick(Number(bar.dataset.bar), event.shiftKey);
    });
    this.svg.addEventListener("keydown", (event) => this.key(event));
    this.svg.addEventListener("focus", () => this.point(this.at));
    this.svg.addEventListener("pointerover", (event) => {
      const bar = event.target.closest("[data-bar]");
      if (bar) this.say(Number(bar.dataset.bar));
    });
    new ResizeObserver(() => this.draw()).observe(element);
  }

  zoomSpan() {
    const { period } = this.selection;
    return period && { first: Math.max(period.first, this.whole.first), last: Math.min(period.last, this.whole.last) };
  }

  typed() {
    const days = [this.from, this.to].map((input) => (input.value ? dayOf(input.value) : null));
    this.selection.between(...days);
  }

  pick(bar, extend) {
    const { first, last } = this.bars[bar];
    const { period } = this.selection;
    const finite = (day) => (Number.isFinite(day) ? day : null);
    if (extend && period) this.selection.between(finite(Math.min(first, period.first)), finite(Math.max(last, period.last)));
    else if (period && period.first === first && period.last === last) this.selection.between(null, null);
    else this.selection.between(finite(first), finite(last));
  }

  key(event) {
    const last = this.bars.length - 1;
    const moves = { ArrowLeft: this.at - 1, ArrowRight: this.at + 1, Home: 0, End: last };
    if (event.key in moves) this.point(Math.min(last, Math.max(0, moves[event.key])));
    else if (event.key === "Enter" || event.key === " ") this.pick(this.at, event.shiftKey);
    else return;
    event.preventDefault();
  }

  point(bar) {
    this.at = Math.min(bar, this.bars.length - 1);
    this.svg.querySelectorAll(".at").forEach((old) => old.classList.remove("at"));
    this.svg.querySelector(`[data-bar="${this.at}"]`).classList.add("at");
    this.say(this.at);
  }

  say(bar) {
    const { first, last, narrow, wide } = this.bars[bar];
    this.told.textContent = `${periodWords({ first, last })}: ${plural(narrow + wide, "event")}` +
      (wide ? `, ${number.format(wide)} of them dated to a longer time that begins here` : "");
  }

  // The bars with their counts; what lies before and after the line has a bar of its own.
  layOut(span) {
    const [unit] = UNITS.find(([, days]) => span.last - span.first < days);
    const bars = [];
    for (let start = startOf(span.first, unit); start <= span.last; start = nextStart(start, unit)) {
      bars.push({ first: start, last: nextStart(start, unit) - 1, narrow: 0, wide: 0 });
    }
    const begin = bars[0].first, end = bars[bars.length - 1].last;
    const barOf = new Int32Array(end - begin + 1);
    bars.forEach((bar, i) => barOf.fill(i, bar.first - begin, bar.last - begin + 1));
    const before = { first: -Infinity, last: begin - 1, narrow: 0, wide: 0, outside: true };
    const after = { first: end + 1, last: Infinity, narrow: 0, wide: 0, outside: true };
    const { first, last } = this.model.columns;
    const { fail } = this.selection;
    const bits = this.selection.others("period");
    this.undated = 0;
    for (let i = 0; i < fail.length; i++) {
      if (fail[i] & bits) continue;
      const day = first[i];
      if (day === NO_DAY) this.undated++;
      else {
        const bar = day < begin ? before : day > end ? after : bars[barOf[day - begin]];
        if (last[i] > bar.last) bar.wide++;
        else bar.narrow++;
      }
    }
    this.bars = [...(this.whole.first < begin ? [before] : []), ...bars, ...(this.whole.last > end ? [after] : [])];
    this.unit = unit;
  }

  draw() {
    const { period } = this.selection;
    const shown = (day) => (Number.isFinite(day) ? isoDay(day) : "");
    this.from.value = period ? shown(period.first) : "";
    this.to.value = period ? shown(period.last) : "";
    if (!this.span) {
      this.svg.setAttribute("hidden", "");
      this.close.hidden = true;
      this.element.querySelector("#undated").textContent = "No event has a date.";
      return;
    }
    if (!period) this.zoomed = null;
    const close = this.zoomSpan();
    this.close.hidden = !this.zoomed && !(close && close.first <= close.last);
    this.close.textContent = this.zoomed ? "Show the whole time" : "Show this period larger";
    this.layOut(this.zoomed && this.zoomed.first <= this.zoomed.last ? this.zoomed : this.span);
    this.paint();
    this.element.querySelector("#undated").textContent =
      `One bar is a ${this.unit}. ${plural(this.undated, "event")} without a date.`;
    this.list();
  }

  paint() {
    const width = Math.max(200, this.svg.clientWidth), { period } = this.selection;
    const largest = Math.max(1, ...this.bars.map((bar) => bar.narrow + bar.wide));
    const step = width / this.bars.length, tall = HEIGHT - 34;
    const parts = this.bars.map((bar, i) => {
      const inside = !period || (bar.first <= period.last && bar.last >= period.first);
      const high = (count) => (count ? Math.max(1, (tall * count) / largest) : 0);
      const x = i * step + Math.min(1, step / 8), wide = Math.max(0.5, step - 2 * Math.min(1, step / 8));
      const low = high(bar.narrow), top = high(bar.wide);
      return make("g", { class: `bar-group${inside ? "" : " aside"}${bar.outside ? " outside" : ""}`, "data-bar": i },
        make("rect", { class: "catch", x: i * step, y: 0, width: step, height: HEIGHT }),
        make("rect", { class: "narrow", x, y: 16 + tall - low, width: wide, height: low }),
        make("rect", { class: "wide", x, y: 16 + tall - low - top, width: wide, height: top }));
    });
    this.svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    this.svg.replaceChildren(...parts, make("text", { x: 0, y: 11, class: "tick" }, `most in one bar: ${number.format(largest)}`),
      ...this.ticks(step, width));
  }

  ticks(step, width) {
    const every = Math.max(1, Math.ceil(90 / step));
    const ticks = [];
    this.bars.forEach((bar, i) => {
      const end = i * step > width - (this.bars[this.bars.length - 1].outside ? 120 : 70);
      if (bar.outside) {
        ticks.push(make("text", { x: i ? width : 0, y: HEIGHT - 4, class: `tick${i ? " end" : ""}` }, i ? "later" : "earlier"));
      } else if (i % every === 0 && !end && !(this.bars[0].outside && i * step < 50)) {
        const length = { year: 4, month: 7 }[this.unit] || 10;
        ticks.push(make("text", { x: i * step, y: HEIGHT - 4, class: "tick" }, isoDay(bar.first).slice(0, length)));
      }
    });
    return ticks;
  }

  list() {
    const rows = this.bars.filter((bar) => bar.narrow + bar.wide).map((bar) => make("tr", {},
      make("th", { scope: "row" }, periodWords(bar)), make("td", { class: "count" }, number.format(bar.narrow + bar.wide)),
      make("td", { class: "count" }, number.format(bar.wide))));
    this.element.querySelector("tbody").replaceChildren(...rows);
  }
}
