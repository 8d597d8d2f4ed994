"use strict";
(() => {
  const LANE = 11; // pixels between two lines of arrows
  const ROOM = 6; // pixels between a word and the lowest line
  const SVG = "http://www.w3.org/2000/svg";
  const stories = [...document.querySelectorAll(".story")];
  const items = new Map([...document.querySelectorAll(".event")].map((li) => [li.dataset.event, li]));
  const acts = actsOf(items);
  let selected = null;
  let cameFrom = null;

  /** The events of each act, by the number of the first. */
  function actsOf(events) {
    const found = new Map();
    for (const [number, li] of events) {
      const act = found.get(li.dataset.act) || { status: li.dataset.status, events: [] };
      act.events.push(number);
      found.set(li.dataset.act, act);
    }
    return found;
  }

  const ROLES = ["source", "action", "target", "casualties", "place", "date"];
  const index = new Map(stories.map((story) => [story, indexOf(story)]));

  /** The marks of a story by role and number of the event. */
  function indexOf(story) {
    const found = new Map();
    for (const mark of story.querySelectorAll("mark")) {
      for (const role of ROLES) {
        for (const number of (mark.dataset[role] || "").split(" ").filter(Boolean)) {
          const key = `${role} ${number}`;
          found.set(key, [...(found.get(key) || []), mark]);
        }
      }
    }
    return found;
  }

  const marksOf = (story, role, number) => index.get(story).get(`${role} ${number}`) || [];

  // ---- where things are

  /** The first line of a run of marks, in the coordinates of the story. */
  function placed(marks, origin) {
    const rects = marks.flatMap((m) => [...m.getClientRects()]);
    if (!rects.length) return null;
    const row = rects.filter((r) => Math.abs(r.bottom - rects[0].bottom) < 4);
    const left = Math.min(...row.map((r) => r.left)) - origin.left;
    const right = Math.max(...row.map((r) => r.right)) - origin.left;
    return { key: marks[0], left, right, top: rects[0].top - origin.top, bottom: rects[0].bottom - origin.top };
  }

  /** The ends of one act in one story: who acts, the action, whom it is done to. */
  function endsOf(story, numbers, origin) {
    const ends = new Map();
    for (const number of numbers) {
      for (const role of ["source", "action", "target"]) {
        const marks = marksOf(story, role, number);
        // The parts of an action that stand apart are not joined: the first is the act.
        const at = placed(role === "action" ? marks.slice(0, 1) : marks, origin);
        if (!at) continue;
        const end = ends.get(at.key) || { ...at, roles: new Set() };
        end.roles.add(role);
        ends.set(at.key, end);
      }
    }
    return [...ends.values()];
  }

  /** The tops of the lines of text that an act runs over, from its first end to its last. */
  function rowsBetween(story, ends, origin) {
    const tops = ends.map((e) => e.top);
    const [low, high] = [Math.min(...tops), Math.max(...tops)];
    const all = [...ends[0].key.closest(".s").getClientRects()].map((r) => r.top - origin.top);
    const rows = [];
    for (const top of [...tops, ...all].sort((a, b) => a - b)) {
      if (top > low - 4 && top < high + 4 && (!rows.length || top - rows[rows.length - 1] > 4)) rows.push(top);
    }
    return rows;
  }

  /** On each line the stretch that an act takes. */
  function stretches(ends, rows, width) {
    return rows.map((top, i) => {
      const xs = ends.filter((e) => Math.abs(e.top - top) < 5).map((e) => e.x);
      const first = i === 0 ? Math.min(...xs) : 0;
      const last = i === rows.length - 1 ? Math.max(...xs) : width;
      return { top, first, last };
    });
  }

  /** Several acts that meet at one word end side by side. */
  function spread(plans) {
    const users = new Map();
    for (const plan of plans) for (const end of plan.ends) users.set(end.key, [...(users.get(end.key) || []), end]);
    for (const ends of users.values()) {
      const room = Math.min(9, (ends[0].right - ends[0].left) / (ends.length + 1));
      ends.forEach((end, i) => { end.x = (end.left + end.right) / 2 + (i - (ends.length - 1) / 2) * room; });
    }
  }

  function plansOf(story, origin) {
    const plans = [];
    for (const [first, act] of acts) {
      const ends = endsOf(story, act.events, origin);
      if (ends.length > 1) plans.push({ first, act, ends });
    }
    spread(plans);
    const taken = new Map();
    for (const plan of plans) {
      plan.rows = stretches(plan.ends, rowsBetween(story, plan.ends, origin), origin.width);
      plan.lane = freeLane(plan.rows, taken);
    }
    return plans;
  }

  /** The lowest lane that is free on all lines of an act. */
  function freeLane(rows, taken) {
    const clashes = (lane) => rows.some((row) => (taken.get(`${Math.round(row.top)} ${lane}`) || []).some(
      (other) => row.first < other.last + 8 && other.first < row.last + 8));
    let lane = 0;
    while (clashes(lane)) lane += 1;
    for (const row of rows) {
      const key = `${Math.round(row.top)} ${lane}`;
      taken.set(key, [...(taken.get(key) || []), row]);
    }
    return lane;
  }

  // ---- drawing

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
    const only = document.querySelector("[name=arrows]:checked").value === "selected";
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

  // ---- selecting

  function select(number) {
    selected = number;
    for (const old of document.querySelectorAll(".on")) old.classList.remove("on");
    for (const [other, li] of items) if (other !== number) li.firstElementChild.open = false;
    if (number) {
      items.get(number).classList.add("on");
      items.get(number).firstElementChild.open = true;
      for (const role of ROLES) {
        for (const story of stories) for (const mark of marksOf(story, role, number)) mark.classList.add("on");
      }
      document.querySelector(`.badge[data-event="${items.get(number).dataset.act}"]`)?.classList.add("on");
    }
    draw();
  }

  const isWide = () => matchMedia("(min-width: 60.01rem)").matches;
  const summaryOf = (number) => items.get(number).querySelector("summary");

  function openFromText(number, origin) {
    cameFrom = origin;
    select(number);
    summaryOf(number).focus({ preventScroll: true });
    bringIn(items.get(number));
  }

  function openFromList(number) {
    cameFrom = null;
    select(number);
    const [mark] = stories.flatMap((story) => marksOf(story, "action", number));
    if (isWide()) mark?.scrollIntoView({ block: "nearest" });
    summaryOf(number).scrollIntoView({ block: "nearest" });
  }

  /** Scroll as little as shows an entry, or its start where it is long. */
  function bringIn(item) {
    const fits = isWide() && item.offsetHeight < item.closest(".beside").clientHeight;
    item.scrollIntoView({ block: fits ? "nearest" : "start" });
  }

  function numberedBy(mark) {
    const roles = ["action", ...ROLES.filter((r) => r !== "action")];
    const numbers = roles.flatMap((role) => (mark.dataset[role] || "").split(" ").filter(Boolean));
    const next = numbers[numbers.indexOf(selected) + 1];
    return next || numbers[0];
  }

  /** Show the sentence of a link of the lists. */
  function backToText(link) {
    const sentence = document.querySelector(link.getAttribute("href"));
    sentence.tabIndex = -1;
    sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: "center" });
  }

  function openWhy(link) {
    const reason = document.querySelector(link.getAttribute("href"));
    document.getElementById("silences").open = true;
    reason.open = true;
    reason.querySelector("summary").focus();
    reason.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("click", (event) => {
    const { target } = event;
    const badge = target.closest(".badge");
    const mark = target.closest(".story mark");
    const link = target.closest(".back a, a.why");
    const summary = target.closest(".event > details > summary");
    if (badge || link || summary) event.preventDefault();
    if (badge) openFromText(badge.dataset.event, badge);
    else if (link) link.matches(".why") ? openWhy(link) : backToText(link);
    else if (mark && getSelection().isCollapsed) openFromText(numberedBy(mark), mark.closest("p, h1").querySelector(".badge"));
    else if (summary) toggle(summary.closest(".event").dataset.event);
  });

  function toggle(number) {
    if (items.get(number).firstElementChild.open) select(null);
    else openFromList(number);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && selected) {
      const back = cameFrom || summaryOf(selected);
      select(null);
      back.focus();
    }
    const summary = event.target.closest?.(".event > details > summary");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (summary && step) {
      event.preventDefault();
      const number = Number(summary.closest(".event").dataset.event) + step;
      if (items.has(String(number))) summaryOf(String(number)).focus();
    }
  });

  document.querySelector(".controls").hidden = false;
  document.querySelector(".controls").addEventListener("change", ({ target }) => {
    if (target.name === "why") document.body.classList.toggle("show-why", target.checked);
    draw();
  });

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".event > details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  const linked = /^#e(\d+)$/.exec(location.hash);
  if (linked && items.has(linked[1])) select(linked[1]);
  let width = 0;
  new ResizeObserver(() => {
    if (width !== document.body.clientWidth) draw();
    width = document.body.clientWidth;
  }).observe(document.body);
})();
