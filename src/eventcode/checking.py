"""The checks of ``eventcode check``: rules against their test lines, and dictionaries against each other."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from eventcode.coder import Coder
from eventcode.errors import Problem
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.lexicon.entries import Example, Rule
from eventcode.lexicon.name_checks import check_agents, check_names
from eventcode.model import Actor, Event, Where
from eventcode.reasons import why_not
from eventcode.rules.overlap import common_words
from eventcode.text.units import units


def check(coder: Coder, own: bool = False) -> list[Problem]:
    """Every fault of the coder's dictionaries that loading does not find, in order of files and lines.

    Of imported entries the first counts where two say otherwise: that is no fault.  ``own`` runs the test lines of the
    layers above the first one only: it does not find what they break in the first.
    """
    words = coder.dictionaries
    return sorted([*check_examples(coder, own), *check_rules(words.rules), *check_names(words), *check_agents(words)])


def rules_to_test(words: Dictionaries, own: bool = False) -> list[Rule]:
    """All rules; with ``own`` those of the layers above the first one."""
    return [rule for rule in words.rules if not own or rule.layer > 0]


def check_examples(coder: Coder, own: bool = False) -> Iterator[Problem]:
    """Run the ``+`` and ``-`` lines of rules: + must be coded by its rule with its slots, - must not.

    ``own`` leaves out the rules of the first layer.
    """
    tests = [(rule, example) for rule in rules_to_test(coder.dictionaries, own) for example in rule.examples]
    coded = coder.code_many({"id": str(i), "text": example.text} for i, (_, example) in enumerate(tests))
    for (rule, example), result in zip(tests, coded, strict=True):
        if result.error:
            yield _problem(example.where, f"could not be coded: {result.error}")
        elif (fault := _fault(coder, rule, example, result.events)) is not None:
            yield _problem(example.where, fault)


def check_rules(rules: Sequence[Rule]) -> Iterator[Problem]:
    """Rules of one layer that take the same words and are equally specific: only their order would decide."""
    by_head: dict[str, list[Rule]] = defaultdict(list)
    for rule in (r for r in rules if not r.imported):
        for head in rule.pattern.heads:
            by_head[head].append(rule)
    seen: set[tuple[str, str]] = set()
    for same in by_head.values():
        for first, second in itertools.combinations(same, 2):
            key = (first.id, second.id)
            if key not in seen and first.layer == second.layer:
                seen.add(key)
                yield from _conflict(first, second)


def _conflict(first: Rule, second: Rule) -> Iterator[Problem]:
    heads = common_words(first.pattern, second.pattern)
    if heads is None or first.tells_nothing != second.tells_nothing:
        return
    words = ", ".join(sorted(heads)[:4])
    if (first.code, first.operator) != (second.code, second.operator):
        if first.code[:2] == second.code[:2] and len(first.code.rstrip("0")) != len(second.code.rstrip("0")):
            return  # the finer code of one root goes first
        message = f"conflicts with {first.where} for {words}: {first.code} there, {second.code} here"
        yield _problem(second.where, message, "make one more specific, or take the words out of one")
    elif first.pattern.heads <= second.pattern.heads or second.pattern.heads <= first.pattern.heads:
        yield _problem(second.where, f"takes what {first.where} takes too for {words}", "join the two rules")


def _fault(coder: Coder, rule: Rule, example: Example, events: Iterable[Event]) -> str | None:
    events = list(events)
    if rule.tells_nothing:
        return f"must code nothing, but {_describe(events[0])} by {events[0].rule}" if events else None
    by_rule = [e for e in events if e.rule == rule.id]
    if not example.must_code:
        return f"must not code, but {_describe(by_rule[0])}" if by_rule else None
    if not by_rule:
        others = "; ".join(_describe(e) + f" by {e.rule}" for e in events)
        cause = why_not(coder, rule, example.text)
        return f"not coded by its rule: {cause}{'; instead ' + others if others else ''}"
    if any(_fits(e.source, example.source) and _fits(e.target, example.target) for e in by_rule):
        return None
    return f"other actors: {_describe(by_rule[0])}"


def _fits(actor: Actor | None, wanted: str | None) -> bool:
    """Whether the words of an actor and of a marked slot share a core: one holds the other."""
    if wanted is None:
        return True
    if actor is None:
        return False
    a, b = set(units(actor.text)), set(units(wanted))
    return bool(a & b) and (a <= b or b <= a)


def _describe(event: Event) -> str:
    source, target = (a.text if a else "?" for a in (event.source, event.target))
    return f"{event.cameo} [{source}] -> [{target}]"


def _problem(where: Where, message: str, hint: str = "") -> Problem:
    return Problem(file=where.file, line=where.line, message=message, hint=hint)
