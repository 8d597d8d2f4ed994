// Puts the page together: the columns first, so that the views stand; then the sentences.

const BREAKDOWNS = ["country", "actor", "root", "code", "acled", "sub", "plover", "quad", "status", "place_precision",
  "date_precision", "band", "place"];

async function start() {
  const element = (id) => document.getElementById(id);
  if (!window.DecompressionStream) {
    element("state").textContent = "The views need a newer browser: Chrome or Edge 111, Firefox 113, Safari 16.4, or later.";
    return;
  }
  const model = modelOf(await unpack("columns"));
  const selection = new Selection(model);
  const views = viewsOf(model, selection, element);
  const [map, , events] = views;
  const draw = () => {
    const focus = document.activeElement && document.activeElement.dataset.key;
    shownState(model, selection, element("chooser"));
    for (const view of views) view.draw();
    if (focus) {
      const again = [...document.querySelectorAll("[data-key]")].find((button) => button.dataset.key === focus);
      (again || element("reset")).focus({ preventScroll: true });
    }
  };
  selection.listeners.push(draw, () => toAddress(model, selection));
  element("reset").addEventListener("click", () => { selection.reset(); map.svg.focus({ preventScroll: true }); });
  window.addEventListener("hashchange", () => {
    if (!location.hash.includes("=")) return; // the way to a part of the page
    clearQuietly(selection);
    fromAddress(model, selection);
    draw();
  });
  fromAddress(model, selection);
  document.body.classList.add("ready");
  draw();
  setTimeout(async () => {
    events.details = detailsOf(await unpack("details"));
    selection.texts = events.details.texts;
    if (selection.sought) {
      selection.putWords(selection.sought);
      draw();
    } else events.turn(events.page);
    document.body.classList.add("complete");
  });
}

function clearQuietly(selection) {
  for (const id of [...selection.chosen.keys()]) selection.put(id, []);
  selection.putPeriod(null, null);
  selection.putWords("");
}

function detailsOf(block) {
  const columns = {};
  for (const [name, values] of Object.entries(block.columns)) columns[name] = Int32Array.from(values);
  return { ...block, columns };
}

function viewsOf(model, selection, element) {
  const views = [
    new WorldMap(model, selection, element("map")),
    new TimeLine(model, selection, element("time")),
    new EventList(model, selection, element("events")),
    new Matrix(model, selection, "source", "target", element("actors-table"), 10, 8, []),
    new Matrix(model, selection, "root", "country", element("codes-table"), 20, 8, []),
    new Casualties(model, selection, element("casualties")),
  ];
  for (const id of BREAKDOWNS) views.push(new Breakdown(model, selection, id, element(`by-${id}`)));
  return views;
}

start();
