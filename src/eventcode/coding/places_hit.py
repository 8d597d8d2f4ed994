"""What an act is done to, where that may be a place: "stormed Akobo", "clashes gripped Bangui"."""

from __future__ import annotations

from attrs import evolve

from eventcode.coding.act import Act
from eventcode.coding.actors import ActorReader
from eventcode.coding.view import SentenceView
from eventcode.model import Actor
from eventcode.parse import labels as L

_HELD = frozenset({"held", "controlled"})
_ON_GROUND = frozenset({"190", "192", "193"})
_DESCRIBING = frozenset({L.ADJECTIVAL, L.NOUN_CLAUSE})


def done_to(view: SentenceView, act: Act) -> tuple[int, ...]:
    """The tokens of what an act is done to, of those beside it, and of what it takes hold of."""
    return (*act.targets, *act.clause.objects, *met_beside(view, act), *_gripped(view, act))


def holders(reader: ActorReader, view: SentenceView, act: Act) -> list[Actor]:
    """Those who hold what an act is done to: "seized a rebel-held airstrip", "overran a camp held by rebels"."""
    tree = view.tree
    hit = (*act.targets, *act.clause.objects, *act.literals[1:]) if act.code in _ON_GROUND else ()
    held = [c for t in hit for c in tree.children[t] if tree.low[c] in _HELD and tree.labels[c] in _DESCRIBING]
    by = [o for h in held for c in tree.children[h] if tree.low[c] == "by" for o in tree.children[c]]
    named = [view.mention_at[h - 2] for h in held if h > 1 and tree.low[h - 1] == "-" and h - 2 in view.mention_at]
    before = [(m, reader.read_span(view, [m])) for m in named]
    read = [evolve(a, text=tree.span_text(m.first, m.last)) for m, a in before if a is not None]
    return read + [a for t in by if (a := reader.read(view, t)) is not None]


def met_beside(view: SentenceView, act: Act) -> tuple[int, ...]:
    """What the verb before meets, with the same subject: "stormed Akobo, looted the hospital"."""
    tree, head = view.tree, act.clause.head
    met: tuple[int, ...] = ()
    while tree.labels[head] == L.CONJUNCT or (tree.labels[head] == L.ADVERBIAL and tree.tags[head] == L.GERUND):
        own = any(tree.labels[c] in L.ANY_SUBJECTS for c in tree.children[head])
        head = tree.heads[head]
        if own or not view.clauses.is_verb(head):
            break
        met += view.clauses.verb(head).objects
    return met


def _gripped(view: SentenceView, act: Act) -> tuple[int, ...]:
    """Where a fight or a protest that is the subject of a verb takes hold: "clashes gripped Bangui"."""
    subject = act.kind == "noun" and view.tree.labels[act.clause.head] in L.SUBJECTS
    return view.clauses.verb(act.head).objects if subject and view.clauses.is_verb(act.head) else ()


def is_hit_below(view: SentenceView, act: Act, token: int) -> bool:
    """Whether a place is what those who kill do it to: "three people were killed when rebels shelled Gao"."""
    tree, verb = view.tree, view.tree.heads[token]
    below = tree.labels[token] == L.OBJECT and tree.labels[verb] == L.ADVERBIAL and tree.heads[verb] == act.head
    return below and bool(set(act.sources) & set(view.clauses.verb(verb).subjects))
