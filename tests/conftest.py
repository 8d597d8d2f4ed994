"""Shared fixtures: hand-built trees for rule logic, one loaded coder for what needs the model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import eventcode
from eventcode.syntax import Tree

# A busy machine is slow, which is no fault of what is tested.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def make_tree(*rows: str) -> Tree:
    """A tree from rows "word lemma TAG label head", head being the row number from 0; text is the words joined."""
    cells = [row.split() for row in rows]
    words = tuple(c[0] for c in cells)
    heads = tuple(int(c[4]) for c in cells)
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    children: list[list[int]] = [[] for _ in words]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    return Tree(
        text=" ".join(words),
        words=words,
        lemmas=tuple(c[1] for c in cells),
        tags=tuple(c[2] for c in cells),
        labels=tuple(c[3] for c in cells),
        heads=heads,
        children=tuple(map(tuple, children)),
        starts=tuple(starts),
        ends=tuple(s + len(w) for s, w in zip(starts, words, strict=True)),
    )


@pytest.fixture(scope="session", autouse=True)
def _no_file_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What loading keeps is kept for this run, and the user's own files are left alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EVENTCODE_CACHE", str(tmp_path_factory.mktemp("kept")))
        yield


@pytest.fixture(scope="session")
def coder() -> eventcode.Coder:
    return eventcode.load()


@pytest.fixture
def dictionary(tmp_path: Path):
    """Writes dictionary files: ``dictionary({"actors/x.actors": "..."})`` gives the folder."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / "dictionary" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "dictionary"

    return write
