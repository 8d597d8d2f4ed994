"""Readers of old actor and agent files: what is read, repaired, refused, and who comes first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from eventcode.coder import Coder
from eventcode.lexicon.dictionaries import Dictionaries

Old = Callable[..., Dictionaries]


def counts(words: Dictionaries) -> tuple[int, int, int, int]:
    assert words.report is not None
    [count] = words.report.files
    return count.read, count.repaired, count.refused, count.left_out


def remarks(words: Dictionaries, status: str) -> list[tuple[str, list[int]]]:
    assert words.report is not None
    return [(r.reason, list(r.lines)) for r in words.report.of(status)]


def test_a_record_with_synonyms_and_codes_of_two_lines(old: Old) -> None:
    words = old(actors="HENTZAU_ ; note\n+COUNT_HENTZAU_\n\t[RURGOV 010101-020101] [RURMIL >030101]\n\t[RURELI]\n")
    [entry] = words.actors
    assert [f.text for f in entry.forms] == ["Hentzau", "Count Hentzau"]
    assert [("".join(c.groups), c.first is not None) for c in entry.codes] == [
        ("RURGOV", True),
        ("RURMIL", True),
        ("RURELI", False),
    ]
    assert counts(words) == (4, 0, 0, 0)


def test_dated_codes_are_tried_before_the_one_of_the_first_line(old: Old) -> None:
    [entry] = old(actors="HENTZAU [RUR]\n\t[RURGOV >20010101]\n").actors
    assert ["".join(c.groups) for c in entry.codes] == ["RURGOV", "RUR"]


def test_the_last_record_of_a_file_is_kept_and_a_name_may_come_twice(old: Old) -> None:
    words = old(actors="HENTZAU\n\t[RURMIL <20000101]\n\nZENDA [ZEN]\nHENTZAU\n+RUPERT\n\t[RURGOV >20000102]")
    assert [a.name for a in words.actors] == ["Hentzau", "Zenda"]
    assert ["".join(c.groups) for c in words.actors[0].codes] == ["RURMIL", "RURGOV"]
    assert [f.text for f in words.actors[0].forms] == ["Hentzau", "Rupert"]


def test_names_without_plus_above_a_code_are_names_of_it(old: Old) -> None:
    words = old(actors="HENTZAU_\nRUPERT_HENTZAU_\nCOUNT_HENTZAU_\n\t[RURGOV]\n\nZENDA\n\nMICHAEL [RUR]\n")
    assert [[f.text for f in a.forms] for a in words.actors] == [
        ["Hentzau", "Rupert Hentzau", "Count Hentzau"],
        ["Michael"],
    ]
    assert remarks(words, "repaired") == [("a name without a code read as one of the name below it", [1, 2])]
    assert remarks(words, "refused") == [("a name without a code", [6])]


@pytest.mark.parametrize(
    ("text", "status", "reason", "line"),
    [
        ("ZENDA]_ [ZEN]\n", "repaired", "a bracket in a name taken out", 1),
        ("ZENDA_ [ZEN\n", "repaired", "the bracket is not closed", 1),
        ("ZEN\0DA_ [ZEN]\n", "repaired", "control characters taken out", 1),
        ("ZENDA_ [zen]\n", "repaired", "a code in small letters", 1),
        ("ZENDA_ [###]\n", "repaired", "### read as ---: known, but not coded", 1),
        ("ZENDA_ [ZEN]\n\t[ZENGOV >99999999]\n", "refused", "no such date", 2),
        ("\t[ZENGOV]\n", "refused", "codes without a name", 1),
        ("+ [ZENGOV]\n", "refused", "no name", 1),
        ("ZENDA_ [ZEN]\n<!-- never closed\nHENTZAU [RUR]\n", "refused", "a comment that is never closed", 2),
    ],
)
def test_repairs_and_refusals_name_their_line(old: Old, text: str, status: str, reason: str, line: int) -> None:
    found = remarks(old(actors=text), status)
    assert any(r.startswith(reason) and lines == [line] for r, lines in found), found


def test_comments_are_left_out_and_kept(old: Old) -> None:
    words = old(actors="# head\n<!-- one\nTWO [TWO]\nthree -->\n<! four\nZENDA_ [ZEN] # five; six\n")
    assert [a.name for a in words.actors] == ["Zenda"]
    assert counts(words) == (1, 0, 0, 5)
    assert words.report is not None
    assert words.report.comments == {("actors.txt", 6): "five; six"}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8", "utf-8-sig"])
def test_other_encodings(old: Old, encoding: str) -> None:
    assert [a.name for a in old(actors="ZÉNDA [ZEN]\n".encode(encoding)).actors] == ["Zénda"]


def test_a_name_with_another_code_is_a_conflict_and_the_first_counts(old: Old) -> None:
    words = old(actors="ZENDA [ZEN]\n+STRELSAU\nRURITANIA [RUR]\n+STRELSAU\n")
    assert remarks(words, "conflict") == [("the name has another code before", [4])]
    assert counts(words) == (4, 0, 0, 0)


@pytest.mark.parametrize(
    ("text", "date", "code"),
    [
        ("Rupert Hentzau", "1998-12-31", "RURREB"),
        ("Rupert Hentzau", "1999-01-01", "RURREB"),  # both ends count, and the first line wins
        ("Rupert Hentzau", "1999-01-02", "RURGOV"),
        ("Rupert Hentzau", "2004-12-31", "RURGOV"),
        ("Rupert Hentzau", "2005-01-01", "RURELI"),
        ("the Ruritanian minister", "2005-01-01", "RURGOV"),
        ("soldiers of Freedonia", "2005-01-01", "FREMIL"),
        ("a Ruritanian spokeswoman", "2005-01-01", "RURGOV"),
        ("the Sylvanian relief body", "2005-01-01", "NGOSYL"),
        ("soldiers", "2005-01-01", "---MIL"),
        ("Grand Fenwick", "2005-01-01", None),
    ],
)
def test_actors_of_the_small_world(small: Coder, text: str, date: str, code: str | None) -> None:
    actor = small.actor(text, date=date)
    assert (actor.code if actor else None) == code


@pytest.mark.parametrize(
    ("line", "singulars", "plurals", "roles", "place"),
    [
        ("ATTORNEY [~JUD]", ("attorney",), ("attorneys",), ("JUD",), "behind"),
        ("ENVOY {ENVOYS} [ ~GOV]", ("envoy",), ("envoys",), ("GOV",), "behind"),
        ("POLICE {} [~COP]", ("police",), (), ("COP",), "behind"),
        ("RELIEF_BODY [NGO~]", ("relief body",), ("relief bodies",), ("NGO",), "before"),
        ("ISLAND_GUARD [~MILNAV]", ("island guard",), ("island guards",), ("MIL", "NAV"), "behind"),
    ],
)
def test_agents(
    old: Old, line: str, singulars: tuple[str, ...], plurals: tuple[str, ...], roles: tuple[str, ...], place: str
) -> None:
    [entry] = old(agents=line).agents
    assert (entry.singulars, entry.plurals, entry.roles, entry.place) == (singulars, plurals, roles, place)


@pytest.mark.parametrize(
    ("text", "status", "reason"),
    [
        ("GUARD [~MIL}\n", "repaired", "the bracket is not closed with ]"),
        ("GUARD [MIL]\n", "repaired", "no ~: the code is put behind"),
        ("GUARD\n", "refused", "no code"),
        ("GUARD [~]\n", "refused", "no code"),
        ("GUARD!X! [~MIL]\n", "refused", "unknown substitution set !X!"),
        ("[~MIL]\n", "refused", "no role noun"),
        ("!X! = ,\nGUARD!X! [~MIL]\n", "refused", "an empty substitution set"),
        ("!X! = *\n!X! [~MIL]\n", "refused", "no role noun"),
        ("GUARD [~MIL]\nGUARDS [~COP]\n", "conflict", "the noun has another code before"),
    ],
)
def test_repairs_and_refusals_of_agents(old: Old, text: str, status: str, reason: str) -> None:
    assert reason in [r for r, _ in remarks(old(agents=text), status)]
