"""Actor codes, dates and event codes of old dictionaries."""

from __future__ import annotations

import datetime
import re

from attrs import frozen

UNCODED = "---"
_LETTERS = re.compile(r"[A-Z0-9]+")
_NOT_CODED = frozenset({"+++", "###"})
_MODERN = {"MUS": "MOS", "TMP": "TLS", "KSV": "XKX"}
_EVENT = re.compile(r"[0-9A-Za-z]+")


class CodeFault(ValueError):
    """Why a code or date cannot be read."""


@frozen(kw_only=True)
class ActorCode:
    """Groups of a code with the days it holds from and to, and what had to be repaired."""

    groups: tuple[str, ...]
    first: datetime.date | None = None
    last: datetime.date | None = None
    repaired: str = ""

    @property
    def dated(self) -> bool:
        return self.first is not None or self.last is not None


@frozen(kw_only=True)
class EventCode:
    """A code with its reverse: ``[042:043]``, ``[190]``, ``[:043]`` (swapped); ``none`` where there is no event."""

    code: str
    reverse: str | None = None
    swapped: bool = False
    repaired: str = ""

    @property
    def shown(self) -> str:
        """The code as rules show it: "042:043"."""
        return f":{self.code}" if self.swapped else f"{self.code}:{self.reverse}" if self.reverse else self.code


def read_actor_code(text: str, modern: bool) -> ActorCode:
    """What stands between the brackets of an actor: ``USAGOV 010120-050120``.  Raises CodeFault."""
    m = _split_dated(" ".join(text.split()))
    groups, repaired = read_groups(m["code"], modern)
    if not m["first"] and not m["last"]:
        if m["sign"]:
            raise CodeFault("a date restriction without a date")
        return ActorCode(groups=groups, repaired=repaired)
    first, last = read_date(m["first"]), read_date(m["last"]) if m["last"] else None
    if m["sign"] == "<" and last is None:
        return ActorCode(groups=groups, last=first, repaired=repaired)
    if m["sign"] and last is not None:
        repaired = "a sign before a range of dates left aside"
    if m["sign"] is None and last is None:
        repaired = "a date without a sign read as “from”"
    if last is not None and last < first:
        raise CodeFault("the range ends before it starts")
    return ActorCode(groups=groups, first=first, last=last, repaired=repaired)


def _split_dated(text: str) -> dict[str, str | None]:
    """Code, sign and dates: the code ends at the first blank or sign."""
    code = re.match(r"[^\s<>]*", text)[0]  # type: ignore[index]
    rest = text[len(code) :]
    m = re.fullmatch(r"(?P<sign>[<>])?\s*(?P<first>\d*)\s*(?:-\s*(?P<last>\d+))?", rest.strip())
    if m is None:
        raise CodeFault(f"no date restriction: {rest.strip()!r}")
    return {"code": code, "sign": m["sign"], "first": m["first"], "last": m["last"]}


def read_groups(text: str | None, modern: bool) -> tuple[tuple[str, ...], str]:
    """The three-letter groups of a code, and what had to be repaired.  Raises CodeFault."""
    if not text:
        raise CodeFault("no code")
    if text == UNCODED:
        return (UNCODED,), ""
    if text in _NOT_CODED:
        return (UNCODED,), f"{text} read as {UNCODED}: known, but not coded"
    upper = text.upper()
    parts = upper.split("/")
    if not all(_LETTERS.fullmatch(p) for p in parts):
        raise CodeFault(f"no actor code: {text!r}")
    if len(parts) > 1 and any(len(p) > 3 for p in parts):
        raise CodeFault("several codes of more than one group")
    groups = (upper,) if len(parts) > 1 else tuple(upper[i : i + 3] for i in range(0, len(upper), 3))
    if modern:
        groups = tuple(_MODERN.get(g, g) for g in groups)
    return groups, "" if upper == text else "a code in small letters"


def read_date(text: str | None) -> datetime.date:
    """YYMMDD (up to 30 is 20xx) or YYYYMMDD.  Raises CodeFault."""
    digits = text or ""
    if len(digits) not in (6, 8):
        raise CodeFault(f"no such date: {len(digits)} digits")
    century = "" if len(digits) == 8 else "20" if int(digits[:2]) <= 30 else "19"
    try:
        return datetime.date(int(century + digits[:-4]), int(digits[-4:-2]), int(digits[-2:]))
    except ValueError:
        raise CodeFault("no such date") from None


def read_event_code(text: str) -> EventCode:
    """What stands between the brackets of a verb or pattern.  Raises CodeFault."""
    body = "".join(text.split())
    if not body:
        raise CodeFault("no code")
    if body in (UNCODED, *_NOT_CODED):
        repaired = "" if body == UNCODED else f"{body} read as {UNCODED}: no event"
        return EventCode(code="none", repaired=repaired)
    forth, colon, back = body.partition(":")
    code, repaired = _plain(forth)
    reverse, also = _plain(back) if colon else (None, "")
    if code is None and reverse is None:
        return EventCode(code="none")
    if code is None:
        assert reverse is not None
        return EventCode(code=reverse, swapped=True, repaired=also)
    return EventCode(code=code, reverse=reverse, repaired=repaired or also)


def _plain(text: str) -> tuple[str | None, str]:
    """An event code without marks; None for half a code that is left open."""
    if text in ("", UNCODED):
        return None, ""
    code = text.rstrip("!?*.")
    if not _EVENT.fullmatch(code):
        raise CodeFault(f"no event code: {text!r}")
    return code, "" if code == text else "a mark behind the code taken off"
