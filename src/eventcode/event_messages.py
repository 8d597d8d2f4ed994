"""Events in spaCy's bytes: what ``Doc.to_bytes``, ``DocBin`` and ``nlp.pipe(n_process=...)`` write and read.

spaCy packs what a Doc carries as MessagePack, through the hooks that srsly keeps for values it does not know.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs
import srsly

from eventcode import model
from eventcode.spans import Spans

_NAME: Final = "eventcode"
_DAY: Final = "day"
_KINDS: Final[Mapping[str, type[Any]]] = {
    kind.__name__: kind
    for kind in (
        model.AcledView, model.Actor, model.Article, model.Casualties, model.CodeView, model.Count, model.Event,
        model.EventDate, model.PlaceMention, model.Provenance, model.Sentence, model.Step, model.Where, Spans,
    )
}  # fmt: skip
Chain = Callable[[Any], Any] | None


def register() -> None:
    """Make events known to spaCy's bytes, in this process."""
    srsly.msgpack_encoders(_NAME, func=packed)
    srsly.msgpack_decoders(_NAME, func=unpacked)


def packed(value: Any, chain: Chain = None) -> Any:
    """A part of an event as a dict that MessagePack knows; any other value goes on along the chain."""
    kind = type(value)
    if _KINDS.get(kind.__name__) is kind:
        return {_NAME: kind.__name__, **{f.name: getattr(value, f.name) for f in attrs.fields(kind)}}
    if kind is datetime.date:
        return {_NAME: _DAY, _DAY: value.isoformat()}
    return value if chain is None else chain(value)


def unpacked(found: Any, chain: Chain = None) -> Any:
    """What :func:`packed` made a dict of; any other dict goes on along the chain."""
    name = found.get(_NAME, "") if isinstance(found, dict) else ""
    if name == _DAY:
        return datetime.date.fromisoformat(found[_DAY])
    if name in _KINDS:
        return _KINDS[name](**{key: _tuples(value) for key, value in found.items() if key != _NAME})
    return found if chain is None else chain(found)


def _tuples(value: Any) -> Any:
    """Lists, as MessagePack gives them, as the tuples that they were."""
    return tuple(map(_tuples, value)) if isinstance(value, list | tuple) else value
