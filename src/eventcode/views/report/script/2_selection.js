// What is chosen. Each event has a bit for every dimension whose choice it does not meet; a view leaves its own
// dimension aside, so that the values beside a chosen one keep their numbers.

class Selection {
  constructor(model) {
    this.model = model;
    this.fail = new Uint32Array(model.n);
    this.chosen = new Map(); // dimension -> set of numbers
    this.period = null; // {first, last}, days
    this.sought = ""; // words in the sentence
    this.texts = null; // set when the sentences are there
    this.listeners = [];
  }

  toggle(id, value) {
    const set = new Set(this.chosen.get(id) || []);
    if (!set.delete(value)) set.add(value);
    this.choose(id, set);
  }

  choose(id, values) {
    this.put(id, values);
    this.changed();
  }

  put(id, values) {
    const set = new Set(values);
    if (set.size) this.chosen.set(id, set);
    else this.chosen.delete(id);
    const size = this.model.words[id].length;
    const taken = new Uint8Array(size);
    for (const value of set) taken[value] = 1;
    const { columns } = this.model;
    if (!set.size) this.mark(id, () => true);
    else if (id === "actor") this.mark(id, (i) => taken[columns.source[i]] || taken[columns.target[i]]);
    else {
      const column = columns[id];
      this.mark(id, (i) => column[i] >= 0 && taken[column[i]]);
    }
  }

  between(first, last) {
    this.putPeriod(first, last);
    this.changed();
  }

  putPeriod(first, last) {
    const whole = first === null && last === null;
    this.period = whole ? null : { first: first ?? -Infinity, last: last ?? Infinity };
    const days = this.model.columns.first;
    const { first: from, last: to } = this.period || {};
    this.mark("period", whole ? () => true : (i) => days[i] !== NO_DAY && days[i] >= from && days[i] <= to);
  }

  seek(words) {
    this.putWords(words);
    this.changed();
  }

  putWords(words) {
    this.sought = words.trim();
    const wanted = this.sought.toLowerCase();
    if (!wanted || !this.texts) return this.mark("words", () => true);
    const found = Uint8Array.from(this.texts, (text) => (text.toLowerCase().includes(wanted) ? 1 : 0));
    const { sentence } = this.model.columns;
    return this.mark("words", (i) => sentence[i] >= 0 && found[sentence[i]]);
  }

  mark(id, meets) {
    const { bit } = this.model.dimensions.get(id);
    const { fail } = this;
    for (let i = 0; i < fail.length; i++) fail[i] = meets(i) ? fail[i] & ~bit : fail[i] | bit;
  }

  clear(id) {
    if (id === "period") this.between(null, null);
    else if (id === "words") this.seek("");
    else this.choose(id, []);
  }

  reset() {
    for (const id of [...this.chosen.keys()]) this.put(id, []);
    this.putPeriod(null, null);
    this.putWords("");
    this.changed();
  }

  changed() {
    for (const listener of this.listeners) listener();
  }

  // The bits of dimensions that a view looks at, all but its own.
  others(...ids) {
    return ids.reduce((bits, id) => bits & ~this.model.dimensions.get(id).bit, -1);
  }

  // Events by value of a dimension, of those that meet all other choices.
  count(id) {
    const { columns, words } = this.model;
    const counts = new Int32Array(words[id].length);
    const { fail } = this;
    const bits = this.others(id);
    if (id === "actor") {
      for (let i = 0; i < fail.length; i++) {
        if (fail[i] & bits) continue;
        const { source, target } = columns;
        counts[source[i]]++;
        if (target[i] !== source[i]) counts[target[i]]++;
      }
      return counts;
    }
    const column = columns[id];
    for (let i = 0; i < fail.length; i++) if (!(fail[i] & bits) && column[i] >= 0) counts[column[i]]++;
    return counts;
  }

  events() {
    const found = [];
    for (let i = 0; i < this.fail.length; i++) if (!this.fail[i]) found.push(i);
    return found;
  }

  // People by column, of each act the greatest number that one of its chosen events has; by country of that event.
  tolls() {
    const { columns, acts, words } = this.model;
    const seen = new Uint8Array(acts);
    const result = { acts: 0, deadly: 0, countries: new Map() };
    const ofCountry = (i) => {
      const name = words.country[i];
      if (!result.countries.has(i)) result.countries.set(i, { country: i, name, acts: 0, killed: 0, injured: 0 });
      return result.countries.get(i);
    };
    for (let i = 0; i < this.fail.length; i++) if (!this.fail[i]) seen[columns.act[i]] = 1;
    for (const one of seen) result.acts += one;
    for (const kind of ["killed", "killed_low", "killed_high", "injured"]) {
      const most = new Int32Array(acts).fill(-1);
      const country = new Int32Array(acts);
      for (let i = 0; i < this.fail.length; i++) {
        const act = columns.act[i];
        if (this.fail[i] || columns[kind][i] <= most[act]) continue;
        most[act] = columns[kind][i];
        country[act] = columns.country[i];
      }
      result[kind] = 0;
      for (let act = 0; act < acts; act++) {
        if (most[act] < 0) continue;
        result[kind] += most[act];
        if (kind === "killed" || kind === "injured") ofCountry(country[act])[kind] += most[act];
        if (kind === "killed" && most[act] > 0) {
          result.deadly++;
          ofCountry(country[act]).acts++;
        }
      }
    }
    return result;
  }
}
