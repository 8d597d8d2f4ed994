"""Small old dictionaries of a world of our own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import eventcode
from eventcode.lexicon.dictionaries import Dictionaries

ACTORS = """\
<!-- a small world -->
RURITANIA_ [RUR]
+RURITANIAN_
+STRELSAU_          # the capital
FREEDONIA_ [FRE]
+FREEDONIAN_
SYLVANIA_ [SYL]
+SYLVANIAN_
BORDURIA_ [BOR]

RUPERT_HENTZAU_ ; court gazette
	[RURREB <19990101]
	[RURGOV 19990101-20041231]
	[RURELI]
THE_TRIPLE_ALLIANCE_ [RUR/FRE/SYL]
GRAND_FENWICK_ [---]
"""
AGENTS = """\
!PERSON! = MAN, MEN, WOMAN, WOMEN
MINISTER [~GOV]
SOLDIER [~MIL]
SPOKES!PERSON! [~GOV]
ENVOY {ENVOYS} [~GOV]
POLICE {} [~COP]
RELIEF_BODY {RELIEF_BODIES} [NGO~]
"""
VERBS = """\
&CARGO
+GRAIN
+TIMBER_
+IRON ORE

--- SEIZE [170] ---
SEIZE
+CARRY_OFF {+CARRIES_OFF +CARRIED_OFF +CARRYING_OFF}
- * &CARGO [1711]
- * TOWN_HALL [171]
- + WAS_* BY $ [175]

--- MEET [040:041] ---
MEET {MEETS MET MEETING}
- % HAVE * [042:042]
- REFUSED TO * [125]

--- SAIL [---] ---
SAIL
- * WITH GIFTS FOR + [070]
- WILL_NOT * [120]

--- WATCH [X9a] ---
WATCH
- * FOOTBALL [---]
"""
DISCARDS = "YACHT RACE_\n+CRICKET\n"
ISSUES = """\
<ISSUE CATEGORY="FOOD" TYPE="ALL">
n:harvest [FOOD_SUPPLY]
v:starve [FAMINE]
~bumper harvest
~~harvest festival
</ISSUE>
"""


@pytest.fixture
def old(tmp_path: Path) -> Callable[..., Dictionaries]:
    """Imports dictionaries from texts: ``old(actors="...", verbs="...")``."""

    def read(**texts: str) -> Dictionaries:
        paths = {}
        for kind, text in texts.items():
            paths[kind] = tmp_path / f"{kind}.txt"
            paths[kind].write_bytes(text.encode() if isinstance(text, str) else text)
        return eventcode.import_petrarch(**paths)

    return read


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Dictionaries:
    """The small world as dictionaries."""
    folder = tmp_path_factory.mktemp("world")
    texts = {"actors": ACTORS, "agents": AGENTS, "verbs": VERBS, "discards": DISCARDS, "issues": ISSUES}
    for kind, text in texts.items():
        (folder / f"{kind}.txt").write_text(text, encoding="utf-8")
    return eventcode.import_petrarch(**{kind: folder / f"{kind}.txt" for kind in texts})


@pytest.fixture(scope="session")
def small(world: Dictionaries) -> eventcode.Coder:
    """A coder of the small world."""
    return eventcode.load(dictionaries=world)
