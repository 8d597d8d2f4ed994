"""Arrests and releases in the passive, of those whom the sentence before speaks of."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "code", "source", "target"),
    [
        ("Malian police fired tear gas at students in Bamako. Nine of them were arrested.", "173", "MLICOP", "MLIEDU"),
        ("Malian police arrested 30 students in Bamako. They were released on Friday.", "0841", "MLICOP", "MLIEDU"),
        ("Rebels kidnapped three nurses near Gao, Mali. They were freed on Tuesday.", "0841", "MLIREB", "MLIHLH"),
        ("Police in Bamako, Mali, hauled 30 of the students away. They were freed.", "0841", "MLICOP", "MLIEDU"),
        ("A crowd in Lome burned a church. Police were pelted with stones.", "145", "TGOCVL", "TGOCOP"),
        ("Malian police fired tear gas at a crowd in Bamako. Sixty people were arrested.", "173", "MLICOP", "MLICVL"),
        ("Two nuns seized by rebels near Gao in Mali in April were freed on Friday.", "0841", "MLIREB", "MLIREL"),
        ("Rebels took seven officers hostage in Mali. The captives were freed later.", "0841", "MLIREB", "MLICOP"),
    ],
)  # fmt: skip
def test_who_did_it(coder: eventcode.Coder, text: str, code: str, source: str, target: str) -> None:
    found = {r["cameo"]: (r["source"], r["target"], r["source_basis"]) for r in rows(coder, text)}
    assert found[code] == (source, target, "coreference")


@pytest.mark.parametrize(
    ("text", "dyad"),
    [
        ("Gunmen abducted two nuns in Gao, Mali. Spain appealed to the captors to free the women.", ("ESP", "MLIUAF")),
        ("Pirates hijacked a Greek tanker off Somalia. The hijackers demanded a ransom.", ("SOMCRM", None)),
        ("Rebels abducted a nun near Gao, Mali. Soldiers killed the kidnappers on Monday.", ("MLIMIL", "MLIREB")),
    ],
)  # fmt: skip
def test_those_who_took_somebody(coder: eventcode.Coder, text: str, dyad: tuple[str, str | None]) -> None:
    assert [(r["source"], r["target"]) for r in rows(coder, text)][1:] == [dyad]


def test_who_laid_an_ambush_did_it(coder: eventcode.Coder) -> None:
    text = "The Chadian army lost nine men in an ambush laid by rebels near Nokou on Friday."
    assert [(r["cameo"], r["source"], r["target"]) for r in rows(coder, text)] == [("190", "TCDREB", "TCDMIL")]


def test_a_curfew_is_of_the_officials_who_tell_it(coder: eventcode.Coder) -> None:
    text = "The curfew in Suva was eased on Monday, Fijian officials said."
    assert [(r["source"], r["target"], r["cameo"]) for r in rows(coder, text)] == [("FJIGOV", "FJICVL", "0813")]


def test_police_who_tell_arrests_made_them(coder: eventcode.Coder) -> None:
    [row] = rows(coder, "Police in Delhi said 47 protesters had been arrested.")
    assert (row["source"], row["target"], row["cameo"]) == ("INDCOP", "INDCVL", "173")


def test_police_who_tell_arrests_are_those_of_the_place(coder: eventcode.Coder) -> None:
    text = "Thousands marched through Lyon against the war in Mali. Police said six marchers were detained."
    assert rows(coder, text)[-1]["source"] == "FRACOP"


def test_others_did_not_do_it(coder: eventcode.Coder) -> None:
    text = "Malian students attacked a mosque in Bamako. Ten nurses were arrested on Friday."
    assert [r["source"] for r in rows(coder, text) if r["cameo"] == "173"] in ([None], [])


def test_arrests_that_a_ministry_tells_are_those_of_its_police(coder: eventcode.Coder) -> None:
    [row] = rows(coder, "Sixty people were arrested in Tbilisi, the Georgian interior ministry said.")
    assert (row["source"], row["target"], row["cameo"]) == ("GEOCOP", "GEOCVL", "173")


_STORY = " It was the second time this year. The hall was full. Nobody answered."


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Malian opposition was urged to hold talks with the army.", ["026"]),
        # in a story of several sentences somebody would have asked them
        ("The Malian opposition was urged to hold talks with the army." + _STORY, []),
        ("Ghana urged the Malian opposition to hold talks with the army." + _STORY, ["026"]),
        # where there is violence, those who hold people need not be known
        ("Four Malian nurses were freed near Gao. Rebels killed two soldiers there." + _STORY, ["0841", "190"]),
    ],
)
def test_dealings_have_a_doer(coder: eventcode.Coder, text: str, codes: list[str]) -> None:
    assert [row["cameo"] for row in rows(coder, text)] == codes


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Turkey condemned Syria on Monday for an air strike on Azaz that killed nine people a day earlier.", "SYR"),
        ("Kenya criticised al-Shabaab over a bombing in Mombasa that killed three people on Sunday.", "SOMREB"),
        ("Kenya condemned a bombing in Mombasa that killed three people on Sunday.", "KENUAF"),
    ],
)
def test_who_is_condemned_for_an_attack_did_it(coder: eventcode.Coder, text: str, source: str) -> None:
    assert [r["source"] for r in rows(coder, text) if r["cameo"].startswith(("18", "19"))] == [source]


def test_nobody_accuses_itself(coder: eventcode.Coder) -> None:
    text = "Japan's premier said that China had moved ships to the islands and accused Beijing of preparing a war."
    assert [(r["source"], r["target"]) for r in rows(coder, text) if r["cameo"].startswith("11")] == [("JPNGOV", "CHN")]


def test_who_drives_out_some_drives_out_the_next(coder: eventcode.Coder) -> None:
    text = "Two Libyan diplomats were expelled by Tunisia, and nine Libyan migrants were deported the same day."
    assert [(r["source"], r["cameo"]) for r in rows(coder, text)] == [("TUN", "161"), ("TUN", "174")]
