"""What pronouns stand for: the subjects named before them that agree in number and kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from eventcode.coding.actor_phrases import state_of
from eventcode.coding.definite import BODIES
from eventcode.coding.view import SentenceView
from eventcode.model import Actor
from eventcode.parse import labels as L
from eventcode.parse.phrases import conjuncts, possessors, prepositional_phrases

Reader = Callable[[SentenceView, int], Actor | None]
_ADDRESSED = frozenset({"you", "your", "yours"})
FIRST_PERSON = frozenset({"we", "us", "our", "ours", "i", "me", "my"})
_OBJECTIVE = frozenset({"him", "her", "them"})
_OBJECTS = frozenset({L.OBJECT, L.RECIPIENT})
_DEMANDING = frozenset({"demand", "require", "order", "request"})
_PERSONS = frozenset({"he", "she", "him", "her", "his", "hers"})
_OF_STATES = frozenset({"minister", "premier", "parliament", "ambassador", "embassy", "government"})
_SPEAKING = frozenset("blame accuse condemn urge call deny denounce criticise criticize ask appeal".split())
_KIN = frozenset("lawyer family relative parent attorney wife husband captor kidnapper abductor".split())
_MEETING = frozenset({"meet", "receive", "host"})
_SUBJECTIVE = frozenset({"he", "she"})
_THINGS = frozenset({"it", "its"})
_MANY = frozenset({"they", "them", "their", "theirs"})
_AIMED = frozenset({"at", "on", "upon", "against"})
_WRONGING = frozenset(
    "burn torch loot plunder pillage raze ransack destroy demolish steal seize confiscate freeze sanction arrest "
    "drive empty rustle detain jail bar kill shoot behead rape shell bomb attack raid expel ban poison slaughter "
    "damage take abduct kidnap hold outlaw dissolve blacklist penalise penalize".split()
)
"""What nobody does to what is his own."""
_PENALTIES = frozenset("ban sanction embargo freeze tariff curb restriction penalty".split())
_BESIDE = frozenset({L.ADVERBIAL, L.PREPOSITION_COMPLEMENT})
_OF_CAPTIVES = frozenset(
    "free release rescue acquit convict sentence jail deport extradite pardon ransom bail try torture".split()
)
"""What is done to those who were taken before."""
# What one does with what is one's own.
_DEALING = frozenset(
    "put place send deploy withdraw pull recall close reopen open order sack dismiss keep move redeploy reinforce "
    "mobilise mobilize evacuate remove dispatch station".split()
)
_CARRYING = frozenset({"carry", "transport", "bring", "take", "ferry"})
_MEANWHILE = frozenset({"as", "while", "when"})
_STORMING = frozenset("storm attack ambush assault overrun".split())
_BODY_KINDS = frozenset({"group", "organisation", "party", "country"})
_BACK = 2


def is_pronoun(view: SentenceView, token: int) -> bool:
    """Whether a token is a personal or possessive pronoun that stands for somebody else than its subject."""
    return view.tree.low[token] in FIRST_PERSON | _ADDRESSED | _PERSONS | _THINGS | _MANY


def antecedents(
    read: Reader, view: SentenceView, before: Sequence[SentenceView], token: int, institutions: frozenset[str]
) -> Iterator[Actor]:
    """The actors that a pronoun may stand for, the likeliest first; ``before`` are the sentences before its own."""
    if view.tree.low[token] in _SUBJECTIVE and view.tree.labels[token] in L.SUBJECTS:  # "the envoy said he was ready"
        own = [*(t for t in speakers_of(view, token) if t < token), *(t for t in _subjects(view) if t < token)]
        for person in (*own, *speakers_of(view, token)):  # not who says it behind: "he refused to go, police said"
            actor = read(view, person)
            if actor is not None and agrees(view, token, actor, view, person, institutions):
                yield actor
    owned = view.tree.lemmas[view.tree.heads[token]] if view.tree.labels[token] == L.POSSESSOR else ""
    offices = owned in _OF_STATES and view.tree.low[token] == "its"
    doer = _doer(read, view, token) or _agent_beside(read, view, token)
    for other, head in candidates(view, before, token):
        actor = read(other, head) if not (other is view and head == token) else None
        if actor is None or (doer is not None and _may_be_one(actor, doer)):
            continue  # "detectives accuse them": not the police
        if offices and actor.kind not in ("country", "place"):
            continue  # "its finance minister"
        if agrees(view, token, actor, other, head, institutions):
            yield actor
    speakers = speakers_of(view, token) if view.tree.low[token] == "it" else ()
    states = (state_of(read(view, s)) for s in speakers)  # "Fiji's president says it will vote": Fiji
    yield from (s for s in states if s is not None)


def _may_be_one(one: Actor, other: Actor) -> bool:
    return one.roles == other.roles and (one.country == other.country or None in (one.country, other.country))


def _doer(read: Reader, view: SentenceView, token: int) -> Actor | None:
    """The subject of the verb whose object a pronoun is, who does nothing to himself."""
    verb = _verb_of_object(view, token) if view.tree.low[token] != "it" else None  # "defended it": a policy
    verb = verb if verb is not None else _demanding(view, token)
    subject = next((s for s in view.clauses.surface_subjects(verb) if s != token), None) if verb is not None else None
    return read(view, subject) if subject is not None else None


def _demanding(view: SentenceView, token: int) -> int | None:
    """The verb of those who demand that somebody else do something: "the party demanded that it free the men"."""
    tree, clause = view.tree, view.tree.heads[token]
    verb = tree.heads[clause]
    asked = tree.labels[token] in L.SUBJECTS and tree.labels[clause] == L.CONTENT
    return verb if asked and tree.lemmas[verb] in _DEMANDING and view.clauses.is_verb(verb) else None


def _agent_beside(read: Reader, view: SentenceView, token: int) -> Actor | None:
    """Who did it by the clause beside a passive: "two of them died when the gendarmes opened fire"."""
    verb = view.clauses.governing_verb(token) if _is_done_to(view, token) else None
    clauses = view.tree.children[verb] if verb is not None else ()
    beside = (c for c in clauses if view.tree.labels[c] == L.ADVERBIAL and view.clauses.is_verb(c))
    return next((a for c in beside for s in view.clauses.verb(c).subjects if (a := read(view, s)) is not None), None)


def _verb_of_object(view: SentenceView, token: int) -> int | None:
    """The verb whose object a pronoun is, or of whose object some: "beat him", "let him go", "killed two of them"."""
    tree = view.tree
    if tree.low[token] not in _OBJECTIVE and (tree.low[token] != "it" or tree.labels[token] not in _OBJECTS):
        return None
    above = tree.heads[token]
    if tree.labels[token] == L.PREPOSITION_OBJECT and tree.low[above] == "of":
        token = tree.heads[above]
    verb = tree.heads[token]
    if tree.labels[token] in L.SUBJECTS:
        verb = tree.heads[verb]
    return verb if view.clauses.is_verb(verb) else None


def _objects_before(view: SentenceView, token: int) -> Iterator[int]:
    """To whom the doer of a clause did something in the one before: "pardoned the rebel and allowed him to go"."""
    verb = _verb_of_object(view, token)
    if verb is None and view.tree.labels[token] == L.POSSESSOR:  # "sanctioned two ministers, freezing their assets"
        verb = view.clauses.governing_verb(token)
        beside = verb is not None and view.tree.labels[verb] == L.ADVERBIAL
        harmed = verb is not None and view.tree.labels[verb] == L.CONJUNCT and _wrongs(view, verb)
        if not beside and not harmed:  # "shot villagers and burned their huts"
            return
    if verb is None or not (doers := view.clauses.surface_subjects(verb)):
        return
    for other in view.tree.above(verb):
        if view.clauses.is_verb(other) and view.clauses.surface_subjects(other) == doers:
            objects = view.clauses.verb(other).objects
            phrases = [p for head in (*objects, other) for p in prepositional_phrases(view.tree, head)]
            given = [o for p in phrases for o in p.objects]  # "imposed sanctions on Chad"
            yield from (o for o in (*objects, *given, *_carried(view, given)) if o < token)


def _objects_of_the_main_clause(view: SentenceView, token: int) -> Iterator[int]:
    """Whom "them" of a clause beside the main one means: "expelled two envoys after prosecutors accused them".

    So "their" before what is taken from them: "held nine activists a day after the state had banned their party".
    """
    verb = _verb_of_object(view, token) if view.tree.low[token] == "them" else _wronging(view, token)
    if verb is None or view.tree.labels[verb] not in _BESIDE or not view.clauses.surface_subjects(verb):
        return
    main = view.clauses.governing_verb(view.tree.heads[verb])
    if main is not None:
        objects = view.clauses.verb(main).objects
        yield from (o for o in objects if o < token and view.tree.tags[o] in (L.PLURAL_NOUN, L.PLURAL_NAME))


def _wronging(view: SentenceView, token: int) -> int | None:
    """The verb that does harm to what is "theirs"."""
    owned = view.tree.labels[token] == L.POSSESSOR and view.tree.low[token] == "their"
    verb = view.clauses.governing_verb(token) if owned else None
    return verb if verb is not None and _wrongs(view, verb) else None


def _wrongs(view: SentenceView, verb: int) -> bool:
    """Whether a verb tells what nobody does to what is his own: "burned their huts", "set fire to their huts"."""
    tree = view.tree
    on_fire = tree.lemmas[verb] == "set" and any(
        tree.low[c] in ("fire", "ablaze", "alight") for c in tree.children[verb]
    )
    penalty = any(tree.lemmas[c] in _PENALTIES for c in tree.children[verb] if tree.labels[c] == L.OBJECT)
    return on_fire or penalty or tree.lemmas[verb] in _WRONGING


def _carried(view: SentenceView, vehicles: Sequence[int]) -> list[int]:
    """Who is in a vehicle: the police of "a bus carrying police"."""
    tree = view.tree
    clauses = [c for t in vehicles for c in tree.children[t] if tree.lemmas[c] in _CARRYING and view.clauses.is_verb(c)]
    return [o for clause in clauses for o in view.clauses.verb(clause).objects]


def _first_of_a_pair(view: SentenceView, token: int) -> Iterator[int]:
    """Whose somebody is who is named beside him: "a judge and his driver", "Togo's government and its opposition"."""
    tree, noun = view.tree, view.tree.heads[token]
    if tree.labels[token] == L.POSSESSOR and tree.labels[noun] == L.CONJUNCT and tree.tags[noun] in L.NOUN_TAGS:
        owners = possessors(tree, tree.heads[noun]) if tree.low[token] in _THINGS else ()
        yield from owners or (tree.heads[noun],)


def _described_by_its_clause(view: SentenceView, token: int) -> Iterator[int]:
    """Of whom a relative clause speaks, if "they" stands below it: "journalists who say they were threatened"."""
    tree = view.tree
    if tree.low[token] != "they":
        return
    for clause in tree.above(token):
        if tree.labels[clause] == L.RELATIVE and tree.tags[tree.heads[clause]] in (L.PLURAL_NOUN, L.PLURAL_NAME):
            if any(tree.labels[c] in L.SUBJECTS and tree.tags[c].startswith("W") for c in tree.children[clause]):
                yield tree.heads[clause]
            return


def _harmed_meanwhile(view: SentenceView, token: int) -> Iterator[int]:
    """Those who are harmed while "they" do something else: "killed six students as they marched"."""
    tree = view.tree
    verb = tree.heads[token]
    beside = tree.low[token] == "they" and tree.labels[token] in L.SUBJECTS and tree.labels[verb] == L.ADVERBIAL
    marks = {tree.low[c] for c in tree.children[verb] if c < token}
    harm = tree.heads[verb]
    if tree.lemmas[verb] in _STORMING:
        return  # "killed six soldiers when they stormed a post"
    if beside and marks & _MEANWHILE and tree.lemmas[harm] in _WRONGING and view.clauses.is_verb(harm):
        yield from (o for o in view.clauses.verb(harm).objects if o < token and tree.tags[o] == L.PLURAL_NOUN)


def candidates(view: SentenceView, before: Sequence[SentenceView], token: int) -> Iterator[tuple[SentenceView, int]]:
    """Heads of the phrases that a pronoun may stand for, the likeliest first."""
    word = view.tree.low[token]
    if word in FIRST_PERSON:
        yield from ((view, s) for s in speakers_of(view, token))
        return
    if word in _ADDRESSED:
        yield from ((view, o) for o in _spoken_to(view, token))
        return
    yield from ((view, o) for o in _first_of_a_pair(view, token))
    yield from ((view, o) for o in _objects_before(view, token))
    yield from ((view, o) for o in _objects_of_the_main_clause(view, token))
    yield from ((view, o) for o in (*_described_by_its_clause(view, token), *_harmed_meanwhile(view, token)))
    held = _is_done_to(view, token) or _is_helped(view, token) or _is_of_the_held(view, token)
    if word in _MANY and held:
        yield from ((earlier, t) for earlier in reversed(before[-_BACK:]) for t in _patients(earlier))
    yield from ((view, s) for s in _own_subject(view, token))
    yield from ((view, s) for s in _subjects(view) if s < token)
    if word in _PERSONS and view.tree.labels[token] != L.POSSESSOR:
        yield from ((view, t) for t in reversed(range(token)) if _is_named(view, t, False))
    aside: list[tuple[SentenceView, int]] = []
    for earlier in reversed(before[-_BACK:]):
        subjects = _subjects(earlier)
        if word in _MANY and not _speaks(view, token):  # "..., police said. ... their demand": not that of police
            aside += [(earlier, s) for s in subjects if _says_it_behind(earlier, s)]
            subjects = [s for s in subjects if (earlier, s) not in aside]
        yield from ((earlier, s) for s in subjects)
        if word == "its" and earlier is before[-1]:
            yield from ((earlier, t) for t in reversed(range(len(earlier.tree))) if _is_named(earlier, t, False))
        if word in _MANY | _PERSONS:
            plural = word in _MANY
            aside_too = {t for view, t in aside if view is earlier}
            named = (t for t in reversed(range(len(earlier.tree))) if _is_named(earlier, t, plural))
            yield from ((earlier, t) for t in named if t not in aside_too)
    yield from aside


def _own_subject(view: SentenceView, token: int) -> Iterator[int]:
    """The subject of a clause, whose "its" in the same clause mostly is: "Seoul put its armed forces on alert"."""
    verb = view.clauses.governing_verb(token) if view.tree.labels[token] == L.POSSESSOR else None
    if verb is not None and view.tree.lemmas[verb] in _DEALING:
        yield from (s for s in view.clauses.surface_subjects(verb) if s < token)


def _is_done_to(view: SentenceView, token: int) -> bool:
    """Whether something is done to whom a pronoun stands for: "they were arrested", "eleven of them were released"."""
    tree = view.tree
    if tree.labels[token] == L.PREPOSITION_OBJECT and tree.words[tree.heads[token]].lower() == "of":
        token = tree.heads[tree.heads[token]]
    return tree.labels[token] in L.PASSIVE_SUBJECTS


def _is_helped(view: SentenceView, token: int) -> bool:
    """Whether a verb does what is done to those whom others have taken: "a court freed them"."""
    verb = _verb_of_object(view, token)
    return verb is not None and view.tree.lemmas[verb] in _OF_CAPTIVES


def _patients(view: SentenceView) -> list[int]:
    """Those to whom something is done in a sentence, in the plural: objects, and whom force is aimed at."""
    tree = view.tree
    fits = [t for t in range(len(tree)) if _is_named(view, t, True) or _is_several(view, t)]
    aimed = [t for t in fits if tree.labels[t] == L.PREPOSITION_OBJECT and tree.words[tree.heads[t]].lower() in _AIMED]
    return [t for t in fits if tree.labels[t] in L.PATIENTS] + aimed


def _is_of_the_held(view: SentenceView, token: int) -> bool:
    """Whether somebody stands by those to whom something was done: "their lawyer", "their families"."""
    tree = view.tree
    return tree.labels[token] == L.POSSESSOR and tree.lemmas[tree.heads[token]] in _KIN


def _is_several(view: SentenceView, token: int) -> bool:
    """Whether a plural or number counts those whom "of" names: "nine members of a union", "30 of them"."""
    tree = view.tree
    behind = any(tree.low[c] == "of" for c in tree.children[token])
    return tree.tags[token] in (L.PLURAL_NOUN, L.CARDINAL) and tree.labels[token] in L.PATIENTS and behind


def _is_named(view: SentenceView, token: int, plural: bool) -> bool:
    """Whether a token heads the phrase of an actor in the plural, or in the singular."""
    fits = _is_plural(view, token) == plural
    known = token in view.mention_at or _has_a_title(view, token)
    return fits and known and view.tree.labels[token] not in L.NOUN_MODIFIERS


def _has_a_title(view: SentenceView, token: int) -> bool:
    """Whether a name that no dictionary knows stands behind what somebody is: "President Ruiz"."""
    titles = (view.mention_at.get(c) for c in view.tree.children[token] if view.tree.labels[c] == L.COMPOUND)
    one = any(m is not None and m.is_agent and not m.readings[0].plural for m in titles)
    return view.tree.tags[token] in L.NAME_TAGS and one


def _is_plural(view: SentenceView, token: int) -> bool:
    """Whether a noun is a plural: the Morales of "President Evo Morales" is none, whatever its ending."""
    mention = view.mention_at.get(token)
    person = mention is not None and getattr(mention.readings[0].entry, "kind", "") == "person"
    return view.tree.tags[token] in (L.PLURAL_NOUN, L.PLURAL_NAME) and not person and not _has_a_title(view, token)


def speakers_of(view: SentenceView, token: int) -> Sequence[int]:
    """Who says the clause that a token stands in."""
    verb = view.clauses.governing_verb(token)
    return view.standings.verb(verb).speakers if verb is not None else ()


def _spoken_to(view: SentenceView, token: int) -> Iterator[int]:
    """To whom the words are said in which "you" or "your" stands: ""We will hit your guns," he told NATO"."""
    for verb in view.tree.above(token):
        if view.clauses.is_verb(verb) and view.standings.reports(verb):
            yield from (o for o in view.clauses.verb(verb).objects if not view.clauses.is_verb(o))


def joint_subject(view: SentenceView, before: Sequence[SentenceView], token: int) -> list[tuple[SentenceView, int]]:
    """Those whom "they" may stand for, if they are more than one: "Chad and Niger met. They signed a treaty".

    One plural may be of several nations: "The ministers of Chad and Niger met".
    """
    if view.tree.low[token] != "they":
        return []
    here = [s for s in _subjects(view) if s < token]
    in_view, subjects = (view, here) if here or not before else (before[-1], list(_subjects(before[-1])))
    if not subjects:
        return []
    joined = conjuncts(in_view.tree, subjects[:1])
    if len(joined) == 1 and (partner := _met(in_view, joined[0])) is not None:
        joined = (*joined, partner)  # "Chad's minister met his Libyan counterpart. They agreed ..."
    several = len(joined) > 1 or in_view.tree.tags[joined[0]] == L.PLURAL_NOUN
    return [(in_view, s) for s in joined] if several else []


def _met(view: SentenceView, subject: int) -> int | None:
    """Whom the subject of a sentence met or received."""
    verb = view.tree.heads[subject]
    if view.tree.lemmas[verb] not in _MEETING or not view.clauses.is_verb(verb):
        return None
    return next(iter(view.clauses.verb(verb).objects), None)


def agrees(
    view: SentenceView, token: int, actor: Actor, in_view: SentenceView, head: int, institutions: frozenset[str]
) -> bool:
    """Whether an actor named by the phrase at ``head`` may be meant by the pronoun at ``token``.

    ``institutions`` are role nouns that are "it" rather than "he".
    """
    word = view.tree.low[token]
    plural = _is_plural(in_view, head)
    if head not in in_view.mention_at:
        if word in _PERSONS and actor.kind in ("agent", "person") and _has_a_title(in_view, head):
            return True
        body = word in _THINGS and in_view.tree.lemmas[head] in BODIES and not plural  # "the group said it ..."
        return body or (
            (plural or _is_several(in_view, head)) and word in _MANY and in_view.tree.labels[head] in L.PATIENTS
        )  # "nine members of a union ... them"
    # "Rebels of the X Front": the first word of a sentence is read as a name.
    plural = plural or (in_view.mention_at[head].is_agent and head == 0 and in_view.tree.low[head].endswith("s"))
    joined = [c for c in in_view.tree.children[head] if in_view.tree.labels[c] == L.CONJUNCT]
    inside = in_view is view and any(token in view.tree.subtree(c) for c in joined)  # "Togo and its rebels"
    coordinated = bool(joined) and not inside
    if word in _PERSONS:
        somebody = actor.kind in ("person", "agent") or in_view.mention_at[head].is_agent
        return somebody and not plural and in_view.tree.lemmas[head] not in institutions
    if word in _MANY and actor.kind in ("person", "agent") and _speaks_of(in_view, head, view, token):
        return True
    if word in _THINGS:
        institution = actor.kind != "agent" or in_view.tree.lemmas[head] in institutions or "BUS" in actor.roles
        one = not plural or (actor.kind in _BODY_KINDS and in_view.tree.tags[head] == L.PLURAL_NAME)  # "the Tigers"
        return actor.kind not in ("person", "ethnic") and institution and one and not coordinated
    return (
        plural
        or coordinated
        or actor.kind in ("group", "organisation", "country", "unit", "party")
        or word in FIRST_PERSON | _ADDRESSED
    )


def _speaks_of(in_view: SentenceView, speaker: int, view: SentenceView, token: int) -> bool:
    """Whether "they" stands in what a spokesman says: he speaks for those he belongs to."""
    return in_view is view and speaker in speakers_of(view, token)


def named_heads(view: SentenceView) -> list[int]:
    """The proper names of a sentence that head a phrase of several words."""
    tree = view.tree
    return [
        t
        for t in range(len(tree))
        if tree.tags[t] in L.NAME_TAGS and tree.children[t] and tree.labels[t] not in L.NOUN_MODIFIERS
    ]


def _subjects(view: SentenceView) -> list[int]:
    """Grammatical subjects, those of main clauses first."""
    tree = view.tree
    found = [t for t in range(len(tree)) if tree.labels[t] in L.ANY_SUBJECTS and tree.tags[t] in L.NOUN_TAGS]
    return sorted(found, key=lambda t: (len(tree.above(t)), t))


def _speaks(view: SentenceView, token: int) -> bool:
    """Whether a pronoun is the subject of words: who told the sentence before goes on, "they blamed the army"."""
    verb = view.tree.heads[token]
    return view.clauses.is_verb(verb) and (view.standings.reports(verb) or view.tree.lemmas[verb] in _SPEAKING)


def _says_it_behind(view: SentenceView, subject: int) -> bool:
    """Whether somebody only says, behind it, what a sentence tells: "rebels took the town, police said"."""
    tree, verb = view.tree, view.tree.heads[subject]
    told = any(tree.labels[c] == L.CONTENT and c < subject and view.clauses.is_verb(c) for c in tree.children[verb])
    return told and view.clauses.is_verb(verb) and view.standings.reports(verb)
