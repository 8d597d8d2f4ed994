"""Copies of an article in a batch, and ids that several texts have: found in a first pass, kept on disk.

Exact copies have the same words.  Near copies (a syndicated text with another first line) share at least
``SIMILAR`` of their five-word stretches, as estimated by MinHash (Broder 1997) over bands of signatures.
Of all copies the one with the smallest date and id is coded, whatever the order of inputs.

Where one id stands for several texts, the first in the order of parts and records keeps it, and the others get
a number behind it (``7~2``), so that no two texts share ids of articles, acts or events.
"""

from __future__ import annotations

import hashlib
import itertools
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from eventcode.errors import InputError

SIMILAR: Final = 0.8
_PERMUTATIONS: Final = 64
_BANDS: Final = 16
_STRETCH: Final = 5
_LEAST_WORDS: Final = 40  # shorter texts are alike by chance
_COMPARED: Final = 25  # in a band with many texts, each is compared with so many before it
_WORD: Final = re.compile(r"\w+")
_TABLES: Final = """
create table copies (number integer primary key, part text, position integer, id text, date text, words blob,
                     content blob, signature blob, leader integer, coded_as text);
create table bands (band integer, hash blob, number integer);
create index by_words on copies (words);
"""


@frozen(kw_only=True)
class Copy:
    """An article that is a copy: where it stands, and the article that is coded in its place."""

    part: str
    position: int
    id: str
    leader_id: str
    leader_part: str
    kind: str


@frozen(kw_only=True)
class Renamed:
    """An article whose id another text has already: where it stands, and the id of its rows."""

    part: str
    position: int
    id: str
    coded_as: str


