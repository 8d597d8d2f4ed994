"""The lean parse: tokens, tags and dependencies of sentences, in batches, as :class:`Tree` values."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from operator import add
from typing import Any, Final

import numpy
from attrs import Factory, field, frozen
from spacy.attrs import DEP, HEAD, ORTH, SENT_START, TAG
from spacy.tokens import Doc

from eventcode.errors import ModelError
from eventcode.parse.hyphens import first_parts, kept_tokens, restored
from eventcode.parse.installed import InstalledModel, find_model, verify
from eventcode.parse.lemmas import Lemmas
from eventcode.parse.pipeline import load_pipeline
from eventcode.parse.quick import quicken
from eventcode.parse.repairs import repair
from eventcode.parse.repairs.draft import Draft
from eventcode.parse.tokens import TokenisedSentence, Tokeniser
from eventcode.syntax import Tree, children_of

BATCH: Final = 128
_HASHES: Final = 2**64


class _Names(dict[int, str]):
    """The labels and tags by their hashes, as signed numbers, as far as they were asked for."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, number: int) -> str:
        name = self[number] = str(self._strings[number % _HASHES])
        return name


@frozen(kw_only=True, eq=False)
class Parser:
    """A loaded spaCy pipeline without the parts that coding does not use."""

    model: str
    digest: str
    lemmas: Lemmas
    pipeline: Any = field(repr=False)
    tokeniser: Tokeniser = field(repr=False)
    hyphened: frozenset[str] = field(default=frozenset(), repr=False)
    _names: _Names = field(
        default=Factory(lambda self: _Names(self.pipeline.vocab.strings), takes_self=True), init=False, repr=False
    )

    @classmethod
    def load(cls, name: str | None = None, hyphened: Iterable[str] = ()) -> Parser:
        """Load a spaCy English model; without a name the pinned one, whose files are checked by hash.

        ``hyphened`` are the verbs with a hyphen ("test-fire") that are to be parsed as one word.
        Raises :class:`ModelError` when it is missing, altered, or lacks a tagger, parser or lemmatizer.
        """
        found = find_model(name)
        digest = verify(found) if found.pinned else "unchecked"
        pipeline: Any = load_pipeline(found.folder)
        _require(found, pipeline)
        quicken(pipeline)
        lemmas = Lemmas.of(pipeline.get_pipe("lemmatizer"), pipeline.vocab)
        package = f"{found.package}-{found.version}"
        tokeniser = Tokeniser(pipeline=pipeline)
        return cls(
            model=package,
            digest=digest,
            lemmas=lemmas,
            pipeline=pipeline,
            tokeniser=tokeniser,
            hyphened=frozenset(hyphened),
        )

    @contextmanager
    def passing(self) -> Iterator[None]:
        """What is tokenised and parsed within is forgotten after it, so that new words do not fill the memory."""
        with self.pipeline.memory_zone():
            yield
        self.lemmas.forget()
        self.tokeniser.forget()

    def tokenise(self, text: str) -> TokenisedSentence:
        """The tokens of one sentence."""
        return self.tokeniser.sentence(text)

    def parse(self, sentences: Iterable[TokenisedSentence]) -> Iterator[Tree]:
        """The trees of sentences, repaired, in order; the batch size does not change them."""
        for sentence, firsts, draft in self._parsed(sentences):
            repair(draft)
            yield self._tree(sentence, restored(draft, sentence.words, firsts) if firsts else draft)

    def drafts(self, sentences: Iterable[TokenisedSentence]) -> Iterator[Draft]:
        """The parses of sentences as the model gives them, before any repair; hyphened verbs are their last part."""
        yield from (draft for _, _, draft in self._parsed(sentences))

    def _parsed(
        self, sentences: Iterable[TokenisedSentence]
    ) -> Iterator[tuple[TokenisedSentence, tuple[int, ...], Draft]]:
        """Each sentence with the first parts of its hyphened verbs, and the parse of its other tokens."""
        queue: deque[tuple[TokenisedSentence, tuple[int, ...]]] = deque()

        def docs() -> Iterator[Doc]:
            for sentence in sentences:
                firsts = self._first_parts(sentence)
                queue.append((sentence, firsts))
                kept = kept_tokens(len(sentence.words), firsts) if firsts else None
                yield _one_sentence(sentence.doc(self.pipeline.vocab, kept))

        for doc in self.pipeline.pipe(docs(), batch_size=BATCH):
            sentence, firsts = queue.popleft()
            yield sentence, firsts, self._draft(doc, self._words(doc) if firsts else sentence.words)

    def _first_parts(self, sentence: TokenisedSentence) -> tuple[int, ...]:
        if "-" not in sentence.words:
            return ()
        verbs = self.lemmas.verbs
        return first_parts(sentence.words, sentence.spaced, self.hyphened, self.lemmas.candidates, verbs.__contains__)

    def _words(self, doc: Doc) -> tuple[str, ...]:
        """The texts of the tokens, without an object for each."""
        strings = self.pipeline.vocab.strings
        return tuple([strings[n] for n in doc.to_array(ORTH).tolist()]) if len(doc) else ()

    def _draft(self, doc: Doc, words: tuple[str, ...]) -> Draft:
        steps, labels, tags = doc.to_array([HEAD, DEP, TAG]).view("int64").T.tolist() if len(doc) else ([], [], [])
        names = self._names
        return Draft(
            words=words,
            heads=list(map(add, steps, range(len(steps)))),
            labels=[names[n] for n in labels],
            tags=[names[n] for n in tags],
            forms=self.lemmas,
        )

    def _tree(self, sentence: TokenisedSentence, draft: Draft) -> Tree:
        words, heads, tags = sentence.words, tuple(draft.heads), tuple(draft.tags)
        return Tree(
            text=sentence.text,
            words=words,
            lemmas=self.lemmas.all_of(words, tags),
            tags=tags,
            labels=tuple(draft.labels),
            heads=heads,
            children=children_of(heads),
            starts=sentence.starts,
            ends=tuple(map(add, sentence.starts, map(len, words))),
            low=draft.low,
        )


def _require(found: InstalledModel, pipeline: Any) -> None:
    missing = [p for p in ("tagger", "parser", "lemmatizer") if not pipeline.has_pipe(p) and p not in pipeline.disabled]
    if missing or pipeline.lang != "en":
        what = f"no {', '.join(missing)}" if missing else f"language {pipeline.lang}"
        raise ModelError(
            f"{found.package} cannot be used ({what}): name an English spaCy pipeline such as en_core_web_sm"
        )


def _one_sentence(doc: Doc) -> Doc:
    """Mark the tokens after the first as not starting a sentence, else the parser splits again."""
    marks: Any = numpy.full((len(doc), 1), -1, dtype="int64").view("uint64")
    if len(doc):
        marks[0] = 1
        doc.from_array([SENT_START], marks)
    return doc
