// The chosen events as a file, with the columns of rows that the page holds.

const AT_ONCE = 5000; // events between two pauses, so that the page answers meanwhile
const FILE_TYPES = { csv: "text/csv;charset=utf-8", geojson: "application/geo+json" };

// Each column with what it has of event i: text, a number, or null for nothing.
function fileColumns(model, details) {
  const { columns, words, names, places } = model;
  const word = (name) => (i) => words[name][columns[name][i]] || null;
  const detail = (name) => (i) => details.words[name][details.columns[name][i]] || null;
  const people = (name) => (i) => (columns[name][i] < 0 ? null : columns[name][i]);
  const place = (at) => (i) => places[columns.place[i]][at] ?? null;
  const told = (give) => (i) => (columns.sentence[i] < 0 ? null : give(columns.sentence[i]) || null);
  const article = (at) => told((sentence) => details.articles[details.articleOf[sentence]][at]);
  const day = (name) => (i) => (columns.first[i] === NO_DAY ? null : isoDay(columns[name][i]));
  return {
    event_id: (i) => details.ids[i], act_id: (i) => details.acts[columns.act[i]], article_id: article(0), url: article(1), article_date: article(2),
    text: told((sentence) => details.texts[sentence]), source: word("source"), source_name: detail("source_name"),
    target: word("target"), target_name: detail("target_name"), action_text: detail("action"), cameo: word("code"),
    cameo_name: (i) => names.cameo[words.code[columns.code[i]]] || null, quad_class: (i) => asNumber(word("quad")(i)), plover: word("plover"),
    acled_event: word("acled"), acled_sub_event: word("sub"), date_start: day("first"), date_end: day("last"),
    date_precision: word("date_precision"), place_name: (i) => place(0)(i) || null, lat: place(5), lon: place(6),
    place_country: (i) => place(1)(i) || null, place_precision: word("place_precision"), fatalities: people("killed"),
    fatalities_low: people("killed_low"), fatalities_high: people("killed_high"), injured: people("injured"), status: word("status"),
    confidence: (i) => (columns.confidence[i] < 0 ? null : columns.confidence[i] / 100), reports: people("reports"),
  };
}

const asNumber = (text) => (text && /^\d+$/.test(text) ? Number(text) : text);

// A cell of CSV. A spreadsheet would run text that begins like a formula: an apostrophe before it prevents that.
function csvCell(value) {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// A feature of GeoJSON (RFC 7946): longitude first, null for an event without a point.
function feature(row) {
  const geometry = row.lat === null ? null : { type: "Point", coordinates: [row.lon, row.lat] };
  return JSON.stringify({ type: "Feature", id: row.event_id, geometry, properties: row });
}

async function saveEvents(model, details, events, kind) {
  const columns = Object.entries(fileColumns(model, details));
  const csv = kind === "csv";
  const line = csv
    ? (i) => `${columns.map(([, give]) => csvCell(give(i))).join(",")}\n`
    : (i, at) => `${at ? ",\n" : ""}${feature(Object.fromEntries(columns.map(([name, give]) => [name, give(i)])))}`;
  const parts = [csv ? `\ufeff${columns.map(([name]) => name).join(",")}\n` : '{"type":"FeatureCollection","features":[\n'];
  for (let begin = 0; begin < events.length; begin += AT_ONCE) {
    parts.push(new Blob(events.slice(begin, begin + AT_ONCE).map((i, at) => line(i, begin + at))));
    await new Promise((resume) => { setTimeout(resume); });
  }
  if (!csv) parts.push("\n]}\n");
  const name = `events.${kind}`;
  offer(new Blob(parts, { type: FILE_TYPES[kind] }), name);
  return name;
}

function offer(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = make("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