class DuplicateIndex:
    """The copies among all articles of a run, and the ids of several texts, in a SQLite file.

    ``kind``: near, exact or none, the copies that are looked for.
    """

    def __init__(self, path: Path, kind: str) -> None:
        self._near, self._exact_too = kind == "near", kind != "none"
        path.unlink(missing_ok=True)
        self._db = sqlite3.connect(path)
        self._db.executescript(f"pragma journal_mode=off; pragma synchronous=off; {_TABLES}")

    def add(self, part: str, position: int, article: dict[str, Any]) -> None:
        """Note an article that can be coded."""
        words = _WORD.findall(str(article["text"]).lower())
        exact = hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).digest()
        key = (part, position, str(article["id"]), str(article.get("date") or "~"), exact, _content(article))
        self._db.execute("insert into copies (part, position, id, date, words, content) values (?, ?, ?, ?, ?, ?)", key)
        if self._near and len(words) >= _LEAST_WORDS and self._is_first(exact):
            self._add_signature(words)

    def _is_first(self, exact: bytes) -> bool:
        """Whether no other article that was noted has these words."""
        return len(self._db.execute("select 1 from copies where words = ? limit 2", (exact,)).fetchall()) == 1

    def _add_signature(self, words: list[str]) -> None:
        from eventcode.batch.fingerprints import bands, signature

        number = self._db.execute("select last_insert_rowid()").fetchone()[0]
        values = signature(words, _STRETCH, _PERMUTATIONS)
        self._db.execute("update copies set signature = ? where number = ?", (values.tobytes(), number))
        rows = [(band, digest, number) for band, digest in enumerate(bands(values, _BANDS))]
        self._db.executemany("insert into bands values (?, ?, ?)", rows)

    def settle(self) -> None:
        """Find the copies of each other, of each group the one that is coded, and the ids of several texts."""
        self._db.execute("create index by_band on bands (band, hash)")
        groups = _Groups()
        for pair in self._exact() if self._exact_too else ():
            groups.join(*pair)
        for pair in self._alike() if self._near else ():
            groups.join(*pair)
        order = "select number from copies order by date, id, words, part, position"
        rank = {number: at for at, (number,) in enumerate(self._db.execute(order)) if number in groups}
        leaders: dict[int, int] = {}
        for number in rank:  # in the order of rank
            leaders.setdefault(groups.root(number), number)
        rows = [(leaders[groups.root(n)], n) for n in rank if leaders[groups.root(n)] != n]
        self._db.executemany("update copies set leader = ? where number = ?", rows)
        self._db.execute("create index by_place on copies (part, position)")
        self._db.execute("create index by_leader on copies (leader)")
        self._db.execute("create index by_id on copies (id)")
        self._name_apart()
        self._db.commit()

    def _name_apart(self) -> None:
        """Give those articles that are coded an id of their own whose id another text has already."""
        shared = "select id from copies where leader is null group by id having count(distinct content) > 1 order by id"
        for (identifier,) in self._db.execute(shared).fetchall():
            ids: dict[bytes, str] = {}
            free = self._free_ids(identifier)
            query = "select number, content from copies where id = ? and leader is null order by number"
            for number, content in self._db.execute(query, (identifier,)).fetchall():
                if not ids:
                    ids[content] = identifier
                elif content not in ids:
                    ids[content] = next(free)
                if ids[content] != identifier:
                    self._db.execute("update copies set coded_as = ? where number = ?", (ids[content], number))

    def _free_ids(self, identifier: str) -> Iterator[str]:
        """Ids with a number behind that no article has."""
        for number in itertools.count(2):
            found = f"{identifier}~{number}"
            if self._db.execute("select 1 from copies where id = ?", (found,)).fetchone() is None:
                yield found

    def _exact(self) -> Iterator[tuple[int, int]]:
        query = "select words, number from copies order by words, number"
        before: tuple[bytes, int] | None = None
        for words, number in self._db.execute(query):
            if before is not None and before[0] == words:
                yield before[1], number
            before = (words, number)

    def _alike(self) -> Iterator[tuple[int, int]]:
        from eventcode.batch.fingerprints import similarity

        query = (
            "select b.band, b.hash, c.number, c.signature from bands b join copies c on c.number = b.number "
            "order by b.band, b.hash, c.words"
        )
        group: list[tuple[int, bytes]] = []
        key: tuple[int, bytes] | None = None
        for band, digest, number, values in self._db.execute(query):
            if (band, digest) != key:
                key, group = (band, digest), []
            for other, theirs in group[-_COMPARED:]:
                if similarity(values, theirs) >= SIMILAR:
                    yield other, number
            group.append((number, values))

    def is_copy(self, part: str, position: int) -> bool:
        """Whether another article is coded in the place of this one."""
        query = "select leader from copies where part = ? and position = ?"
        found = self._db.execute(query, (part, position)).fetchone()
        return found is not None and found[0] is not None

    def own_id(self, part: str, position: int) -> str | None:
        """The id that an article gets in the place of its own, which another text has already; else None."""
        query = "select coded_as from copies where part = ? and position = ?"
        found = self._db.execute(query, (part, position)).fetchone()
        return None if found is None else found[0]

    def renamed(self) -> Iterator[Renamed]:
        """All articles that get another id, by part and position."""
        query = "select part, position, id, coded_as from copies where coded_as is not null order by part, position"
        for part, position, identifier, coded_as in self._db.execute(query):
            yield Renamed(part=part, position=position, id=identifier, coded_as=coded_as)

    def ids_of_copies(self, part: str, position: int) -> list[str]:
        """The ids of the copies of an article that is coded, sorted; one with its id has the id of its rows too."""
        query = (
            "select case when c.id = l.id and l.coded_as is not null then l.coded_as else c.id end as told "
            "from copies l join copies c on c.leader = l.number where l.part = ? and l.position = ? "
            "order by told, c.part, c.position"
        )
        return [row[0] for row in self._db.execute(query, (part, position))]

    def count(self, parts: list[str]) -> int:
        """How many articles of some parts are coded, as far as they can be read."""
        query = "select part, count(*) from copies where leader is null group by part"
        wanted = set(parts)
        return sum(count for part, count in self._db.execute(query) if part in wanted)

    def copies(self) -> Iterator[Copy]:
        """All copies, by part and position."""
        query = (
            "select c.part, c.position, c.id, coalesce(l.coded_as, l.id), l.part, c.words = l.words from copies c "
            "join copies l on l.number = c.leader order by c.part, c.position"
        )
        for part, position, identifier, leader, leader_part, exact in self._db.execute(query):
            kind = "exact" if exact else "near"
            yield Copy(
                part=part, position=position, id=identifier, leader_id=leader, leader_part=leader_part, kind=kind
            )

    def close(self) -> None:
        """Give the file back."""
        self._db.close()


def _content(article: Mapping[str, Any]) -> bytes:
    """A digest of what makes the rows of an article."""
    told = repr([article.get(name) for name in ("text", "title", "date")])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest()


class _Groups:
    """Sets of numbers that were joined."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def __contains__(self, number: int) -> bool:
        return number in self._above

    def root(self, number: int) -> int:
        """The number that stands for its set."""
        while self._above.setdefault(number, number) != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        one, other = self.root(one), self.root(other)
        self._above[max(one, other)] = min(one, other)


def require_fingerprints(near: bool) -> None:
    """Raise :class:`InputError` if near copies are asked for and the package for that is missing."""
    if near:
        try:
            import datasketch  # noqa: F401
        except ImportError:
            raise InputError(
                "near copies need the package datasketch: pip install 'eventcode[dedup]', or say --copies exact"
            ) from None


def copied_rows(copies: Iterable[Copy]) -> Iterator[dict[str, Any]]:
    """Copies as they are written down."""
    for copy in copies:
        yield {
            "id": copy.id,
            "part": copy.part,
            "coded_as": copy.leader_id,
            "coded_part": copy.leader_part,
            "kind": copy.kind,
        }


def renamed_rows(renamed: Iterable[Renamed]) -> Iterator[dict[str, Any]]:
    """Articles with another id as they are written down; their records count from 1."""
    for one in renamed:
        yield {
            "id": one.id,
            "part": one.part,
            "record": one.position + 1,
            "coded_as": one.coded_as,
            "reason": "another text has this id already",
        }
