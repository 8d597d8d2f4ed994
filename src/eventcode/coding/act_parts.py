"""Which acts found in a sentence only say more of another: whom else it hurt, what it comes to, what is meant."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.view import SentenceView, has_subject
from eventcode.parse import labels as L

_FORCEFUL = VIOLENT | {"17"}
_KILLING = frozenset({"kill", "wound", "injure"})
_PLANTED = "1834"
_ABDUCTION = "181"
_POSTURE = "15"
_GUARDED = (_POSTURE, "074")
_ASYLUM = "075"  # "Chad, which shelters many refugees"
_OCCUPATION = "192"  # "the zone that it occupies"
_HELP = "07"
_BLAME = "11"
_DENIAL = "016"
_INQUIRY = "09"
_EASING = "08"
_PROTEST = "14"
_CRACKDOWN = "175"
_ASKED = "02"
_WHAT_IS_ASKED = frozenset({"why", "whether", "how", "if", "about", "what", "when", "who"})
_DEADLINE = "139"
_ORDERED_OUT = ("161", "174")
_CUTTING_OFF = "191"
_DAMAGE = ("171", "1711", "1712")
_COLUMNS = frozenset({"convoy", "column", "patrol"})
_VEHICLES = frozenset("lorry truck car vehicle bus van jeep motorcycle tanker pickup pick-up".split())
_BODIES = frozenset({"body", "corpse", "remains"})
_UNNAMED = frozenset("others several many dozen dozens scores hundreds thousands".split())
_BLASTS = ("183", "194", "195")
_PLEADING = frozenset({"defend", "represent"})
_TOTALS = frozenset({"number", "total", "tally", "count"})
_LONG_SINCE = frozenset({"year", "month", "since", "far"})
_DRILLS = "062"
_ENTERING = frozenset({"break", "burst", "barge", "storm"})
_SEARCHING = frozenset({"raid", "search", "patrol", "storm", "comb"})
_SPANS = frozenset({"hour", "day", "week", "month"})
_AT_ONCE = frozenset({"when", "as", "after", "before"})
_SIEGE_ENDED = "0872"
_ACCUSED = "112"
_ORDER = "100"
_CURB = "172"
_WORDS = "010"
_AT_WAR = frozenset({"fight", "battle"})
_TO_WHOM = frozenset("for to by from of against".split())
_REASON = "cite"
_PENALTY = "16"
_SAID_THERE = ("02", "05", "10", "11", "12", "13")


@frozen(kw_only=True, eq=False)
class ActParts:
    """The acts of one sentence by the token of their head, as :class:`Settling` has them."""

    view: SentenceView
    found: Mapping[int, Act | None]

    def is_aside(self, act: Act) -> bool:
        """A participle without an agent that describes and tells nothing: "militiamen armed with rifles"."""
        tree, noun = self.view.tree, self.view.tree.heads[act.head]
        if tree.labels[noun] == L.ROOT and self.view.clauses.is_headline:
            return False  # "Former leader sentenced to prison"
        if act.code[:2] == _ASKED and act.head == 0 and len(tree) > 1 and tree.low[1] in _WHAT_IS_ASKED:
            return True  # "Asked whether he would resign, the mayor said"
        aside = act.clause.passive and tree.labels[act.head] == L.NOUN_CLAUSE
        # "A bomb hidden in a drain" tells where it was, and that it went off is told elsewhere.
        hit = self.found.get(tree.heads[noun])  # "shells launched from the hills hit a school"
        thrown = hit is not None and hit.code[:2] == act.code[:2] and tree.labels[noun] in L.SUBJECTS
        manned = aside and act.code.startswith(_GUARDED)  # "a post manned by peacekeepers", "a convoy escorted by"
        now = tree.labels[act.head] == L.RELATIVE and tree.tags[act.head] in L.PRESENT_TAGS
        lasting = now and act.code in (_ASYLUM, _OCCUPATION)
        charged = aside and self._is_charged(noun)
        lifted = aside and act.code.startswith(_CURB) and self._is_undone(noun)
        return (
            manned
            or lasting
            or lifted
            or charged
            or (aside and self._is_in_a_total(noun))
            or self._says_who_speaks_or_since_when(act)
            or self._is_whom_they_fight(act)
            or self._is_hit(act)
            or (aside and thrown and hit is not None and noun in hit.sources and self.found.get(noun) is None)
            or (aside and not act.sources and (act.code[:2] not in _FORCEFUL or act.code == _PLANTED))
        )

    def _says_who_speaks_or_since_when(self, act: Act) -> bool:
        """Whether words only tell of a time or a trade: "the first since they joined", "lawyers defending them"."""
        tree = self.view.tree
        since = tree.labels[act.head] == L.ADVERBIAL and any(tree.low[c] == "since" for c in tree.children[act.head])
        pleads = tree.labels[act.head] == L.NOUN_CLAUSE and tree.tags[act.head] == L.GERUND
        return (since and act.code[:2] not in _FORCEFUL) or (pleads and tree.lemmas[act.head] in _PLEADING)

    def _is_in_a_total(self, people: int) -> bool:
        """Whether people are those of a long time: "taking to 64 the number of activists slain this year"."""
        tree, of = self.view.tree, self.view.tree.heads[people]
        counted = tree.low[of] == "of" and tree.lemmas[tree.heads[of]] in _TOTALS
        return counted and any(tree.low[t] in _LONG_SINCE for t in tree.subtree(people))

    def _is_whom_they_fight(self, act: Act) -> bool:
        """Whether words only say who somebody is: "the group fighting the army", "which is fighting the army"."""
        tree, noun = self.view.tree, self.view.tree.heads[act.head]
        if tree.tags[act.head] != L.GERUND or tree.lemmas[act.head] not in _AT_WAR:
            return False
        if tree.labels[act.head] == L.RELATIVE:
            return any(tree.tags[c] in L.PRESENT_TAGS for c in tree.children[act.head])
        named = tree.labels[noun] == L.APPOSITION or tree.labels[noun] in L.ANY_SUBJECTS
        helped = tree.labels[noun] == L.PREPOSITION_OBJECT and tree.low[tree.heads[noun]] in _TO_WHOM
        return tree.labels[act.head] == L.NOUN_CLAUSE and (named or helped)

    def _is_undone(self, curb: int) -> bool:
        """Whether a curb is what another act lifts: "lifted a curfew imposed in May"."""
        return any(a is not None and a.code.startswith(_EASING) and curb in a.literals for a in self.found.values())

    def _is_charged(self, crime: int) -> bool:
        """Whether a crime is what an inquiry is about: "opened an inquiry into crimes committed by the army"."""
        return any(a is not None and a.code.startswith(_INQUIRY) and crime in a.literals for a in self.found.values())

    def _is_hit(self, act: Act) -> bool:
        """Whether help is only what force hits: "an aid convoy was bombed"."""
        tree = self.view.tree
        carried = tree.labels[act.head] == L.NOUN_CLAUSE  # "a convoy carrying food was ambushed"
        helped = tree.heads[act.head] if carried else act.head
        if not act.code.startswith(_HELP) or not (carried or act.kind == "noun"):
            return False
        return any(a is not None and a.code[:2] in VIOLENT and helped in a.targets for a in self.found.values())

    def is_count(self, act: Act) -> bool:
        """Whether those to whom an act is done are only counted: "and wounding ten", "nine others"."""
        tree, hurt = self.view.tree, act.targets or act.clause.objects
        of_what = any(self.view.clauses.noun(t).prepositions for t in hurt)
        return bool(hurt) and not of_what and all(tree.tags[t] == L.CARDINAL or tree.low[t] in _UNNAMED for t in hurt)

    def is_part_of_another(self, act: Act) -> bool:
        """Whether an act is only part of the one above: "shelled the town, killing four and cutting power"."""
        tree = self.view.tree
        damage = act.code == _CUTTING_OFF or act.code.startswith(_DAMAGE)
        beside = act.kind == "verb" and tree.tags[act.head] == L.GERUND and (damage or act.code in (_ORDER, _WORDS))
        if self._is_before_force(act) or self._is_how_they_came(act):
            return True  # "killed two militants after surrounding a house"
        above = [a for t in tree.above(act.head)[:2] if (a := self.found.get(t)) is not None] if beside else []
        first = self.found.get(tree.heads[act.head])
        if act.code == _DEADLINE and first is not None and first.code.startswith(_ORDERED_OUT):
            return True  # "expelled two envoys and gave them 48 hours to leave"
        if self._is_done_by_it(act, first) or self._is_of_the_ambush(act, first):
            return True
        if damage:
            afar = tuple(sorted(VIOLENT)) if act.code == _CUTTING_OFF else _BLASTS
            return any(a.code.startswith(afar) for a in above)
        # "laid a curfew on the town, ordering people to stay indoors", "addressing parliament, warned Mali"
        wider = (_CURB,) if act.code == _ORDER else _SAID_THERE
        return any(a.code.startswith(wider) and tree.labels[act.head] in (L.ADVERBIAL, L.NOUN_CLAUSE) for a in above)

    def _is_of_the_ambush(self, act: Act, first: Act | None) -> bool:
        """Whether vehicles are burnt in an attack on them: "ambushed the convoy and set four lorries alight"."""
        tree = self.view.tree
        beside = first is not None and first.code[:2] in VIOLENT and tree.labels[act.head] == L.CONJUNCT
        beside = beside and first is not None and any(tree.lemmas[t] in _COLUMNS for t in first.targets)
        burnt = act.code.startswith(_DAMAGE) and bool(act.targets) and not has_subject(self.view, act.head)
        return beside and burnt and all(tree.lemmas[t] in _VEHICLES for t in act.targets)

    def _is_how_they_came(self, act: Act) -> bool:
        """Whether words only tell how those who used force came: "men who broke into a school", "police raiding it"."""
        tree, doer = self.view.tree, self.view.tree.heads[act.head]
        came = tree.labels[act.head] == L.RELATIVE and tree.lemmas[act.head] in _ENTERING
        gerund = tree.labels[act.head] == L.NOUN_CLAUSE and tree.tags[act.head] == L.GERUND
        if act.victims or not (came or (gerund and tree.lemmas[act.head] in _SEARCHING)):
            return False
        others = (a for a in self.found.values() if a is not None and a is not act)
        return any(a.code[:2] in VIOLENT and doer in a.sources for a in others)

    def _is_before_force(self, act: Act) -> bool:
        """Whether a cordon is only how force began: "after surrounding a house", "when police surrounded a house"."""
        tree, behind = self.view.tree, self.view.tree.heads[act.head]
        told = {L.PREPOSITION_COMPLEMENT: tree.heads[behind], L.ADVERBIAL: behind}.get(tree.labels[act.head])
        force = self.found.get(told) if told is not None else None
        marks = [c for c in tree.children[act.head] if tree.low[c] in _AT_ONCE]
        later = any(c and tree.lemmas[c - 1] in _SPANS for c in marks)  # "a day after the army moved in"
        at_once = tree.tags[act.head] != L.GERUND and bool(marks) and not later
        cordon = act.code.startswith(_POSTURE) and (tree.labels[act.head] != L.ADVERBIAL or at_once)
        return cordon and force is not None and force.code[:2] in VIOLENT

    def _is_done_by_it(self, act: Act, first: Act | None) -> bool:
        """Whether words say what an act above them comes to: "freed six men, meeting a demand"."""
        tree = self.view.tree
        if first is None:
            return False
        if act.code.startswith(_POSTURE) and act.clause.passive and tree.lemmas[first.head] in _KILLING:
            return True
        if tree.tags[act.head] != L.GERUND or tree.labels[act.head] != L.ADVERBIAL:
            return False
        if act.code.startswith(_CURB) and first.code.startswith(_PROTEST):
            return True  # "walked out, shutting the schools"
        if act.code.startswith(_BLAME) and first.code == _DENIAL:
            return True  # "denied the allegations, calling them lies"
        if tree.lemmas[act.head] == _REASON or (act.code == _ORDER and first.code.startswith(_PENALTY)):
            return True  # "suspended aid, citing concern", "imposed sanctions, stepping up pressure"
        if act.code == _SIEGE_ENDED and first.code[:2] in VIOLENT:
            return True  # "killed the last gunmen, ending a siege"
        if act.code[:2] in VIOLENT and first.code.startswith(_ACCUSED) and first.contents:
            return True  # "accused them of downing an airliner, killing all aboard"
        if act.code[:2] in VIOLENT and first.code == _DRILLS:
            return True  # "ended the drill, firing missiles at targets"
        left = act.code.startswith("084") and first.code.startswith("087")  # "pulled out, handing over the airport"
        eased = act.code in ("080", "081") and first.code.startswith("08")  # "lifted the sanctions, ending a ban"
        return left or eased

    def is_more_harm(self, act: Act) -> bool:
        """Whether an act only counts more of those hurt: "killed two soldiers and wounded ten", "and wounding ten"."""
        tree = self.view.tree
        first = self.found.get(tree.heads[act.head])
        if first is None or tree.labels[act.head] != L.CONJUNCT:
            return False
        if any(a.code[:2] not in VIOLENT and a.code != _CRACKDOWN for a in (act, first)):
            return False
        if act.code.startswith(_ABDUCTION) and not first.code.startswith(_ABDUCTION):
            return False  # "killed seven and abducted two others"
        if tree.lemmas[act.head] == "lose" and not has_subject(self.view, act.head):
            return True  # "killed nine rebels and lost two men"
        hurt = bool(act.targets and first.targets) and (self.is_count(act) or self._are_their_kin(act))
        return hurt and (set(act.sources) <= set(first.sources) or not first.sources)

    def _are_their_kin(self, act: Act) -> bool:
        """Whether those hurt are told by whose they are: "killed a farmer and wounded his cousin"."""
        tree, hurt = self.view.tree, self.view.tree.lemmas[act.head] in _KILLING
        owned = all(any(tree.tags[c] == L.OWNER for c in tree.children[t]) for t in act.targets)
        bodies = all(tree.lemmas[t] in _BODIES for t in act.targets)  # "beat him to death and set his body alight"
        return bool(act.targets) and owned and (hurt or bodies)
