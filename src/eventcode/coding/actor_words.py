"""The word sets that actor reading uses."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Words:
    """The word sets that actor reading uses."""

    transparent: frozenset[str]
    counting: frozenset[str]
    former: frozenset[str]
    no_actor: frozenset[str]
    corporate: frozenset[str]
    weaponry: frozenset[str]
    attack_explosives: frozenset[str]
    arms_of_forces: frozenset[str]
    attacks_of_forces: frozenset[str]
    drone: frozenset[str]
    military_object: frozenset[str]
    garrisons: frozenset[str]
    civil_things: frozenset[str]
    accident_signs: frozenset[str]
    sports_words: frozenset[str]
    office: frozenset[str]
    against: frozenset[str]
    named_bodies: frozenset[str]
    state_acts: frozenset[str]
    vehicle: frozenset[str]
    small_arms: frozenset[str]

    def is_transparent(self, lemma: str) -> bool:
        """Whether a noun stands for what follows it: "a group of soldiers"."""
        return lemma in self.transparent or lemma in self.counting

    def are_things_of_forces(self, lemma: str) -> bool:
        """Whether armed men or police have such things: "a military outpost", "a gendarmerie vehicle"."""
        return lemma in self.military_object or lemma in self.vehicle
