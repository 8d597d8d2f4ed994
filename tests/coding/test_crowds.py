"""Force against a crowd that was told before."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    "text",
    [
        "Students marched in Conakry on Monday, and gendarmes answered with tear gas.",
        "Students marched in Conakry on Monday. Police used tear gas.",
    ],
)
def test_the_crowd_is_the_target(coder: eventcode.Coder, text: str) -> None:
    found = rows(coder, text)
    assert {(r["cameo"], r["source"]) for r in found} == {("141", "GINEDU"), ("175", "GINCOP")}
    assert [r["target"] for r in found if r["cameo"] == "175"] == ["GINEDU"]


@pytest.mark.parametrize("sides", ["police and students", "riot police and students"])
def test_police_do_not_riot(coder: eventcode.Coder, sides: str) -> None:
    found = rows(coder, f"Clashes broke out between {sides} in Conakry on Monday.")
    assert {(r["cameo"], r["source"], r["target"]) for r in found} == {
        ("145", "GINEDU", "GINCOP"),
        ("175", "GINCOP", "GINEDU"),
    }


def test_nobody_but_police_uses_tear_gas_on_a_crowd(coder: eventcode.Coder) -> None:
    found = rows(coder, "Students were driven away with tear gas in Conakry on Monday.")
    assert [(r["source"], r["source_basis"], r["target"]) for r in found if r["cameo"] == "175"] == [
        ("GINCOP", "inferred", "GINEDU")
    ]


def test_a_march_against_an_attack_is_against_who_did_it(coder: eventcode.Coder) -> None:
    text = "Rebels of the ELN killed a mayor in Cali on Monday. Thousands marched there to protest against the killing."
    found = rows(coder, text)
    assert [r["target"] for r in found if r["cameo"].startswith("14")] == ["COLREB"]


def test_the_place_that_is_hit_and_those_who_are_hit_there_are_one_event(coder: eventcode.Coder) -> None:
    text = "A rocket fired by Iraqi insurgents landed outside Karbala on Sunday and wounded two Polish sergeants."
    assert [r["target"] for r in rows(coder, text) if r["cameo"] == "194"] == ["POLMIL"]


@pytest.mark.parametrize(
    ("text", "crowd"),
    [
        ("Police broke up a sit-in by nurses in Lome on Monday.", "TGOHLH"),
        ("Soldiers fired on a march in Lome on Monday.", "TGOCVL"),
        ("Police killed two students during a march in Lome on Monday.", "TGOEDU"),
        ("Police broke up a student march in Lome on Monday.", "TGOEDU"),
        ("Police broke up an opposition rally in Lome on Monday.", "TGOOPP"),
        ("Police arrested 40 opposition activists at a rally in Lome on Monday.", "TGOOPP"),
        ("Opening fire on a crowd of marchers, police killed two people in Lome on Monday.", "TGOCVL"),
        ("Police used tear gas to disperse a rally by opposition supporters in Lome.", "TGOOPP"),
    ],
)
def test_a_gathering_that_is_broken_up_is_a_protest(coder: eventcode.Coder, text: str, crowd: str) -> None:
    found = {(r["cameo"], r["source"], r["target"]) for r in rows(coder, text)}
    assert ("141", crowd, "TGOGOV") in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Police fired tear gas at stone-throwing students in Lome on Monday.",
            [("145", "TGOEDU", "TGOCOP"), ("175", "TGOCOP", "TGOEDU")],
        ),
        (
            "Bottle-throwing students marched in Lome on Monday and police fired tear gas at rock-throwing students.",
            [("141", "TGOEDU", "TGOGOV"), ("175", "TGOCOP", "TGOEDU")],
        ),
    ],
)
def test_what_a_crowd_throws_tells_of_its_riot(
    coder: eventcode.Coder, text: str, told: list[tuple[str, str, str]]
) -> None:
    found = rows(coder, text)
    assert [(r["cameo"], r["source"], r["target"]) for r in found] == told
    assert {r["acled_sub_event"] for r in found} <= {"Violent demonstration", "Protest with intervention"}
    assert len({r["acled_id"] for r in found}) == 1


def test_one_man_arrested_at_a_rally_is_no_crowd(coder: eventcode.Coder) -> None:
    found = rows(coder, "Police arrested the opposition leader at a rally in Lome on Monday.")
    assert [r["cameo"] for r in found] == ["173"]


def test_what_is_condemned_is_the_force_and_not_the_protest(coder: eventcode.Coder) -> None:
    text = "Police in Lome arrested 40 activists at a rally on Monday. Washington condemned the arrests."
    assert [r["target"] for r in rows(coder, text) if r["source"] == "USA"] == ["TGOCOP"]


def test_a_protest_that_is_told_by_itself_is_told_once(coder: eventcode.Coder) -> None:
    text = "Nurses marched against the government in Lome on Monday and police broke up the march."
    assert [r["cameo"] for r in rows(coder, text) if r["cameo"].startswith("14")] == ["141"]


def test_a_crowd_that_gathers_for_something_else_protests_nothing(coder: eventcode.Coder) -> None:
    found = rows(coder, "Police broke up a meeting of teachers in Lome on Monday.")
    assert not [r for r in found if r["cameo"].startswith("14")]


def test_a_ban_without_a_place_is_on_the_people_of_the_state(coder: eventcode.Coder) -> None:
    assert [r["target"] for r in rows(coder, "The Togolese government banned demonstrations.")] == ["TGOCVL"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Police opened fire on farmers rallying against bread prices in Lome on Monday.", "TGOAGR"),
        ("Police fired tear gas on Monday to disperse students who were marching through Lome over fees.", "TGOEDU"),
        ("Police scattered a march by women protesting against bread prices in Lome on Monday.", "TGOCVL"),
    ],
)
def test_those_on_whom_force_is_used_protest_where_and_when_it_is(
    coder: eventcode.Coder, text: str, source: str
) -> None:
    found = rows(coder, text)
    [protest] = [r for r in found if r["cameo"].startswith("14")]
    [force] = [r for r in found if r["cameo"] == "175"]
    assert (protest["source"], protest["target"]) == (source, "TGOGOV")
    assert [protest[k] for k in ("date_start", "place_name")] == [force[k] for k in ("date_start", "place_name")]


TAKEN = [
    ("Nurses marched in Tunis on Monday. Police fired tear gas, and 14 demonstrators were detained.", "TUNHLH"),
    ("Farmers burned tyres in Quetta. Police used batons to break up the crowd and 30 men were detained.", "PAKAGR"),
    ("Nurses blocked a bridge in Lima on Monday. Police cleared them off with batons and detained nine.", "PERHLH"),
    ("Students rallied in Dakar on Monday. Police moved in with water cannon and arrested 63 people.", "SENEDU"),
]


@pytest.mark.parametrize(("text", "crowd"), TAKEN)
def test_those_who_are_only_counted_among_the_arrested_are_of_the_crowd(
    coder: eventcode.Coder, text: str, crowd: str
) -> None:
    found = rows(coder, text)
    [arrest] = [r for r in found if r["cameo"] == "173"]
    assert (arrest["source"], arrest["target"]) == (crowd[:3] + "COP", crowd)
    assert len({r["acled_id"] for r in found}) == 1


def test_arrested_men_of_another_kind_are_no_crowd(coder: eventcode.Coder) -> None:
    [*_, arrest] = rows(coder, "Students rallied in Dakar on Monday. Police arrested two suspected militants.")
    assert (arrest["cameo"], arrest["target"]) == ("173", "SENUAF")


def test_force_that_is_used_to_break_up_a_rally_tells_of_the_rally(coder: eventcode.Coder) -> None:
    found = rows(coder, "Police fired into the air to break up a rally by teachers in Harare on Sunday.")
    assert {(r["source"], r["cameo"], r["target"]) for r in found} == {
        ("ZWEEDU", "141", "ZWEGOV"),
        ("ZWECOP", "175", "ZWEEDU"),
    }
