// Marks by keyboard, the choices of what is shown, and the first drawing.

/** Whether a mark begins something: words cut in two by another mark are one stop of Tab. */
function begins(mark) {
  const before = mark.previousSibling;
  if (!before || before.nodeName !== "MARK") return true;
  return ROLES.some((role) => (mark.dataset[role] || "").split(" ").some((n) => n && !marksOf(mark.closest(".story"), role, n).includes(before)));
}

for (const mark of document.querySelectorAll(".story mark")) {
  if (!begins(mark)) continue;
  mark.tabIndex = 0;
  mark.setAttribute("role", "button");
}

// Words that take the focus cannot be selected with the mouse in Chromium: while the mouse is down they do not take it.
document.addEventListener("pointerdown", ({ target }) => {
  const mark = target.closest(".story mark[tabindex]");
  if (!mark) return;
  mark.removeAttribute("tabindex");
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { mark.tabIndex = 0; }, { once: true });
});

const controls = document.querySelector(".controls"); // which a page without sentences has not
if (controls) controls.hidden = false;
controls?.addEventListener("change", ({ target }) => {
  if (target.name === "why") document.body.classList.toggle("show-why", target.checked);
  draw();
});

const linked = /^#e(\d+)$/.exec(location.hash);
if (linked && items.has(linked[1])) select(linked[1]);
let width = 0;
new ResizeObserver(() => {
  if (!onPaper && width !== document.body.clientWidth) draw();
  width = document.body.clientWidth;
}).observe(document.body);
