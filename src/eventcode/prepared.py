"""What loading makes of dictionaries, and keeping it until the next load.

It takes a second and a half to make it from the text, and a fifth of a second to take it from a file.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from eventcode.coding.acts import ActFinder
from eventcode.coding.names import NameIndex
from eventcode.errors import ModelError
from eventcode.keeping.folder import KeptFiles
from eventcode.keeping.packing import pack, unpack
from eventcode.lexicon.collector import collector_paused
from eventcode.lexicon.dictionaries import Dictionaries, state_of_files
from eventcode.parse.installed import find_model, state_of_model
from eventcode.rules.wording import Verb

_IN_SETS: Final = (Verb,)
_PACKAGE: Final = Path(__file__).parent


@frozen(kw_only=True, eq=False)
class Prepared:
    """Dictionaries, all names and role nouns by their words, and the rules by their heads."""

    dictionaries: Dictionaries
    names: NameIndex
    finder: ActFinder

    @classmethod
    def of(cls, dictionaries: Dictionaries, is_common: Callable[[str], bool]) -> Prepared:
        """What is made of dictionaries; ``is_common`` tells ordinary words from names."""
        with collector_paused():
            names, finder = NameIndex.build(dictionaries, is_common), ActFinder.of(dictionaries)
        return cls(dictionaries=dictionaries, names=names, finder=finder)


@frozen(kw_only=True, eq=False)
class Keeper:
    """Keeps what was made of given dictionaries with a given model, in a file of the user's.

    ``key`` is a digest of all that it depends on, as it was when loading began; None if nothing is kept.
    """

    dictionaries: Any
    model: str | None
    files: KeptFiles | None
    key: str | None

    @classmethod
    def of(cls, dictionaries: Any, model: str | None) -> Keeper:
        """For arguments of :func:`eventcode.load`.  Raises InputError for a missing path."""
        files = KeptFiles.of_user()
        key = _key(dictionaries, model) if files is not None else None
        return cls(dictionaries=dictionaries, model=model, files=files, key=key)

    def take(self) -> Prepared | None:
        """What was kept when the same was loaded before; None if there is nothing that can be used."""
        data = self.files.get(self.key) if self.files is not None and self.key is not None else None
        if data is None:
            return None
        try:
            with collector_paused():
                found = unpack(data)
        except Exception:  # a file of ours that cannot be read is one that is not there, whatever the fault
            return None
        return found if isinstance(found, Prepared) else None

    def prepared(self, dictionaries: Dictionaries, is_common: Callable[[str], bool]) -> Prepared:
        """What is made of dictionaries that were read, as by :meth:`Prepared.of`; it is kept for the next time."""
        found = Prepared.of(dictionaries, is_common)
        self._keep(found)
        return found

    def _keep(self, prepared: Prepared) -> None:
        """Keep what was made, before any text is coded with it, unless a file was changed while it was made."""
        if self.files is None or self.key is None or self.key != _key(self.dictionaries, self.model):
            return
        with collector_paused():
            data = pack(prepared, whole=_IN_SETS)
        self.files.put(self.key, data)


def _key(dictionaries: Any, model: str | None) -> str | None:
    """A digest of the files, the model and the program; None for dictionaries in memory, and for a missing model."""
    layers = [dictionaries] if isinstance(dictionaries, str | Path) else dictionaries
    if not isinstance(layers, Sequence) or not all(isinstance(layer, str | Path) for layer in layers):
        return None
    if not Path(__file__).is_file():
        return None  # a program that is not installed as files cannot tell whether it has changed
    try:
        found = find_model(model)
    except ModelError:
        return None  # whoever loads it says so
    return _digest(state_of_files(layers), state_of_model(found), *_program())


def _program() -> list[str]:
    """The code that makes and reads what is kept, and what it is written with."""
    code = [f"{p.relative_to(_PACKAGE).as_posix()} {_digest(p.read_bytes())}" for p in sorted(_PACKAGE.rglob("*.py"))]
    return [f"python {sys.version_info.major}.{sys.version_info.minor}", f"attrs {version('attrs')}", *code]


def _digest(*parts: str | bytes) -> str:
    """A digest of texts or bytes."""
    total = hashlib.sha256()
    for part in parts:
        total.update((part.encode() if isinstance(part, str) else part) + b"\0")
    return total.hexdigest()
