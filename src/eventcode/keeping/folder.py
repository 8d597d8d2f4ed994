"""A folder of the user's with files that can be made again: one that has any fault is as good as none."""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from attrs import frozen
from platformdirs import user_cache_dir

VARIABLE: Final = "EVENTCODE_CACHE"
"""Names the folder; "off" or nothing means that none is used."""

MOST: Final = 4
"""So many files are kept, those that were used last."""

_OURS: Final = "eventcode-"  # others may have files in the folder
_KEPT: Final = ".kept"
_UNFINISHED: Final = ".part"
_SEAL: Final = hashlib.sha256().digest_size
_OTHERS: Final = stat.S_IWGRP | stat.S_IWOTH
_HOUR: Final = 3600  # seconds, in which any file is written


@frozen(kw_only=True)
class KeptFiles:
    """The files of a folder, each found by a key, which is a digest of what it was made of."""

    folder: Path

    @classmethod
    def of_user(cls) -> KeptFiles | None:
        """Those in the folder that EVENTCODE_CACHE names, else in the user's folder for caches; None if turned off."""
        named = os.environ.get(VARIABLE)
        if named is None:
            usual = Path(user_cache_dir("eventcode", appauthor=False))
            return cls(folder=usual) if usual.is_absolute() else None  # somebody without a home has no such folder
        return None if named.strip().lower() in ("", "off") else cls(folder=Path(named))

    def get(self, key: str) -> memoryview | None:
        """What was put under a key; None if it is not there, is damaged, or somebody else may have written it."""
        path = self._path(key)
        try:
            with path.open("rb") as stream:
                sealed = memoryview(stream.read() if _is_ours(os.fstat(stream.fileno())) else b"")
        except OSError:
            return None
        data = sealed[_SEAL:]
        if sealed[:_SEAL] != _seal(key, data):
            return None
        with suppress(OSError):
            os.utime(path)  # it was used now
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key, in place of what was there; where nothing can be written nothing is kept."""
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(self._path(key), _seal(key, data), data)
            self._tidy(self._path(key))

    def _path(self, key: str) -> Path:
        return self.folder / f"{_OURS}{key}{_KEPT}"

    def _write(self, path: Path, *parts: bytes) -> None:
        """Write a file that others see whole or not at all."""
        with NamedTemporaryFile(dir=self.folder, prefix=_OURS, suffix=_UNFINISHED, delete=False) as stream:
            try:
                stream.writelines(parts)
                stream.close()
                Path(stream.name).replace(path)
            except BaseException:
                Path(stream.name).unlink(missing_ok=True)
                raise

    def _tidy(self, newest: Path) -> None:
        """Remove what was used longest ago, and what processes that were killed have left unfinished."""
        used = sorted(self.folder.glob(f"{_OURS}*{_KEPT}"), key=_time, reverse=True)
        left = [p for p in self.folder.glob(f"{_OURS}*{_UNFINISHED}") if _time(p) < _time(newest) - _HOUR]
        for path in (*used[MOST:], *left):
            path.unlink(missing_ok=True)


def _seal(key: str, data: bytes | memoryview) -> bytes:
    """What stands before the bytes of a key: it fits no other ones."""
    total = hashlib.sha256(key.encode())
    total.update(data)
    return total.digest()


def _time(path: Path) -> float:
    return path.stat().st_mtime


def _is_ours(status: os.stat_result) -> bool:
    """Whether a file belongs to the user and nobody else may write it, as far as the system tells."""
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & _OTHERS)
