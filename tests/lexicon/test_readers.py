"""Each grammar: what a good file gives, and what a bad line says, with its place."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.errors import DictionaryError, InputError, Problem
from eventcode.lexicon.actors import parse_day, read_actors
from eventcode.lexicon.agents import plural, read_agents
from eventcode.lexicon.dictionaries import DEFAULT, load_dictionaries
from eventcode.lexicon.discards import read_discards, read_issues
from eventcode.lexicon.entries import DatedCode
from eventcode.lexicon.lines import Line, read_lines, split_comment
from eventcode.lexicon.places import read_places
from eventcode.lexicon.sets import read_sets
from eventcode.lexicon.verbs import read_verbs
from eventcode.model import Where
from eventcode.rules.notation import PatternReader

CODES = frozenset({"EGY", "SYR", "GOV", "MIL", "REB"})
PATTERNS = PatternReader(sets={"arms": frozenset({"gun"})})


def problems_of(tmp_path: Path, kind: str, body: str) -> list[str]:
    """The faults of a file with a good header and ``body``."""
    path = tmp_path / f"x.{kind}"
    path.write_text(f"%eventcode {kind} 1\n{body}", encoding="utf-8")
    problems: list[Problem] = []
    lines = read_lines(path, path.name, kind, problems)
    readers = {
        "actors": lambda: read_actors(lines, CODES, problems),
        "agents": lambda: read_agents(lines, CODES, problems),
        "verbs": lambda: read_verbs(lines, PATTERNS, {"190", "020"}, {"request"}, problems),
        "sets": lambda: read_sets(lines, problems),
        "places": lambda: read_places(lines, CODES, problems),
        "discards": lambda: read_discards(lines, problems),
        "issues": lambda: read_issues(lines, problems),
    }
    readers[kind]()
    return [str(p) for p in sorted(problems)]


def test_an_actor_with_names_and_dated_codes(tmp_path: Path) -> None:
    path = tmp_path / "x.actors"
    path.write_text(
        "%eventcode actors 1\n%kind person\nJane Doe   # a comment\n    + General Doe [EGY]\n"
        "    = EGY MIL ..2012-08\n    = EGY GOV 2014..\n",
        encoding="utf-8",
    )
    problems: list[Problem] = []
    [entry] = read_actors(read_lines(path, "x.actors", "actors", problems), CODES, problems)
    assert problems == []
    assert (entry.name, entry.kind) == ("Jane Doe", "person")
    assert [(f.text, f.style, f.condition) for f in entry.forms] == [
        ("Jane Doe", "name", None),
        ("General Doe", "name", "EGY"),
    ]
    assert [(c.groups, c.first, c.last) for c in entry.codes] == [
        (("EGY", "MIL"), None, datetime.date(2012, 8, 31)),
        (("EGY", "GOV"), datetime.date(2014, 1, 1), None),
    ]
    assert str(entry.forms[1].where) == "x.actors:4"


@pytest.mark.parametrize(
    ("groups", "country", "roles"),
    [
        (("USA", "MIL"), "USA", ("MIL",)),
        (("IGO", "UNO"), None, ("IGO", "UNO")),
        (("---", "REB"), None, ("REB",)),
    ],
)
def test_country_and_roles_of_a_code(groups: tuple[str, ...], country: str | None, roles: tuple[str, ...]) -> None:
    code = DatedCode(groups=groups, first=None, last=None, where=Where(file="x", line=1))
    assert (code.country, code.roles) == (country, roles)


@pytest.mark.parametrize(
    ("kind", "body", "fault"),
    [
        ("actors", "Syria\n    = SYR\n", "x.actors:2:1: an entry before any %kind line"),
        ("actors", "%kind town\n", "x.actors:2:1: unknown directive '%kind town'"),
        ("actors", "%kind country\nSyria\n", "x.actors:3:1: Syria has no code"),
        ("actors", "%kind country\nSyria\n    = SYX\n", "x.actors:4:7: unknown code SYX (did you mean SYR?)"),
        ("actors", "%kind person\nJane\n    = EGY GOV 2012-02-30..\n", "x.actors:4:15: no such date in 2012-02-30.."),
        ("actors", "%kind person\nJane\n    = EGY GOV 2014..2012\n", "x.actors:4:15: 2014..2012 ends before it starts"),
        ("actors", "%kind person\nJane\n    ! EGY\n    = EGY\n", "x.actors:4:5: unknown mark '!'"),
        ("actors", "%kind country\n\tSyria\n", "x.actors:3:1: a tab character"),
        ("actors", "%kind country\nSyria\n  = SYR\n", "x.actors:4:3: indented by 2 spaces"),
        ("actors", "%kind country\nSyria\n    + Se\u0301\n    = SYR\n", "x.actors:4:5: not in Unicode normal form C"),
        ("actors", "%kind country\nSyria\n    + A\tB\n    = SYR\n", "x.actors:4:8: a tab character"),
        ("agents", "soldier\n", "x.agents:2:1: not a role noun"),
        ("agents", "soldier = MLI\n", "x.agents:2:11: unknown role MLI (did you mean MIL?)"),
        ("verbs", "SOURCE hit TARGET\n", "x.verbs:2:1: not a rule"),
        ("verbs", "SOURCE hit TARGET => 190\n", "x.verbs:2:1: a rule without a test line"),
        (
            "verbs",
            "SOURCE hit &amrs => 190\n    + [A]SOURCE hit.\n",
            "x.verbs:2:12: unknown word set &amrs (did you mean &arms?)",
        ),
        (
            "verbs",
            "SOURCE hit TARGET => 191\n    + [A]SOURCE hit.\n",
            "x.verbs:2:22: unknown code 191 (did you mean 190?)",
        ),
        (
            "verbs",
            "SOURCE ask to DO => reqest(DO) else 020\n    + [A]SOURCE asked.\n",
            "x.verbs:2:21: unknown operator reqest",
        ),
        (
            "verbs",
            "SOURCE ask TARGET => request(DO) else 020\n    + [A]SOURCE.\n",
            "x.verbs:2:1: request(DO) but no DO",
        ),
        ("verbs", "SOURCE hit TARGET => 190\n    + A hit B.\n", "x.verbs:3:5: no slot is marked"),
        ("sets", "weapon = gun\n", "x.sets:2:1: not a word set"),
        ("sets", "&arms = gun, gun\n", "x.sets:2:1: &arms names 'gun' twice"),
        ("sets", "&arms =\n", "x.sets:2:1: &arms is empty"),
        ("places", "Tanf\n", "x.places:2:1: Tanf needs one line of coordinates"),
        ("places", "Tanf\n    = SYR 133.5 38.6 base\n", "x.places:3:7: 133.5, 38.6 is not on Earth"),
        ("places", "Tanf\n    = SYR 33.5 38.6 bsae\n", "x.places:3:21: unknown kind bsae (did you mean base?)"),
        ("places", "Tanf\n    = SYR 33,5 38,6 base\n", "x.places:3:5: unreadable coordinates"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, kind: str, body: str, fault: str) -> None:
    assert any(p.startswith(fault) for p in problems_of(tmp_path, kind, body)), problems_of(tmp_path, kind, body)


def test_all_faults_come_at_once(dictionary) -> None:
    folder = dictionary(
        {
            "actors/a.actors": "%eventcode actors 1\n%kind country\nNowhere\n    = XQX\nElsewhere\n    = QXQ\n",
            "sets/a.sets": "%eventcode sets 2\n&a = b, b\n",
            "agents/a.agents": "",
        }
    )
    with pytest.raises(DictionaryError) as caught:
        load_dictionaries([DEFAULT, folder])
    places = [f"{p.file}:{p.line}" for p in caught.value.problems]
    assert places == ["actors/a.actors:4", "actors/a.actors:6", "agents/a.agents:1", "sets/a.sets:1", "sets/a.sets:2"]


def test_bytes_that_are_no_utf8_are_named(tmp_path: Path) -> None:
    path = tmp_path / "x.sets"
    path.write_bytes(b"%eventcode sets 1\n&a = caf\xe9\n")
    problems: list[Problem] = []
    read_lines(path, "x.sets", "sets", problems)
    assert str(problems[0]) == "x.sets:2:9: not valid UTF-8 (save the file as UTF-8)"


def test_a_word_set_that_stands_twice_is_named(dictionary) -> None:
    folder = dictionary({"sets/a.sets": "%eventcode sets 1\n&zz = b\n&yy = c\n&zz = d\n"})
    with pytest.raises(DictionaryError, match=r"sets/a.sets:4:1: stands also at sets/a.sets:2:1"):
        load_dictionaries([folder])


def test_a_pattern_with_two_codes_names_both(dictionary) -> None:
    test = "    + [Iran]SOURCE glorped [Iraq]TARGET.\n"
    rules = f"%eventcode verbs 1\nSOURCE glorp TARGET => 190\n{test}SOURCE glorp TARGET => 112\n{test}"
    message = "verbs/a.verbs:4:1: stands also at verbs/a.verbs:2:1: 190 there, 112 here"
    with pytest.raises(DictionaryError, match=message):
        load_dictionaries([DEFAULT, dictionary({"verbs/a.verbs": rules})])


@pytest.mark.parametrize(
    ("name", "hint"),
    [("sets/x.set", "did you mean .sets?"), ("x.verb", "did you mean .verbs?"), ("sets/x.doc", "known")],
)
def test_a_file_that_no_reader_takes_is_reported(dictionary, name: str, hint: str) -> None:
    folder = dictionary(
        {name: "x", "sets/y.sets": "%eventcode sets 1\n&yy = z\n", "sets/.z.sets.part": "", "sets/a.md": ""}
    )
    with pytest.raises(DictionaryError) as caught:
        load_dictionaries([DEFAULT, folder])
    [problem] = caught.value.problems
    assert str(problem).startswith(f"{name}:1: unknown suffix") and hint in problem.hint


def test_what_a_later_layer_replaces_is_noted(dictionary) -> None:
    sets = "%eventcode sets 1\n&talks = chat\n&new_one = a\n"
    actors = "%eventcode actors 1\n%kind country\nSyria\n    = SYR\n"
    folder = dictionary({"sets/x.sets": sets, "actors/x.actors": actors})
    notes = [str(p) for p in load_dictionaries([DEFAULT, folder]).replaced]
    assert len(notes) == 2
    assert notes[0].startswith(f"{folder}/actors/x.actors:3: note: Syria replaces the ")
    assert " names and 1 code of actors/countries.actors:" in notes[0]
    assert notes[1].startswith(f"{folder}/sets/x.sets:2: note: &talks replaces the ")
    assert " words of sets/cooperation.sets:" in notes[1]
    assert load_dictionaries().replaced == ()


def test_an_unknown_role_in_a_condition_is_reported(dictionary) -> None:
    rule = "%eventcode verbs 1\nSOURCE glorp TARGET[MIL|GOW] => 190\n    + [Iran]SOURCE glorped [Iraq]TARGET.\n"
    with pytest.raises(DictionaryError, match=r"verbs/a.verbs:2: unknown role GOW \(did you mean GOV\?\)"):
        load_dictionaries([DEFAULT, dictionary({"verbs/a.verbs": rule})])


@pytest.mark.parametrize(("code", "hint"), [("1200x", "120"), ("19", "190"), ("nonee", "none")])
def test_an_unknown_code_is_compared_from_its_start(code: str, hint: str) -> None:
    problems: list[Problem] = []
    line = Line(where=Where(file="x.verbs", line=2), column=1, text=f"SOURCE hit TARGET => {code}")
    read_verbs([line], PATTERNS, {"200", "020", "120", "1211", "190", "1951"}, (), problems)
    assert f"did you mean {hint}?" in [p.hint for p in problems]


def test_an_own_folder_adds_roles_and_codes(dictionary) -> None:
    files = {
        "codes/roles.tsv": "code\tname\tkind\nZZQ\tZorkers\tprimary\n",
        "codes/cameo.tsv": "code\tname\n999\tZork\n",
        "agents/x.agents": "%eventcode agents 1\nzorker = ZZQ\n",
    }
    words = load_dictionaries([DEFAULT, dictionary(files)])
    assert "ZZQ" in words.roles and "MIL" in words.roles
    assert (words.cameo["999"].name, words.cameo["999"].plover, words.cameo["190"].plover) == ("Zork", None, "ASSAULT")


def test_later_layers_win(dictionary) -> None:
    folder = dictionary({"agents/a.agents": "%eventcode agents 1\nsoldier = REB\n"})
    agents = {a.name: a.roles for a in load_dictionaries([DEFAULT, folder]).agents}
    assert agents["soldier"] == ("REB",)


def test_a_missing_folder_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no dictionary at"):
        load_dictionaries([tmp_path / "none"])


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("soldier", "soldiers"),
        ("ally", "allies"),
        ("gunman", "gunmen"),
        ("coach", "coaches"),
        ("boy", "boys"),
        ("German", "Germans"),
    ],
)
def test_plurals(noun: str, expected: str) -> None:
    assert plural(noun) == expected


@pytest.mark.parametrize(
    ("raw", "expected"), [("a # b", "a "), ("# b", ""), ("C# code", "C# code"), ("a#b # c", "a#b ")]
)
def test_comments_need_a_blank_before_them(raw: str, expected: str) -> None:
    assert split_comment(raw) == expected


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        ("2012", False, (2012, 1, 1)),
        ("2012", True, (2012, 12, 31)),
        ("2012-02", True, (2012, 2, 29)),
        ("2012-02-03", True, (2012, 2, 3)),
    ],
)
def test_partial_days(text: str, last: bool, expected: tuple[int, int, int]) -> None:
    assert parse_day(text, last) == datetime.date(*expected)


GROUPS = st.sampled_from(["EGY", "EGY MIL", "EGY  MIL", "SYX", "IGO XYZ", "EGY/SYR GOV", "--- REB", "", "EGY .."])
DAYS = st.sampled_from(["", "2012", "2010", "2012-02-30", "2013-13", "2012-02-03", "2009...", "..", " "])
WRITTEN = st.builds("{} {}..{}".format, GROUPS, DAYS, DAYS) | GROUPS


@given(st.lists(st.tuples(st.sampled_from(["person", "name"]), WRITTEN), max_size=8))
def test_a_code_reads_the_same_wherever_its_parts_stood_before(codes: list[tuple[str, str]]) -> None:
    def actor(number: int, kind: str, code: str) -> list[Line]:
        texts = [(1, f"%kind {kind}"), (1, f"Name {number}"), (5, f"= {code}".rstrip())]
        return [Line(where=Where(file="x", line=number), column=column, text=text) for column, text in texts]

    together: list[Problem] = []
    entries = read_actors([line for n, (k, c) in enumerate(codes) for line in actor(n, k, c)], CODES, together)
    apart: list[Problem] = []
    alone = [e for n, (k, c) in enumerate(codes) for e in read_actors(actor(n, k, c), CODES, apart)]
    assert entries == alone
    assert list(map(str, together)) == list(map(str, apart))


@given(st.sampled_from(["actors", "agents", "verbs", "sets", "places"]), st.text(max_size=200))
def test_readers_never_crash(tmp_path_factory: pytest.TempPathFactory, kind: str, body: str) -> None:
    problems_of(tmp_path_factory.mktemp("readers"), kind, body.replace("\r", ""))


@pytest.mark.parametrize(
    ("kind", "body", "fault"),
    [
        ("discards", "yacht race\n", "not a discard"),
        ("discards", "yacht race = article\n", "not a discard"),
        ("issues", "harvest = FOOD\n", "an issue before any %section"),
        ("issues", "%section FOOD\nharvest\n", "not an issue"),
        ("issues", "%section FOOD\nharvest = cancel day\n", "not an issue"),
        ("agents", "guard = ---\n", "no role"),
        ("agents", "guard = ~XYZ\n", "unknown role XYZ"),
        ("actors", "%kind name\nZenda\n    = EGY/SYR/QQQ\n", "unknown code QQQ"),
        ("actors", "%kind person\nZenda\n    = EGYGOV\n", "unreadable code"),
        ("verbs", '%imported\n"<take> .. gold" => 191\n', "unknown code 191"),
        ("verbs", '%imported\n"<take> .. gold" => 190:191\n', "unknown code 191"),
        ("verbs", '%imported\n"<take> .. &gold" => 190\n', "unknown word set &gold"),
        ("verbs", '"<take> .. gold" => 190\n', "a rule without a test line"),
    ],
)
def test_faults_of_imported_notation(tmp_path: Path, kind: str, body: str, fault: str) -> None:
    [found] = problems_of(tmp_path, kind, body)
    assert fault in found


@pytest.mark.parametrize(
    ("body", "result", "reverse", "swapped"),
    [
        ('"<take>" => 190', "190", None, False),
        ('"<take>" => 190:020', "190:020", "020", False),
        ('"<take>" => :020', ":020", None, True),
        ("SOURCE take TARGET => 190:020", "190:020", "020", False),
    ],
)
def test_rules_below_imported_need_no_tests_and_may_code_both_ways(
    dictionary: Callable[[dict[str, str]], Path], body: str, result: str, reverse: str | None, swapped: bool
) -> None:
    [rule] = load_dictionaries([dictionary({"verbs/x.verbs": f"%eventcode verbs 1\n%imported\n{body}\n"})]).rules
    assert (rule.result, rule.reverse, rule.swapped, rule.imported) == (result, reverse, swapped, True)


def test_a_set_with_the_same_words_replaces_nothing(dictionary: Callable[[dict[str, str]], Path]) -> None:
    words = load_dictionaries()
    same = ", ".join(sorted(words.sets["light"].words))
    folder = dictionary({"sets/x.sets": f"%eventcode sets 1\n&light = {same}\n&aspect = go\n"})
    assert ["&aspect" in str(p) for p in load_dictionaries([DEFAULT, folder]).replaced] == [True]
