"""Verb files of TABARI and PETRARCH: patterns of words in order, to wordings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from eventcode.lexicon.entries import Rule, WordSet
from eventcode.lexicon.import_report import Ledger
from eventcode.model import Where
from eventcode.petrarch.codes import CodeFault, EventCode
from eventcode.petrarch.verb_file import Block, VerbFile, longest_set, set_names
from eventcode.rules.notation import NotationError, compile_pattern, normalise_pattern
from eventcode.rules.wording import Known, WordingError, expression

SLOTS = {"$": "SOURCE", "+": "TARGET", "%": "BOTH", "^": "ANY"}
_FEW = 6
_PART = re.compile(r"(?P<blank>\s+)|(?P<low>_+)|(?P<choice>\{[^{}]*\})|(?P<mark>[*$+%^])|(?P<word>[^\s_{}*$+%^]+)")


@frozen(kw_only=True, eq=False)
class Rules:
    """The rules and sets of all files, and the first rule of each pattern."""

    rules: list[Rule] = field(factory=list)
    by_id: dict[str, Rule] = field(factory=dict)
    sets: dict[str, WordSet] = field(factory=dict)
    first_code: dict[str, tuple[str, Where]] = field(factory=dict)

    @property
    def words(self) -> Mapping[str, frozenset[str]]:
        return {name: s.words for name, s in self.sets.items()}


@frozen(kw_only=True, eq=False)
class Target:
    """What the rules of one file are put into, with the sets as they stand."""

    rules: Rules
    ledger: Ledger
    names: Mapping[str, str]
    words: dict[str, frozenset[str]]
    known: Known = field(factory=dict)

    def add(
        self, pattern: str, code: EventCode, line: int, text: str, reciprocal: bool = False, operator: str | None = None
    ) -> None:
        """Compile a pattern and keep it; a pattern that is there with another code is a conflict."""
        try:
            compiled = compile_pattern(pattern, self.words, self.known)
        except (NotationError, WordingError) as error:
            self.ledger.refuse(line, str(error), text)
            return
        rule = Rule(
            id=normalise_pattern(pattern),
            pattern=compiled,
            code=code.code,
            reciprocal=reciprocal,
            operator=operator,
            examples=(),
            where=Where(file=self.ledger.file, line=line),
            reverse=code.reverse,
            swapped=code.swapped,
            imported=True,
        )
        first = self.rules.by_id.setdefault(rule.id, rule)
        if first is rule:
            self.rules.rules.append(rule)
        elif first.result != rule.result and "*" in text:
            self.ledger.conflict(
                line, "the pattern has another code before", f"{first.result} at {first.where}: {text}"
            )

    def add_set(self, name: str, words: Sequence[str], line: int) -> None:
        entry = WordSet(name=name, words=frozenset(words), where=Where(file=self.ledger.file, line=line))
        self.rules.sets[name], self.words[name] = entry, entry.words


def target_for(file: VerbFile, rules: Rules, ledger: Ledger) -> Target:
    """Where the rules of a file go, its word sets already there under names of their own."""
    names = set_names({n: w for n, w in file.sets.items() if w}, rules.sets, "w_")
    target = Target(rules=rules, ledger=ledger, names=names, words=dict(rules.words))
    for old, new in names.items():
        target.add_set(new, [w for w in file.sets[old] if expression(w)], 1)
    return target


def read_words_in_order(file: VerbFile, rules: Rules, ledger: Ledger) -> None:
    """Turn the blocks of a file into wordings."""
    target = target_for(file, rules, ledger)
    heads = set_names({f"{i} {b.name}": 0 for i, b in enumerate(file.blocks)}, rules.sets, "v_")
    for number, block in enumerate(file.blocks):
        name = re.sub(r"^v_\d+_", "v_", heads[f"{number} {block.name}"])
        _add_block(block, name, target)


def _add_block(block: Block, name: str, target: Target) -> None:
    for verb in block.verbs:
        code = verb.code or block.code
        if code is not None and (code.code != "none" or " " in verb.name):
            _note_twice(verb.name, code, verb.line, target)
            target.add(f'"<{"|".join(verb.forms)}>"', code, verb.line, verb.name)
    if not block.patterns:
        return
    forms = tuple(dict.fromkeys(f for v in block.verbs for f in v.forms))
    if not forms:
        for pattern in block.patterns:
            target.ledger.refuse(pattern.line.number, "a pattern of a block without verbs", pattern.line.text)
        return
    head = "|".join(forms)
    if len(forms) > _FEW:
        name = next(iter(set_names({name: 0}, target.rules.sets, "").values()))
        target.add_set(name, forms, block.verbs[0].line)
        head = f"&{name}"
    for pattern in block.patterns:
        try:
            text = wording_text(pattern.text, head, target.names)
        except CodeFault as fault:
            target.ledger.refuse(pattern.line.number, str(fault), pattern.line.text)
            continue
        target.add(f'"{text}"', pattern.code, pattern.line.number, pattern.line.text)


def _note_twice(verb: str, code: EventCode, line: int, target: Target) -> None:
    """A verb that stands in two blocks: the first code counts."""
    where = Where(file=target.ledger.file, line=line)
    first, place = target.rules.first_code.setdefault(verb, (code.shown, where))
    if first != code.shown:
        target.ledger.conflict(line, "the verb has another code before", f"{verb} is {first} at {place}")


def wording_text(pattern: str, head: str, sets: Mapping[str, str]) -> str:
    """A pattern such as ``- + WAS_* DEAD IN $`` as the text of a wording.  Raises CodeFault."""
    parts: list[str] = []
    gap = False
    for sign, text in _parts(pattern, tuple(sets)):
        if sign == "gap":
            gap = True
            continue
        if parts and gap:
            parts.append("..")
        parts.append(f"<{head}>" if text == "*" else _written(sign, text, sets))
        gap = False
    return " ".join(parts)


def _written(sign: str, text: str, sets: Mapping[str, str]) -> str:
    if sign == "mark":
        return SLOTS[text]
    if sign == "set":
        return f"&{sets[text]}"
    return text


def _parts(pattern: str, sets: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The parts of a pattern: gaps, marks, sets and words."""
    at = 0
    while at < len(pattern):
        if pattern[at] == "&":
            rest = re.match(r"&([A-Za-z0-9_\-]+)", pattern[at:])
            name = longest_set(rest[1], sets) if rest else None
            if name is None:
                raise CodeFault(f"unknown or empty word set {rest[0] if rest else '&'}")
            yield "set", name
            at += 1 + len(name)
            continue
        m = _PART.match(pattern, at)
        if m is None:
            raise CodeFault("unbalanced brackets")
        at = m.end()
        if m["blank"]:
            yield "gap", ""
        elif m["mark"]:
            yield "mark", m["mark"]
        elif m["choice"]:
            yield "word", _choice(m["choice"])
        elif m["word"]:
            yield "word", _word(m["word"])


def _word(text: str) -> str:
    word = text.lower().strip('"')
    if not expression(word) or re.search(r'["<>\[\]&|#]', word) or ".." in word:
        raise CodeFault(f"no word: {text!r}")
    return word


def _choice(text: str) -> str:
    """``{ a | b }`` of TABARI, without empty alternatives."""
    words = [_word(w.strip().replace("_", " ")) for w in text.strip("{}").split("|") if w.strip()]
    if not words:
        raise CodeFault("an empty choice")
    return "{" + "|".join(words) + "}"
