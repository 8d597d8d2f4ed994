"""Reviewed texts as a gold file of whole events (the form that ``eventcode evaluate`` reads)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import frozen

from eventcode.formats.codes import UNKNOWN, Codes
from eventcode.gazetteer.protocol import PlaceSource
from eventcode.review.entries import NO_EVENT, RIGHT, WRONG, LoggedArticle, Missed
from eventcode.review.forms import FAULT_FIELDS
from eventcode.review.judgements import Judgement, Judgements

Plain = dict[str, Any]
_UNREAD: Final = "nobody read it to the end"
_NO_TEXT: Final = (
    "only rows of it were reviewed, and a sentence alone is coded otherwise than in its text: go on with the same log "
    "and eventcode review --articles FILE"
)


class OpenError(Exception):
    """An event whose right values nobody wrote down: its text cannot be gold."""


@frozen(kw_only=True)
class GoldExport:
    """Gold records, and the texts that are none yet, by id, with the reason."""

    records: tuple[Plain, ...]
    open: Mapping[str, str]


@frozen(kw_only=True)
class GoldMaker:
    """Makes gold events of verdicts: rows as they are or corrected, and what reviewers say of missed events."""

    codes: Codes
    places: PlaceSource

    def export(self, told: Judgements) -> GoldExport:
        """The texts that a reviewer read to the end, all events of which are known.

        A text that several reviewers read is gold if they say the same.
        """
        records: list[Plain] = []
        left_open: dict[str, str] = {}
        for key, article in told.articles.items():
            readers = sorted(rater for rater, done in told.complete if done == key)
            name = article.id or key
            if not readers or article.text is None:
                left_open[name] = _UNREAD if article.text is not None else _NO_TEXT
                continue
            try:
                versions = [self._events(told, article, rater) for rater in readers]
            except OpenError as reason:
                left_open[name] = str(reason)
                continue
            if all(version == versions[0] for version in versions):
                records.append(_record(article, versions[0]))
            else:
                left_open[name] = f"{' and '.join(readers)} disagree"
        return GoldExport(records=tuple(records), open=left_open)

    def _events(self, told: Judgements, article: LoggedArticle, rater: str) -> list[Plain]:
        """The events of a text as one reviewer sees them, in an order of their own."""
        mine = {j.verdict.item: j for j in told.events if j.rater == rater and j.article.key == article.key}
        events: list[Plain] = []
        for row in article.events:
            judged = mine.get(str(row.get("event_id")))
            if judged is None or judged.verdict.verdict not in (RIGHT, WRONG, NO_EVENT):
                raise OpenError(f"not every event is judged by {rater}")
            if judged.verdict.verdict != NO_EVENT:
                events.append(self._event(judged))
        events += [self._missed(m) for who, m, a in told.missed if who == rater and a.key == article.key]
        return sorted(events, key=repr)

    def _event(self, judged: Judgement) -> Plain:
        event, correction = gold_event(judged.row), judged.verdict.correction
        for fault, _, _, fields in FAULT_FIELDS:
            if fault in judged.verdict.faults and not any(name in correction for name, _ in fields):
                raise OpenError(f"what is right in the place of a wrong {fault} is not written down")
        return event | self._written(correction, event)

    def _missed(self, missed: Missed) -> Plain:
        if not missed.fields.get("cameo") or not (missed.fields.get("source") or missed.fields.get("target")):
            raise OpenError("a missed event has no code or no actor")
        words = {part: " ".join(some) for part, some in missed.words.items()}
        event = gold_event({f"{side}_text": words.get(side) for side in ("source", "target")} | {"status": "fact"})
        return event | self._written(missed.fields, event, words)

    def _written(self, fields: Mapping[str, str], event: Plain, words: Mapping[str, str] | None = None) -> Plain:
        """What a reviewer wrote, in the fields of gold; ``words`` are those of a missed event."""
        told: Plain = {}
        for side in ("source", "target"):
            if side in fields:
                text = (words or {}).get(side) or next((a["text"] for a in event[side]), "")
                told[side] = self._actor(fields[side], text)
        if "cameo" in fields:
            entry = self.codes.cameo.get(fields["cameo"])
            told |= {"cameo": fields["cameo"] or None, "plover": entry.plover if entry else None}
            told |= {"acled_event": None, "acled_sub_event": None, "acled_alternatives": [None], "acled_group": None}
        if "place_name" in fields or "place_country" in fields:
            told["place"] = self._place(fields, event["place"] or {})
        told |= {name: fields[name] or None for name in ("date_start", "date_end") if name in fields}
        if fields.get("status"):
            told["status"] = fields["status"]
        if "fatalities" in fields:
            told["fatalities"] = int(fields["fatalities"]) if fields["fatalities"] else None
        return told

    def _actor(self, code: str, text: str) -> list[Plain]:
        """A side with one actor of a code; without one for an emptied field."""
        if not code:
            return []
        parts = self.codes.parts(code)
        country = parts.based or (parts.first if parts.first in self.codes.countries else None)
        roles = [g for g in parts.groups if g not in (UNKNOWN, country)]
        return [{"text": text, "country": country, "roles": roles, "role_alternatives": []}]

    def _place(self, fields: Mapping[str, str], coded: Mapping[str, Any]) -> Plain | None:
        name = fields.get("place_name", coded.get("name") or "")
        country = fields.get("place_country", coded.get("country")) or None
        if not name and not country:
            return None
        found = next((p for p in self.places.lookup(name) if country in (None, p.country)), None) if name else None
        bare = {"name": name, "country": country, "lat": None, "lon": None, "geonameid": None, "precision": "country"}
        if found is None or found.feature.startswith("PCL"):
            return bare | {"country": country or (found.country if found else None)}
        known = {"country": found.country, "lat": found.lat, "lon": found.lon, "geonameid": found.geonameid}
        return bare | known | {"precision": "exact"}


def gold_event(row: Mapping[str, Any]) -> Plain:
    """A row as a gold event with one source and one target."""
    return {
        "source": _side(row, "source"),
        "target": _side(row, "target"),
        "cameo": row.get("cameo"),
        "cameo_alternatives": [],
        "plover": row.get("plover") or None,
        "plover_alternatives": [],
        "acled_event": row.get("acled_event") or None,
        "acled_sub_event": row.get("acled_sub_event") or None,
        "acled_alternatives": [],
        "acled_group": row.get("acled_id") or None,
        "date_start": row.get("date_start") or None,
        "date_end": row.get("date_end") or row.get("date_start") or None,
        "place": _coded_place(row),
        "fatalities": _whole(row.get("fatalities")),
        "status": row.get("status") or "fact",
        "optional": False,
    }


def _side(row: Mapping[str, Any], side: str) -> list[Plain]:
    country, roles = row.get(f"{side}_country") or None, str(row.get(f"{side}_roles") or "").split()
    if not (country or roles):
        return []
    return [{"text": row.get(f"{side}_text") or "", "country": country, "roles": roles, "role_alternatives": []}]


def _coded_place(row: Mapping[str, Any]) -> Plain | None:
    """The place of a row; of a region or country without coordinates, since the country is what counts there."""
    if not row.get("place_name") and not row.get("place_country"):
        return None
    precision = row.get("place_precision") or None
    point = precision in ("exact", "near")
    return {
        "name": row.get("place_name") or "",
        "country": row.get("place_country") or None,
        "lat": _real(row.get("lat")) if point else None,
        "lon": _real(row.get("lon")) if point else None,
        "geonameid": _whole(row.get("geonameid")) if point else None,
        "precision": precision,
    }


def _whole(value: Any) -> int | None:
    return None if value in (None, "") else int(float(value))


def _real(value: Any) -> float | None:
    return None if value in (None, "") else float(value)


def _record(article: LoggedArticle, events: Iterable[Plain]) -> Plain:
    return {
        "id": article.id or article.key,
        "date": article.date,
        "title": article.title,
        "text": article.text,
        "events": list(events),
    }
