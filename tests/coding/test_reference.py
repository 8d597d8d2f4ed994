"""What pronouns stand for."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Peru's president arrived in Cuba on Monday. He condemned Chile.", "PERGOV"),
        ("The prime minister of Denmark arrived in Cuba on Monday. She condemned Chile.", "DNKGOV"),
        pytest.param("The Peruvian president arrived in Cuba on Monday. He condemned Chile.", "PERGOV"),
        pytest.param(
            "The Danish foreign minister arrived in Cuba on Monday. She condemned Chile.",
            "DNKGOV",
        ),
        ("Turkish troops attacked Kurdish rebels on Monday. They condemned Greece.", "TURMIL"),
        ("Colombia signed an agreement with Ecuador on Monday. It condemned Bolivia.", "COL"),
        ("Hamas attacked Israeli soldiers on Monday. It condemned Jordan.", "PSEREB"),
    ],
)
def test_a_pronoun_stands_for_the_subject_before(coder: eventcode.Coder, text: str, source: str) -> None:
    later = [r for r in rows(coder, text) if r["sentence"] == 1]
    assert [(r["source"], r["cameo"][:2], r["source_basis"]) for r in later] == [(source, "11", "coreference")]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        # those who were taken are freed
        ("Turkish police arrested nine members of a teachers' union. A court freed them.", ["TURLAB", "TURLAB"]),
        ("Rebels abducted six nurses in Mali. Soldiers rescued four of them.", ["MLIHLH", "MLIHLH"]),
        # and the captors of somebody are not what he is
        ("Two aid workers were freed by their captors in Sudan.", ["NGO"]),
    ],
)
def test_them(coder: eventcode.Coder, text: str, targets: list[str]) -> None:
    assert [r["target"] for r in rows(coder, text)] == targets


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # a relative clause speaks of those it describes
        ("Mali jailed Nigerien reporters who say they condemned Chad.", "NERMED"),
        # those who are harmed while they do it
        ("Gunmen killed six Malian students in Gao as they condemned Chad.", "MLIEDU"),
        # who only says it behind is not meant by deeds, but by words
        ("Rebels raided a farm in Mali, police said. They abducted a nurse.", "MLIREB"),
        ("Rebels raided a farm in Mali, Malian police said. They blamed France.", "MLICOP"),
        # who only says it behind is not meant by "he", where somebody else has been named
        ("The Togolese mayor was arrested on Monday after he condemned Chad, a judge said.", "TGOGOV"),
        # a name that no dictionary knows, behind what he is
        ("Soldiers arrested Peruvian opposition leader Juan Ruiz Soto on Monday. He condemned Chile.", "PEROPP"),
        ("Former Togolese minister Kofi Mba, now head of the opposition, condemned Chad.", "TGOOPP"),
        # a group named in the plural is "it"
        ("The Liberation Tigers of Tamil Eelam said its sea wing condemned India.", "LKAREB"),
        # the minister is one of a state
        ("The World Bank cut aid to Malawi. Its finance minister condemned Kenya.", "MWIGOV"),
    ],
)
def test_who_goes_on(coder: eventcode.Coder, text: str, source: str) -> None:
    assert rows(coder, text)[-1]["source"] == source


def test_the_speaker_is_meant_in_his_own_words(coder: eventcode.Coder) -> None:
    text = "Kenya's president said he condemned Sudan, but Peru's minister said he condemned Chile."
    assert [(r["source"], r["target"]) for r in rows(coder, text)] == [("KENGOV", "SDN"), ("PERGOV", "CHL")]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Kenya's president condemned Uganda after he met Tanzanian officials.", "KENGOV", "TZAGOV"),
        pytest.param(
            "The Kenyan president condemned Uganda after he met Tanzanian officials.",
            "KENGOV",
            "TZAGOV",
        ),
        pytest.param("The Chadian president said his troops attacked Libyan rebels.", "TCDMIL", "LBYREB"),
        ("Iran said its forces attacked Iraqi rebels on Monday.", "IRNMIL", "IRQREB"),
        ("Norway said it had signed an agreement with Iceland.", "NOR", "ISL"),
    ],
)
def test_within_a_sentence(coder: eventcode.Coder, text: str, source: str, target: str) -> None:
    assert (source, target) in [(r["source"], r["target"]) for r in rows(coder, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We condemn Belarus," the Latvian foreign minister said.', "LVAGOV"),
        ('The Latvian foreign minister said, "We condemn Belarus."', "LVAGOV"),
    ],
)
def test_the_first_person_is_the_speaker(coder: eventcode.Coder, text: str, expected: str) -> None:
    assert expected in [r["source"] for r in rows(coder, text) if r["target"] == "BLR"]


@pytest.mark.parametrize(
    "text",
    [
        "Colombia signed an agreement with Ecuador on Monday. He condemned Bolivia.",
        "Turkish troops attacked Kurdish rebels on Monday. She condemned Greece.",
        "He condemned Greece.",
        "The weather was fine. They condemned Greece.",
        pytest.param("The Peruvian president arrived in Cuba on Monday. It condemned Chile."),
        "It is clear that it is raining in Greece.",
    ],
)
def test_a_pronoun_that_fits_nobody_brings_no_actor(coder: eventcode.Coder, text: str) -> None:
    assert [r for r in rows(coder, text) if r["source_basis"] == "coreference"] == []


def test_the_step_says_what_the_pronoun_stood_for(coder: eventcode.Coder) -> None:
    found = coder.code("Peru's president arrived in Cuba on Monday. He condemned Chile.", date="2019-05-10")
    steps = [(s.kind, s.text, s.id) for e in found for s in e.trace if s.kind == "stands for"]
    assert steps == [("stands for", "He", "Peru's president")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Thai king invited the Lao prime minister and thanked him.", ("THAGOV", "051", "LAOGOV")),
        ("Thai police arrested a Lao reporter and beat him.", ("THACOP", "182", "LAOMED")),
        ("The Thai king pardoned a Lao rebel on Monday, allowing him to return.", ("THAGOV", "080", "LAOREB")),
    ],
)
def test_him_is_to_whom_the_same_doer_did_something(
    coder: eventcode.Coder, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in [(r["source"], r["cameo"], r["target"]) for r in rows(coder, text)]


def test_their_assets_are_those_of_the_punished(coder: eventcode.Coder) -> None:
    found = rows(coder, "Norway imposed sanctions on a Belarusian minister, freezing his assets.")
    assert [(r["source"], r["target"]) for r in found] == [("NOR", "BLRGOV")]


def test_who_only_says_it_is_not_whose_demand_is_rejected(coder: eventcode.Coder) -> None:
    text = (
        "Bolivian teachers marched in La Paz on Tuesday. The march was peaceful, police said. "
        "President Hugo Banzer rejected their demand on Wednesday."
    )
    assert [r["target"] for r in rows(coder, text) if r["cameo"].startswith("12")] == ["BOLEDU"]


def test_your_soldiers_are_those_of_whom_one_speaks_to(coder: eventcode.Coder) -> None:
    text = '"If you bomb our guns, we will strike back at your soldiers," the Iranian president told Israel on Tuesday.'
    assert [r["target"] for r in rows(coder, text)] == ["ISRMIL"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Chad mediated between Togo's government and its main opposition parties on Monday.", "TGOOPPPTY"),
        ("Iranian warships seized a South Korean-flagged tanker on Monday and detained its crew.", "KORCVL"),
    ],
)
def test_its_opposition_and_its_crew(coder: eventcode.Coder, text: str, target: str) -> None:
    assert target in [r["target"] for r in rows(coder, text)]


def test_what_a_group_says_of_itself(coder: eventcode.Coder) -> None:
    text = "Maoist rebels freed two nurses in India. The group said it would free a captive cameraman next week."
    assert [(r["source"], r["target"]) for r in rows(coder, text) if r["cameo"] == "0353"] == [("INDREB", "INDMED")]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "The European Union imposed an arms embargo on Syria and slapped travel bans on four of its judges.",
            "SYRJUD",
        ),
        ("Police in Harare held 30 opposition supporters a day after the state had banned their party.", "ZWEOPPPTY"),
        ("Russia recalled its ambassador from Poland on Monday and closed its embassy in Warsaw.", "POL"),
    ],
)
def test_what_is_taken_from_them_is_not_the_takers(coder: eventcode.Coder, text: str, target: str) -> None:
    assert target in [r["target"] for r in rows(coder, text)]
