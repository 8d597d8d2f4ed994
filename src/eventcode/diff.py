"""What a change of dictionaries or version did to the events of a feed: added, dropped, changed, and by which rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

Row = Mapping[str, Any]
COMPARED: Final = (
    "source target cameo acled_event acled_sub_event date_start date_end geonameid place_name fatalities injured status"
).split()
"""The columns whose change makes an event another one; ids, digests and line numbers are left out."""
_SAME_ACT: Final = ("cameo", "source", "target", "action_text")


@frozen(kw_only=True)
class Change:
    """An event that differs: ``old`` is None for an added one, ``new`` for a dropped one.

    ``columns`` are those of ``COMPARED`` that differ between the two.
    """

    old: Row | None
    new: Row | None
    columns: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return "added" if self.old is None else "dropped" if self.new is None else "changed"

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules responsible, with their lines: that of the old row, then that of the new one if it is another."""
        found = [f"{r['rule']}  {r['rule_where']}" for r in (self.old, self.new) if r is not None]
        return tuple(dict.fromkeys(found))


@frozen(kw_only=True)
class Difference:
    """All changes between two codings, in order of articles and sentences, and how many events stayed."""

    changes: tuple[Change, ...]
    unchanged: int

    def counts(self) -> dict[str, int]:
        """How many events were added, dropped and changed."""
        found = Counter(c.kind for c in self.changes)
        return {kind: found[kind] for kind in ("added", "dropped", "changed")}

    def by_rule(self) -> list[tuple[str, dict[str, int]]]:
        """The counts for each rule, those with most changes first."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for change in self.changes:
            for rule in change.rules:
                found[rule][change.kind] += 1
        ranked = sorted(found.items(), key=lambda x: (-x[1].total(), x[0]))
        return [(rule, {k: n[k] for k in ("added", "dropped", "changed")}) for rule, n in ranked]


def compare(old: Iterable[Row], new: Iterable[Row]) -> Difference:
    """Compare the rows of two codings of the same articles (dicts as ``Event.as_row`` gives them).

    Rows of one sentence are paired: first the equal ones, then those that share most of code, source, target and words.
    """
    before, after = _by_sentence(old), _by_sentence(new)
    changes: list[Change] = []
    unchanged = 0
    for key in sorted(before.keys() | after.keys()):
        same, differing = _pair(before.get(key, []), after.get(key, []))
        unchanged += same
        changes += differing
    return Difference(changes=tuple(changes), unchanged=unchanged)


def doubts(old: Sequence[Row], new: Sequence[Row], names: tuple[str, str]) -> Iterator[str]:
    """What makes a comparison of two event files say little: an empty one, or no article in common."""
    for rows, name in zip((old, new), names, strict=True):
        if not rows:
            yield f"{name} holds no events: every event of the other file counts as added or dropped"
    ids = [frozenset(_plain(row["article_id"]) for row in rows) for rows in (old, new)]
    if old and new and ids[0].isdisjoint(ids[1]):
        yield (
            f"no article of {names[0]} ({min(ids[0])!r}, ...) occurs in {names[1]} ({min(ids[1])!r}, ...), "
            "so nothing can be paired: code both from a feed with a column id "
            "(an article without one is named after file and line)"
        )


def _by_sentence(rows: Iterable[Row]) -> dict[tuple[str, int, str], list[Row]]:
    found: dict[tuple[str, int, str], list[Row]] = defaultdict(list)
    for row in rows:
        found[str(row["article_id"] or ""), int(row["sentence"]), str(row["text"])].append(row)
    return found


def _pair(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, list[Change]]:
    left, right, same = list(old), list(new), 0
    for row in old:
        twin = next((r for r in right if not _differing(row, r)), None)
        if twin is not None:
            left.remove(row)
            right.remove(twin)
            same += 1
    changes = []
    for row in left:
        near = max(right, key=lambda r: _likeness(row, r), default=None)
        if near is not None and _likeness(row, near) >= 2:
            right.remove(near)
            changes.append(Change(old=row, new=near, columns=tuple(_differing(row, near))))
        else:
            changes.append(Change(old=row, new=None))
    return same, changes + [Change(old=None, new=r) for r in right]


def _differing(a: Row, b: Row) -> list[str]:
    return [c for c in COMPARED if _plain(a[c]) != _plain(b[c])]


def _plain(value: Any) -> str:
    """A value as CSV and JSON both show it."""
    return "" if value is None else str(value)


def _likeness(a: Row, b: Row) -> int:
    return sum(_plain(a[c]) == _plain(b[c]) for c in _SAME_ACT)
