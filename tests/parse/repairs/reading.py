"""Drafts from text and back, with a vocabulary of a few words, for the tests of repairs."""

from __future__ import annotations

from typing import ClassVar

from eventcode.parse.repairs import REPAIRS
from eventcode.parse.repairs.draft import Draft, Needs


class Forms:
    """A vocabulary of a few verbs; "bombs" and "march" are nouns too."""

    verbs: ClassVar[dict[str, str]] = {
        "promises": "promise",
        "reject": "reject",
        "embarks": "embark",
        "bombs": "bomb",
        "march": "march",
        "rocks": "rock",
        "ratify": "ratify",
        "unite": "unite",
        "thanks": "thank",
        "attack": "attack",
        "lifts": "lift",
        "stops": "stop",
        "resume": "resume",
        "sales": "sale",
    }
    lemmas: ClassVar[dict[str, str]] = {
        "gave": "give",
        "granted": "grant",
        "made": "make",
        "called": "call",
        "handed": "hand",
    }

    def lemma(self, form: str, tag: str) -> str:
        return self.lemmas.get(form, form)

    def verb_lemma(self, form: str) -> str | None:
        return self.verbs.get(form)

    def is_only_verb(self, form: str) -> bool:
        return form in ("embarks", "promises", "ratify", "unite")


def draft(text: str) -> Draft:
    """A draft from "word/TAG/label>head" items, head being a token number."""
    cells = [item.rpartition(">") for item in text.split()]
    parts = [left.rsplit("/", 2) for left, _, _ in cells]
    return Draft(
        words=tuple(p[0] for p in parts),
        tags=[p[1] for p in parts],
        labels=[p[2] for p in parts],
        heads=[int(head) for _, _, head in cells],
        forms=Forms(),
    )


def shown(d: Draft) -> str:
    return " ".join(f"{w}/{t}/{label}>{h}" for w, t, label, h in zip(d.words, d.tags, d.labels, d.heads, strict=True))


def mended_by(name: str, misread: str) -> tuple[int, str]:
    """How often the repair of a name fires on a parse, and what it makes of it."""
    parse = draft(misread)
    one = next(r for r in REPAIRS if r.name == name)
    needs = Needs.of([one])
    may_fit = not needs.repairs[0][1] & ~needs.met(parse.shown())
    fired = one(parse)
    assert may_fit or not fired  # else it would never be tried
    return fired, shown(parse)


def one_tree(parse: Draft) -> bool:
    """Whether a parse has one root that every token leads to."""
    roots = [t for t, head in enumerate(parse.heads) if head == t]
    above = set(roots)
    for _ in parse.heads:
        above |= {t for t, head in enumerate(parse.heads) if head in above}
    return len(roots) == 1 and len(above) == len(parse.heads)
