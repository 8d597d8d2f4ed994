"""Letter case of headlines and of copy in capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.text.casing import is_title, is_upper, truecase

WORDS = {"syria": "Syria", "pkk": "PKK", "al-nur": "al-Nur", "monday": "Monday", "kurdish": "Kurdish", "un": "UN"}
COMMON = frozenset(
    "rebels attack town in police kill leader talks drone pro backed north truce strikes targets".split()
)


@pytest.mark.parametrize(
    ("text", "cased"),
    [
        ("SYRIA'S REBELS ATTACK TOWN.", "Syria's rebels attack town."),
        ("REBELS DIDN'T ATTACK. PKK LEADER ON THE TALKS.", "Rebels didn't attack. PKK leader on the talks."),
        ("POLICE KILL COL RIVAS ON MONDAY", "Police kill Col Rivas on Monday"),
        ("PRO-KURDISH AND AL-NUR-BACKED REBELS ATTACK", "Pro-Kurdish and al-Nur-backed rebels attack"),
        ("A U.S. DRONE, AN F-15E AND J. O'BRIEN", "A U.S. drone, an F-15E and J. O'Brien"),
        ("AL-NUR REBELS ATTACK", "Al-Nur rebels attack"),
        ("POLICE KILL İZMİR LEADER", "Police kill İzmir leader"),
        ("Rebels Attack Syria Town After Talks", "Rebels attack Syria town after talks"),
        ("Police Kill Rivas In Hotan: UN Leader", "Police kill Rivas in Hotan: UN leader"),
        ("Truce Talks: A Leader Strikes PKK Targets", "Truce talks: a leader strikes PKK targets"),
        ("“Rebels Attack Town,” Leader Says", "“Rebels attack town,” leader says"),
        ("12 Rebels Attack iPhone Town", "12 rebels attack iPhone town"),
        ("", ""),
    ],
)
def test_truecase(text: str, cased: str) -> None:
    assert truecase(text, WORDS, COMMON) == cased


@pytest.mark.parametrize(
    ("text", "cased"),
    [
        ("POLICE KILL RIVAS IN SYRIA", "Police kill rivas in Syria"),
        ("Police Kill Rivas In Syria", "Police Kill Rivas in Syria"),
    ],
)
def test_truecase_without_common_words(text: str, cased: str) -> None:
    assert truecase(text, WORDS) == cased


def test_truecase_ignores_forms_of_another_length() -> None:
    assert truecase("REBELS IN MOSUL", {"mosul": "Mosul City"}, COMMON) == "Rebels in Mosul"


@pytest.mark.parametrize(
    ("text", "upper", "title"),
    [
        ("REBELS ATTACK TOWN", True, False),
        ("REBELS ATTACK 5 McDONALD TOWN BASES", True, False),
        ("PKK", False, False),
        ("UN, US", False, False),
        ("", False, False),
        ("Rebels Attack Town in the North", False, True),
        ("Rebels Attack Town in the North.", False, True),
        ("Iran Says It Will Retaliate", False, True),
        ("US, EU Agree on Truce", False, True),
        ("US Jets Hit", False, True),
        ("US Jets", False, False),
        ("Anna Bello met Omar Haddad in Paris", False, False),
        ("He was born in New York", False, False),
        ("Turkey strikes PKK targets in Syria", False, False),
        ("The army left the town.", False, False),
    ],
)
def test_is_upper_and_is_title(text: str, upper: bool, title: bool) -> None:
    assert (is_upper(text), is_title(text)) == (upper, title)


@given(st.text(), st.dictionaries(st.text(min_size=1, max_size=4), st.text(max_size=5)), st.sets(st.text(max_size=4)))
def test_truecase_changes_nothing_but_case(text: str, words: dict[str, str], common: set[str]) -> None:
    forms = {word.lower(): word for word in words}
    cased = truecase(text, forms, common)
    assert len(cased) == len(text)
    assert [old for old, new in zip(text, cased, strict=True) if old != new and not old.isalpha()] == []


@given(st.lists(st.sampled_from("SYRIA'S PKK İZMİR al-nur U.S. A F-16 O'NEIL - . ! REBELS Town ß".split())))
def test_truecase_keeps_the_length_of_news_like_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    cased = truecase(text, WORDS, COMMON)
    assert cased.replace("İ", "i").lower() == text.replace("İ", "i").lower()
