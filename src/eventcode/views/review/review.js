"use strict";
// Keys of the review page. What a key does stands on the page: the element with that data-key is pressed.

const review = document.getElementById("review");
const isText = (element) => element.matches("input[type=text], select, textarea");
const isVisible = (element) => element.getClientRects().length > 0;

function pressed(key) {
  return [...review.querySelectorAll("[data-key]")].find((e) => e.dataset.key === key && !e.disabled && isVisible(e));
}

function press(element) {
  element.click();
  if (element.type === "checkbox" && element.checked) {
    const field = element.closest(".fault").querySelector(".right input, .right select");
    if (field) { field.focus(); if (field.select) field.select(); }
  }
}

// Between an answer and the next question nothing can be pressed: nobody judges what was not shown yet.
const isBusy = () => review.getAttribute("aria-busy") === "true";
document.body.addEventListener("htmx:beforeRequest", () => review.setAttribute("aria-busy", "true"));
for (const name of ["htmx:afterSettle", "htmx:sendError", "htmx:responseError", "htmx:swapError"]) {
  document.body.addEventListener(name, () => review.setAttribute("aria-busy", "false"));
}
document.addEventListener("submit", (event) => { if (isBusy()) { event.preventDefault(); event.stopPropagation(); } }, true);

document.addEventListener("keydown", (event) => {
  if (isBusy()) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target;
  if (event.key === "Escape") {
    if (isText(target)) target.blur();
    else if (marker.isOpen()) marker.close();
    return;
  }
  if (isText(target)) return;
  if (marker.isOpen() && marker.key(event)) { event.preventDefault(); return; }
  const own = target.matches("button, a, summary, input");
  if ((event.key === "Enter" || event.key === " ") && own) return;
  const element = pressed(event.key);
  if (element) { event.preventDefault(); press(element); }
});

// Marking the words of a missed event: the arrows move, the space bar marks, 1 to 5 choose what the words are.
const marker = {
  at: 0,
  panel() { return document.getElementById("missed"); },
  isOpen() { const panel = this.panel(); return Boolean(panel) && !panel.hidden; },
  words() { return [...review.querySelectorAll(".text .w")]; },
  part() { return review.querySelector("input[name=part]:checked").value; },
  open() {
    this.panel().hidden = false;
    document.getElementById("judge").hidden = true;
    review.querySelector(".text").classList.add("marking");
    const first = review.querySelector(".text .s:not(.context) .w, .text .w");
    this.move(Math.max(0, this.words().indexOf(first)));
    this.panel().querySelector("h3").focus();
  },
  close() {
    this.panel().hidden = true;
    document.getElementById("judge").hidden = false;
    const text = review.querySelector(".text");
    text.classList.remove("marking");
    for (const word of this.words()) { word.classList.remove("cursor"); delete word.dataset.part; }
    forgetRefusal();
    this.tell();
    document.getElementById("question").focus();
  },
  move(to) {
    const words = this.words();
    if (!words.length) return;
    words[this.at]?.classList.remove("cursor");
    this.at = Math.min(Math.max(to, 0), words.length - 1);
    words[this.at].classList.add("cursor");
    words[this.at].scrollIntoView({ block: "nearest" });
    this.say();
  },
  toggle(word) {
    if (word.dataset.part === this.part()) delete word.dataset.part;
    else word.dataset.part = this.part();
    this.tell();
    this.say();
  },
  say() {
    const word = this.words()[this.at];
    document.getElementById("cursor").textContent = word.textContent + (word.dataset.part ? ", " + word.dataset.part : "");
  },
  tell() {
    const marks = {}, told = {};
    for (const word of this.words()) {
      const part = word.dataset.part;
      if (!part) continue;
      (marks[part] ??= []).push([Number(word.dataset.start), Number(word.dataset.end)]);
      (told[part] ??= []).push(word.textContent);
    }
    this.panel().querySelector("input[name=marks]").value = JSON.stringify(marks);
    const list = Object.entries(told).map(([part, words]) => part + ": " + words.join(" "));
    document.getElementById("marked").textContent = list.join("; ") || "nothing yet";
  },
  key(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    if (event.target.type === "radio" && event.key !== " " && event.key in steps) return false;
    if (event.key in steps) {
      if (event.shiftKey) this.toggle(this.words()[this.at]);
      this.move(this.at + steps[event.key]);
      return true;
    }
    if (event.key === " " && !event.target.matches("button, summary")) { this.toggle(this.words()[this.at]); return true; }
    const radio = [...review.querySelectorAll("input[name=part]")].find((r) => r.dataset.number === event.key);
    if (radio) { radio.checked = true; return true; }
    return !["Enter", "Tab"].includes(event.key) && event.key.length === 1;
  },
};

review.addEventListener("click", (event) => {
  if (event.target.closest("#mark")) marker.open();
  else if (event.target.closest("#leave")) marker.close();
  else if (marker.isOpen() && event.target.matches(".w")) {
    marker.move(marker.words().indexOf(event.target));
    marker.toggle(event.target);
  }
});

// A form that was refused stays as it is: the message goes beside the field that is at fault, which gets the focus.
function showRefusal(form) {
  const message = form.querySelector("#refusal");
  const field = message.dataset.field && form.querySelector(`[name=${message.dataset.field}]`);
  if (!field) { if (form.closest("#missed")) form.querySelector("h3").focus(); return; }
  field.closest("label").after(message);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", "refusal");
  field.focus();
  if (field.select) field.select();
}
function forgetRefusal() {
  document.getElementById("refusal")?.remove();
  const notice = document.getElementById("notice");
  if (notice) notice.hidden = true;
  for (const field of review.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
}
document.body.addEventListener("htmx:beforeRequest", forgetRefusal);

document.body.addEventListener("htmx:afterSwap", (event) => {
  const target = event.detail.target;
  if (target === review) { marker.at = 0; document.getElementById("question")?.focus(); }
  else if (target.matches(".refused")) showRefusal(target.closest("form"));
});
document.body.addEventListener("htmx:sendError", () => {
  const notice = document.getElementById("notice");
  notice.hidden = false;
  notice.textContent = "Not saved: the program that serves this page has stopped. Start it again with the same log.";
});
document.getElementById("question")?.focus();
