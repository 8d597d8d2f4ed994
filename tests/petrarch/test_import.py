"""The import as a whole: report, layers, the folder in our notation, bad input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import eventcode
from eventcode.lexicon.dictionaries import Dictionaries, load_dictionaries
from eventcode.lexicon.fmt import format_paths
from eventcode.petrarch.importer import read_files
from eventcode.petrarch.writer import write_dictionaries
from tests.petrarch import conftest

Old = Callable[..., Dictionaries]
KINDS = ("actors", "agents", "verbs", "discards", "issues")


def test_missing_files_are_named_all_at_once(tmp_path: Path) -> None:
    with pytest.raises(eventcode.InputError, match=r"one\.txt, .*two\.txt"):
        eventcode.import_petrarch(actors=[tmp_path / "one.txt"], verbs=tmp_path / "two.txt")


def test_the_report_reads_like_this(old: Old) -> None:
    words = old(
        actors="ZENDA_ [ZEN]\n+STRELSAU [\nHENTZAU_ [RUR 99]\nMICHAEL_ [rur]\n",
        verbs="--- SACK [170] ---\nSACK\n- * GOLD\n- * GOLD [171]\n\n- * GOLD [172] # later\n",
    )
    assert str(words.report) == (
        "actors.txt (actors): 4 lines: 1 read, 1 repaired, 2 refused, 0 blank or comment\n"
        "verbs.txt (verbs): 6 lines: 4 read, 0 repaired, 1 refused, 1 blank or comment\n"
        "actors.txt: refused: no code: line 2\n"
        "      2: +STRELSAU [\n"
        "actors.txt: refused: no such date: 2 digits: line 3\n"
        "      3: HENTZAU_ [RUR 99]\n"
        "actors.txt: refused: a name without a code: line 3\n"
        "      3: HENTZAU_ [RUR 99]\n"
        "actors.txt: repaired: a code in small letters: line 4\n"
        "      4: MICHAEL_ [rur]\n"
        "verbs.txt: refused: no code: line 3\n"
        "      3: - * GOLD\n"
        "verbs.txt: conflict: the pattern has another code before: line 6\n"
        "      6: 171 at verbs.txt:4: - * GOLD [172]\n"
        "made: 2 actors, 2 rules"
    )
    assert words.report is not None
    assert words.report.refused == 3


def test_many_lines_of_one_fault_are_one_remark(old: Old) -> None:
    words = old(agents="GUARD\n" * 5000)
    assert words.report is not None
    [remark] = words.report.remarks
    assert len(remark.lines) == 5000
    assert str(remark).startswith(
        "agents.txt: refused: no code: lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 4988 more\n"
    )


def test_the_folder_says_what_the_old_files_say(world: Dictionaries, tmp_path: Path) -> None:
    files = write_dictionaries(world, tmp_path / "new")
    assert {p.suffix for p in files} == {".actors", ".agents", ".verbs", ".sets", ".discards", ".issues", ".tsv"}
    again = load_dictionaries([tmp_path / "new"])
    by_name = sorted(world.actors, key=lambda a: a.name)
    assert sorted(again.actors, key=lambda a: a.name) == by_name
    assert (again.agents, again.discards, again.issues) == (world.agents, world.discards, world.issues)
    assert [evolve(r, imported=True) for r in again.rules] == list(world.rules)
    assert all(r.imported for r in again.rules)
    assert {n: s.words for n, s in again.sets.items()} == {n: s.words for n, s in world.sets.items()}
    assert again.cameo.keys() == world.cameo.keys()
    assert "# verbs.txt:24" in (tmp_path / "new/verbs/imported.verbs").read_text(encoding="utf-8")
    assert "# actors.txt:11 court gazette" in (tmp_path / "new/actors/imported.actors").read_text(encoding="utf-8")
    assert format_paths([tmp_path / "new"], write=False) == []


def test_a_folder_that_is_there_is_left_alone(world: Dictionaries, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    with pytest.raises(eventcode.InputError, match="there already"):
        write_dictionaries(world, tmp_path)
    with pytest.raises(eventcode.InputError, match="no folder"):
        write_dictionaries(world, tmp_path / "no" / "such")
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_layers_of_imported_and_shipped_dictionaries(world: Dictionaries) -> None:
    text = "Ruritania seized a Freedonian ship. Rebels shelled a Malian army camp in Gao."
    both = eventcode.load(dictionaries=[eventcode.DEFAULT, world])
    alone = eventcode.load(dictionaries=world)
    assert {e.cameo for e in alone.code(text, "2003-05-05")} == {"170"}
    assert {e.cameo for e in both.code(text, "2003-05-05")} == {"170", "194"}
    assert both.provenance.dictionaries not in (alone.provenance.dictionaries, eventcode.load().provenance.dictionaries)


def test_the_later_layer_wins(old: Old, world: Dictionaries) -> None:
    other = old(actors="RURITANIA_ [RTN]\n", verbs="--- SEIZE [999] ---\nSEIZE\n")
    for layers, code in (([world, other], "RTN 999"), ([other, world], "RUR 170")):
        [event] = eventcode.load(dictionaries=layers).code("Ruritania seized a Freedonian ship.", "2003-05-05")
        assert event.source is not None
        assert f"{event.source.code} {event.cameo}" == code


SIGNS = "[]{}()<>~*$+%^&_-!#;|=:\t\n \0/.,'\"éİ"
PARTS = "--- ;- * ;&SET\n;<!--;-->;[###];A_B;ZENDA;\n+;[RUR];[190];[042:043];<19990101;n:;v:;</ISSUE>".split(";")
SNIPPETS = st.sampled_from([*SIGNS, *PARTS])
TEXTS = st.one_of(st.text(max_size=60), st.lists(SNIPPETS, max_size=25).map("".join))
BASES = {kind: getattr(conftest, kind.upper()) for kind in KINDS}


def mixed(kind: str, text: str, broken: bytes, at: int) -> bytes:
    """A good file with anything put into it somewhere."""
    base = BASES[kind].encode()
    at %= len(base) + 1
    return base[:at] + text.encode("utf-8", "surrogatepass") + broken + base[at:]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, broken=st.binary(max_size=8), at=st.integers(0, 10_000))
def test_every_line_is_read_repaired_refused_or_left_out(
    kind: str, text: str, broken: bytes, at: int, tmp_path: Path
) -> None:
    data = mixed(kind, text, broken, at)
    (tmp_path / "any.txt").write_bytes(data)
    found = read_files([(kind, tmp_path / "any.txt")], modern=False)
    [count] = found.counts
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    assert wide or count.lines == data.count(b"\n") + (not data.endswith(b"\n") and bool(data))
    assert len({line for r in found.remarks if r.status == "refused" for line in r.lines}) == count.refused


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, at=st.integers(0, 10_000), kind=st.sampled_from(KINDS))
def test_whatever_was_read_can_be_written_and_read_again(kind: str, text: str, at: int, tmp_path: Path) -> None:
    (tmp_path / "any.txt").write_bytes(mixed(kind, text, b"", at))
    words = eventcode.import_petrarch(**{kind: tmp_path / "any.txt"})
    target = tmp_path / f"out{len(list(tmp_path.iterdir()))}"
    write_dictionaries(words, target)
    again = load_dictionaries([target])
    assert list(again.rules) == list(words.rules)
    assert sorted(again.actors, key=lambda a: a.name) == sorted(words.actors, key=lambda a: a.name)
    assert (again.agents, again.discards, again.issues) == (words.agents, words.discards, words.issues)
