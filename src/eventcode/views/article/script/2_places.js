// Where marks are, and which way the arrows take.

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
