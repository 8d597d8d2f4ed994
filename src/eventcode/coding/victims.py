"""How many people a sentence says were killed or hurt, counted in its parse: "killing him and his wife" is two."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import fields

from eventcode.coding.casualties import (
    BEASTS,
    NUMBER,
    counts_either,
    of_both_sides,
    read_casualties,
    read_number,
    together,
)
from eventcode.coding.killing_verbs import (
    DYING,
    is_deadly,
    is_fatal,
    killing_verbs,
    lives_taken,
    loses_lives,
    loses_men,
)
from eventcode.coding.losses import losses_of_both
from eventcode.coding.view import SentenceView
from eventcode.model import Casualties, Count
from eventcode.parse import labels as L
from eventcode.parse.phrases import conjuncts, phrase_span

_KILLING: Final = frozenset(
    (
        "kill slay murder assassinate behead execute lynch massacre slaughter die perish succumb drown butcher gun "
        "strangle martyr decapitate liquidate mow electrocute poison bayonet eliminate"
    ).split()
)
_FALLING: Final = DYING | {"fall"}
_ABDUCTING: Final = frozenset("abduct kidnap seize snatch capture".split())
_ARRESTING: Final = frozenset("arrest detain jail imprison nab capture hold round".split())
_DISPLACING: Final = frozenset("expel deport evict displace uproot oust".split())
_LISTED: Final = frozenset({L.APPOSITION, L.UNCLEAR, L.OBJECT})
_OPENING: Final = frozenset({L.POSSESSOR, L.DETERMINER, L.NUMBER})
_HURTING: Final = frozenset({"wound", "injure", "hurt", "maim"})
# Verbs that kill with a word beside them: "shot dead", "hacked to death", "left six people dead".
_WITH_DEATH: Final = frozenset(
    (
        "lose hang slit cut shoot stab hack beat burn choke leave club stone trample crush torture blow bludgeon knife "
        "fall be take claim cost meet wipe"
    ).split()
)
_PERSONS: Final = frozenset({"him", "her", "me", "himself", "herself", "one"})
_MORE: Final = frozenset({"other", "more", "another"})
_THEIRS: Final = frozenset({"his", "her", "their"})
_ALONG: Final = frozenset({"along", "together"})
_THEMSELVES: Final = frozenset({"himself", "herself", "themselves"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_WOMEN: Final = frozenset({"woman", "child", "girl", "boy"})
_ARTICLES: Final = frozenset({"a", "an"})
# One of these is more than one person, or none.
_NOT_ONE: Final = frozenset(
    (
        "family group crew party team gang band column crowd number dozen hundred thousand total lot majority bomb "
        "plan bill house home car vehicle truck cow horse attack raid strike incident bombing blast explosion shooting "
        "ambush killing murder massacre assault clash day time"
    ).split()
)
_RUINED: Final = frozenset("ash ruin flame rubble damage destroy burn homeless torch".split())
_HURT: Final = frozenset("wounded injured hurt missing homeless".split())
_ANYBODY: Final = frozenset("people person man civilian passenger member victim".split())
_THEM: Final = frozenset({"them", "whom", "those"})
_OF_SO_MANY: Final = re.compile(
    rf"\b(?:family|group|crew|party|team|gang|band|column) of (?P<n>{NUMBER})", re.IGNORECASE
)
_OTHERS: Final = re.compile(rf"\bkill(?:ed|ing) (?:at least )?{NUMBER} other(?:s|\b)", re.IGNORECASE)
# "Besides the bomber, six people were killed".
_BESIDES_HIM: Final = re.compile(
    r"\b(?:besides|in addition to) (?:himself|herself|the (?:suicide )?(?:attacker|bomber|assailant))\b",
    re.IGNORECASE,
)
_AS_MANY: Final = re.compile(r"(?:just )?as many (?!as\b)", re.IGNORECASE)
_NUMBER: Final = re.compile(rf"(?:\w+ ){{0,3}}?(?P<n>{NUMBER})(?!-(?:year|month|day|week)s?\b)", re.IGNORECASE)


def casualties_of(view: SentenceView) -> Casualties:
    """The killed and injured of a sentence: counted in its parse, else as its words tell them.

    A total of several events gives nothing.
    """
    told = read_casualties(view.tree.text)
    if told.nobody or told.total:
        return Casualties() if told.total else told.casualties
    words = told.casualties
    if counts_either(view.tree.text):
        return words
    if (both := losses_of_both(view.tree.text)) is not None:
        return Casualties(killed=both, injured=words.injured)
    if told.toll and words.killed is not None:  # "opponents said the toll was higher" gives none
        return Casualties(killed=words.killed, injured=words.injured)
    killed, injured = _count(view, _KILLING, _WITH_DEATH), _count(view, _HURTING, frozenset())
    dead = of_both_sides(_likelier(killed, words.killed), view.tree.text)
    if dead is not None and told.other_side is not None:
        dead = together(dead, told.other_side)
    if dead is not None and dead.value is not None and told.casualties.killed is not None:
        bombers = _bombers(view) if _OTHERS.search(view.tree.text) else None
        dead = dead if bombers is None else together(dead, bombers)
    if dead is not None and (beside := _BESIDES_HIM.search(view.tree.text)):
        dead = together(dead, Count(value=1, low=1, high=1, text=beside[0]))
    return Casualties(killed=dead, injured=_likelier(injured, words.injured))


def _bombers(view: SentenceView) -> Count | None:
    """Those who "blew themselves up, killing 11 others": they are among the dead, as "others" says."""
    tree = view.tree
    blown = (t for t, w in enumerate(tree.low) if w in _THEMSELVES and tree.lemmas[tree.heads[t]] == "blow")
    doers = (s for t in blown for s in view.clauses.verb(tree.heads[t]).subjects[:1])
    return next((c for s in doers if (c := _number_of(view, s)) is not None and c.value is not None), None)


def deadliest(view: SentenceView, heads: Mapping[int, bool], force: Collection[int]) -> int | None:
    """To which of the acts of a sentence its dead belong: the one that kills, if it names its doer, else the first.

    "Burned houses and shot dead 15 residents": those who were shot.  ``heads`` says of each act, by its head, whether
    it names who did it; ``force`` are those of force, with which a bare "and killed three" goes.
    """
    killing = next(killing_verbs(view, _KILLING, _WITH_DEATH), None) if len(heads) > 1 else None
    above = () if killing is None else (killing, *view.tree.above(killing))
    if killing is not None and view.tree.lemmas[killing] == "kill" and view.tree.labels[killing] == L.CONJUNCT:
        others = any(view.tree.lemmas[t] in _MORE for t in view.tree.subtree(killing)) and heads.get(killing)
        above = above if others else (*(t for t in above[1:] if t in force), *above)
    named = next((token for token in above if heads.get(token)), None)
    if named is not None and named not in force and _has_one_doer_with(view, named, force):
        named = view.tree.heads[named]
    if named is None:  # "were killed and 61 wounded in fighting between A and B"
        named = next((token for token in force if heads[token]), None)
    return named if named is not None else next(iter(heads), None)


def _has_one_doer_with(view: SentenceView, verb: int, force: Collection[int]) -> bool:
    """Whether damage is what those go on to do who have used force: "attacked a farm and burned huts, killing two"."""
    tree = view.tree
    goes_on = tree.labels[verb] == L.CONJUNCT and tree.heads[verb] in force
    return goes_on and not any(tree.labels[c] in L.ANY_SUBJECTS for c in tree.children[verb])


def dead_by_act(view: SentenceView, acts: Collection[int]) -> dict[int, Casualties]:
    """The dead of each of several acts that kill, by the head of the act; empty where all go with one.

    "Gunmen killed nine before police shot four of them dead": nine and four.
    """
    if len(acts) < 2 or read_casualties(view.tree.text).toll:
        return {}
    found: dict[int, list[int]] = {}
    for verb in killing_verbs(view, _KILLING, _WITH_DEATH):
        act = _act_of(view, verb, acts)
        if act is None or loses_men(view, verb):
            return {}  # "killed 40 rebels and lost two men" is one fight
        found.setdefault(act, []).append(verb)
    counts = {act: _sum(view, _victims_of(view, verbs)) for act, verbs in found.items()}
    apart = len(found) > 1 and all(c is not None and c.value is not None for c in counts.values())
    return {act: Casualties(killed=count) for act, count in counts.items()} if apart else {}


def _act_of(view: SentenceView, verb: int, acts: Collection[int]) -> int | None:
    """The act that a verb of killing belongs to: itself, its subject's, that of a clause below it, or the next above.

    "A bomb killed three", "two died when gunmen attacked", "raided a farm, killing nine".
    """
    tree, clauses = view.tree, view.clauses
    if tree.labels[verb] == L.CONJUNCT and tree.tags[verb] == tree.tags[tree.heads[verb]] == L.GERUND:
        verb = tree.heads[verb]  # "killing two and mortally wounding a guard" is one act
    if verb in acts:
        return verb
    below = [t for t in acts if clauses.governing_verb(t) == verb]
    below += [c for c in tree.children[verb] if tree.labels[c] == L.ADVERBIAL and c in acts]
    return below[0] if below else next((t for t in tree.above(verb) if t in acts), None)


def taken_of(view: SentenceView, code: str) -> Casualties:
    """The people whom an act of a CAMEO code takes or drives out: abducted (181), arrested (173), displaced (174)."""
    words = read_casualties(view.tree.text).casualties
    if code == "181":
        return Casualties(abducted=_likelier(_count(view, _ABDUCTING, frozenset()), words.abducted))
    if code in ("173", "175"):
        return Casualties(arrested=_likelier(_count(view, _ARRESTING, frozenset()), words.arrested))
    if code in ("174", "203", "201"):
        return Casualties(displaced=_likelier(_count(view, _DISPLACING, frozenset()), words.displaced))
    return Casualties(displaced=words.displaced) if code[:2] in ("18", "19", "20") else Casualties()


def joined(own: Casualties, other: Casualties) -> Casualties:
    """The counts of one telling, and of another those that the first does not give."""
    return Casualties(**{f.name: _first_told(getattr(own, f.name), getattr(other, f.name)) for f in fields(Casualties)})


def _first_told(own: Any, other: Any) -> Any:
    return own if own is not None else other


def dead_by_phrase(view: SentenceView) -> list[tuple[int, int]]:
    """Whom a sentence says were killed: the head of each phrase and how many it counts, where it does."""
    counted = [(t, c.value) for t in _victims(view, _KILLING, _WITH_DEATH) if (c := _number_of(view, t)) is not None]
    return [(token, value) for token, value in counted if value is not None]


def _likelier(counted: Count | None, read: Count | None) -> Count | None:
    """What the parse counts, unless the words give a number and it does not."""
    return read if counted is None or (counted.value is None and read is not None) else counted


def _count(view: SentenceView, verbs: frozenset[str], with_death: frozenset[str]) -> Count | None:
    return _sum(view, _victims(view, verbs, with_death))


def _sum(view: SentenceView, victims: Iterable[int]) -> Count | None:
    told = [(token, c) for token in victims if (c := _number_of(view, token)) is not None]
    counts = [c for _, c in told]
    rest = sum(c.value or 0 for c in counts[1:])
    kinds = [view.tree.lemmas[token] for token, _ in told]
    if len(counts) > 2 and counts[0].value == rest and kinds[0] in _ANYBODY and _WOMEN.isdisjoint(kinds[1:]):
        counts = counts[:1]  # "26 men, 25 Indians and a Nepali", but not "four men, three women and a child"
    if not counts:
        return None
    text = " and ".join(c.text for c in counts)
    if any(c.value is None for c in counts):
        known = [c for c in counts if c.value is not None]
        low = sum(c.low or 0 for c in counts)
        return Count(value=None, low=low, high=None, text=text) if not known else known[0]
    total = sum(c.value or 0 for c in counts)
    return Count(value=total, low=total, high=total, text=text)


def _victims(view: SentenceView, verbs: frozenset[str], with_death: frozenset[str]) -> Iterator[int]:
    """Heads of the phrases of those whom verbs of the sentence say were killed, each once."""
    return _victims_of(view, killing_verbs(view, verbs, with_death))


def counted(view: SentenceView, victims: Iterable[int]) -> Count | None:
    """How many people phrases tell together, by the heads of the phrases."""
    return _sum(view, victims)


def _victims_of(view: SentenceView, verbs: Iterable[int]) -> Iterator[int]:
    tree, seen = view.tree, set()
    for verb in verbs:
        clause = view.clauses.verb(verb)
        dying = (tree.lemmas[verb] in _FALLING or loses_lives(view, verb)) and not clause.passive
        hit = clause.subjects if dying else _whose_throats(view, clause.objects) or _left_dead(view, verb)
        hit = lives_taken(view, verb) or hit
        # "Killing herself and three others": the parser hangs the second on the verb.
        hung = [c for c in tree.children[verb] if hit and tree.labels[c] == L.CONJUNCT and _is_of_people(view, c)]
        hung += _dead_beside(view, verb) if hit else []
        whole = _first_included(view, hit)
        for token in conjuncts(tree, (*hit, *hung, *_rest_of_list(view, hit))):
            more = token != hit[0] and (token > whole or _ends_a_span(view, token) or _is_count_of_hurt(view, token))
            others = token != hit[0] and (_is_only_hurt(view, token) or tree.lemmas[token] in BEASTS)
            if token not in seen and not more and not others:
                seen.add(token)
                yield token
        if not dying:
            yield from (t for t in _themselves(view, hit, verb, seen) if t < whole)


def _dead_beside(view: SentenceView, verb: int) -> list[int]:
    """Those who die with the others: "nine militants were killed along with two policemen"."""
    tree = view.tree
    beside = [t for t in tree.subtree(verb) if tree.low[t] == "with" and tree.low[max(0, t - 1)] in _ALONG]
    near = [p for p in beside if view.clauses.governing_verb(p) == verb]
    return [c for p in near for c in tree.children[p] if tree.labels[c] == L.PREPOSITION_OBJECT]


def _is_of_people(view: SentenceView, token: int) -> bool:
    """Whether a word is a noun, or a number of some: "three others", "11 of the recruits"."""
    tree = view.tree
    counted = tree.tags[token] == L.CARDINAL and any(tree.low[c] == "of" for c in tree.children[token])
    return counted or tree.tags[token] in L.NOUN_TAGS


def _left_dead(view: SentenceView, verb: int) -> tuple[int, ...]:
    """The counted dead of "left 12 dead", who are no object."""
    tree = view.tree
    dead = (c for c in tree.children[verb] if tree.low[c] == "dead") if tree.lemmas[verb] == "leave" else ()
    return tuple(t for t in dead if any(tree.labels[c] == L.NUMBER for c in tree.children[t]))


def _first_included(view: SentenceView, hit: Sequence[int]) -> int:
    """Where words begin that only say who is among the victims: "12 people, among them a family of four"."""
    low, tags, last = view.tree.low, view.tree.tags, len(view.tree)
    for token in range(hit[0] + 1, last) if hit else ():
        them = low[min(token + 1, last - 1)] in _THEM
        if low[token] == "including" or (low[token] == "among" and them):
            return token
        if low[token] == "of" and them and tags[token - 1] == L.CARDINAL and token - 1 > hit[0]:
            return token - 2  # "117 people, 45 of them children"
    return last


def _ends_a_span(view: SentenceView, token: int) -> bool:
    """Whether a number is the upper one of two: "between five and eight of them"."""
    tree = view.tree
    return tree.tags[token] == L.CARDINAL == tree.tags[tree.heads[token]]


def _is_count_of_hurt(view: SentenceView, token: int) -> bool:
    """Whether a bare number counts the hurt: "left 12 dead and more than 40 wounded"."""
    behind = view.tree.low[token + 1 : token + 2]
    return view.tree.tags[token] == L.CARDINAL and not _HURT.isdisjoint(behind)


def _themselves(view: SentenceView, hit: tuple[int, ...], verb: int, seen: set[int]) -> Iterator[int]:
    """Those who die of their own act with others: "killing six guards and himself", "as well as himself"."""
    tree = view.tree
    beside = [t for t in tree.subtree(verb) if hit and t > 2 and tree.low[t - 3 : t] == ("as", "well", "as")]
    beside = [t for t in beside if view.clauses.governing_verb(t) == verb]
    for token in (t for h in (*hit, *beside) for t in tree.subtree(h) if tree.low[t] in _THEMSELVES and t not in seen):
        seen.add(token)
        yield token


def _whose_throats(view: SentenceView, objects: tuple[int, ...]) -> tuple[int, ...]:
    """Those whose throats are cut, as "of" or an owner tells; other objects as they are."""
    tree = view.tree
    owners = (c for t in objects if tree.lemmas[t] == "throat" for c in tree.children[t])
    named = tuple(c for c in owners if tree.labels[c] == L.POSSESSOR and tree.tags[c] in L.NOUN_TAGS)
    if named:
        return named
    behind = [o for t in objects if tree.lemmas[t] == "throat" for p in tree.children[t] if tree.low[p] == "of"
              for o in tree.children[p]]  # fmt: skip
    return tuple(behind) or objects


def _is_only_hurt(view: SentenceView, token: int) -> bool:
    """Whether words say less of those named last: "three killed and seven others injured", "and ten in hospital"."""
    tree = view.tree
    inside = (p for p in tree.children[token] if tree.low[p] == "in")
    if any(tree.lemmas[o] == "hospital" for p in inside for o in tree.children[p]):
        return True
    if tree.low[token] in _HURT:
        return True  # "left 12 dead and 40 wounded"
    if any(tree.lemmas[t] in _RUINED for t in tree.subtree(token)):
        return True  # "left 14 people dead and 60 houses in ashes"
    return any(tree.lemmas[c] in _HURTING and tree.labels[c] == L.NOUN_CLAUSE for c in tree.children[token])


def _rest_of_list(view: SentenceView, hit: tuple[int, ...]) -> Iterator[int]:
    """What the parser hung elsewhere of a list: "killing a teacher, his two daughters and the driver"."""
    tree = view.tree
    for token in hit:
        inside = [o for p in tree.children[token] if tree.low[p] == "of" for o in tree.children[p]]
        named = [c for c in tree.children[token] if tree.labels[c] == L.APPOSITION and tree.tags[c] in L.NAME_TAGS]
        yield from (c for t in (token, *inside, *named) for c in tree.children[t] if _goes_on_with(view, token, c))
        yield from (c for c in tree.subtree(token) if c != token and _is_kin_behind_a_name(view, c))
        after = tree.subtree(token)[-1] + 1
        if tree.words[after : after + 1] != (",",):
            continue
        near = range(after + 1, min(after + 6, len(tree)))
        listed = next((t for t in near if tree.labels[t] in _LISTED and tree.heads[t] < after), None)
        if listed is not None and any(tree.labels[c] == L.CONJUNCT for c in tree.children[listed]):
            yield listed


def _is_kin_behind_a_name(view: SentenceView, token: int) -> bool:
    """Whether a person of theirs was hung on a name: "an organiser of the Movement for Change and his brother"."""
    tree, above = view.tree, view.tree.heads[token]
    owned = any(tree.tags[c] == L.OWNER and tree.low[c] in _THEIRS for c in tree.children[token])
    return (
        owned
        and tree.labels[token] == L.CONJUNCT
        and tree.tags[above] in L.NAME_TAGS
        and tree.tags[token] in L.NOUN_TAGS
    )


def _goes_on_with(view: SentenceView, first: int, other: int) -> bool:
    """Whether what was read as an apposition goes on with a list: "killed a judge, her driver and two guards"."""
    tree = view.tree
    start = phrase_span(tree, other)[0]
    joined = [c for c in tree.children[other] if tree.labels[c] == L.CONJUNCT]
    whole = any(
        tree.labels[tree.subtree(c)[0]] in _OPENING or tree.tags[c] == L.CARDINAL for c in joined
    )  # not "Ruiz, a mayor and critic"
    number = _number_of(view, first)
    whole = whole and (number is None or number.value != 1 + len(joined))  # not "two people, a mother and her son"
    listed = tree.labels[other] == L.APPOSITION and whole
    return listed and first < start and tree.words[start - 1] == "," and tree.labels[start] in _OPENING


def _number_of(view: SentenceView, token: int) -> Count | None:
    """The number of people that a phrase stands for; None for things and for plurals without a number."""
    tree = view.tree
    behind_hyphen = tree.words[max(0, token - 1) : token] == ("-",) and tree.tags[token] in L.NAME_TAGS
    if behind_hyphen or not tree.words[token][:1].isalnum():
        return None  # the parts of "Lashkar-e-Taiba"
    first, last = phrase_span(tree, token)
    counted = [c for c in tree.children[token] if tree.labels[c] == L.NUMBER]
    first = min(first, *(tree.subtree(c)[0] for c in counted)) if counted else first  # "between five and eight men"
    if tree.tags[token] == L.CARDINAL and tree.low[max(0, token - 1)] == "between":
        joined = (c for c in tree.children[token] if tree.labels[c] == L.CONJUNCT and tree.tags[c] == L.CARDINAL)
        first, last = token - 1, max(last, *joined, token)
    text = tree.span_text(first, last)
    if _AS_MANY.match(text):  # "four civilians and as many rebels"
        return _number_of_those_before(view, tree.subtree(token)[0])
    number = _OF_SO_MANY.search(text) or _NUMBER.match(text)
    if number is not None:
        return read_number(number["n"], text)
    word = tree.low[token]
    if word == "couple":
        return Count(value=2, low=2, high=2, text=text)
    if word == "them":
        return _number_of_those_before(view, token)
    if word == "themselves":
        return next((c for t in range(token) if tree.labels[t] in L.SUBJECTS and (c := _number_of(view, t))), None)
    several = tree.lemmas[token] in _NOT_ONE  # "its crew"
    singular = (tree.tags[token] in ("NN", "NNP") and not several) or word in _PERSONS
    mention = view.mention_at.get(token)
    owned = any(tree.tags[c] == L.OWNER for c in tree.children[token])  # "her driver"
    first_hit = token  # "killed the treasurer", "killed a nurse and the guard"
    while tree.labels[first_hit] == L.CONJUNCT:
        first_hit = tree.heads[first_hit]
    verb = tree.heads[first_hit]
    killed = tree.labels[first_hit] == L.OBJECT and (
        tree.lemmas[verb] in _KILLING or is_deadly(view, verb) or is_fatal(view, verb)
    )
    articles = _ARTICLES | {"the"} if killed else _ARTICLES
    one = any(tree.low[c] in articles for c in tree.children[token])
    known = word in _PERSONS or owned or one or tree.tags[token] == "NNP" or (mention is not None and not mention.inert)
    return Count(value=1, low=1, high=1, text=text) if singular and known else None


def _number_of_those_before(view: SentenceView, token: int) -> Count | None:
    """How many "them" and "as many" are: those counted last in the sentence ("seized six men and shot them dead")."""
    tree = view.tree
    counted = (t for t in range(token - 1, -1, -1) if tree.tags[t] in _PLURAL and tree.labels[t] in L.PATIENTS)
    return next((c for t in counted if (c := _number_of(view, t)) is not None), None)
