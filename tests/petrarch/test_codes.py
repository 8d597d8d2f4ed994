"""Codes, dates and words of old dictionaries."""

from __future__ import annotations

import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.petrarch.codes import CodeFault, read_actor_code, read_date, read_event_code
from eventcode.petrarch.names import cased, plural, regular_forms


@pytest.mark.parametrize(
    ("text", "groups", "first", "last"),
    [
        ("RUR", ("RUR",), None, None),
        ("RURGOVMIL", ("RUR", "GOV", "MIL"), None, None),
        ("RURNO", ("RUR", "NO"), None, None),
        ("---", ("---",), None, None),
        ("+++", ("---",), None, None),
        ("rur", ("RUR",), None, None),
        ("RUR/FRE/SYL", ("RUR/FRE/SYL",), None, None),
        ("RUR <19900101", ("RUR",), None, "1990-01-01"),
        ("RUR < 950601", ("RUR",), None, "1995-06-01"),
        ("RUR >300101", ("RUR",), "2030-01-01", None),
        ("RUR >310101", ("RUR",), "1931-01-01", None),
        ("RURGOV 010203-20090807", ("RUR", "GOV"), "2001-02-03", "2009-08-07"),
        ("RURGOV 19820101", ("RUR", "GOV"), "1982-01-01", None),
        ("RURGOV >19820101-19830101", ("RUR", "GOV"), "1982-01-01", "1983-01-01"),
    ],
)
def test_actor_codes(text: str, groups: tuple[str, ...], first: str | None, last: str | None) -> None:
    code = read_actor_code(text, modern=False)
    assert code.groups == groups
    assert (code.first, code.last) == tuple(d and datetime.date.fromisoformat(d) for d in (first, last))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no code"),
        (" <19900101", "no code"),
        ("RUR <", "a date restriction without a date"),
        ("RUR 2004017-20061201", "no such date: 7 digits"),
        ("RUR >201005011", "no such date: 9 digits"),
        ("RUR >20100231", "no such date"),
        ("RUR 20100101-20090101", "the range ends before it starts"),
        ("RUR lately", "no date restriction"),
        ("R?R", "no actor code"),
        ("RURGOV/FREGOV", "several codes of more than one group"),
    ],
)
def test_faulty_actor_codes(text: str, fault: str) -> None:
    with pytest.raises(CodeFault, match=fault.replace("?", r"\?")):
        read_actor_code(text, modern=False)


@pytest.mark.parametrize(("old", "new"), [("RURMUS", ("RUR", "MOS")), ("TMPGOV", ("TLS", "GOV")), ("KSV", ("XKX",))])
def test_old_groups_become_new_ones_when_asked(old: str, new: tuple[str, ...]) -> None:
    assert read_actor_code(old, modern=True).groups == new


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("190", "190"),
        ("042:043", "042:043"),
        (":043", ":043"),
        ("042:", "042"),
        ("---", "none"),
        ("---:---", "none"),
        ("###", "none"),
        ("080!", "080"),
        ("174K", "174K"),
        (" 0 31 ", "031"),
    ],
)
def test_event_codes(text: str, shown: str) -> None:
    assert read_event_code(text).shown == shown


@pytest.mark.parametrize("text", ["", "0/1", "???", "04-2"])
def test_faulty_event_codes(text: str) -> None:
    with pytest.raises(CodeFault):
        read_event_code(text)


@given(st.text(alphabet="0123456789", max_size=10))
def test_a_date_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(CodeFault):
        assert 1931 <= read_date(text).year <= 2030 or len(text) == 8


@pytest.mark.parametrize(
    ("old", "name"),
    [
        ("RURITANIA_", "Ruritania"),
        ("PRESIDENT_ANTHONY_J._HOPE", "President Anthony J. Hope"),
        ("AL-STRELSAU", "Al-Strelsau"),
        ("BIN_ZENDA", "bin Zenda"),
        ("KING_RUDOLF_V", "King Rudolf V"),
        ("HOUSE_OF_ELPHBERG", "House of Elphberg"),
        ("O'HENTZAU", "O'Hentzau"),
        ("PEOPLE'S_FRONT", "People's Front"),
        ("İSTRELSAU", "Istrelsau"),
        ("+_~", ""),
    ],
)
def test_names_get_their_capitals(old: str, name: str) -> None:
    assert cased(old) == name


@pytest.mark.parametrize(("one", "many"), [("attorney", "attorneys"), ("body", "bodies"), ("boss", "bosses")])
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("seize", "seize seizes seized seizing"),
        ("agree", "agree agrees agreed agreeing"),
        ("deny", "deny denies denied denying"),
        ("stop", "stop stops stopped stopping"),
        ("attack", "attack attacks attacked attacking"),
        ("visit", "visit visits visitted visited visitting visiting"),
    ],
)
def test_regular_forms_of_verbs(verb: str, forms: str) -> None:
    assert regular_forms(verb) == tuple(forms.split())
