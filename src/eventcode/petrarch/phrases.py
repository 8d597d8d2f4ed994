"""Verb files of PETRARCH2: patterns of phrases around a verb, to patterns of ours that match a parse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from eventcode.lexicon.import_report import Ledger
from eventcode.petrarch.codes import CodeFault, EventCode
from eventcode.petrarch.names import small
from eventcode.petrarch.raw import RawLine
from eventcode.petrarch.verb_file import Block, OldPattern, OldVerb, VerbFile, longest_set, set_names
from eventcode.petrarch.words_in_order import Rules, Target, target_for

# What PETRARCH2 adds up from the hexadecimal codes of two verbs, our tables of operators say row by row.
OPERATORS = MappingProxyType({"02": "request", "03": "intend", "10": "demand", "12": "refuse", "13": "threaten"})
_TRIED = frozenset({"ATTEMPT", "TRY", "SEEK"})
_FEW = 4
_SLOTS = MappingProxyType({"$": "SOURCE", "+": "TARGET", "%": "BOTH", "^": "THING"})
_PART = re.compile(
    r"(?P<blank>[\s_]+)|(?P<bracket>[(){}])|(?P<mark>[$+%^])|&(?P<set>[A-Za-z0-9_\-]+)|(?P<word>[^\s(){}$+%^&_]+)"
)
_PLAIN = re.compile(r"[a-z][a-z'’\-]*")
_TRANSFORMATION = re.compile(r"~\s*(\w)\s*\(([^()]*)\)\s*(?P<outer>\w+)\s*=\s*(?P<result>.+)")


def read_phrases(file: VerbFile, rules: Rules, ledger: Ledger) -> None:
    """Turn the blocks of a file into rules of our notation."""
    target = target_for(file, rules, ledger)
    for block in file.blocks:
        _add_verbs(block, target)
        _add_patterns(block, target)
    for line in file.transformations:
        _add_transformation(line, target)


def _add_verbs(block: Block, target: Target) -> None:
    """A verb alone, with and without an object; what governs another act by the operator of its root."""
    for verb in block.verbs:
        code = verb.code or block.code
        if code is None or code.code == "none":
            continue
        words = _lemma(verb)
        operator = OPERATORS.get(code.code[:2]) if " " not in words else None
        target.add(f"SOURCE {words} TARGET", code, verb.line, verb.name)
        target.add(f"SOURCE {words}", code, verb.line, verb.name)
        if operator:
            target.add(f"SOURCE {words} to DO", code, verb.line, verb.name, operator=operator)


def _add_patterns(block: Block, target: Target) -> None:
    heads = _heads(block, target)
    for pattern in block.patterns:
        if not heads:
            target.ledger.refuse(pattern.line.number, "a pattern of a block without verbs", pattern.line.text)
            continue
        try:
            subject, rest, mutual = _sides(pattern, target.names)
        except CodeFault as fault:
            target.ledger.refuse(pattern.line.number, str(fault), pattern.line.text)
            continue
        for head in heads:
            text = " ".join(part for part in (subject, head, rest) if part)
            target.add(text, pattern.code, pattern.line.number, pattern.line.text, reciprocal=mutual)


def _lemma(verb: OldVerb) -> str:
    """A verb in dictionary form: its own word first, then the words behind it."""
    words = verb.forms[0].split()
    own = next((i for i, w in enumerate(words) if w.startswith("+")), 0)
    return " ".join([words[own].lstrip("+"), *words[own + 1 :]])


def _heads(block: Block, target: Target) -> list[str]:
    """The verbs of a block as heads of patterns: those of one word together, the others by the words behind."""
    by_tail: dict[str, list[str]] = {}
    for verb in block.verbs:
        head, _, tail = _lemma(verb).partition(" ")
        by_tail.setdefault(tail, []).append(head)
    return [_joined(block, list(dict.fromkeys(verbs)), tail, target) for tail, verbs in by_tail.items()]


def _joined(block: Block, verbs: Sequence[str], tail: str, target: Target) -> str:
    if len(verbs) == 1:
        head = verbs[0]
    elif len(verbs) <= _FEW:
        head = "{" + "|".join(verbs) + "}"
    else:
        name = next(iter(set_names({block.name: 0}, target.rules.sets, "v_").values()))
        target.add_set(name, verbs, block.verbs[0].line)
        head = f"&{name}"
    return f"{head} {tail}".strip()


def _sides(pattern: OldPattern, sets: Mapping[str, str]) -> tuple[str, str, bool]:
    """The subject and what stands behind the verb, in our notation, and whether both sides act.  Raises CodeFault."""
    left, _, right = pattern.text.partition("*")
    behind = [part for kind, part in _parts(right, sets) if kind != "bracket"]
    mutual = "BOTH" in behind
    subject = _subject(list(_parts(left, sets)), "SOURCE" in behind)
    mutual = mutual or subject.startswith("BOTH")
    return subject.replace("BOTH", "SOURCE"), " ".join(behind).replace("BOTH", "TARGET"), mutual


def _subject(parts: Sequence[tuple[str, str]], source_behind: bool) -> str:
    """What stands before the verb: an actor, perhaps with the words that it must have."""
    if any(part == "(" for _, part in parts):
        raise CodeFault("a prepositional phrase before the verb")
    slots = [part for kind, part in parts if kind == "slot"]
    words = [part for kind, part in parts if kind == "word"]
    if len(slots) > 1:
        raise CodeFault("two actors before the verb")
    phrase = bool(parts) and any(kind == "bracket" for kind, _ in parts)
    if len(words) > 1 and (not phrase or any(w.startswith(("&", "{")) for w in words)):
        raise CodeFault("several words before the verb")
    slot = slots[0] if slots else "THING" if source_behind else "SOURCE"
    return f"{slot}[{' '.join(words).strip('{}')}]" if words else slot


def _parts(text: str, sets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The parts of one side: words and sets in our notation, slots, brackets.  Raises CodeFault."""
    at, depth = 0, 0
    while at < len(text):
        m = _PART.match(text, at)
        if m is None:
            raise CodeFault(f"no word: {text[at:].split()[0]!r}")
        at = m.end()
        if m["bracket"]:
            depth += 1 if m["bracket"] in "({" else -1
            yield "bracket", m["bracket"]
        elif m["mark"]:
            yield "slot", _SLOTS[m["mark"]]
        elif m["set"]:
            yield "word", _set(m["set"], sets)
        elif m["word"]:
            yield "word", _word(m["word"])
        if depth not in (0, 1, 2):
            raise CodeFault("unbalanced brackets")
    if depth:
        raise CodeFault("unbalanced brackets")


