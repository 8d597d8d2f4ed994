"""The spaCy component ``event_coder``: events of a Doc under ``doc._.events``.

It reads the text of the Doc with a coder of its own, so that the events are the same in every pipeline.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen
from spacy.language import Language
from spacy.tokens import Doc

from eventcode import event_messages
from eventcode.coder import Coder
from eventcode.coding.publication import parse_date
from eventcode.lexicon.dictionaries import DEFAULT
from eventcode.load import load

NAME = "event_coder"
EVENTS = "events"
ERROR = "events_error"
_ASKED = ("date", "title", "id", "url", "source")


@frozen(kw_only=True, eq=False)
class EventCoder:
    """Sets ``doc._.events`` (a list of events) and ``doc._.events_error`` (why there are none, or None)."""

    coder: Coder
    date: str | None

    def __call__(self, doc: Doc) -> Doc:
        """Code one Doc."""
        return next(self._coded([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Code a stream of Docs, in batches."""
        docs = iter(stream)
        while batch := list(itertools.islice(docs, batch_size)):
            yield from self._coded(batch)

    def _coded(self, docs: list[Doc]) -> Iterator[Doc]:
        for doc, coded in zip(docs, self.coder.code_many(map(self._article, docs)), strict=True):
            doc._.set(EVENTS, list(coded.events))
            doc._.set(ERROR, coded.error)
            yield doc

    def _article(self, doc: Doc) -> dict[str, Any]:
        """The article of a Doc: what goes with it (``nlp.pipe(..., as_tuples=True)``) may tell date, title and id."""
        context = getattr(doc, "_context", None)
        told = {k: context.get(k) for k in _ASKED} if isinstance(context, Mapping) else {}
        return {"date": self.date, **{k: v for k, v in told.items() if v is not None}, "text": doc.text}


@Language.factory(NAME, default_config={"date": None, "infer_actors": True, "dictionaries": None})
def make_event_coder(
    nlp: Language, name: str, date: str | None, infer_actors: bool, dictionaries: list[str] | None
) -> EventCoder:
    """The component; ``date`` is the day of publication of all Docs that bring none of their own.

    ``dictionaries`` are layers as for :func:`eventcode.load`.  Raises :class:`InputError` for what is no date.
    """
    if date is not None:
        parse_date(date)
    for extension in (EVENTS, ERROR):
        if not Doc.has_extension(extension):
            Doc.set_extension(extension, default=None)
    event_messages.register()
    layers = DEFAULT if dictionaries is None else dictionaries
    return EventCoder(coder=load(infer_actors=infer_actors, dictionaries=layers), date=date)
