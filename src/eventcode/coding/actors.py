"""Noun phrases to actors: names, nationalities, role nouns, platforms, and what they compose to."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from attrs import evolve, field, frozen

from eventcode.coding.actor_codes import (
    GROUPS,
    REBELLIOUS,
    SEVERAL,
    as_written,
    code_at,
    combine,
    join,
    of_the_state,
    out_of_office,
    with_country,
)
from eventcode.coding.actor_owners import (
    bear_arms,
    fights_abroad,
    from_where,
    holder_of,
    is_seat_of_a_body,
    launcher_of,
    leader_of,
    of_the_conjunct,
    of_today,
    passengers_of,
    whereabouts,
)
from eventcode.coding.actor_phrases import (
    OFFICES,
    ROLE_OF,
    attacked_beside,
    country_of,
    in_country,
    is_counted_people,
    is_ethnic,
    is_no_home,
    is_people,
    is_plural,
    mentions_of,
    opponent_of,
    other_nations,
    own_tokens,
    renamed,
    standing_for,
    without_article,
)
from eventcode.coding.actor_words import Words
from eventcode.coding.definite import (
    both_named,
    counted_before,
    defined_acronyms,
    group_of_its_land,
    half_of_korea,
    in_turn,
    one_named,
    only_country,
    only_state,
    other_state,
)
from eventcode.coding.named_parts import (
    COMMUNITIES,
    NamedPart,
    agent_of,
    agent_roles,
    are_its_foes,
    in_office,
    is_as_written,
    kind_of,
    lends_roles,
    placed_in,
    steps_of,
    titles_of_state,
    without_manner,
)
from eventcode.coding.names import NameMention, Reading
from eventcode.coding.reference import antecedents, is_pronoun, joint_subject, named_heads
from eventcode.coding.view import SentenceView
from eventcode.lexicon.entries import INTERNATIONAL, NAME, ActorEntry, AgentEntry, DatedCode
from eventcode.model import Actor, Step
from eventcode.parse import labels as L
from eventcode.parse.phrases import appositions, phrase_span, possessors, prepositional_phrases

_THING_OF = frozenset({"of", "by"})
_DEPTH = 4
_FAR_BACK = 200  # sentences; nobody remembers more
_MEMBER = frozenset({"CVL", "REL"})
_OUT_OF_OFFICE = frozenset({"ELI", "LEG", "OPP", "PTY"})
_INSIDE = frozenset({"in", "at", "near", "outside"})
_COUNTERPART, _LEADER = "counterpart", "leader"
_UNARMED_MEN = (("CVL",), ("AGR",))
_OPPOSING = frozenset({"opposition", "opposition party"})
_NEIGHBOURS = frozenset({"neighbour", "neighbor", "ally", "rival"})
_POLITICAL_BODIES = frozenset({"GOV", "OPP", "PTY"})
_THOSE = frozenset({"that", "those"})
_BODIES, _HOLDERS = frozenset({"group", "party", "organisation"}), frozenset({"person"})
_HELD = frozenset({("GOV",), ("OPP",), ("MIL",), ("COP",)})


@frozen(kw_only=True, eq=False)
class ActorReader:
    """Reads actors at a date, in an article that names ``countries`` (ISO 3166 alpha-3)."""

    words: Words
    day: datetime.date | None
    countries: Collection[str]
    before: Sequence[SentenceView] = ()
    _known: dict[tuple[int, int], Actor | None] = field(factory=dict)
    _inner: dict[tuple[int, int, int], Actor | None] = field(factory=dict)
    _views_before: dict[int, list[SentenceView]] = field(factory=dict)
    _names: dict[str, list[tuple[SentenceView, int]]] = field(factory=dict)
    _defined: dict[str, tuple[SentenceView, int]] = field(factory=dict)
    _seen: set[int] = field(factory=set)

    def read(self, view: SentenceView, head: int) -> Actor | None:
        """The actor that the noun phrase headed by token ``head`` names, or None."""
        key = (view.index, head)
        if key not in self._known:
            self._known[key] = None  # what refers to itself is nobody
            self._known[key] = self._read(view, head, 0)
        return self._known[key]

    def read_all(self, view: SentenceView, head: int) -> list[Actor]:
        """The actors of a phrase: several where a plural has several nations ("the presidents of Kenya and Uganda")."""
        pair = both_named(self.read, self.read_all, view, self._earlier(view), head)
        if pair:
            return [standing_for(view, head, a) for a in pair]
        if both := joint_subject(view, self._earlier(view), head):
            each = [a for in_view, t in both if (a := self.read(in_view, t)) is not None]
            actors = each if len(both) > 1 else self.read_all(*both[0])
            if max(len(both), len(actors)) > 1:
                return [standing_for(view, head, a) for a in actors]
        if self.words.is_transparent(view.tree.lemmas[head]):
            objects = next((p.objects for p in prepositional_phrases(view.tree, head) if p.word == "of"), ())
            if len(objects) > 1:
                return [a for t in objects for a in self.read_all(view, t)]
        actor = self.read(view, head)
        if actor is None:
            return []
        if actor.country and SEVERAL in actor.country:
            return [placed_in(actor, country) for country in actor.country.split(SEVERAL)]
        word = view.tree.lemmas[head]
        told = actor.roles or word in self.words.weaponry or word == _COUNTERPART  # "Thai and Cambodian guns"
        if not is_plural(view.tree, head) or not actor.country or not told:
            return [actor]
        others = [o for t in other_nations(view, head) if (o := self.read(view, t)) is not None]
        unions = [o for o in others if o.kind == "organisation" and o.roles[:1] == ("IGO",)]  # "Iraqi and EU envoys"
        abroad = (in_country(actor, o, view.tree.words[head]) for o in others if o.country not in (None, actor.country))
        within = [o for o in others if o.country == actor.country and o.roles != actor.roles]
        # "Georgian and South Ossetian forces": a breakaway state has a role of its own
        groups = [o for o in within if (o.kind in GROUPS and o.name != actor.name) or (o.kind == "country" and o.roles)]
        return [actor, *abroad, *unions, *groups]

    def read_span(self, view: SentenceView, mentions: Sequence[NameMention]) -> Actor | None:
        """The actor of a phrase given by its mentions alone, where no parse is at hand."""
        last = len(view.tree) - 1
        return self._compose(view, last, list(mentions), (0, last), owner=None)

    def read_before_noun(self, view: SentenceView, tokens: Sequence[int]) -> Actor | None:
        """The one actor that a name and role nouns before an event noun tell: "a Colombian rebel attack"; else None."""
        mentions = list(dict.fromkeys(m for t in tokens if (m := view.mention_at.get(t)) is not None))
        roles = [m for m in mentions if self.is_agent(m)]
        beside = {view.tree.heads[t] for t in tokens}
        joined = all(view.tree.labels[t] in L.NOUN_MODIFIERS for t in tokens) and len(beside) == 1
        if not joined or not roles or mentions[1:] != roles:
            return None
        return self._compose(view, mentions[-1].last, mentions, (mentions[0].first, mentions[-1].last), owner=None)

    def readings(self, mention: NameMention) -> list[tuple[Reading, DatedCode]]:
        """The readings of a name that hold at the date and in this article, with their codes."""
        found = []
        for reading in mention.readings:
            entry, form = reading.entry, reading.form
            if isinstance(entry, ActorEntry) and form and (form.condition is None or form.condition in self.countries):
                code = code_at(entry, self.day, self.countries) or out_of_office(entry, self.day)
                if code:
                    found.append((reading, code))
        return found

    def is_agent(self, mention: NameMention) -> bool:
        """Whether a mention is a role noun here: it is no name, or no name whose condition the article meets."""
        return mention.is_agent or (isinstance(mention.readings[-1].entry, AgentEntry) and not self.readings(mention))

    def _is_elsewhere(self, mention: NameMention, owner: Actor | None) -> bool:
        """A body that another country has too is that country's: "Brazil's Congress"."""
        if owner is None or owner.country is None or not isinstance(mention.readings[-1].entry, AgentEntry):
            return False
        return all(code.country != owner.country for _, code in self.readings(mention))

    def _read(self, view: SentenceView, head: int, depth: int) -> Actor | None:
        if depth > _DEPTH:
            return None
        key = (view.index, head, depth)
        if key not in self._inner:
            self._inner[key] = self._read_anew(view, head, depth)
        return self._inner[key]

    def _read_anew(self, view: SentenceView, head: int, depth: int) -> Actor | None:
        tree = view.tree
        if tree.tags[head] in L.PRONOUN_TAGS | {L.OWNER}:
            those = self._inside(view, head, depth) if tree.low[head] in _THOSE else None
            return those or self._referred(view, head, depth)  # "envoys of Chad and those of Niger"
        wrapping = self.words.is_transparent(tree.lemmas[head])
        inner = self._inside(view, head, depth) if wrapping or tree.lemmas[head] in OFFICES else None
        if inner is not None and (wrapping or INTERNATIONAL & set(inner.roles[:1])):
            return inner  # "a group of rebels", "the Cairo office of the UN agency"
        named = self._apposed(view, head, depth) if tree.lemmas[head] in self.words.named_bodies else None
        if named is not None and named.kind in (_HOLDERS if tree.lemmas[head] == _COUNTERPART else _BODIES):
            return named  # "the Basque group ETA", "his counterpart Zoran Djindjic"
        own = own_tokens(view, head)
        mentions = mentions_of(view, own, head, self.words.are_things_of_forces)
        span = phrase_span(tree, head)
        owner = self._owner(view, head, mentions, depth)
        if not mentions and (state := self._state_meant(view, head)) is not None:
            return state
        if (other := other_state(self.read, view, self._earlier(view), head, owner)) is not None:
            return standing_for(view, head, other)
        actor = self._compose(view, head, mentions, (min(own[0], span[0]), span[1]), owner)
        if depth == 0 and (actor is None or actor.country is None):
            actor = self._meant(view, head, actor) or actor
        if actor is not None:
            if group := group_of_its_land(self.read, view, self._earlier(view), head, actor) if depth == 0 else None:
                return standing_for(view, head, group)
            if actor.country is None and (apposed := self._apposed(view, head, depth)) is not None:
                actor = with_country(actor, apposed.country, basis="stated")  # "the destroyer USS Laboon"
            return of_the_conjunct(self._deeper(depth), view, head, of_today(self._deeper(depth), view, head, actor))
        return self._apposed(view, head, depth) or self._named_before(view, head, depth)

    def _state_meant(self, view: SentenceView, head: int) -> Actor | None:
        """Which state "the South" or "the kingdom" is."""
        earlier = self._earlier(view)
        return half_of_korea(self.read, view, earlier, head) or only_state(self.read, view, earlier, head)

    def _body_meant(self, view: SentenceView, head: int) -> Actor | None:
        """Whose "the group's leader" is."""
        return one_named(self.read, view, self._earlier(view), head, frozenset())

    def _meant(self, view: SentenceView, head: int, actor: Actor | None) -> Actor | None:
        """Whom a definite phrase or an acronym of the article means, where its own words give no country."""
        if actor is not None and actor.roles[:1] and actor.roles[0] in INTERNATIONAL:
            return None
        word = view.tree.words[head]
        defined = self._acronyms(view).get(word)
        if defined is not None and defined != (view, head):
            meant = self.read(*defined)
        else:
            roles = frozenset(actor.roles if actor else ())
            earlier = self._earlier(view)
            meant = in_turn(self.read, view, earlier, head) or one_named(self.read, view, earlier, head, roles)
            meant = meant or counted_before(self.read, view, earlier, head)
        if meant is None and actor is not None:
            country = only_country(self.read, view, self._earlier(view), head, actor, self.words.corporate)
            return with_country(actor, country, basis="coreference") if country else None
        return standing_for(view, head, meant) if meant is not None else None

    def _earlier(self, view: SentenceView) -> list[SentenceView]:
        """The sentences of the article that stand before one, as far back as words refer."""
        known = self._views_before.get(view.index)
        if known is None:
            at = bisect_left(self.before, view.index, key=lambda v: v.index)
            known = self._views_before[view.index] = list(self.before[max(0, at - _FAR_BACK) : at])
        return known

    def _acronyms(self, view: SentenceView) -> dict[str, tuple[SentenceView, int]]:
        """The acronyms that this sentence and those before it explain; each sentence is looked through once."""
        known = self._defined
        for sentence in (*self._earlier(view), view):
            if sentence.index not in self._seen:
                self._seen.add(sentence.index)
                for word, head in defined_acronyms(sentence):
                    known.setdefault(word, (sentence, head))
        return known

    def _referred(self, view: SentenceView, token: int, depth: int) -> Actor | None:
        """The actor that a pronoun stands for, marked as found by coreference."""
        if not is_pronoun(view, token):
            return None
        meant = next(antecedents(self.read, view, self._earlier(view), token, self.words.corporate), None)
        step = Step(kind="stands for", text=view.tree.words[token], id=meant.text if meant else "")
        return evolve(meant, basis="coreference", steps=(step, *meant.steps)) if meant is not None else None

    def _named_before(self, view: SentenceView, head: int, depth: int) -> Actor | None:
        """A surname alone stands for whoever bore it with a title before: "Davis" after "spokesman Jeff Davis"."""
        if view.tree.tags[head] not in L.NAME_TAGS or head in view.mention_at:
            return None
        for earlier, token in reversed(self._bearers(view.tree.words[head])):
            if earlier.index < view.index and view.tree.labels[head] not in L.NOUN_MODIFIERS:
                actor = self._read(earlier, token, depth + 1)
                if actor is not None:
                    step = Step(kind="stands for", text=view.tree.words[head], id=actor.text)
                    return evolve(actor, text=view.tree.words[head], basis="coreference", steps=(step, *actor.steps))
        return None

    def _bearers(self, word: str) -> list[tuple[SentenceView, int]]:
        """Where a proper name stands with other words before it; the article is looked through once."""
        if not self._names and self.before:
            for view in self.before:
                for token in named_heads(view):
                    self._names.setdefault(view.tree.words[token], []).append((view, token))
        return self._names.get(word, [])

    def _inside(self, view: SentenceView, head: int, depth: int) -> Actor | None:
        """ "a group of soldiers", "a team from the UN": the actor behind "of"."""
        phrases = [p for p in prepositional_phrases(view.tree, head) if p.word in ("of", "from") and p.objects]
        inner = self._read(view, phrases[0].objects[0], depth + 1) if phrases else None
        mention = view.mention_at.get(head)
        elsewhere = inner is not None and phrases[0].word == "from" and inner.kind != "organisation"  # "from Ghana"
        if inner is None or elsewhere or (mention is not None and not mention.is_agent):
            return None
        if inner.country is None and inner.roles:
            inner = from_where(self._deeper(depth), view, head, inner)
        first = min(own_tokens(view, head))
        return renamed(
            inner,
            view.tree.span_text(without_article(view, first, head), phrase_span(view.tree, phrases[0].objects[0])[1]),
        )

    def _owner(self, view: SentenceView, head: int, mentions: list[NameMention], depth: int) -> Actor | None:
        """Whose somebody is: "Syria's minister", "the president of Chad", "rebels from Mali"."""
        titles = (c for c in view.tree.children[head] if view.tree.labels[c] == L.COMPOUND)
        for possessor in (p for t in (head, *titles) for p in possessors(view.tree, t)):
            owner = self._read(view, possessor, depth + 1) or self._body_meant(view, possessor)
            shared = view.mention_at.get(possessor) in mentions  # "a women's group" is one name
            if (owner := country_of(owner) if shared else owner) is not None:
                return owner
        if (holder := holder_of(self._deeper(depth), view, head)) is not None:
            return holder
        if (riders := passengers_of(self._deeper(depth), view, head, self.words.vehicle)) is not None:
            return riders
        if (leader := leader_of(self._deeper(depth), view, head)) is not None:
            return leader
        people = any(is_ethnic(view, m) for m in mentions)
        wanted = ROLE_OF if people or any(map(self.is_agent, mentions)) else _THING_OF
        phrases = [p for p in prepositional_phrases(view.tree, head) if p.word in wanted]
        if wanted is not ROLE_OF:
            phrases.sort(key=lambda p: p.word != "by")  # "the shooting of students by the army"
        for word, token in ((p.word, t) for p in phrases for t in p.objects if not is_no_home(view, p.word, t)):
            if word in _INSIDE and is_seat_of_a_body(view, token):
                continue  # "31 people in Brussels" are not the European Union's
            if (owner := self._read(view, token, depth + 1)) is not None:
                by_state = word == "of" and view.tree.lemmas[head] in self.words.state_acts
                return of_the_state(owner) if by_state else owner
        # whose a weapon is that somebody sends: "drones that Russia launched"
        launcher = None if view.tree.labels[head] in L.SUBJECTS else self.launcher(view, head, depth)
        if launcher is not None or wanted is not ROLE_OF:
            return launcher
        foes = (self._read(view, t, depth + 1) for t in attacked_beside(view, head) if not fights_abroad(view, t))
        there = whereabouts(self._deeper(depth), view, head)
        return there or next((s for f in foes if (s := country_of(f)) is not None), None)

    def launcher(self, view: SentenceView, head: int, depth: int = 0) -> Actor | None:
        """Who sent a weapon that a text lets act: "drones launched by rebels struck the port"."""
        return launcher_of(self._deeper(depth), view, head, self.words.weaponry | self.words.drone)

    def _deeper(self, depth: int) -> Callable[[SentenceView, int], Actor | None]:
        return lambda view, token: self._read(view, token, depth + 1)

    def _apposed(self, view: SentenceView, head: int, depth: int) -> Actor | None:
        for other in appositions(view.tree, head):
            if (actor := self._read(view, other, depth + 1)) is not None:
                first, last = phrase_span(view.tree, head)
                return renamed(actor, view.tree.span_text(without_article(view, first, head), last))
        return None

    def _compose(
        self, view: SentenceView, head: int, mentions: list[NameMention], span: tuple[int, int], owner: Actor | None
    ) -> Actor | None:
        if owner is not None and owner.kind == "country" and view.tree.lemmas[head] in _NEIGHBOURS:
            return None  # another state, and no civilian: "Togo's neighbour"
        agents = [m for m in mentions if self.is_agent(m) or self._is_elsewhere(m, owner)]
        base = self._base([m for m in mentions if m not in agents], head)
        nobody = view.tree.lemmas[head] in self.words.no_actor and not agents
        if nobody and (base is None or base.entry.kind == "country"):
            return None
        if base is None and not agents and owner is None:
            return None
        text = view.tree.span_text(without_article(view, span[0], span[1]), span[1])
        if owner is not None and view.tree.lemmas[head] in self.words.against:
            return opponent_of(owner, text)
        people = base is not None and base.entry.kind == "country" and is_people(view, base.mention, head, owner)
        if (base is not None and base.entry.kind == NAME) or any(map(is_as_written, agents)):
            country, roles, code = as_written(base.code if base else None, owner, list(map(agent_of, agents)))
            name = base.entry.name if base else None
        else:
            country, roles, name = self._code(base, agents, mentions, owner)
            if people:
                country, roles = (owner.country if owner else None), roles or ("CVL",)
            elif base is not None and not agents and is_counted_people(view, base.mention, head):
                roles = roles or ("CVL",)
            once = self.words.former - ({"exiled"} if roles[:1] == ("OPP",) else set())
            left = any(view.tree.low[t] in once for t in range(span[0], max(head, span[0] + 1)))
            if left and in_office(roles) and not REBELLIOUS & {*roles[:1]}:
                roles = ("ELI",)
            if roles[:1] in _UNARMED_MEN and bear_arms(view, head, self.words.small_arms):
                roles = ("UAF",)
            code = join(country, roles)
        if not country and not roles:
            return None
        return Actor(
            text=text,
            code=code,
            country=country,
            roles=roles,
            name=name,
            kind="ethnic" if people else kind_of(base, agents, owner),
            steps=steps_of(view, base, agents, owner),
        )

    def _base(self, mentions: list[NameMention], head: int) -> NamedPart | None:
        """The name that carries the phrase: the one at its head, else the last that is no country, else a country."""
        named = [(m, r, c) for m in mentions for r, c in self.readings(m)[:1]]
        if not named:
            return None
        at_head = [x for x in named if x[0].first <= head <= x[0].last]
        others = [x for x in named if isinstance(x[1].entry, ActorEntry) and x[1].entry.kind != "country"]
        mention, reading, code = (at_head or others[-1:] or named)[0]
        assert isinstance(reading.entry, ActorEntry)
        return NamedPart(entry=reading.entry, code=code, reading=reading, mention=mention)

    def _code(
        self, base: NamedPart | None, agents: list[NameMention], mentions: list[NameMention], owner: Actor | None
    ) -> tuple[str | None, tuple[str, ...], str | None]:
        if base is not None and base.entry.kind == "platform":
            return self._platform(base, mentions, owner)
        if base is not None and base.entry.kind in COMMUNITIES:
            return self._community(base, agents, mentions, owner)
        country = base.code.country if base else (owner.country if owner else None)
        own = base.code.roles if base else ()
        stated = country is not None
        added = without_manner([agent_roles(m, stated) for m in agents])
        body = owner is not None and owner.kind in ("group", "organisation", "party")
        body = body or (owner is not None and added == [("MIL",)] and bool(REBELLIOUS & {*owner.roles[:1]}))
        if base is None and owner is not None and (not added or (body and not are_its_foes(owner, added))):
            return country, owner.roles or combine(*added), owner.name
        if base is None and owner is not None and lends_roles(owner, added):
            added = [owner.roles, *added]
        if own and base and base.entry.kind != "country":
            titles = titles_of_state(agents, mentions)
            return country, self._by_title(base.entry.kind, own[0], titles, added, stated) or own, base.entry.name
        if country is None and added and added[0][0] in INTERNATIONAL:
            return None, tuple(r for roles in added for r in roles), None
        return country, combine(own, *added), base.entry.name if base else None

    def _by_title(
        self, kind: str, own: str, agents: list[NameMention], added: Sequence[tuple[str, ...]], stated: bool
    ) -> tuple[str, ...]:
        """What the words beside a name say of it, whatever the dictionary has of that day: "President Doe"."""
        political = kind in ("group", "party") and own in _POLITICAL_BODIES
        if political and (fighting := tuple(r for g in added for r in g if r in REBELLIOUS)):
            return ("REB",) if fighting == ("UAF",) else fighting  # "Renamo gunmen" are no party, and known
        if kind in ("group", "party"):
            said = {word for m in agents for word in agent_of(m).singulars}
            if kind == "party" and not said.isdisjoint(_OPPOSING):
                return ("OPP", "PTY")  # "the opposition Awami League", whoever governed when the dictionary was made
            return ("GOV",) if "government" in said else ()
        for agent in agents if kind == "person" else ():
            roles = agent_roles(agent, stated)
            elsewhere = own in (_OUT_OF_OFFICE if roles == ("GOV",) else _OUT_OF_OFFICE | {"GOV"})
            held = roles == ("OPP",) or not self.words.office.isdisjoint(agent_of(agent).singulars)
            if elsewhere and held and roles in _HELD:
                return roles
        return ()

    def _stated(self, base: NamedPart, mentions: list[NameMention], owner: Actor | None) -> str | None:
        """The country that a phrase states besides its base: "Turkish F-16s", "Kurds in Syria"."""
        others = [m for m in mentions if not self.is_agent(m) and m is not base.mention]
        stated = next((c.country for m in others for _, c in self.readings(m) if c.country), None)
        return stated or (owner.country if owner else None)

    def _community(
        self, base: NamedPart, agents: list[NameMention], mentions: list[NameMention], owner: Actor | None
    ) -> tuple[str | None, tuple[str, ...], str | None]:
        """A people or a faith says who somebody is, a role noun what he does: "Kurdish rebels", "Iraqi Sunnis"."""
        country = self._stated(base, mentions, owner) or base.code.country
        added = [agent_roles(m, country is not None) for m in agents]
        if not any(added):
            return country, base.code.roles, base.entry.name
        roles = combine(*added)
        if roles == ("GOV",) and any(_LEADER in agent_of(m).singulars for m in agents):
            roles = ("CVL",)  # "Bodo leaders" of a people without a state
        faith = (r for r in base.code.roles if r not in _MEMBER and r not in roles)
        return country, (*roles, *faith), base.entry.name

    def _platform(
        self, base: NamedPart, mentions: list[NameMention], owner: Actor | None
    ) -> tuple[str | None, tuple[str, ...], str | None]:
        """A platform stands for the military of the state that the text names, else of its only operator."""
        operators = [c for c in base.entry.codes if c.holds(self.day)]
        country = self._stated(base, mentions, owner)
        if country is None and len({c.country for c in operators}) == 1:
            return operators[0].country, operators[0].roles, base.entry.name
        return country, ("MIL",) if country else (), base.entry.name