def _set(text: str, sets: Mapping[str, str]) -> str:
    """A set in our notation, perhaps with the word that follows it: ``&AID_TALKS``.  Raises CodeFault."""
    name = longest_set(text, tuple(sets))
    if name is None:
        raise CodeFault(f"unknown or empty word set &{text}")
    rest = small(text[len(name) :])
    return f"&{sets[name]} {rest}".strip()


def _word(text: str) -> str:
    """A word or ``A/B``.  Raises CodeFault."""
    choices = [small(w) for w in text.split("/") if w]
    if not choices or not all(_PLAIN.fullmatch(w) for w in choices):
        raise CodeFault(f"no word: {text!r}")
    return choices[0] if len(choices) == 1 else "{" + "|".join(choices) + "}"


def _add_transformation(line: RawLine, target: Target) -> None:
    """What is said of a nested event: what our program does by itself, or an operator; else it is refused."""
    m = _TRANSFORMATION.fullmatch(line.text)
    if m is None:
        target.ledger.refuse(line.number, "no transformation", line.text)
    elif m["result"].split()[-1] == "Q":
        target.ledger.read(line.number)  # what somebody says of himself is coded as he says it
    elif m["outer"].upper() in _TRIED:
        code = EventCode(code="none")
        target.add(f"SOURCE {small(m['outer'])} to DO", code, line.number, line.text, operator="attempt")
        target.ledger.read(line.number)
    else:
        target.ledger.refuse(line.number, "a transformation that our operators do not know", line.text)
