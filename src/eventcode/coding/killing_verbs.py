"""Which verbs of a sentence say that people died: "killed", "shot dead", "lost their lives", "fell in battle"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eventcode.coding.act import BATTLES
from eventcode.coding.view import SentenceView
from eventcode.parse import labels as L
from eventcode.parse import standing as S

_UNREAL: Final = frozenset({S.NEGATED, S.REFUSED, S.FUTURE, S.POSSIBLE, S.DEMANDED, S.HYPOTHETICAL})
_TRIED: Final = frozenset("fail try attempt plot plan threaten vow want conspire intend".split())
_IN_ACTION: Final = BATTLES | {"action"}
# "Beat a 34-year-old activist to death": so far from its verb, in tokens.
_BESIDE: Final = 12
_LOST: Final = {"lose": "life", "meet": "death"}
_TAKING_LIVES: Final = frozenset({"take", "claim", "cost"})
_LIGHT: Final = frozenset({"be", "take", "claim", "cost", "meet"})
_THE_DEAD: Final = frozenset({"dead", "victims", "fatalities"})
_HARMING: Final = frozenset("wound injure hurt shoot stab hit strike beat maul".split())
_FATALLY: Final = frozenset({"fatally", "mortally"})
_HOUSEHOLDS: Final = frozenset({"family", "household"})
_SPANS: Final = frozenset("hour day week month year".split())
_OWN_MEN: Final = frozenset(
    (
        "man soldier troop fighter guerrilla rebel officer policeman marine trooper commando militiaman gunman "
        "insurgent militant peacekeeper sailor paratrooper comrade member lieutenant captain sergeant major colonel "
        "conscript recruit constable jawan pilot"
    ).split()
)
_RANKS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest last".split())
# "Dragged eleven peasants from their homes and shot them one by one".
_ONE_BY_ONE: Final = re.compile(
    r"(?<=shot) (?:\w+ ){1,4}"
    r"(?:one by one|in front of (?:them|their|his|her)|at (?:close|point-blank) range|execution-style)\b"
)
DYING: Final = frozenset({"die", "perish", "succumb", "drown"})


def killing_verbs(view: SentenceView, verbs: frozenset[str], with_death: frozenset[str]) -> Iterator[int]:
    """The verbs of a sentence that harm, alone or with a word beside them, and of which it is told that they did."""
    for verb, lemma in enumerate(view.tree.lemmas):
        by_words = _ends_lives if lemma in _LIGHT else _kills_by_words
        harms = lemma in verbs or (lemma in with_death and by_words(view, verb))
        if lemma in _HARMING and is_fatal(view, verb):
            harms = bool(with_death)  # "fatally wounded" is among the dead, and not among the hurt
        if harms and view.clauses.is_verb(verb) and not _is_undone(view, verb):
            yield verb


def _is_one_of_several(view: SentenceView, verb: int) -> bool:
    """Whether words only rank a dead person: "the third reporter to be killed this year"."""
    tree = view.tree
    if not any(tree.tags[c] == "TO" for c in tree.children[verb]):
        return False
    ranked = (tree.heads[verb], *(c for c in tree.children[verb] if tree.labels[c] in L.PASSIVE_SUBJECTS))
    return any(tree.lemmas[c] in _RANKS for t in ranked for c in tree.children[t])


def _ends_lives(view: SentenceView, verb: int) -> bool:
    """Whether a verb that says little tells of lives that ended: "took two lives", "the dead were ..."."""
    return loses_lives(view, verb) or bool(lives_taken(view, verb)) or _tells_who_died(view, verb)


def _kills_by_words(view: SentenceView, verb: int) -> bool:
    """Whether a verb kills by a word beside it: "shot dead", "lost their lives", "slit the throats of"."""
    return (
        is_deadly(view, verb)
        or _ONE_BY_ONE.search(view.tree.text, view.tree.ends[verb]) is not None
        or loses_lives(view, verb)
        or loses_men(view, verb)
        or view.tree.low[verb] == "hanged"  # "hung" are pictures
        or any(view.tree.lemmas[c] == "throat" for c in view.tree.children[verb])
        or _falls_in_battle(view, verb)
        or _wipes_out(view, verb)
    )


def is_fatal(view: SentenceView, verb: int) -> bool:
    """Whether a verb of harm says that it killed: "fatally shot", "mortally wounding the watchman"."""
    return any(view.tree.low[c] in _FATALLY for c in view.tree.children[verb])


def _wipes_out(view: SentenceView, verb: int) -> bool:
    """ "Wiping out a family of five"."""
    tree = view.tree
    out = tree.lemmas[verb] == "wipe" and any(tree.low[c] == "out" for c in tree.children[verb])
    return out and any(tree.lemmas[o] in _HOUSEHOLDS for o in view.clauses.verb(verb).objects)


def _tells_who_died(view: SentenceView, verb: int) -> bool:
    """Whether a clause says who the dead are: "the dead were four men and a child"."""
    dead = (t for t in view.clauses.verb(verb).subjects if view.tree.low[t] in _THE_DEAD)
    return view.tree.lemmas[verb] == "be" and any(view.tree.low[t - 1] == "the" for t in dead if t)


def _falls_in_battle(view: SentenceView, verb: int) -> bool:
    """ "Nine soldiers fell in a battle for the ridge"."""
    tree = view.tree
    inside = (o for c in tree.children[verb] if tree.low[c] == "in" for o in tree.children[c])
    return tree.lemmas[verb] == "fall" and any(tree.lemmas[o] in _IN_ACTION for o in inside)


def loses_lives(view: SentenceView, verb: int) -> bool:
    """Whether those who act die: "two soldiers lost their lives", "met their deaths"."""
    tree, lost = view.tree, _LOST.get(view.tree.lemmas[verb])
    return any(tree.lemmas[c] == lost and tree.labels[c] == L.OBJECT for c in tree.children[verb])


def lives_taken(view: SentenceView, verb: int) -> tuple[int, ...]:
    """Whose lives a verb takes: "took the lives of two guards"."""
    tree = view.tree
    lives = [c for c in tree.children[verb] if tree.lemmas[c] == "life" and tree.labels[c] == L.OBJECT]
    taken = tree.lemmas[verb] in _TAKING_LIVES
    return tuple(o for t in lives if taken for p in tree.children[t] if tree.low[p] == "of" for o in tree.children[p])


def loses_men(view: SentenceView, verb: int) -> bool:
    """Whether those who act lose some of their own: "killing six soldiers and losing two men"."""
    tree = view.tree
    if tree.lemmas[verb] != "lose" or view.clauses.verb(verb).passive:
        return False
    for lost in view.clauses.verb(verb).objects:
        counted = any(tree.labels[c] == L.NUMBER or tree.low[c] in ("a", "an") for c in tree.children[lost])
        men = tree.lemmas[lost] in _OWN_MEN and counted
        if men or (tree.tags[lost] == L.CARDINAL and any(tree.low[t] == "own" for t in tree.subtree(lost))):
            return True  # "lost two men", "lost 11 of their own"
    return False


def _is_undone(view: SentenceView, verb: int) -> bool:
    """Whether a verb tells what did not happen now: negated, to come, only tried, or what this is measured by."""
    tree = view.tree
    if _is_measure(view, verb) or _is_one_of_several(view, verb) or _is_of_age(view, verb):
        return True
    tried = tree.labels[verb] == L.INFINITIVE and tree.lemmas[tree.heads[verb]] in _TRIED
    return tried or view.standings.verb(verb).reality in _UNREAL


def _is_of_age(view: SentenceView, verb: int) -> bool:
    """Whether somebody dies of no violence: "the late premier's brother dies at 71", "died aged 80"."""
    tree = view.tree
    if tree.lemmas[verb] != "die":
        return False
    at = [o for c in tree.children[verb] if tree.low[c] == "at" for o in tree.children[c]]
    old = any(tree.tags[o] == L.CARDINAL and not list(tree.children[o]) for o in at)
    return old or any(tree.low[t] == "aged" for t in range(verb + 1, min(verb + 3, len(tree))))


def _is_measure(view: SentenceView, verb: int) -> bool:
    """Whether a verb tells of an earlier event by which this one is measured: "the worst attack since five died"."""
    tree = view.tree
    marks = [c for c in tree.children[verb] if tree.labels[c] == L.MARK]
    later = any(tree.low[c] == "after" and c and tree.lemmas[c - 1] in _SPANS for c in marks)
    if later and view.clauses.verb(verb).passive:
        return True  # "two days after a local man was stabbed to death"
    when = next((c for c in tree.children[verb] if tree.low[c] == "when" and c > 2), 0)
    if when and tree.low[when - 1] == "," and tree.low[tree.heads[when - 2]] == "since":
        return True  # "the deadliest attack since January, when 30 people died"
    mark = next((c for c in marks if tree.low[c] == "since"), 0)
    return any(tag in ("JJS", "RBS") for tag in tree.tags[max(0, mark - 8) : mark])


def is_deadly(view: SentenceView, verb: int) -> bool:
    """Whether "dead" or "to death" stands beside a verb."""
    tree = view.tree
    near = (t for t in tree.subtree(verb)[:40] if abs(t - verb) <= _BESIDE and tree.lemmas[t] in ("dead", "death"))
    return any(view.clauses.governing_verb(t) == verb for t in near)
