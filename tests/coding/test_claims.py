"""Attacks and who claims them."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A car bomb killed three policemen near Kirkuk on Monday. Islamic State claimed the blast.",
            {("1832", "IRQREB", "IRQCOP"), ("015", "IRQREB", "IRQCOP")},
        ),
        # who was hit, where the claim names but the country
        (
            "Maoist guerrillas claimed responsibility for a roadside bomb in India that killed seven policemen.",
            {("1833", "INDREB", "INDCOP"), ("015", "INDREB", "INDCOP")},
        ),
        # an attack is not told twice
        (
            "A car bomb killed three policemen near Kirkuk. Islamic State said its fighters carried out the attack.",
            {("1832", "IRQREB", "IRQCOP"), ("015", "IRQREB", "IRQCOP")},
        ),
        # an attack whose doer is known is not another's
        (
            "Soldiers shelled a village near Kirkuk on Monday. Islamic State claimed responsibility for a blast.",
            {("194", "IRQMIL", "IRQCVL"), ("015", "IRQREB", None)},
        ),
        # gunmen whose side nobody names are claimed, too
        (
            "A suicide bomber killed six policemen in Kirkuk on Monday. Islamic State claimed responsibility.",
            {("1831", "IRQUAF", "IRQCOP"), ("015", "IRQREB", "IRQCOP")},
        ),
        # nor does a government's word make it the doer
        ("A car bomb killed three policemen near Kirkuk.", {("1832", "IRQUAF", "IRQCOP")}),
    ],
)
def test_claims(coder: eventcode.Coder, text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {(r["cameo"], r["source"], r["target"]) for r in rows(coder, text)} == expected


@pytest.mark.parametrize(
    ("text", "code", "source", "target"),
    [
        ("Al-Shabaab said it had mortared a Kenyan base on Monday.", "194", "SOMREB", "KENMIL"),
        ("The ELN said it carried out the bombing that killed two soldiers in Cali.", "183", "COLREB", "COLMIL"),
        ("The ELN said its fighters had killed two soldiers near Cali.", "190", "COLREB", "COLMIL"),
        ("Islamic State said it killed two Syrian soldiers near Homs.", "190", "SYRREB", "SYRMIL"),
    ],
)
def test_claims_of_ones_own(coder: eventcode.Coder, text: str, code: str, source: str, target: str) -> None:
    found = {r["cameo"]: (r["source"], r["target"], r["status"]) for r in rows(coder, text)}
    assert found == {code: (source, target, "claimed"), "015": (source, target, "fact")}


def test_who_alleges_behind_the_deed(coder: eventcode.Coder) -> None:
    text = "Police opened fire on mourners in Kathmandu on Monday, killing seven, a rights group alleged."
    rows = [e.as_row() for e in coder.code(text, date="2019-05-08")]
    assert [(r["cameo"], r["source"], r["status"], r["fatalities"]) for r in rows] == [("175", "NPLCOP", "claimed", 7)]


def test_an_army_claims_nothing(coder: eventcode.Coder) -> None:
    assert [r["cameo"] for r in rows(coder, "The army said it had killed two rebels near Gao, Mali.")] == ["190"]


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        (
            "Chad said Sudanese jets had bombed a village near Adre. Khartoum denied it.",
            "195",
            "denied",
        ),
        (
            "Chad said Sudanese jets had bombed a village near Adre. Khartoum denied that it was arming rebels.",
            "195",
            "fact",
        ),
        (
            "Rebels allegedly shelled a market in Donetsk, killing four. The rebels denied the attack.",
            "194",
            "denied",
        ),
        # a government speaks for its army
        (
            "Chad said a soldier was killed by Sudanese sniper fire near Adre. Khartoum denied that its men had fired.",
            "193",
            "denied",
        ),
        ("Hamas said Israeli troops shot dead two Palestinians in Gaza. Israel denied the claim.", "193", "denied"),
        # who was harmed is not accused
        (
            "The Taliban claimed to have killed 20 Afghan soldiers in Kunduz. The Afghan army denied it.",
            "190",
            "claimed",
        ),
        # what officials report is no allegation
        ("Rebels shelled a market in Donetsk, killing four people, police said. The rebels denied it.", "194", "fact"),
        ("Rebels allegedly shelled a market in Donetsk, killing four people.", "194", "claimed"),
    ],
)
def test_denials(coder: eventcode.Coder, text: str, code: str, status: str) -> None:
    assert [r["status"] for r in rows(coder, text) if r["cameo"] == code] == [status]
