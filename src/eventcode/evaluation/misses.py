"""What went wrong, event by event: missed, extra, or coded with a wrong part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from eventcode.evaluation.counts import Compared, Pair, likeliest_pairs
from eventcode.evaluation.criteria import fields_right, same_root, same_triple
from eventcode.evaluation.gold import GoldActor, GoldEvent
from eventcode.evaluation.matching import Row


@frozen(kw_only=True)
class Miss:
    """One fault: the text's id, what kind (missed, extra or wrong), the fields that are wrong, gold and coded in short.

    ``gold`` or ``coded`` is empty where there is no such event.
    """

    id: str
    kind: str
    fields: tuple[str, ...]
    gold: str
    coded: str
    text: str


def misses(compared: Sequence[Compared]) -> Iterator[Miss]:
    """The faults of some texts in their order; optional events that are missed are none."""
    for one in compared:
        for pair in one.pairs:
            if fields := _wrong_fields(pair):
                yield _miss(one, "wrong", fields, pair.gold, pair.row)
        near, gold, rows = likeliest_pairs(one.gold_left, one.rows_left, (same_root,))
        for pair in near:
            yield _miss(one, "wrong", ("actors",), pair.gold, pair.row)
        for event in gold:
            if not event.optional:
                yield _miss(one, "missed", (), event, None)
        for row in rows:
            yield _miss(one, "extra", (), None, row)


def _wrong_fields(pair: Pair) -> tuple[str, ...]:
    """Role and the fields of a pair that has one dyad."""
    wrong = [] if same_triple(pair.gold, pair.row) else ["role"]
    return (*wrong, *(name for name, right in fields_right(pair.gold, pair.row).items() if not right))


def _miss(one: Compared, kind: str, fields: tuple[str, ...], gold: GoldEvent | None, row: Row | None) -> Miss:
    return Miss(
        id=one.record.id,
        kind=kind,
        fields=fields,
        gold="" if gold is None else _gold(gold),
        coded="" if row is None else _coded(row),
        text=str(row["text"]) if row is not None and row.get("text") else one.record.text,
    )


def _gold(event: GoldEvent) -> str:
    place = "" if event.place is None else f" {event.place.name} ({event.place.country or '-'})"
    dead = "" if event.fatalities is None else f" {event.fatalities} dead"
    days = _days(event.date_start, event.date_end)
    return f"{_side(event.source)} {event.cameo or '-'} {_side(event.target)} {days}{place}{dead} {event.status}"


def _side(side: tuple[GoldActor, ...]) -> str:
    if not side:
        return "-"
    roles = side[0].roles
    return (side[0].country or "---") + ("".join(roles.split()) if isinstance(roles, str) else "".join(roles))


def _coded(row: Row) -> str:
    place = f" {row.get('place_name') or ''} ({row.get('place_country') or '-'})" if row.get("place_country") else ""
    dead = f" {row['fatalities']} dead" if row.get("fatalities") not in (None, "") else ""
    actors = [row.get(side) or _made_of(row, side) for side in ("source", "target")]
    days = _days(row.get("date_start"), row.get("date_end"))
    return f"{actors[0]} {row.get('cameo') or '-'} {actors[1]} {days}{place}{dead} {row.get('status') or 'fact'}"


def _made_of(row: Row, side: str) -> str:
    roles = row.get(f"{side}_roles") or ""
    code = (row.get(f"{side}_country") or "") + "".join(roles.split() if isinstance(roles, str) else roles)
    return code or "-"


def _days(first: object, last: object) -> str:
    if not first:
        return "undated"
    return str(first) if not last or first == last else f"{first}..{last}"
