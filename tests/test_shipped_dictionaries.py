"""The shipped dictionaries: every test line of every rule, every name, every code."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import eventcode
from eventcode.checking import check, check_examples, check_rules
from eventcode.lexicon.dictionaries import Dictionaries, default_folder, load_dictionaries
from eventcode.lexicon.fmt import format_paths
from eventcode.lexicon.name_checks import check_agents, check_names
from eventcode.reasons import why_not

ROOTS = [f"{n:02d}" for n in range(1, 21)]


@pytest.fixture(scope="module")
def dictionaries() -> Dictionaries:
    return load_dictionaries()


def test_check_finds_nothing(coder: eventcode.Coder) -> None:
    assert [str(p) for p in check(coder)] == []


def test_files_are_in_canonical_form() -> None:
    assert format_paths([default_folder()], write=False) == []


@pytest.mark.parametrize("root", ROOTS)
def test_every_root_of_cameo_has_rules(dictionaries: Dictionaries, root: str) -> None:
    assert any(rule.code.startswith(root) for rule in dictionaries.rules)


def test_every_code_of_cameo_has_its_crosswalk(dictionaries: Dictionaries) -> None:
    for entry in dictionaries.cameo.values():
        assert entry.name and entry.quad_class in (1, 2, 3, 4) and entry.goldstein is not None
        assert (entry.plover is None) == entry.code.startswith("01")


def test_every_country_is_an_actor_with_an_adjective_or_name(dictionaries: Dictionaries) -> None:
    coded = {code.country for actor in dictionaries.actors if actor.kind == "country" for code in actor.codes}
    current = {iso3 for iso3, row in dictionaries.countries.items() if not row["to"]}
    assert current <= coded


def test_no_word_of_number_stands_among_the_other_transparent_nouns(dictionaries: Dictionaries) -> None:
    assert dictionaries.words("counting").isdisjoint(dictionaries.words("transparent"))


# What the checks are for: a fault of each kind is found.


@pytest.mark.parametrize(
    ("files", "checker", "fault"),
    [
        (
            {
                "actors/a.actors": "%eventcode actors 1\n%kind person\nJane Doe\n    = EGY GOV\n"
                "J Doe\n    + Jane Doe\n    = SYR GOV\n"
            },
            check_names,
            "actors/a.actors:6: Jane Doe is also Jane Doe at the same time",
        ),
        (
            {"actors/a.actors": "%eventcode actors 1\n%kind person\nJane Doe\n    = EGY OPP\n    = EGY GOV 2015..\n"},
            check_names,
            "actors/a.actors:5: Jane Doe is EGY OPP and EGY GOV at the same time",
        ),
        (
            {"actors/a.actors": "%eventcode actors 1\n%kind person\nJane Doe\n    = EGY GOV 0215..2016\n"},
            check_names,
            "actors/a.actors:4: the year 215 of Jane Doe is not from 1500 to 2100",
        ),
        (
            {
                "actors/a.actors": "%eventcode actors 1\n%kind person\nJane Doe\n    + J Doe\n    = EGY GOV\n",
                "actors/b.actors": "%eventcode actors 1\n%kind organisation\nJ Doe\n    = EGY GOV\n",
            },
            check_names,
            "actors/b.actors:3: J Doe adds nothing to Jane Doe",
        ),
        (
            {
                "actors/a.actors": "%eventcode actors 1\n%kind group\nUnited Front\n    + Strike\n    = EGY REB\n",
                "verbs/a.verbs": "%eventcode verbs 1\nSOURCE strike TARGET => 190\n    + [A]SOURCE struck [B]TARGET.\n",
            },
            check_names,
            "actors/a.actors:4: Strike of United Front is also a verb of the rules",
        ),
        (
            {"agents/a.agents": "%eventcode agents 1\nzealot = REB\npartisan, zealot = CVL\n"},
            check_agents,
            "agents/a.agents:3: zealot stands also at agents/a.agents:2",
        ),
    ],
)
def test_conflicting_names_are_found(dictionary, files, checker, fault) -> None:  # type: ignore[no-untyped-def]
    found = [str(p) for p in checker(load_dictionaries([dictionary(files)]))]
    assert any(p.startswith(fault) for p in found), found


def test_equal_patterns_with_other_codes_are_found(dictionary) -> None:  # type: ignore[no-untyped-def]
    text = "%eventcode verbs 1\nSOURCE {slap|hit} TARGET => 182\n    + [A]SOURCE hit.\n"
    text += "SOURCE &strike TARGET => 190\n    + [A]SOURCE hit.\n"
    folder = dictionary({"verbs/a.verbs": text, "sets/a.sets": "%eventcode sets 1\n&strike = hit, slap\n"})
    [problem] = check_rules(load_dictionaries([folder]).rules)
    expected = "verbs/a.verbs:4: conflicts with verbs/a.verbs:2 for hit, slap: 182 there, 190 here"
    assert str(problem).startswith(expected)


def own_rules_only(folder: Path) -> eventcode.Coder:
    """A coder with the shipped words and the rules of a folder alone, whose test lines are the only ones."""
    words = load_dictionaries([eventcode.DEFAULT, folder])
    last = max(r.layer for r in words.rules)
    return eventcode.load(dictionaries=evolve(words, rules=tuple(r for r in words.rules if r.layer == last)))


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("    + [France]SOURCE walloped [Chad]TARGET.\n", None),
        ("    + [France]SOURCE thanked [Chad]TARGET.\n", "not coded by its rule"),
        (
            "    + [Chad]SOURCE walloped [France]TARGET.\n    - France walloped Chad.\n",
            "must not code, but 182 [France] -> [Chad]",
        ),
        ("    + [Chad]SOURCE was walloped by [France]TARGET.\n", "other actors: 182 [France] -> [Chad]"),
    ],
)
def test_examples_are_run(dictionary, lines: str, fault: str | None) -> None:  # type: ignore[no-untyped-def]
    folder = dictionary({"verbs/a.verbs": f"%eventcode verbs 1\nSOURCE wallop TARGET => 182\n{lines}"})
    problems = [str(p) for p in check_examples(own_rules_only(folder))]
    assert (problems == []) if fault is None else fault in problems[0]


@pytest.mark.parametrize(
    "line",
    [
        "[Police]SOURCE zip-tied [demonstrators]TARGET in Paris.",
        "[Demonstrators]TARGET were zip-tied by [police]SOURCE in Paris.",
        "[Demonstrators]TARGET zip-tied by [police]SOURCE in Paris were freed.",
        "[Police]SOURCE have begun zip-tying [demonstrators]TARGET in Paris.",
        "[Police]SOURCE zip-tie [demonstrators]TARGET in Paris",
    ],
)
def test_a_head_with_a_hyphen_is_read_as_a_verb(dictionary, line: str) -> None:  # type: ignore[no-untyped-def]
    rules = f"%eventcode verbs 1\nSOURCE zip-tie TARGET => 173\n    + {line}\n"
    rules += "SOURCE tie TARGET[CVL] => 182\n    + [Soldiers]SOURCE tied [villagers]TARGET to a tree in Mali.\n"
    assert [str(p) for p in check_examples(own_rules_only(dictionary({"verbs/a.verbs": rules})))] == []


@pytest.mark.parametrize(
    ("rule", "line", "cause"),
    [
        (
            "SOURCE wallop at TARGET => 182",
            "[France]SOURCE walloped [Chad]TARGET.",
            "“walloped” lacks “at” with TARGET",
        ),
        (
            "SOURCE[MIL] wallop TARGET => 182",
            "[France]SOURCE walloped [Chad]TARGET.",
            "“walloped” lacks SOURCE with MIL as subject (it is FRA)",
        ),
        (
            "SOURCE walloped TARGET => 182",
            "[France]SOURCE walloped [Chad]TARGET.",
            "“walloped” stands there as “wallop”: write the head in its base form",
        ),
        (
            "SOURCE wallop TARGET => 112",
            "[A gizmo]SOURCE walloped [a widget]TARGET.",
            "no actor is found who says or does it: “gizmo” is none",
        ),
        (
            "SOURCE wallop TARGET => 060",
            "[A company]SOURCE walloped [a thief]TARGET.",
            "no political actor takes part: “",
        ),
        ("SOURCE wallop TARGET => 182", "[France]SOURCE greeted [Chad]TARGET.", "no word of the sentence is its head"),
        (
            "SOURCE tear-gas TARGET => 175",
            "[Turkish police]SOURCE tear-gas [demonstrators]TARGET",
            "“tear-gas” is not read as a verb there",
        ),
    ],
)
def test_what_is_not_coded_has_a_cause(dictionary, rule: str, line: str, cause: str) -> None:  # type: ignore[no-untyped-def]
    folder = dictionary({"verbs/a.verbs": f"%eventcode verbs 1\n{rule}\n    + {line}\n"})
    coder = eventcode.load(dictionaries=[eventcode.DEFAULT, folder])
    [mine] = [r for r in coder.dictionaries.rules if r.where.file == "verbs/a.verbs"]
    assert why_not(coder, mine, mine.examples[0].text).startswith(cause)
