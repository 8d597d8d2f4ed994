"""Whose the things are that somebody takes, where the sentence names no owner."""

from __future__ import annotations

import pytest

import eventcode


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Rebels overran a police post near Gulu in Uganda on Sunday and made off with its rifles.", "UGACOP"),
        ("Overrunning a police post in Pattani, insurgents killed two officers and stole 30 rifles.", "THACOP"),
        ("Two rebels were killed in a firefight with soldiers near Marawi. Troops recovered an M16 rifle.", "PHLREB"),
        ("Raiders killed four herders and drove off 300 cattle near Lodwar, Kenya.", "KENAGR"),
        ("Armed men broke into a clinic in Bunia, beat two nurses and made off with its medicines.", "CODHLH"),
        ("Rebels killed eight farmers near Beni on Saturday. They also looted shops.", "CODCVL"),
        ("Nigerian police found 80 rifles under the floor of a house in Maiduguri.", "NGACVL"),
    ],
)
def test_what_is_taken_belongs_to_those_who_were_fought(coder: eventcode.Coder, text: str, owner: str) -> None:
    taken = [e for e in coder.code(text, date="2009-08-17") if e.cameo == "1711"]
    assert [e.target.code if e.target else None for e in taken] == [owner]
