// The arrows, as one drawing over each story.

function made(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
}

/** The group of one act, or of one of its events. */
function drawn(plan, ends, on) {
  const group = made("g", on ? { class: "on" } : {});
  const height = ROOM + plan.lane * LANE + 4;
  const rows = on ? stretches(ends, plan.rows.map((r) => r.top).filter((top) => between(top, ends)), plan.width) : plan.rows;
  let line = "";
  for (const { top, first, last } of rows) {
    const y = top - height;
    const offsets = plan.act.status === "denied" ? [-1.5, 1.5] : [0];
    for (const dy of offsets) line += `M${first} ${y + dy}H${last}`;
  }
  group.append(made("path", { class: `arc ${plan.act.status}`, d: line }));
  const whole = ends.some((e) => e.roles.has("target"));
  for (const end of ends) group.append(...endDrawn(end, end.top - height, !whole));
  const label = plan.act.status === "fact" ? null : labelled(ends, height, plan.act.status);
  if (label) group.append(label);
  return group;
}

const between = (top, ends) => top > Math.min(...ends.map((e) => e.top)) - 5 && top < Math.max(...ends.map((e) => e.top)) + 5;

/** A source ends in a dot, a target in the head of an arrow, and so does an action that is done to nobody. */
function endDrawn(end, y, actionLast) {
  const { x, top, roles } = end;
  const parts = [made("path", { class: "arc", d: `M${x} ${y}V${top - 1}` })];
  if (roles.has("target") || (roles.has("action") && actionLast)) {
    parts.push(made("path", { class: "tip", d: `M${x} ${top + 1}l-4 -7h8z` }));
  } else if (roles.has("source")) {
    parts.push(made("circle", { class: "tip", cx: x, cy: top - 1, r: 2.75 }));
  }
  return parts;
}

function labelled(ends, height, status) {
  const action = ends.find((e) => e.roles.has("action")) || ends[0];
  const xs = ends.filter((e) => Math.abs(e.top - action.top) < 4).map((e) => e.x).sort((a, b) => a - b);
  const gaps = xs.slice(1).map((x, i) => ({ width: x - xs[i], middle: (x + xs[i]) / 2 }));
  const widest = gaps.reduce((a, b) => (b.width > a.width ? b : a), { width: 0, middle: action.x });
  const fits = widest.width > status.length * 6 + 16; // in the line, else above it
  return made("text", { class: "arc-label", x: Math.max(widest.middle, status.length * 3.2), y: action.top - height + (fits ? 3.5 : -3) }, status);
}

/** The roles of the selected event's words, below them. */
function rolesDrawn(story, number, origin) {
  const words = new Map();
  for (const role of ROLES.filter((r) => r !== "action")) {
    const at = placed(marksOf(story, role, number), origin);
    if (!at) continue;
    const known = [...words.values()].find((w) => Math.abs(w.top - at.top) < 4 && at.left < w.right && w.left < at.right);
    if (known) known.roles.push(role);
    else words.set(role, { ...at, roles: [role] });
  }
  return [...words.values()].map((w) => made("text", { class: "role", x: (w.left + w.right) / 2, y: w.bottom + 9 }, w.roles.join(", ")));
}

function draw() {
  const only = document.querySelector("[name=arrows]:checked")?.value === "selected";
  for (const story of stories) {
    story.querySelector(":scope > svg")?.remove();
    const blocks = story.matches("h1") ? [story] : [...story.querySelectorAll("p")];
    for (const block of blocks) block.style.setProperty("--lanes", 0);
    for (const plan of plansOf(story, story.getBoundingClientRect())) {
      const style = plan.ends[0].key.closest("p, h1").style;
      style.setProperty("--lanes", Math.max(Number(style.getPropertyValue("--lanes")), only ? 1 : plan.lane + 1));
    }
    drawStory(story, only);
  }
}

function drawStory(story, only) {
  const origin = story.getBoundingClientRect(); // the lines have moved apart
  const act = selected && items.get(selected).dataset.act;
  const plans = plansOf(story, origin);
  const svg = made("svg", { "aria-hidden": "true", class: `${act ? "some-on" : ""} ${only ? "only-on" : ""}` });
  for (const plan of plans) if (plan.first !== act) svg.append(drawn(plan, plan.ends, false));
  for (const plan of plans) if (plan.first === act) drawSelected(svg, story, plan, origin, only);
  if (selected) svg.append(...rolesDrawn(story, selected, origin));
  story.append(svg);
}

function drawSelected(svg, story, plan, origin, only) {
  const own = new Set(endsOf(story, [selected], origin).map((e) => e.key));
  if (only) plan.lane = 0;
  else if (own.size < plan.ends.length) svg.append(drawn(plan, plan.ends, false));
  const ends = endsOf(story, [selected], origin);
  for (const end of ends) end.x = plan.ends.find((e) => e.key === end.key).x;
  plan.width = origin.width;
  svg.append(drawn(plan, ends, true));
}
