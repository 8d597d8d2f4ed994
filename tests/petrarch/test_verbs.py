"""Readers of old verb files, of both generations, and what their rules then code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import eventcode
from eventcode.checking import check
from eventcode.coder import Coder
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.suggest import suggest
from tests.petrarch.conftest import ACTORS, AGENTS
from tests.petrarch.test_actors_and_agents import remarks

Old = Callable[..., Dictionaries]
SETS = "&CARGO\n+GRAIN\n+IRON ORE_\n&TOOL_\n+AXE\n+&CARGO\n\n"


@pytest.mark.parametrize(
    ("pattern", "rule"),
    [
        ("- * GOLD BARS [171]", '"<sack> .. gold .. bars" => 171'),
        ("- WILL_NOT * [171]", '"will not .. <sack>" => 171'),
        ("- TO_*_AGAIN [171]", '"to <sack> again" => 171'),
        ("- + WAS * IN_ $ [171]", '"TARGET .. was .. <sack> .. in .. SOURCE" => 171'),
        ("- % * ^ [171:172]", '"BOTH .. <sack> .. ANY" => 171:172'),
        ("- * &CARGO [:172]", '"<sack> .. &w_cargo" => :172'),
        ("- * &CARGO_TRADE [172:]", '"<sack> .. &w_cargo trade" => 172'),
        ("- * { GOLD | SILVER } [171]", '"<sack> .. {gold|silver}" => 171'),
        ("- * DIDN'T [---]", '"<sack> .. didn\'t" => none'),
    ],
)
def test_a_pattern_of_words_in_order(old: Old, pattern: str, rule: str) -> None:
    words = old(verbs=f"{SETS}--- SACK [---] ---\nSACK {{}}\n{pattern}\n".replace("{}", "{SACK}"))
    assert [f"{r.id} => {r.result}" for r in words.rules] == [rule]


def test_sets_have_plurals_unless_an_underscore_says_no_and_hold_other_sets(old: Old) -> None:
    words = old(verbs=SETS).sets
    assert words["w_cargo"].words == {"grain", "grains", "iron ore"}
    assert words["w_tool"].words == {"axe", "grain", "grains", "iron ore"}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("SACK", '"<sack|sacks|sacked|sacking>" => 170'),
        ("SACK [171]", '"<sack|sacks|sacked|sacking>" => 171'),
        ("TAKE {TAKES TOOK}", '"<take|takes|took>" => 170'),
        ("+HAND_OVER {+HANDED_OVER}", '"<+hand over|+handed over>" => 170'),
        ("WIRE_+TAP", '"<wire +tap|wire +taps|wire +tapped|wire +tapping>" => 170'),
        ("SACK {SACKED [###]", None),
    ],
)
def test_forms_of_verbs(old: Old, line: str, rule: str | None) -> None:
    words = old(verbs=f"--- SACK [170] ---\n{line}\n")
    assert [f"{r.id} => {r.result}" for r in words.rules] == [rule] * (rule is not None)


@pytest.mark.parametrize(
    ("text", "status", "reason", "line"),
    [
        ("- * GOLD * BARS [171]", "refused", "2 verbs (*) in the pattern", 3),
        ("- GOLD [171]", "refused", "0 verbs (*) in the pattern", 3),
        ("- * GOLD", "refused", "no code", 3),
        ("- * GOLD []", "refused", "no code", 3),
        ("- * &SILVER [171]", "refused", "unknown or empty word set &SILVER", 3),
        ("- * GOLD } [171]", "refused", "unbalanced brackets", 3),
        ("- * GOLD [171!]", "repaired", "a mark behind the code taken off", 3),
        ("- * GOLD [171", "repaired", "the bracket is not closed", 3),
        ("PLUNDER [", "repaired", "no code: left without a code of its own", 3),
        ("PLUNDER (PLUNDERED }", "repaired", "( read as {", 3),
        ("- * GOLD [171]\n- *  GOLD [172]", "conflict", "the pattern has another code before", 4),
        ("SACK [172]", "conflict", "the verb has another code before", 3),
    ],
)
def test_repairs_and_refusals_of_verbs(old: Old, text: str, status: str, reason: str, line: int) -> None:
    words = old(verbs=f"--- SACK [170] ---\nSACK\n{text}\n")
    assert (reason, [line]) in remarks(words, status)


@pytest.mark.parametrize("text", ["SACK\n", "- * GOLD [171]\n"])
def test_nothing_stands_before_the_first_block(old: Old, text: str) -> None:
    assert [lines for _, lines in remarks(old(verbs=text), "refused")] == [[1]]


def test_patterns_of_many_verbs_share_a_set_of_their_forms(old: Old) -> None:
    words = old(verbs="--- SACK [170] ---\nSACK\nPLUNDER\n- * GOLD [171]\n")
    assert words.rules[-1].id == '"<&v_sack> .. gold"'
    assert {"sacked", "plundering"} <= words.sets["v_sack"].words


@pytest.mark.parametrize(
    ("pattern", "rule"),
    [
        ("- * {GOLD BARS} (TO REBELS) [171]", "SOURCE sack gold bars to rebels => 171"),
        ("- * (FOR &CARGO) [171]", "SOURCE sack for &w_cargo => 171"),
        ("- PIRATES * SHOP [171]", "SOURCE[pirates] sack shop => 171"),
        ("- {RIVER PIRATES} * [171]", "SOURCE[river pirates] sack => 171"),
        ("- * TREATY (WITH) [057:057]", "SOURCE sack treaty with => 057:057"),
        ("- + * BLOW (FROM $) [:138]", "TARGET sack blow from SOURCE => :138"),
        ("- * (TO/INTO {TOWN HALL}) [171]", "SOURCE sack {into|to} town hall => 171"),
        ("- * TALKS (IN ^) (WITH) [046]", "SOURCE sack talks in THING with => 046"),
    ],
)
def test_a_pattern_of_phrases(old: Old, pattern: str, rule: str) -> None:
    words = old(verbs=f"{SETS}--- SACK [---] ---\nSACK\n{pattern}\n- * (NEAR HARBOUR) [171]\n")
    assert f"{words.rules[0].id} => {words.rules[0].result}" == rule


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("- SALE (OF GRAIN) * [171]", "a prepositional phrase before the verb"),
        ("- + $ * [171]", "two actors before the verb"),
        ("- WILL NOT * [171]", "several words before the verb"),
        ("- * (TO {GOLD) [171]", "unbalanced brackets"),
        ("- * {U.N. MISSION} [171]", "no word: 'U.N.'"),
        ("- * (IN &WEATHER) [171]", "unknown or empty word set &WEATHER"),
    ],
)
def test_phrases_that_cannot_be_said(old: Old, pattern: str, reason: str) -> None:
    words = old(verbs=f"--- SACK [---] ---\nSACK\n{pattern}\n- * (NEAR HARBOUR) [171]\n")
    assert remarks(words, "refused") == [(reason, [3])]


def test_verbs_of_phrases_with_and_without_an_object_and_over_other_acts(old: Old) -> None:
    words = old(verbs="--- PLAN [030] ---\nPLAN\n+LOOK_TO\n- * (FOR PEACE) [031]\n~ a (a b Q) PLAN = a b Q\n")
    assert [f"{r.id} => {r.result}" for r in words.rules] == [
        "SOURCE plan TARGET => 030",
        "SOURCE plan => 030",
        "SOURCE plan to DO => intend else 030",
        "SOURCE look to TARGET => 030",
        "SOURCE look to => 030",
        "SOURCE plan for peace => 031",
        "SOURCE look to for peace => 031",
    ]


def test_transformations_that_our_operators_do_not_know_are_refused(old: Old) -> None:
    words = old(verbs="--- SAY [010] ---\nSAY\n~ a (b . ATTACK) SAY = a b 112\n~ a (_ b KILL) ATTEMPT = a b 185\n")
    assert remarks(words, "refused") == [("a transformation that our operators do not know", [3])]
    assert words.rules[-1].id == "SOURCE attempt to DO"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Ruritania seized a Freedonian ship.", ["RUR 170 FRE"]),
        ("Ruritania seized Freedonian iron ore on Monday.", ["RUR 1711 FRE"]),
        ("Ruritanian soldiers carried off the ministers of Sylvania.", ["RURMIL 170 SYLGOV"]),
        ("A Sylvanian minister was seized by Ruritanian police.", ["RURCOP 175 SYLGOV"]),
        ("Sylvanian ministers were seized by Ruritania.", ["RUR 170 SYLGOV"]),
        ("Ruritania will seize the ships of Sylvania.", ["RUR 170 SYL"]),
        ("Ruritania did not seize the ships of Sylvania.", []),
        ("Ruritania and Freedonia have met.", ["RUR 042 FRE", "FRE 042 RUR"]),
        ("The Ruritanian minister met Freedonian envoys.", ["RURGOV 040 FREGOV", "FREGOV 041 RURGOV"]),
        ("Ruritania refused to meet Sylvania.", ["RUR 125 SYL"]),
        ("Ruritania sailed to Freedonia with gifts for Sylvania.", ["RUR 070 SYL"]),
        ("Ruritania will not sail to Freedonia.", ["RUR 120 FRE"]),
        ("Ruritania sailed to Freedonia.", []),
        ("Ruritania watched Freedonia.", ["RUR X9a FRE"]),
        ("Ruritania watched the football team of Freedonia.", []),
        (
            "The Triple Alliance seized Grand Fenwick's ships from Borduria.",
            ["RUR 170 BOR", "FRE 170 BOR", "SYL 170 BOR"],
        ),
        ("Ruritania seized ships after Sylvania had left.", []),
        ("Envoys seized a ship of Ruritania during the yacht race.", []),
        ("Ruritania seized a ship of Sylvania. The fans of cricket were sad.", []),
    ],
)
def test_the_small_world_is_coded(small: Coder, text: str, events: list[str]) -> None:
    coded = [e for e in small.code(text, "2003-05-05") if e.source and e.target]
    found = [f"{e.source.code} {e.cameo} {e.target.code}" for e in coded if e.source and e.target]
    assert found == events


def test_a_code_of_its_own_has_no_reading_and_a_wording_is_explained(small: Coder) -> None:
    [event] = small.code("Ruritania watched Freedonia.", "2003-05-05")
    assert (event.view.plover, event.view.cameo_name, event.acled) == (None, "", None)
    assert str(event.rule_where) == "verbs.txt:24"
    assert "verbs.txt:24" in str(small.explain("Ruritania watched Freedonia."))


def test_a_discarded_story_says_why(small: Coder) -> None:
    [coded] = small.code_many([{"text": "Cricketers met. Ruritania seized Sylvania."}])
    assert coded.events == ()
    assert coded.error is None
    assert coded.discarded == "“cricket” (discards.txt:2)"


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("The harvests failed. People starved; many are starving.", {"FAMINE": 2, "FOOD_SUPPLY": 1}),
        ("A bumper harvest came in. The next harvest failed.", {"FOOD_SUPPLY": 1}),
        ("A harvest festival was held. The next harvest failed.", {}),
        ("Nothing of note.", {}),
    ],
)
def test_issues_are_counted(small: Coder, text: str, issues: dict[str, int]) -> None:
    assert small.issues(text) == issues


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Cricketers met. Ruritania seized Sylvania.", "discarded for “cricket” (discards.txt:2)"),
        ("Ruritania seized a ship of Sylvania at the yacht race.", "these words discard the sentence"),
    ],
)
def test_an_explanation_names_the_discard(small: Coder, text: str, reason: str) -> None:
    assert reason in str(small.explain(text, "2003-05-05"))


def test_a_verb_of_a_wording_is_known_to_suggest(small: Coder) -> None:
    found = suggest(small, [{"text": "Ruritania sailed home."}, {"text": "Cricketers met."}], least=1)
    assert found.failed == {}
    assert {i.word: i.has_rules for i in found.items if i.kind == "verb"} == {"sail": True}


def test_conflicts_of_imported_rules_are_no_fault(small: Coder) -> None:
    assert check(small) == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Ruritania and Freedonia parleyed.", ["RUR 040 FRE", "FRE 040 RUR"]),
        ("Ruritania and Freedonia parleyed with Sylvania.", ["RUR 040 SYL", "FRE 040 SYL"]),
        ("Ruritania and Freedonia raided a village in Sylvania.", ["RUR 190 SYL", "FRE 190 SYL"]),
        ("Ruritania planned to raid Freedonia.", ["RUR 138 FRE"]),
        ("A Freedonian village was raided by Ruritanian soldiers.", ["RURMIL 190 FRE"]),
        ("Ruritanian soldiers raided the grain stores of Freedonia.", ["RURMIL 191 FRE"]),
    ],
)
def test_rules_of_phrases_code(tmp_path: Path, text: str, events: list[str]) -> None:
    verbs = (
        "--- PARLEY [040] ---\nPARLEY\n--- RAID [190] ---\nRAID\n- * {GRAIN STORES} [191]\n"
        "--- PLAN [030] ---\nPLAN {PLANS PLANNED PLANNING}\n"
    )
    for name, body in (("actors", ACTORS), ("agents", AGENTS), ("verbs", verbs)):
        (tmp_path / name).write_text(body, encoding="utf-8")
    world = eventcode.import_petrarch(actors=tmp_path / "actors", agents=tmp_path / "agents", verbs=tmp_path / "verbs")
    coded = eventcode.load(dictionaries=world).code(text, "2003-05-05")
    assert [f"{e.source.code} {e.cameo} {e.target.code}" for e in coded if e.source and e.target] == events
