// The events one by one, each with its sentence and the way to its article.

const PAGE = 20;
const ORDERS = {
  newest: (c) => (a, b) => (c.first[a] === NO_DAY) - (c.first[b] === NO_DAY) || c.first[b] - c.first[a] || a - b,
  oldest: () => (a, b) => a - b,
  killed: (c) => (a, b) => c.killed[b] - c.killed[a] || a - b,
  sure: (c) => (a, b) => c.confidence[b] - c.confidence[a] || a - b,
};
class EventList {
  constructor(model, selection, element) {
    Object.assign(this, { model, selection, element, page: 0, order: "newest", found: [], details: null });
    this.list = element.querySelector("ol");
    this.number = element.querySelector("[name=page]");
    element.querySelector("[name=order]").addEventListener("change", (event) => { this.order = event.target.value; this.draw(); });
    element.querySelector("[data-page=next]").addEventListener("click", () => this.turn(this.page + 1));
    element.querySelector("[data-page=back]").addEventListener("click", () => this.turn(this.page - 1));
    this.number.addEventListener("change", () => this.turn(Number(this.number.value) - 1 || 0));
    for (const button of element.querySelectorAll("[data-file]")) button.addEventListener("click", () => this.save(button.dataset.file));
    element.querySelector("[name=words]").addEventListener("change", (event) => selection.seek(event.target.value));
  }

  draw() {
    this.found = this.selection.events();
    if (this.order !== "oldest") this.found.sort(ORDERS[this.order](this.model.columns));
    this.element.querySelector("[name=words]").value = this.selection.sought;
    this.element.querySelector("#saved").textContent = "";
    this.turn(0);
  }

  async save(kind) {
    const told = this.element.querySelector("#saved");
    told.textContent = "The file is being made.";
    const { found } = this;
    const name = await saveEvents(this.model, this.details, found, kind);
    if (found === this.found) told.textContent = `${name}: ${plural(found.length, "event")}.`;
  }

  turn(page) {
    const pages = Math.max(1, Math.ceil(this.found.length / PAGE));
    this.page = Math.min(pages - 1, Math.max(0, page));
    const begin = this.page * PAGE;
    const shown = this.found.slice(begin, begin + PAGE);
    this.element.querySelector("#shown").textContent = shown.length
      ? `Events ${number.format(begin + 1)} to ${number.format(begin + shown.length)} of ${number.format(this.found.length)}`
      : "No event meets what is chosen: take a choice back.";
    this.number.value = this.page + 1;
    this.number.max = pages;
    this.element.querySelector("#pages").textContent = `of ${number.format(pages)}`;
    this.element.querySelector("[data-page=back]").disabled = this.page === 0;
    this.element.querySelector("[data-page=next]").disabled = this.page >= pages - 1;
    for (const button of this.element.querySelectorAll("[data-file]")) button.disabled = !this.details || !shown.length;
    this.list.start = begin + 1;
    this.list.replaceChildren(...shown.map((i) => this.item(i)));
  }

  word(column, i) {
    return this.model.words[column][this.model.columns[column][i]];
  }

  item(i) {
    const { details } = this;
    const sentence = this.model.columns.sentence[i];
    const parts = [this.headline(i), this.facts(i)];
    if (!details) parts.push(make("p", { class: "meta" }, "The sentences are being unpacked."));
    else if (sentence < 0) parts.push(make("p", { class: "meta" }, "The page does not hold the sentence of this event."));
    else parts.push(this.quote(i, sentence), this.origin(i, sentence));
    return make("li", { id: `event-${i}` }, ...parts);
  }

  headline(i) {
    const { columns } = this.model;
    const [first, last] = [columns.first[i], columns.last[i]];
    const day = first === NO_DAY ? "no date" : first === last ? isoDay(first) : `${isoDay(first)} to ${isoDay(last)}`;
    const code = this.word("code", i);
    const target = this.word("target", i);
    return make("p", { class: "head" }, make("span", { class: "day" }, day), " ", this.actor("source", i),
      make("span", { class: "does" }, " ", own(`${code} ${this.model.names.cameo[code] || ""}`), target ? " → " : ""),
      target ? this.actor("target", i) : "");
  }

  actor(side, i) {
    const code = this.word(side, i);
    const name = this.details ? this.details.words[`${side}_name`][this.details.columns[`${side}_name`][i]] : "";
    return make("b", { title: visible(this.model.names.actor[code] || "") }, own(code || "no actor"), name ? make("span", { class: "name" }, " (", own(name), ")") : "");
  }

  facts(i) {
    const { columns } = this.model;
    const killed = columns.killed[i], injured = columns.injured[i];
    const facts = [placeName(this.model, columns.place[i]), this.word("acled", i) && `${this.word("acled", i)}: ${this.word("sub", i)}`,
      this.word("plover", i), killed >= 0 && `${number.format(killed)} killed`, injured >= 0 && `${number.format(injured)} injured`,
      columns.reports[i] > 1 && `${number.format(columns.reports[i])} reports`, this.word("status", i), columns.confidence[i] >= 0 && `confidence ${columns.confidence[i] / 100}`];
    return make("p", { class: "facts" }, ...facts.filter(Boolean).flatMap((fact, at) => (at ? [" · ", own(fact)] : [own(fact)])));
  }

  quote(i, sentence) {
    const text = visible(this.details.texts[sentence]);
    const action = visible(this.details.words.action[this.details.columns.action[i]]);
    const at = action ? text.indexOf(action) : -1;
    const quote = make("blockquote", { dir: "auto" });
    if (at < 0) quote.append(text || "The row has no sentence.");
    else quote.append(text.slice(0, at), make("mark", {}, action), text.slice(at + action.length));
    return quote;
  }

  origin(i, sentence) {
    const [id, address, day] = this.details.articles[this.details.articleOf[sentence]];
    const link = /^https?:\/\//i.test(address)
      ? make("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, "read the article", make("span", { class: "unseen" }, ` ${visible(id)} in a new tab`)) : null;
    return make("p", { class: "meta" }, "article ", own(id || "without id"), day ? `, ${visible(day)}` : "", link ? " · " : null, link,
      " · event ", make("code", {}, visible(this.details.ids[i])));
  }
}
