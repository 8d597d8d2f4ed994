"""What marks and lines mean, and what the page shows of them."""

from __future__ import annotations

from typing import Final

from eventcode.explain import Explanation

_STATUSES: Final = ("fact", "claimed", "planned", "threatened", "denied", "negated", "hypothetical")
_LINE, _DOUBLE = "M2 6H42", "M2 4H42M2 8H42"

_MARKS: Final = """<ul class="legend" aria-label="How words are marked">
<li><mark class="action">action</mark></li>
<li><mark class="source" data-letters="s">source</mark></li>
<li><mark class="target" data-letters="t">target</mark></li>
<li><mark class="source target" data-letters="st">both</mark></li>
<li><mark class="casualties">casualties</mark></li>
<li><mark class="place">place</mark></li>
<li><mark class="date">date</mark></li>
</ul>
"""
_ARROWS: Final = """<label><input type="radio" name="arrows" value="all" checked> all arrows</label>
<label><input type="radio" name="arrows" value="selected"> the selected event's</label>
"""
_WHY: Final = """<label><input type="checkbox" name="why"> why a sentence has no event</label>
"""


def tools(explanation: Explanation) -> str:
    """The legend of the marks and of the statuses that occur, and the choices of what is shown.

    A text without events has no marks and arrows to explain, one without sentences nothing to choose.
    """
    if not explanation.sentences:
        return ""
    found = {e.status for s in explanation.sentences for e in s.events}
    lines = "".join(_status(s) for s in _STATUSES if s in found)
    statuses = f'<ul class="legend statuses" aria-label="How arrows are drawn">{lines}</ul>' if lines else ""
    legend, arrows = (_MARKS + statuses, _ARROWS) if found else ("", "")
    return f'<section class="tools" aria-label="What is shown">{legend}{_controls(arrows + _WHY)}</section>'


def _controls(choices: str) -> str:
    """The choices, which the script of the page shows: without it they would do nothing."""
    return f'<fieldset class="controls" hidden><legend class="hidden">Show</legend>\n{choices}</fieldset>\n'


def _status(name: str) -> str:
    line = _DOUBLE if name == "denied" else _LINE
    return f'<li><svg aria-hidden="true" width="44" height="12"><path class="{name}" d="{line}"/></svg> {name}</li>\n'
