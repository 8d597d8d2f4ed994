"""The ACLED reading of an event: types, actors, interaction (ACLED codebook)."""

from __future__ import annotations

from typing import Any

import pytest

import eventcode
from eventcode.coding.bare_event import action_text
from eventcode.model import AcledView
from eventcode.output.acled import AcledCoder
from tests.output.bare import act, actor, bare, place


@pytest.fixture(scope="module")
def acled(coder: eventcode.Coder) -> AcledCoder:
    return coder.projector.acled


def types(view: AcledView | None) -> tuple[str, str] | None:
    return (view.event, view.sub_event) if view else None


MUTUAL = {"act": act(pairs=True)}
REBELS, SOLDIERS, FARMERS = actor("COD", "REB"), actor("COD", "MIL"), actor("COD", "AGR")
POLICE, CROWD, ACTIVISTS = actor("COD", "COP"), actor("COD", "CVL"), actor("COD", "OPP")


@pytest.mark.parametrize(
    ("code", "changes", "expected"),
    [
        ("190", {}, ("Battles", "Armed clash")),
        ("193", {}, ("Battles", "Armed clash")),
        ("190", {"target": FARMERS}, ("Violence against civilians", "Attack")),
        ("194", {}, ("Explosions/Remote violence", "Shelling/artillery/missile attack")),
        ("194", MUTUAL, ("Battles", "Armed clash")),
        ("195", {}, ("Explosions/Remote violence", "Air/drone strike")),
        ("195", {"target": FARMERS}, ("Explosions/Remote violence", "Air/drone strike")),
        ("183", {}, ("Explosions/Remote violence", "Remote explosive/landmine/IED")),
        ("1831", {}, ("Explosions/Remote violence", "Suicide bomb")),
        ("181", {"target": FARMERS}, ("Violence against civilians", "Abduction/forced disappearance")),
        ("180", {"target": FARMERS}, ("Violence against civilians", "Attack")),
        ("141", {"source": CROWD, "target": None}, ("Protests", "Peaceful protest")),
        ("145", {"source": CROWD, "target": None}, ("Riots", "Violent demonstration")),
        ("173", {"source": POLICE, "target": ACTIVISTS}, ("Strategic developments", "Arrests")),
        ("154", {"target": None}, ("Strategic developments", "Change to group/activity")),
        ("192", {}, ("Battles", "Non-state actor overtakes territory")),
        ("192", {"source": SOLDIERS, "target": REBELS}, ("Battles", "Government regains territory")),
        ("0871", {}, ("Strategic developments", "Agreement")),
    ],
)
def test_types(acled: AcledCoder, code: str, changes: dict[str, Any], expected: tuple[str, str]) -> None:
    assert types(acled.view(bare(code, **changes))) == expected


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("190", "shot down drone", "Disrupted weapons use"),
        ("195", "shot down drone", "Disrupted weapons use"),
        ("194", "intercepted missile", "Disrupted weapons use"),
        ("190", "shot down", "Armed clash"),
        pytest.param("194", "shot down with missiles", "Shelling/artillery/missile attack"),
        ("195", "attacked drone", "Air/drone strike"),
    ],
)
def test_downed_drones_and_missiles_are_disrupted_weapons(
    acled: AcledCoder, code: str, words: str, expected: str
) -> None:
    view = acled.view(bare(code, words))
    assert view is not None
    assert view.sub_event == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("dispersed", "Protest with intervention"),
        ("used tear gas", "Protest with intervention"),
        ("fired live bullets", "Excessive force against protesters"),
        ("shot", "Excessive force against protesters"),
    ],
)
def test_force_against_protesters(acled: AcledCoder, words: str, expected: str) -> None:
    view = acled.view(bare("175", words, source=POLICE, target=CROWD))
    assert view is not None
    assert (view.event, view.sub_event) == ("Protests", expected)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("111", {}),
        ("057", {"source": actor("KEN"), "target": actor("UGA")}),
        ("0841", {"target": CROWD, "source": actor("COD", "GOV")}),
        ("173", {"source": POLICE, "target": CROWD}),
        ("042", {}),
        ("190", {"status": "planned"}),
        ("190", {"status": "threatened"}),
        ("190", {"status": "negated"}),
        ("190", {"status": "hypothetical"}),
    ],
)
def test_what_acled_does_not_code(acled: AcledCoder, code: str, changes: dict[str, Any]) -> None:
    assert acled.view(bare(code, **changes)) is None


