"""An explanation as trees for a terminal."""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from eventcode.explain import Explanation, SentenceExplanation, counts_of, short_rule, standing
from eventcode.model import Event, Step
from eventcode.output.tables import cells, shown
from eventcode.reasons import Silence

_UNDER: Final = ("name", "code", "role", "stands for")
_GUIDES, _WHERE = "dim", "dim"


def print_explanation(explanation: Explanation, console: Console) -> None:
    """Print a tree for each sentence: its events with their steps, or what came nearest to one."""
    for reason in filter(None, (explanation.error, explanation.note)):
        console.print(shown(f"no events: {reason}"))
    for one in explanation.sentences:
        console.print(_sentence(one))
        console.print()


def _sentence(one: SentenceExplanation) -> Tree:
    tree = Tree(shown(one.sentence.text, style="bold"), guide_style=_GUIDES)
    for event in one.events:
        _add_event(tree, event)
    if not one.events:
        none = tree.add(shown("no event", style="yellow"))
        for silence in one.silences:
            _add_silence(none, silence)
    return tree


def _add_event(tree: Tree, event: Event) -> None:
    date, source, target, code, *_ = cells(event)
    head = shown((code, "cyan"), f" {event.view.cameo_name}  {date or 'no date'}  {source or '?'} -> {target or '?'}  ")
    node = tree.add(head.append(f"({standing(event)})", style="" if event.status == "fact" else "yellow"))
    above = node
    for step in event.trace:
        if step.kind in _UNDER:
            above.add(_step(step))
        else:
            above = node.add(_step(step))
    for name, number, words in counts_of(event.casualties):
        node.add(shown((name, "cyan"), f" {words!r}  {number}") if words else shown(f"{number} {name}"))


def _step(step: Step) -> Text:
    text = shown((step.kind, "cyan"), f" {step.text!r}" if step.text else "")
    if step.id:
        text.append(shown(f"  {short_rule(step.id)}"))
    return text.append(shown(f"  {step.where}", style=_WHERE)) if step.where else text


def _add_silence(tree: Tree, silence: Silence) -> None:
    words = f"{silence.text!r}: " if silence.rule or " " not in silence.text else ""
    node = tree.add(shown(f"{words}{silence.reason}"))
    if silence.rule:
        node.add(shown(short_rule(silence.rule), (f"  {silence.where}", _WHERE)))
    for line in silence.draft:
        node.add(shown(line))
