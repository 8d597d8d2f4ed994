// Tables whose rows and cells choose: breakdowns by one dimension, and two dimensions against each other.

const SHOWN_ROWS = 12;
const ALL_SHOWN = { root: 20, plover: 20 };

class Breakdown {
  constructor(model, selection, id, element) {
    Object.assign(this, { model, selection, id, element, most: ALL_SHOWN[id] || SHOWN_ROWS });
    this.dimension = model.dimensions.get(id);
  }

  draw() {
    const { dimension, selection, id } = this;
    const counts = selection.count(id);
    const chosen = selection.chosen.get(id) || new Set();
    const present = [...counts.keys()].filter((i) => counts[i] || chosen.has(i));
    const none = present.filter((i) => dimension.none(i) && id !== "actor");
    const byCount = present.filter((i) => !dimension.none(i)).sort((a, b) => counts[b] - counts[a] || (dimension.words[a] < dimension.words[b] ? -1 : 1));
    const shown = byCount.slice(0, this.most);
    if (dimension.order === "word") shown.sort((a, b) => (dimension.words[a] < dimension.words[b] ? -1 : 1));
    if (dimension.order === "number") shown.sort((a, b) => b - a);
    const rest = byCount.slice(this.most);
    const largest = Math.max(1, ...shown.map((i) => counts[i]));
    const sum = id === "actor" ? selection.total(id) : present.reduce((all, i) => all + counts[i], 0);
    const rows = shown.map((i) => this.row(i, counts[i], largest, sum, chosen));
    rows.push(...none.map((i) => this.row(i, counts[i], 0, sum, chosen)));
    if (rest.length) rows.push(this.restRow(rest, rest.reduce((all, i) => all + counts[i], 0)));
    this.element.tBodies[0].replaceChildren(...rows);
  }

  row(i, count, largest, sum, chosen) {
    const { dimension, selection, id } = this;
    const bar = make("span", { class: "bar" });
    bar.style.width = largest ? `${(100 * count) / largest}%` : "0";
    const button = make("button", {
      type: "button", "aria-pressed": String(chosen.has(i)), "data-key": `${id} ${dimension.words[i] || i}`,
      onclick: () => selection.toggle(id, i),
    }, own(dimension.say(i)));
    return make("tr", { class: chosen.size && !chosen.has(i) ? "aside" : chosen.size ? "chosen" : null },
      make("th", { scope: "row" }, button), make("td", { class: "bars", "aria-hidden": "true" }, bar),
      make("td", { class: "count" }, number.format(count)), make("td", { class: "share" }, percent(count, sum)));
  }

  restRow(rest, count) {
    const more = make("button", { type: "button", class: "more", "data-key": `more ${this.id}`,
      onclick: () => { this.most += 25; this.draw(); } }, "show more");
    const what = this.id === "actor" ? "" : number.format(count);
    return make("tr", { class: "rest" }, make("th", { scope: "row" }, `${number.format(rest.length)} more `, more),
      make("td", { "aria-hidden": "true" }), make("td", { class: "count" }, what), make("td", {}));
  }
}

// Events that meet all choices but that of one dimension.
Selection.prototype.total = function total(...ids) {
  const bits = this.others(...ids);
  let sum = 0;
  for (let i = 0; i < this.fail.length; i++) if (!(this.fail[i] & bits)) sum++;
  return sum;
};

class Matrix {
  constructor(model, selection, rows, columns, element, mostRows, mostColumns, also) {
    Object.assign(this, { model, selection, rows, columns, element, mostRows, mostColumns, aside: [rows, columns, ...also] });
  }

  // The values with most events, and where each value is put: its own line, or the last one for the rest.
  top(id, most) {
    const { fail } = this.selection;
    const bits = this.selection.others(...this.aside);
    const { words } = this.model.dimensions.get(id);
    const column = this.model.columns[id];
    const counts = new Int32Array(words.length);
    for (let i = 0; i < fail.length; i++) if (!(fail[i] & bits)) counts[column[i]]++;
    const present = [...counts.keys()].filter((i) => counts[i]);
    present.sort((a, b) => counts[b] - counts[a] || (words[a] < words[b] ? -1 : 1));
    const shown = present.slice(0, most);
    const { order, none } = this.model.dimensions.get(id);
    shown.sort((a, b) => none(a) - none(b) || (order === "word" ? (words[a] < words[b] ? -1 : 1) : 0));
    const line = new Int32Array(words.length).fill(shown.length);
    shown.forEach((value, at) => { line[value] = at; });
    return { shown, line, rest: present.length - shown.length };
  }

