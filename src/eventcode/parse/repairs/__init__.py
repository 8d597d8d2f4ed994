"""Misreadings that the parser makes regularly, put right in the tags and arcs before a :class:`Tree` is made.

Each repair has a shape of its own that a right parse never has, looks at few tokens, and is tested on hand-built
parses; ``benchmarks/parse_repairs.py`` tells how often each fires on a text.
"""

from __future__ import annotations

from typing import Final

from eventcode.parse.repairs.arguments import ARGUMENT_REPAIRS
from eventcode.parse.repairs.attachment import ATTACHMENT_REPAIRS
from eventcode.parse.repairs.clauses import CLAUSE_REPAIRS
from eventcode.parse.repairs.contents import CONTENT_REPAIRS
from eventcode.parse.repairs.coordination import COORDINATION_REPAIRS
from eventcode.parse.repairs.draft import Draft, Needs, Repair
from eventcode.parse.repairs.flat_clauses import FLAT_CLAUSE_REPAIRS
from eventcode.parse.repairs.headlines import HEADLINE_REPAIRS
from eventcode.parse.repairs.names import NAME_REPAIRS
from eventcode.parse.repairs.object_predicates import OBJECT_PREDICATE_REPAIRS
from eventcode.parse.repairs.objects import OBJECT_REPAIRS
from eventcode.parse.repairs.outcomes import OUTCOME_REPAIRS
from eventcode.parse.repairs.participles import PARTICIPLE_REPAIRS
from eventcode.parse.repairs.predicates import PREDICATE_REPAIRS
from eventcode.parse.repairs.reduced_clauses import REDUCED_CLAUSE_REPAIRS
from eventcode.parse.repairs.sentences import SENTENCE_REPAIRS

REPAIRS: Final[tuple[Repair, ...]] = (
    *COORDINATION_REPAIRS,
    *FLAT_CLAUSE_REPAIRS,
    *NAME_REPAIRS,
    *SENTENCE_REPAIRS,
    *ARGUMENT_REPAIRS,
    *OBJECT_REPAIRS,
    *ATTACHMENT_REPAIRS,
    *CLAUSE_REPAIRS,
    *CONTENT_REPAIRS,
    *REDUCED_CLAUSE_REPAIRS,
    *PREDICATE_REPAIRS,
    *OBJECT_PREDICATE_REPAIRS,
    *PARTICIPLE_REPAIRS,
    *OUTCOME_REPAIRS,
    *HEADLINE_REPAIRS,
)


_NEEDS: Final = Needs.of(REPAIRS)


def repair(draft: Draft) -> None:
    """Apply every repair that may fit, in order; what would leave no tree is taken back."""
    if not draft.words:
        return
    met, good = _NEEDS.met(draft.shown()), draft.columns()
    for one, needed in _NEEDS.repairs:
        if needed & ~met or not one.work(draft):
            continue
        if draft.is_tree():
            good = draft.columns()
        else:
            draft.restore(*good)
        met = _NEEDS.met(draft.shown())