@pytest.mark.parametrize(
    ("code", "source", "target", "expected"),
    [
        ("190", REBELS, SOLDIERS, ("Rebel group", "State forces", "State forces-Rebel group")),
        ("190", SOLDIERS, REBELS, ("State forces", "Rebel group", "State forces-Rebel group")),
        ("190", SOLDIERS, actor("COD", "UAF"), ("State forces", "Political militia", "State forces-Political militia")),
        ("190", REBELS, FARMERS, ("Rebel group", "Civilians", "Rebel group-Civilians")),
        (
            "195",
            actor("USA", "MIL"),
            FARMERS,
            ("External/Other forces", "Civilians", "External/Other forces-Civilians"),
        ),
        (
            "195",
            actor("USA"),
            REBELS,
            ("External/Other forces", "Rebel group", "Rebel group-External/Other forces"),
        ),
        ("195", actor("COD"), REBELS, ("State forces", "Rebel group", "State forces-Rebel group")),
        ("141", CROWD, None, ("Protesters", "", "Protesters only")),
        ("145", CROWD, None, ("Rioters", "", "Rioters only")),
        ("175", POLICE, CROWD, ("State forces", "Protesters", "State forces-Protesters")),
    ],
)
def test_actor_types_and_interaction(
    acled: AcledCoder, code: str, source: Any, target: Any, expected: tuple[str, str, str]
) -> None:
    view = acled.view(bare(code, source=source, target=target))
    assert view is not None
    assert (view.inter1, view.inter2, view.interaction) == expected


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (SOLDIERS, "Military Forces of DR Congo"),
        (POLICE, "Police Forces of DR Congo"),
        (actor("COD", "GOV"), "Government of DR Congo"),
        (actor("COD", "REB", name="M23"), "M23"),
        (REBELS, "Unidentified Armed Group (DR Congo)"),
    ],
)
def test_actor_names(acled: AcledCoder, source: Any, name: str) -> None:
    countries = {**acled.countries, "COD": "DR Congo"}
    view = AcledCoder(sub_events=acled.sub_events, countries=countries, default=acled.default).view(bare(source=source))
    assert view is not None
    assert view.actor1 == name


@pytest.mark.parametrize(
    ("code", "changes", "expected"),
    [
        ("190", {}, ""),
        ("190", {"target": FARMERS}, "Civilians targeted"),
        ("195", {"target": FARMERS}, "Civilians targeted"),
        ("195", {"target": REBELS}, ""),
        ("141", {"source": CROWD, "target": None}, ""),
    ],
)
def test_civilian_targeting(acled: AcledCoder, code: str, changes: dict[str, Any], expected: str) -> None:
    view = acled.view(bare(code, **changes))
    assert view is not None
    assert view.civilian_targeting == expected


@pytest.mark.parametrize(
    ("country", "expected"), [("COD", "State forces"), ("RWA", "External/Other forces"), (None, "State forces")]
)
def test_who_fights_abroad_is_external(acled: AcledCoder, country: str | None, expected: str) -> None:
    where = place("Here", country) if country else None
    view = acled.view(bare(source=SOLDIERS, target=REBELS, place=where))
    assert view is not None
    assert view.inter1 == expected


def test_every_default_is_a_sub_event_of_the_codebook(acled: AcledCoder) -> None:
    assert {s for s in acled.default.values() if s} <= set(acled.sub_events)


def test_the_disorder_type_comes_from_the_sub_event(acled: AcledCoder) -> None:
    view = acled.view(bare("141", source=CROWD, target=None))
    assert view is not None
    assert view.disorder == "Demonstrations"


def test_the_words_of_an_act_stand_in_their_order() -> None:
    assert action_text(bare(words="opened fire on")) == "opened fire on"


@pytest.mark.parametrize(
    ("text", "sub_event"),
    [
        ("Turkish jets bombed Kurdish rebels near Sinjar on Monday.", "Air/drone strike"),
        ("Malian soldiers clashed with rebels near Gao on Monday.", "Armed clash"),
        ("Gunmen shot dead a judge in Gao on Monday.", "Attack"),
        ("Gunmen shot dead the mayor's deputy minister in Gao on Monday.", "Attack"),
        ("Gunmen attacked government positions in Gao on Monday.", "Armed clash"),
        ("Kenyan police arrested twenty opposition activists in Nairobi.", "Arrests"),
        ("Eritrea and Ethiopia exchanged 40 prisoners of war each on Monday.", "Agreement"),
        ("The Polish foreign minister visited Lithuania.", None),
    ],
)
def test_through_the_coder(coder: eventcode.Coder, text: str, sub_event: str | None) -> None:
    found = coder.code(text, date="2019-05-10")
    assert found
    assert {e.as_row()["acled_sub_event"] for e in found} == {sub_event}
