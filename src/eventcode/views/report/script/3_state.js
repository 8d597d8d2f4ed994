// What is chosen, in words, in the address, and as buttons that take a choice back.

function shownState(model, selection, element) {
  const { chosen } = selection;
  const count = selection.events().length;
  const tolls = selection.tolls();
  const choices = choicesOf(model, selection);
  const told = choices.map((choice) => `${choice.label} ${choice.values}`).join("; ");
  element.querySelector("#state").textContent =
    `${number.format(count)} of ${plural(model.n, "event")}${model.totals.events > model.n ? " of the sample" : ""}, ${plural(tolls.acts, "act")}; ` +
    `${number.format(tolls.killed)} killed, ${number.format(tolls.injured)} injured. ` +
    (told ? `Chosen: ${told}.` : "Nothing is chosen.");
  const list = element.querySelector("#choices");
  list.replaceChildren(...choices.map((choice) => make("li", {}, make("button",
    { type: "button", "data-key": `clear ${choice.id}`, onclick: () => selection.clear(choice.id) },
    make("span", {}, `${choice.label}: `), own(choice.values), make("span", { class: "cross", "aria-hidden": "true" }, " ×"),
    make("span", { class: "unseen" }, " (take back)")))));
  element.querySelector("#reset").disabled = !choices.length;
  return { count, tolls, chosen };
}

function choicesOf(model, selection) {
  const choices = [];
  for (const [id, values] of selection.chosen) {
    const { label, say } = model.dimensions.get(id);
    const said = [...values].slice(0, 4).map((value) => (id === "place" ? placeName(model, value) : say(value)));
    const more = values.size > 4 ? ` and ${values.size - 4} more` : "";
    choices.push({ id, label, values: visible(said.join(" or ")) + more });
  }
  if (selection.period) choices.push({ id: "period", label: "first day", values: periodWords(selection.period) });
  if (selection.sought) choices.push({ id: "words", label: "sentence has", values: visible(selection.sought) });
  return choices;
}

function periodWords({ first, last }) {
  if (first === -Infinity) return `until ${isoDay(last)}`;
  if (last === Infinity) return `from ${isoDay(first)}`;
  return first === last ? isoDay(first) : `${isoDay(first)} to ${isoDay(last)}`;
}

// The address holds the choices, so that a link leads to the same view.
function toAddress(model, selection) {
  const parts = new URLSearchParams();
  for (const [id, values] of selection.chosen) {
    for (const value of values) parts.append(id, id === "place" ? addressOf(model.places[value]) : model.words[id][value]);
  }
  if (selection.period) {
    const { first, last } = selection.period;
    parts.append("period", `${first === -Infinity ? "" : isoDay(first)}..${last === Infinity ? "" : isoDay(last)}`);
  }
  if (selection.sought) parts.append("words", selection.sought);
  const text = parts.toString();
  try {
    history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
  } catch {
    // A page inside another one has no address of its own.
  }
}

// A place in an address: its names and its point on the map.
const addressOf = (place) => JSON.stringify(place.slice(0, 5));

function fromAddress(model, selection) {
  const parts = new URLSearchParams(location.hash.slice(1));
  const places = parts.has("place") ? model.places.map(addressOf) : [];
  for (const id of new Set(parts.keys())) {
    if (!model.dimensions.has(id)) continue;
    if (id === "words") selection.putWords(parts.get(id));
    else if (id === "period") {
      const [first, last] = parts.get(id).split("..").map((iso) => (/^\d{4}-\d\d-\d\d$/.test(iso || "") ? dayOf(iso) : null));
      selection.putPeriod(first ?? null, last ?? null);
    } else {
      const words = id === "place" ? places : model.words[id], wanted = new Set(parts.getAll(id));
      selection.put(id, [...words.keys()].filter((i) => wanted.has(words[i])));
    }
  }
}