  draw() {
    const { model, selection } = this;
    const rows = this.top(this.rows, this.mostRows), columns = this.top(this.columns, this.mostColumns);
    const width = columns.shown.length + 1;
    const cells = new Int32Array(width * (rows.shown.length + 1));
    const bits = selection.others(...this.aside);
    const across = model.columns[this.columns], down = model.columns[this.rows];
    for (let i = 0; i < model.n; i++) {
      if (!(selection.fail[i] & bits)) cells[rows.line[down[i]] * width + columns.line[across[i]]]++;
    }
    this.largest = 1;
    rows.shown.forEach((row, at) => columns.shown.forEach((column, across) => {
      if (this.named(row, column)) this.largest = Math.max(this.largest, cells[at * width + across]);
    }));
    this.element.tHead.replaceChildren(this.headRow(columns));
    const lines = rows.shown.map((value, at) => this.line(value, columns, cells.subarray(at * width, (at + 1) * width)));
    if (rows.rest) lines.push(this.line(null, columns, cells.subarray(rows.shown.length * width), rows.rest));
    this.element.tBodies[0].replaceChildren(...lines);
  }

  named(row, column) {
    const { dimensions } = this.model;
    return row !== null && column !== null && !dimensions.get(this.rows).none(row) && !dimensions.get(this.columns).none(column);
  }

  headRow(columns) {
    const heads = columns.shown.map((value) => make("th", { scope: "col" }, this.choice(this.columns, value)));
    if (columns.rest) heads.push(make("th", { scope: "col" }, `${number.format(columns.rest)} more`));
    return make("tr", {}, make("td", {}), ...heads, make("th", { scope: "col" }, "all"));
  }

  choice(id, value) {
    const { words, say } = this.model.dimensions.get(id);
    const chosen = this.selection.chosen.get(id);
    return make("button", { type: "button", title: visible(say(value)), "aria-pressed": String(Boolean(chosen && chosen.has(value))),
      "aria-label": visible(say(value)), "data-key": `matrix ${id} ${words[value]}`,
      onclick: () => this.selection.toggle(id, value) }, own(id === "root" ? say(value) : words[value] || say(value)));
  }

  line(row, columns, counts, rest) {
    const head = row === null ? `${number.format(rest)} more` : this.choice(this.rows, row);
    const cells = columns.shown.map((column, at) => this.cell(row, column, counts[at]));
    if (columns.rest) cells.push(this.cell(null, null, counts[columns.shown.length]));
    const all = counts.reduce((sum, count) => sum + count, 0);
    return make("tr", {}, make("th", { scope: "row" }, head), ...cells, make("td", { class: "count all" }, number.format(all)));
  }

  cell(row, column, count) {
    const cell = make("td", { class: "count" });
    if (this.named(row, column)) cell.style.setProperty("--share", `${Math.round((35 * count) / this.largest)}%`);
    if (!count) return cell;
    if (row === null || column === null) return cell.append(number.format(count)), cell;
    const { selection, model } = this;
    const name = (id, value) => visible(model.dimensions.get(id).say(value));
    const chosen = [[this.rows, row], [this.columns, column]].every(([id, value]) => {
      const set = selection.chosen.get(id);
      return set && set.size === 1 && set.has(value);
    });
    cell.append(make("button", { type: "button", "aria-pressed": String(chosen),
      "data-key": `cell ${this.rows} ${model.words[this.rows][row]} ${model.words[this.columns][column]}`,
      "aria-label": `${plural(count, "event")}: ${name(this.rows, row)}, ${name(this.columns, column)}`,
      onclick: () => {
        selection.put(this.rows, chosen ? [] : [row]);
        selection.choose(this.columns, chosen ? [] : [column]);
      } }, number.format(count)));
    return cell;
  }
}

// People killed and injured, once for each act, by country.
class Casualties {
  constructor(model, selection, element) {
    Object.assign(this, { model, selection, element, most: SHOWN_ROWS });
  }

  draw() {
    const { model, selection } = this;
    const tolls = selection.tolls();
    const [killed, low, high, injured] = ["killed", "killed_low", "killed_high", "injured"].map((kind) => number.format(tolls[kind]));
    const bounds = low === killed && high === killed ? ""
      : ` With what vague words allow, ${low === high ? low : `at least ${low} and at most ${high}`} killed.`;
    this.element.querySelector("p").textContent =
      `${plural(tolls.deadly, "act")} of ${number.format(tolls.acts)} with a number of deaths: ${killed} killed; ${injured} injured.${bounds}`;
    const list = [...tolls.countries.values()].filter((line) => line.killed || line.injured);
    list.sort((a, b) => b.killed - a.killed || b.injured - a.injured || (a.name < b.name ? -1 : 1));
    const rows = list.slice(0, this.most).map((line) => this.row(
      make("button", { type: "button", "data-key": `toll ${line.name}`, onclick: () => selection.toggle("country", line.country) },
        own(model.dimensions.get("country").say(line.country))), line));
    const rest = list.slice(this.most);
    const sum = (kind) => rest.reduce((all, line) => all + line[kind], 0);
    if (rest.length) {
      rows.push(this.row(`${number.format(rest.length)} more`, { acts: sum("acts"), killed: sum("killed"), injured: sum("injured") }));
    }
    const table = this.element.querySelector("table");
    table.hidden = !rows.length;
    table.tBodies[0].replaceChildren(...rows);
  }

  row(head, line) {
    return make("tr", {}, make("th", { scope: "row" }, head),
      ...["acts", "killed", "injured"].map((kind) => make("td", { class: "count" }, number.format(line[kind]))));
  }
}
