"""What an act is done to, where that may be a place: "stormed Akobo", "clashes gripped Bangui"."""

from __future__ import annotations

from eventcode.coding.act import Act
from eventcode.coding.view import SentenceView
from eventcode.parse import labels as L


def done_to(view: SentenceView, act: Act) -> tuple[int, ...]:
    """The tokens of what an act is done to, of those beside it, and of what it takes hold of."""
    return (*act.targets, *act.clause.objects, *met_beside(view, act), *_gripped(view, act))


def met_beside(view: SentenceView, act: Act) -> tuple[int, ...]:
    """What the verb before meets, with the same subject: "stormed Akobo, looted the hospital"."""
    tree, head = view.tree, act.clause.head
    met: tuple[int, ...] = ()
    while tree.labels[head] == L.CONJUNCT or (tree.labels[head] == L.ADVERBIAL and tree.tags[head] == L.GERUND):
        own = any(tree.labels[c] in L.SUBJECTS | L.PASSIVE_SUBJECTS for c in tree.children[head])
        head = tree.heads[head]
        if own or not view.clauses.is_verb(head):
            break
        met += view.clauses.verb(head).objects
    return met


def _gripped(view: SentenceView, act: Act) -> tuple[int, ...]:
    """Where a fight or a protest that is the subject of a verb takes hold: "clashes gripped Bangui"."""
    subject = act.kind == "noun" and view.tree.labels[act.clause.head] in L.SUBJECTS
    return view.clauses.verb(act.head).objects if subject and view.clauses.is_verb(act.head) else ()
