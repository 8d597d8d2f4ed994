"""Reader of ``.verbs`` files: rules with the test lines below them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from os.path import commonprefix

from eventcode.errors import Problem, nearest
from eventcode.lexicon.entries import NOTHING, Example, Rule
from eventcode.lexicon.lines import Line, group_entries
from eventcode.rules.notation import NotationError, PatternReader, normalise_pattern

_RULE = re.compile(r"(?P<pattern>.+?)\s*(?P<arrow><?=>)\s*(?P<result>.+)")
_OPERATED = re.compile(r"(?P<operator>[a-z_]+)\((?P<slot>DO|ACT)\)\s+else\s+(?P<code>\w+)")
_SLOT = re.compile(r"\[([^\]]+)\](SOURCE|TARGET)")
_TWO_WAYS = re.compile(r"(?P<code>\w*):(?P<reverse>\w+)")
IMPORTED = "%imported"
"""The line after which rules need no test lines: they were written for another program."""


def read_verbs(
    lines: Sequence[Line],
    patterns: PatternReader,
    codes: Collection[str],
    operators: Collection[str],
    problems: list[Problem],
) -> list[Rule]:
    """The rules of one file; faults go to ``problems`` with the column of the faulty word."""
    rules, tested = [], True
    for head, below in group_entries(lines, problems):
        if head.text == IMPORTED:
            tested = False
        elif (rule := _rule(head, below, patterns, codes, operators, problems, tested)) is not None:
            rules.append(rule)
    return rules


def _rule(
    line: Line,
    below: Sequence[Line],
    patterns: PatternReader,
    codes: Collection[str],
    operators: Collection[str],
    problems: list[Problem],
    tested: bool,
) -> Rule | None:
    m = _RULE.fullmatch(line.text)
    if m is None:
        problems.append(line.problem("not a rule", "PATTERN => CODE, or PATTERN <=> CODE for both directions"))
        return None
    two_ways = _TWO_WAYS.fullmatch(m["result"])
    operator, slot, code = _result(line, m, codes, operators, problems)
    if two_ways and two_ways["reverse"] not in codes:
        hint = _nearest_code(two_ways["reverse"], codes)
        problems.append(line.problem(f"unknown code {two_ways['reverse']}", hint, m.end("result")))
    examples = tuple(e for b in below if (e := _example(b, problems)) is not None)
    if tested:
        problems += _untested(line, examples, code == NOTHING and operator is None)
    try:
        pattern = patterns.compile(m["pattern"])
    except NotationError as error:
        problems.append(line.problem(str(error), error.hint, error.offset))
        return None
    if slot and not re.search(rf"\b{slot}\b", m["pattern"]):
        problems.append(
            line.problem(f"{operator}({slot}) but no {slot} in the pattern", "name it there or write a code")
        )
    return Rule(
        id=normalise_pattern(m["pattern"]),
        pattern=pattern,
        code=code,
        reciprocal=m["arrow"] == "<=>",
        operator=operator,
        examples=examples,
        where=line.where,
        reverse=two_ways["reverse"] if two_ways and two_ways["code"] else None,
        swapped=bool(two_ways and not two_ways["code"]),
        imported=not tested,
    )


def _untested(line: Line, examples: Sequence[Example], tells_nothing: bool) -> Iterator[Problem]:
    """What the test lines of a rule lack."""
    if tells_nothing:
        if not examples or any(e.must_code for e in examples):
            yield line.problem("a rule for nothing has - lines only", "add:     - A sentence without any event.")
    elif not any(e.must_code for e in examples):
        yield line.problem("a rule without a test line", "add:     + [One]SOURCE ... [other]TARGET.")


def _result(
    line: Line, m: re.Match[str], codes: Collection[str], operators: Collection[str], problems: list[Problem]
) -> tuple[str | None, str | None, str]:
    operated = _OPERATED.fullmatch(m["result"])
    operator, slot, code = (
        (operated["operator"], operated["slot"], operated["code"]) if operated else (None, None, m["result"])
    )
    if two_ways := _TWO_WAYS.fullmatch(code):
        code = two_ways["code"] or two_ways["reverse"]
    offset = m.start("result")
    if code not in codes and code != NOTHING:
        problems.append(line.problem(f"unknown code {code}", _nearest_code(code, codes), offset))
    if operator and operator not in operators:
        problems.append(line.problem(f"unknown operator {operator}", nearest(operator, operators), offset))
    return operator, slot, code


def _nearest_code(code: str, codes: Collection[str]) -> str:
    """A hint naming the code that starts most like ``code``: 120 for 1200x, where the letters alone would say 200."""
    near = max(sorted(codes), key=lambda c: (len(commonprefix([c, code])), -abs(len(c) - len(code))), default="")
    return f"did you mean {near}?" if len(commonprefix([near, code])) >= 2 else nearest(code, (*codes, NOTHING))


def _example(line: Line, problems: list[Problem]) -> Example | None:
    sign, text = line.text[:1], line.text[1:].strip()
    if sign not in "+-" or not text:
        problems.append(line.problem("not a test line", "+ must code, - must not"))
        return None
    parts = _SLOT.split(text)  # plain words, words of a slot, its name, plain words, and so on
    slots = dict(zip(parts[2::3], parts[1::3], strict=False))
    del parts[2::3]
    if sign == "+" and not slots:
        problems.append(line.problem("no slot is marked", "write [the army]SOURCE ... [the town]TARGET"))
    return Example(
        text="".join(parts),
        source=slots.get("SOURCE"),
        target=slots.get("TARGET"),
        must_code=sign == "+",
        where=line.where,
    )
