"""Datelines: what is one, and above all what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.text.datelines import split_dateline


@pytest.mark.parametrize(
    ("head", "rest", "place", "date"),
    [
        ("KABUL, March 3 (Agency) - ", "Gunmen fled.", "KABUL", "March 3"),
        ("KABUL, Monday — ", "Gunmen fled.", "KABUL", "Monday"),
        ("TUNIS, Tunisia — ", "Police fled.", "TUNIS, Tunisia", None),
        ("LONDON (Agency) -- ", "al-Nur left.", "LONDON", None),
        ("BEIRUT: ", "Gunmen fled.", "BEIRUT", None),
        ("LAGOS, Nigeria: ", "Gunmen fled.", "LAGOS, Nigeria", None),
        ("GAZA CITY/JERUSALEM, Nov 5 (Agency) - ", '"We left," he said.', "GAZA CITY/JERUSALEM", "Nov 5"),
        ("WASHINGTON, D.C. - ", "The House voted.", "WASHINGTON, D.C.", None),
        ("RIO DE JANEIRO, Brazil, 5 May 2011 (Agency) – ", "Police fled.", "RIO DE JANEIRO, Brazil", "5 May 2011"),
        ("ACCRA (GHANA), 4 FEB 91 (RADIO) -- [TEXT] ", "THE ARMY LEFT.", "ACCRA", "4 FEB 91"),
        ("NO CITY, NO DATE (RADIO) -- [SPEECH]\n[TEXT] ", "THE ARMY LEFT.", None, None),
        ("N'DJAMENA, Chad (AFP) — ", "12 died.", "N'DJAMENA, Chad", None),
        ("UNITED NATIONS, Sept. 4, 2010 /Newswire/ -- ", "The council met.", "UNITED NATIONS", "Sept. 4, 2010"),
        ("ST. LOUIS (AP) March 3 – ", "Police fled.", "ST. LOUIS", "March 3"),
        ("PORT-AU-PRINCE—", "Gunmen fled.", "PORT-AU-PRINCE", None),
        ("NEW DELHI, June 4 (Xinhua) -- ", "Trains stopped.", "NEW DELHI", "June 4"),
        ("Beirut (AFP) - ", "Police fled.", "Beirut", None),
        ("Geneva, June 2, IRNA - ", "The envoy left.", "Geneva", "June 2"),
        ("  \n SANAA (Reuters) – ", "Police fled.", "SANAA", None),
        ("(Reuters) - ", "Gunmen fled.", None, None),
        ("Djibo, Burkina Faso, 16 June: ", "gunmen fled.", "Djibo, Burkina Faso", "16 June"),
        ("Sinjar, northern Iraq, 25 August. ", "Two men died.", "Sinjar, northern Iraq", "25 August"),
        ("Kabul, May 5. ", "Two men died.", "Kabul", "May 5"),
        ("Kabul, May 5 - ", "Two men died.", "Kabul", "May 5"),
        ("MINSK. ", "Police fled.", "MINSK", None),
        ("North-West region, Cameroon: ", "gunmen fled.", "North-West region, Cameroon", None),
        ("AFP  — \n\n", "Gunmen fled.", None, None),
        ("TOKYO, March 3 (Agency) --", "", "TOKYO", "March 3"),
    ],
)
def test_split_dateline(head: str, rest: str, place: str | None, date: str | None) -> None:
    found = split_dateline(head + rest)
    assert found is not None
    assert (found.place, found.date) == (place, date)
    assert found.end == len(head)
    assert found.start == len(head) - len(head.lstrip())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "KABUL",
        "Iran - which denies it - left the talks.",
        "IRAN - which denies it - left the talks.",
        "Police in Kabul - Afghanistan's capital - fled.",
        "The Free Nation Party (FNP) - The group left.",
        "On Monday, March 3 (Saturday) - The army left.",
        "Jan. 5 - The army left.",
        "In Paris, 5 May. The army left.",
        "Kabul May 5, 2004 was hot.",
        "Paris, Monday: gunmen fled.",
        "NATO - The alliance met.",
        "UN - The council met.",
        "U.S. - China talks failed.",
        "US-China talks failed.",
        "ISIS: The group fled.",
        "UPDATE: Five dead in blast",
        "BREAKING NEWS - Five dead in blast",
        "ANALYSIS: Why the truce failed",
        "FIVE DEAD, 12 HURT - Police fled.",
        "PRESIDENT: We will win the war.",
        "SYRIA - REBELS REJECT TRUCE",
        "POLICE KILL FIVE -- THE ARMY SAID SO",
        "F-15E - The jet crashed.",
        "He said: The army left.",
        "Damascus, Syria, is quiet - The army left.",
        "A" * 1000,
        "A, " * 300,
    ],
)
def test_split_dateline_leaves_ordinary_text(text: str) -> None:
    assert split_dateline(text) is None


@given(
    st.lists(st.sampled_from(["KABUL", ", ", "Iran", " - ", "—", ": ", "(AP)", "May 5", "The", " ", "/", "\n", "x"]))
)
def test_split_dateline_offsets(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = split_dateline(text)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        before = text[: found.start]
        assert before.strip() == "" or before.rstrip(" ").endswith("\n")  # a headline stands on a line of its own
        assert found.place is None or text.startswith(found.place, found.start)
        assert found.date is None or found.date in text[found.start : found.end]


def test_a_dateline_below_a_headline() -> None:
    text = "Togo frees six judges\nLOME, March 8 - The government set six judges free."
    found = split_dateline(text)
    assert found is not None
    assert (found.place, found.date, text[found.end :][:3]) == ("LOME", "March 8", "The")
