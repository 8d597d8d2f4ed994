"""The words of an actor's phrase: its own tokens, the names and role nouns among them, whose people it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from eventcode.coding.actor_codes import GROUPS, join
from eventcode.coding.names import NameMention
from eventcode.coding.view import SentenceView
from eventcode.lexicon.entries import ActorEntry, AgentEntry
from eventcode.model import Actor, Step
from eventcode.parse import labels as L
from eventcode.parse.phrases import conjuncts, phrase_span, possessors, prepositional_phrases
from eventcode.syntax import Tree

ROLE_OF = frozenset({"of", "from", "in", "for", "at"})
"""The prepositions between a role noun and the state it belongs to."""
_AGAINST = frozenset({"on", "against", "at", "upon"})
_ADJECTIVES = frozenset({"general", "marine"})
_TEAMS = frozenset({"warriors"})
_SAME_IN_PLURAL = frozenset({"aircraft", "police", "personnel", "infantry", "artillery", "cavalry"})
_ONE_WORD_RISKS = frozenset({"party", "organisation"})


def is_plural(tree: Tree, noun: int) -> bool:
    """Whether a noun stands for several: "aircraft" and "police" may, without an ending that says so."""
    return tree.tags[noun] in ("NNS", "NNPS") or tree.low[noun] in _SAME_IN_PLURAL


def other_nations(view: SentenceView, head: int) -> list[int]:
    """The tokens coordinated with the nationality or the owner of a plural noun."""
    tree = view.tree
    owners = [p.objects for p in prepositional_phrases(tree, head) if p.word in ROLE_OF]
    again = [
        c for p in tree.children[head] for c in tree.children[p] if tree.labels[c] == L.CONJUNCT and tree.low[c] == "of"
    ]
    owners += [(p, *(t for t in tree.children[p] if tree.labels[t] == L.PREPOSITION_OBJECT)) for p in again]
    modifiers = [c for c in tree.children[head] if tree.labels[c] in L.NOUN_MODIFIERS and c < head]
    deeper = [
        c for m in modifiers for c in tree.children[m] if tree.labels[c] in L.NOUN_MODIFIERS
    ]  # "Thai army chiefs"
    coordinated = [c for m in (*modifiers, *deeper) for c in conjuncts(tree, [m])[1:]]
    side_by_side = modifiers[1:] if len(modifiers) > 1 else []
    return [*possessors(tree, head)[1:], *(t for o in owners for t in o[1:]), *coordinated, *side_by_side]


def own_tokens(view: SentenceView, head: int) -> list[int]:
    """The head and the words before it that belong to it, without possessors and prepositional phrases."""
    tree, found, todo = view.tree, [head], [head]
    while todo:
        for child in tree.children[todo.pop()]:
            if tree.labels[child] in L.BEFORE_NOUNS:
                found.append(child)
                todo.append(child)
    mention = view.mention_at.get(head)
    if mention is not None:
        found += range(mention.first, mention.last + 1)
    return sorted(set(found))


def mentions_of(
    view: SentenceView, tokens: list[int], head: int, of_forces: Callable[[str], bool]
) -> list[NameMention]:
    """The mentions of a phrase; an adjective is a role only before a role or what armed men have.

    "Military officials", "Islamist positions"; ``of_forces`` tells such things by their lemma.
    """
    found: dict[int, NameMention] = {}
    held = head in view.mention_at or of_forces(view.tree.lemmas[head])
    for token in tokens:
        mention = view.mention_at.get(token)
        if mention is None or is_inert(view, mention) or _is_part_of_name(view, mention):
            continue
        if mention.is_agent and _is_another_word(view, mention.last):
            continue
        adjective = mention.is_agent and view.tree.tags[mention.last] in L.ADJECTIVE_TAGS
        if held or not adjective:
            found[mention.first] = mention
    return [found[first] for first in sorted(found)]


def _is_another_word(view: SentenceView, token: int) -> bool:
    """Whether a role noun means something else here: "a general strike", "beat the Warriors"."""
    low = view.tree.low[token]
    team = low in _TEAMS and token > 0 and view.tree.words[token].istitle()
    return team or (low in _ADJECTIVES and view.tree.tags[token] in L.ADJECTIVE_TAGS)


def is_inert(view: SentenceView, mention: NameMention) -> bool:
    """Whether a name only qualifies what follows it."""
    at = mention.participle
    return mention.inert or (at is not None and view.tree.labels[at] in L.NOUN_MODIFIERS)


def is_ethnic(view: SentenceView, mention: NameMention) -> bool:
    """Whether a nationality is that of a people and not of a state: "ethnic Albanians"."""
    return mention.first > 0 and view.tree.low[mention.first - 1] == "ethnic"


def is_people(view: SentenceView, mention: NameMention, head: int, owner: Actor | None) -> bool:
    """Whether a nationality says which people of another state: "ethnic Russians", "the Albanians of Serbia"."""
    of_state = owner is not None and owner.country and not owner.roles and mention.style == "adjective"
    plural = mention.first <= head <= mention.last and view.tree.tags[head] in ("NNS", "NNPS")
    return is_ethnic(view, mention) or bool(of_state and plural)


_CLOTHES = frozenset({"uniform", "fatigue", "fatigues", "mask", "clothes", "dress"})
_HOMES = frozenset("home house compound office school farm residence apartment flat hotel car bus workplace".split())
OFFICES = frozenset({"office", "branch", "bureau"})
"""Rooms of a body, which is meant with them: "the Cairo office of the UN refugee agency"."""


def is_no_home(view: SentenceView, word: str, token: int) -> bool:
    """Whether a phrase behind people tells not whose they are: "men in police uniforms", "men from his house".

    Nor does what they do somebody something for: "fire from the opposition for his words".
    """
    tree = view.tree
    lemma, owned = tree.lemmas[token], any(tree.tags[c] == L.OWNER for c in tree.children[token])
    return lemma in _CLOTHES or (word == "from" and lemma in _HOMES) or (word == "for" and owned)


_ONE = frozenset({"a", "an", "another"})
_MANY = frozenset({"ten", "dozen", "score", "hundred", "thousand", "million"})


def is_counted_people(view: SentenceView, mention: NameMention, head: int) -> bool:
    """Whether people of a nationality are counted: "some 3,000 Tunisians" and "a Tunisian" are no state."""
    tree = view.tree
    entry = mention.readings[0].entry
    numbered = any(tree.tags[c] == L.CARDINAL and tree.low[c] not in ("one", "1") for c in tree.children[head])
    plural = mention.first <= head <= mention.last and (tree.tags[head] in ("NNS", "NNPS") or numbered)
    named = isinstance(entry, ActorEntry) and entry.kind == "country" and mention.style == "adjective"
    one = any(tree.low[c] in _ONE for c in tree.children[head]) or _is_of_some_age(view, head)
    if named and mention.first <= head <= mention.last and one:
        return True  # "an Afghan", "a 16-year-old Palestinian"
    many = tree.low[tree.heads[head]] == "of" and tree.lemmas[tree.heads[tree.heads[head]]] in _MANY
    plural = plural or (many and mention.first <= head <= mention.last and tree.low[head].endswith("s"))
    return plural and named and (many or any(tree.labels[c] == L.NUMBER for c in tree.children[head]))


def _is_of_some_age(view: SentenceView, head: int) -> bool:
    """Whether the age of somebody stands before him."""
    first = phrase_span(view.tree, head)[0]
    return "year" in view.tree.low[first:head] and "old" in view.tree.low[first:head]


def _is_part_of_name(view: SentenceView, mention: NameMention) -> bool:
    """Whether a word that is a party or body elsewhere is only part of a longer name: "International Labor Office"."""
    entry = mention.readings[0].entry
    if isinstance(mention.readings[-1].entry, AgentEntry):
        return False  # "the Texas Senate" is a senate all the same
    if mention.first != mention.last or not isinstance(entry, ActorEntry) or entry.kind not in _ONE_WORD_RISKS:
        return False
    beside = (mention.first - 1, mention.last + 1)
    return any(
        0 <= t < len(view.tree) and view.tree.tags[t] in L.NAME_TAGS and t not in view.mention_at for t in beside
    )


def without_article(view: SentenceView, first: int, last: int) -> int:
    while first < last and (
        view.tree.tags[first] in ("DT", L.OWNER, "POS", "PDT") or not view.tree.words[first][0].isalnum()
    ):
        first += 1
    return first


def opponent_of(owner: Actor, text: str) -> Actor | None:
    """Who is against somebody: "the president's critics" are his opposition, "Iran's rivals" are nobody known."""
    if owner.roles[:1] != ("GOV",):
        return None
    return evolve(owner, text=text, code=join(owner.country, ("OPP",)), roles=("OPP",), name=None, kind="agent")


def state_of(actor: Actor | None) -> Actor | None:
    """The state that an official speaks for."""
    return country_of(actor) if actor is not None and actor.roles[:1] in (("GOV",), ("MIL",)) else None


def standing_for(view: SentenceView, head: int, actor: Actor) -> Actor:
    """An actor named before, under the words that refer to it."""
    first, last = phrase_span(view.tree, head)
    text = view.tree.span_text(without_article(view, first, head), last)
    step = Step(kind="stands for", text=text, id=actor.text)
    return evolve(actor, text=text, basis="coreference", steps=(step, *actor.steps))


def renamed(actor: Actor, text: str) -> Actor:
    return evolve(actor, text=text)


def attacked_beside(view: SentenceView, head: int) -> Iterator[int]:
    """Whom those attack whose country their phrase does not tell: "an attack by rebels on Malian troops"."""
    tree, by, noun = view.tree, view.tree.heads[head], view.tree.heads[view.tree.heads[head]]
    if tree.low[by] == "by" and tree.tags[noun] in L.NOUN_TAGS:
        beside = (*prepositional_phrases(tree, head), *prepositional_phrases(tree, noun))
        yield from (t for p in beside if p.word in _AGAINST for t in p.objects if t != head)


def country_of(actor: Actor | None) -> Actor | None:
    """The country of an actor alone, as an actor."""
    if actor is None or actor.country is None:
        return None
    return evolve(actor, code=actor.country, roles=(), kind="country")


def in_country(actor: Actor, other: Actor, role: str) -> Actor:
    """The same role, in the words of its noun, in the country of another actor; envoys of a group are of it."""
    if other.kind in GROUPS and other.roles:
        return evolve(other, text=f"{other.text} {role}")
    return evolve(
        actor,
        country=other.country,
        code=join(other.country, actor.roles),
        name=other.name,
        text=f"{other.text} {role}",
        steps=(*other.steps, *actor.steps[2:]),
    )
