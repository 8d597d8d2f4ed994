"""The forms of the page: buttons with their keys, what is wrong, and the words of a missed event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from eventcode.evaluation.gold import STATUSES
from eventcode.review.entries import COMPLETE, NO_EVENT, PARTS, RIGHT, SKIP, WRONG
from eventcode.review.markup import element, escaped, void
from eventcode.review.queue import EVENT, Item, Row

Field = tuple[str, str]
FAULT_FIELDS: Final[Sequence[tuple[str, str, str, Sequence[Field]]]] = (
    ("actor", "a", "Wrong actor", (("source", "source"), ("target", "target"))),
    ("code", "c", "Wrong code", (("cameo", "CAMEO"),)),
    ("place", "p", "Wrong place", (("place_name", "name"), ("place_country", "country"))),
    ("date", "d", "Wrong date", (("date_start", "first day"), ("date_end", "last day"))),
    ("other", "o", "Wrong status or deaths", (("status", "status"), ("fatalities", "deaths"))),
)
"""Fault, key, label, and the fields of what would be right."""
_MISSED_FIELDS: Final[Sequence[Field]] = (
    ("cameo", "CAMEO"), ("source", "source"), ("target", "target"), ("date_start", "first day"),
    ("date_end", "last day"), ("place_name", "place"), ("place_country", "country"), ("fatalities", "deaths"),
    ("status", "status"),
)  # fmt: skip


def forms(item: Item, can_undo: bool) -> str:
    """The form of verdicts, and the one of a missed event, which is closed."""
    judge = _event_form(item) if item.kind == EVENT and item.event is not None else _text_form(item)
    undo = _form("/undo", button("u", "Undo", disabled=not can_undo), class_="verdicts")
    # a form of its own: it sends nothing of the others
    return element("div", judge + undo, id="judge") + _missed_form(item)


def undo_form() -> str:
    """The way back from the end."""
    return _form("/undo", button("u", "Undo"), class_="verdicts")


def _form(address: str, body: str, **attributes: str) -> str:
    """A form with room for the message that it was refused."""
    return element("form", body + element("div", "", class_="refused"), hx_post=address, **attributes)


def button(key: str, label: str, *, disabled: bool = False, main: bool = False, id: str | None = None,
           verdict: str | None = None, kind: str = "submit") -> str:  # fmt: skip
    """A button with the key that presses it."""
    return element(
        "button",
        element("kbd", escaped(key)) + escaped(label),
        type=kind,
        data_key=key,
        id=id,
        name="verdict" if verdict else None,
        value=verdict,
        class_="main" if main else None,
        disabled=disabled,
    )


def _hidden(item: Item) -> str:
    return void("input", type="hidden", name="item", value=item.id)


def _event_form(item: Item) -> str:
    assert item.event is not None
    buttons = (
        button("r", "Right", main=True, verdict=RIGHT),
        button("n", "No event", verdict=NO_EVENT),
        _mark_button(item),
        button("s", "Skip", verdict=SKIP),
    )
    quick = _form("/verdict", _hidden(item) + "".join(buttons), class_="verdicts")
    faults = element("div", "".join(_fault(item.event, *fault) for fault in FAULT_FIELDS), class_="faults")
    save = element("div", _note() + button("Enter", "Save as wrong", main=True, verdict=WRONG), class_="save")
    legend = element("legend", "Wrong: what, and what would be right if you know")
    # A form of its own: the Enter key in one of its fields must not press the button that says right.
    wrong = _hidden(item) + element("fieldset", legend + faults + save)
    return quick + _form("/verdict", wrong, autocomplete="off")


def _mark_button(item: Item) -> str:
    """No words can be marked where no text is shown."""
    shown = bool(item.article.sentences)
    return button("m", "Mark a missed event", id="mark", kind="button", disabled=not shown)


def _fault(row: Row, fault: str, key: str, label: str, fields: Sequence[Field]) -> str:
    box = void("input", type="checkbox", name="fault", value=fault, data_key=key)
    choice = element("label", box + " " + element("kbd", key) + escaped(label))
    right = element("span", "".join(_field(name, shown, _coded(row, name)) for name, shown in fields), class_="right")
    return element("div", choice + right, class_="fault")


def _coded(row: Row, name: str) -> str:
    """What was coded, for a reviewer to change; a last day that is the first stands empty."""
    value = row.get(name)
    same = name == "date_end" and value == row.get("date_start")
    return "" if value is None or same else str(value)


def _field(name: str, label: str, value: str = "") -> str:
    if name == "status":
        options = "".join(element("option", s, value=s, selected=s == (value or "fact")) for s in STATUSES)
        control = element("select", options, name=name)
    else:
        hint = "the same" if name == "date_end" else None
        control = void("input", type="text", name=name, value=value, placeholder=hint, spellcheck="false")
    return element("label", escaped(label) + " " + control)


def _note() -> str:
    return element("p", element("label", "note " + void("input", type="text", name="note", class_="wide")))


def _text_form(item: Item) -> str:
    buttons = (
        button("Enter", "Nothing more was missed", main=True, verdict=COMPLETE),
        _mark_button(item),
        button("s", "Skip", verdict=SKIP),
    )
    return _form("/verdict", _hidden(item) + "".join(buttons), class_="verdicts")


def _missed_form(item: Item) -> str:
    fields = "".join(_field(name, label) for name, label in _MISSED_FIELDS)
    body = (
        element("h3", "A missed event", tabindex="-1")
        + element("p", "Choose what the words are, then mark them: click, or move with the arrow keys and press the "
                  "space bar (Shift and an arrow marks along the way). Escape leaves without saving.", class_="help")
        + element("fieldset", element("legend", "The words are the") + _part_choice(), class_="parts")
        + element("p", "Word: " + element("span", "", id="cursor", aria_live="polite"), class_="help")
        + element("p", "Marked: " + element("span", "nothing yet", id="marked"))
        + element("fieldset", element("legend", "What it is, if you know") + element("div", fields, class_="fields"))
        + _note()
        + element("div", button("Enter", "Save the missed event", main=True)
                  + element("button", element("kbd", "Esc") + "Leave", type="button", id="leave"), class_="verdicts")
    )  # fmt: skip
    hidden = _hidden(item) + void("input", type="hidden", name="marks", value="{}")
    form = _form("/missed", hidden + body, autocomplete="off")
    return element("section", form, id="missed", hidden=True, aria_label="A missed event")


def _part_choice() -> str:
    return "".join(
        element("label", void("input", type="radio", name="part", value=part, data_number=str(number),
                              checked=part == "action") + " " + element("kbd", str(number)) + part)
        for number, part in enumerate(PARTS, 1)
    )  # fmt: skip
