"""Numbers of killed and injured as sentences give them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.coding.casualties import adds_to_the_dead, read_casualties


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The shelling killed 12 people.", 12),
        ("Nine soldiers fell in a battle for the ridge.", 9),
        ("Soldiers burned ten villagers alive.", 10),
        ("The missile hit the gunship, killing both pilots.", 2),
        ("Five people were pulled dead from the rubble.", 5),
        ("The army put at 12, not 30 as first reported, the number of farmers hacked to death.", 12),
        ("Six, not nine, soldiers were killed by a mine.", 6),
        ("Two more men have died, raising the number killed to nine.", 9),
        ("He died at once.", 1),
        ("Officials lowered the death toll from Tuesday's blast to 18 from 23.", 18),
        ("We have buried seven fishermen.", 7),
        ("At least 12 people were killed in the raid.", 12),
        ("Three soldiers were killed and five wounded.", 3),
        ("The blast left 14 people dead.", 14),
        ("Gunmen opened fire, killing two police officers.", 2),
        ("A soldier was killed near the border.", 1),
        ("The attack killed more than 1,200 civilians.", 1200),
        ("Twenty-one fighters were killed.", 21),
        ("The death toll rose to 19.", 19),
        ("The death toll rose overnight from 20 to 33.", 33),
        ("The number of dead, first given as five, rose to eight.", 8),
        ("A column was ambushed with the loss of 14 soldiers.", 14),
        ("The hospital had taken in 47 bodies.", 47),
        ("The party lost three seats.", None),
        ("Six customers were hurt, but no one died.", 0),
        ("A bomb went off, hurting no one.", 0),
        ("The blast left 15 men with burns.", None),
        ("The toll had risen from 22 to 28.", 28),
        ("A dozen villagers were killed.", 12),
        ("The raid killed half a dozen villagers.", 6),
        ("The raid killed a couple of villagers.", 2),
        ("The raid killed an unknown number of villagers.", None),
        ("The raid killed 11 villagers, bringing the toll to 40.", 11),
        ("Two more people died on Monday, bringing the death toll to 19.", 19),
        ("Officials reported three people dead.", 3),
        ("The lorry claimed the lives of nine troopers.", 9),
        ("Nobody was injured.", 0),
        ("The ministry lowered to 28, from 54, the number of people killed in the raid.", 28),
        ("Nobody was hurt by the first bomb, but a second one killed four people.", 4),
        ("There were no casualties.", 0),
        ("Shells hit a barn without causing any injuries.", 0),
        ("The bomber was the only fatality.", 1),
        ("The raid left 33 people gasping for breath.", None),
        ("The shelling claimed the lives of two people.", 2),
        ("Three soldiers killed nine rebels.", 9),
        ("On May 5 soldiers killed 3 rebels.", 3),
        ("Three soldiers killed in Mali.", 3),
        ("The war killed 1.2 million people.", 1_200_000),
        ("Two hundred people were killed.", 200),
        ("Three dozen soldiers were killed.", 36),
        ("The raid killed 12-five people.", None),
        (f"The raid killed {'9' * 5000} people.", None),
        ("The office, which had first reported 45 dead, corrected the figure to 38.", 38),
        ("At least 27 people died, up from an earlier figure of 25.", 27),
        ("The bodies of seven young men were found.", 7),
        ("Rebels shot 12 captured soldiers.", 12),
        ("Two rockets landed beside the embassy but hurt no one.", 0),
        ("Rebels executed a pair of tribesmen.", 2),
        ("A commander admitted to one fatality in his ranks.", 1),
        ("Three more bodies were found, which raises to ten the number of people killed by the missile.", 10),
        ("Two men were shot dead, raising to 60 the number of people killed since May.", 2),
        ("Youths set fire to 60 cars after the death of a local man.", None),
        ("Rebels shot 12 soldiers.", None),
        ("The army shelled the town.", None),
        ("The 34-year-old minister met 12 envoys.", None),
    ],
)
def test_killed(text: str, killed: int | None) -> None:
    count = read_casualties(text).casualties.killed
    assert (count.value if count else None) == killed


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Three soldiers were killed and five others were wounded.", 5),
        ("The blast injured nine people.", 9),
        ("Police wounded two protesters.", 2),
        ("The army shelled the town.", None),
    ],
)
def test_injured(text: str, injured: int | None) -> None:
    count = read_casualties(text).casualties.injured
    assert (count.value if count else None) == injured


@pytest.mark.parametrize(
    ("text", "low"), [("Dozens of people were killed.", 24), ("The raid killed several civilians.", 3)]
)
def test_vague_words_have_bounds_and_no_number(text: str, low: int) -> None:
    count = read_casualties(text).casualties.killed
    assert count is not None
    assert (count.value, count.low) == (None, low)
    assert count.text in text


@given(st.text(alphabet="0123456789,.- killedtwo hundred peoplewr", max_size=80))
def test_reading_never_fails(text: str) -> None:
    read_casualties(text)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("Between 5 and 8 people were killed.", 5, 5, 8),
        ("The raid killed five or six rebels.", 5, 5, 6),
        ("The raid killed 12 rebels.", 12, 12, 12),
        ("A mayor spoke of between 20 and 24 dead.", 20, 20, 24),
    ],
)
def test_ranges_have_bounds(text: str, value: int, low: int, high: int) -> None:
    count = read_casualties(text).casualties.killed
    assert count is not None
    assert (count.value, count.low, count.high) == (value, low, high)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Gunmen kidnapped 40 schoolgirls in Kebbi.", "abducted", 40),
        ("Three aid workers were abducted near Gao.", "abducted", 3),
        ("Police arrested 120 protesters.", "arrested", 120),
        ("At least 20 activists were detained in Minsk.", "arrested", 20),
        ("The fighting displaced 3,000 people.", "displaced", 3000),
        ("Some 400 families were displaced.", "displaced", 400),
    ],
)
def test_the_abducted_arrested_and_displaced(text: str, kind: str, value: int) -> None:
    count = getattr(read_casualties(text).casualties, kind)
    assert count is not None
    assert count.value == value


@pytest.mark.parametrize(
    ("text", "toll", "total"),
    [
        ("The death toll from Sunday's bombing of a hall in Jos rose to 19.", 19, False),
        ("By evening the toll had climbed to 58.", 58, False),
        ("Three more have since died, bringing the toll to 32.", 32, False),
        ("A doctor said he had counted 16 bodies.", 16, False),
        ("The attack brings the toll to 80 since May.", 80, True),
        ("By evening the hospital had counted 21, and 35 wounded.", 21, False),
        ("The army acknowledged two dead.", 2, False),
    ],
)
def test_tolls_and_totals(text: str, toll: int, total: bool) -> None:
    told = read_casualties(text)
    assert told.casualties.killed is not None
    assert (told.casualties.killed.value, told.toll, told.total) == (toll, True, total)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("It was the deadliest attack since a bomb killed 40 people in May.", None),
        ("Two soldiers were killed, the worst loss since a mine killed nine.", 2),
        ("The deadliest attack since 2004 killed 12 people.", 12),
        ("Two soldiers were killed, the army said, bringing to 31 the number who have died there this year.", 2),
    ],
)
def test_the_dead_of_what_an_attack_is_measured_by(text: str, killed: int | None) -> None:
    count = read_casualties(text).casualties.killed
    assert (count.value if count else None) == killed


@pytest.mark.parametrize(
    ("text", "total"),
    [("Fighting since Monday has killed 22 people.", False), ("Fighting since 2011 has killed 9,000 people.", True)],
)
def test_the_dead_of_many_events(text: str, total: bool) -> None:
    assert read_casualties(text).total is total


@pytest.mark.parametrize(
    ("text", "adds"),
    [("A fifth officer died of his wounds.", True), ("A third of the men died.", False)],
)
def test_a_next_one_adds_to_the_dead(text: str, adds: bool) -> None:
    assert adds_to_the_dead(text) is adds


@pytest.mark.parametrize(
    ("text", "killed", "other"),
    [
        ("The army put its own losses at 12 dead and said 51 rebels had been killed.", 51, 12),
        ("The army put its own losses at one dead.", 1, None),
    ],
)
def test_own_losses_before_those_of_the_other_side(text: str, killed: int, other: int | None) -> None:
    told = read_casualties(text)
    assert told.casualties.killed is not None and told.casualties.killed.value == killed
    assert (told.other_side and told.other_side.value) == other


def test_each_army_tells_of_its_own_dead() -> None:
    told = read_casualties("Baku said four of its soldiers had been killed and Yerevan reported five dead.")
    assert told.casualties.killed is not None and told.other_side is not None
    assert (told.casualties.killed.value, told.other_side.value) == (4, 5)
