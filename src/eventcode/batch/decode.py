"""Bytes to text: compressed streams, encodings, and mojibake."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from eventcode.batch.zstandard_stream import zstandard_stream
from eventcode.errors import InputError

GZIP: Final = b"\x1f\x8b"
ZSTANDARD: Final = b"\x28\xb5\x2f\xfd"
LONGEST_LINE: Final = 64 * 1024 * 1024
TOO_LONG: Final = f"the line is longer than {LONGEST_LINE // 1024 // 1024} MB"
BROKEN_OFF: Final = "the file breaks off or is damaged here: what follows is lost"
_MARK: Final = b"\xef\xbb\xbf"
_MANY: Final = 256 * 1024
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


class TruncatedError(Exception):
    """A compressed stream that ends in the middle, or is damaged."""


def open_stream(path: Path) -> BinaryIO:
    """The bytes of a file, decompressed if its first bytes say so.

    Raises :class:`InputError` if it cannot be opened, or is Zstandard and the package for that is missing.
    """
    try:
        stream = path.open("rb")
        head = stream.peek(4)[:4]  # a pipe cannot go back
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
    if head.startswith(GZIP):
        return cast(BinaryIO, gzip.GzipFile(fileobj=stream))
    if head == ZSTANDARD:
        return zstandard_stream(stream)
    return stream


def lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream, those of UTF-16 as UTF-8; None for one that is too long, which is passed over.

    Raises :class:`TruncatedError` where a compressed stream breaks off.
    """
    for some in whole_lines(stream):
        if some is None:
            yield None
        else:
            yield from io.BytesIO(some)


def whole_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream as :func:`lines` gives them, but many at a time; those before a break come before it."""
    line = _line(stream)
    if line.startswith(_WIDE_MARKS):
        stream = cast(BinaryIO, io.BufferedReader(_Narrowed(line, stream)))
        line = _line(stream)
    while line:
        if len(line) > LONGEST_LINE:
            while line and not line.endswith(b"\n"):
                line = _line(stream)
            yield None
            line = _line(stream)
            continue
        following, broken = _some(stream)
        end = following.rfind(b"\n") + 1
        yield line + following[:end]
        if broken is not None:
            raise broken
        line = following[end:] + _line(stream)


def _line(stream: BinaryIO) -> bytes:
    with breaks_told():
        return stream.readline(LONGEST_LINE + 1)


def _some(stream: BinaryIO) -> tuple[bytes, TruncatedError | None]:
    """What comes next, and what broke the stream off behind it."""
    found: list[bytes] = []
    size, block = 0, b""
    try:
        while size < _MANY and (block := _block(stream)):
            found.append(block)
            size += len(block)
    except TruncatedError as error:
        return b"".join(found), error
    return b"".join(found), None


def _block(stream: BinaryIO) -> bytes:
    with breaks_told():
        return cast(io.BufferedReader, stream).read1(_MANY)


class _Narrowed(io.RawIOBase):
    """The bytes of a UTF-16 stream as UTF-8, with those that were read of it already."""

    def __init__(self, begun: bytes, stream: BinaryIO) -> None:
        self._begun, self._stream = begun, stream
        self._decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            wide = self._begun or self._stream.read(len(buffer))
            self._begun = b""
            self._ready = self._decoder.decode(wide, final=not wide).encode("utf-8", "replace")
            if not wide:
                break
        taken = min(len(buffer), len(self._ready))
        buffer[:taken], self._ready = self._ready[:taken], self._ready[taken:]
        return taken


@contextmanager
def breaks_told() -> Iterator[None]:
    """Raise :class:`TruncatedError` for whatever is raised where a compressed stream breaks off or is damaged."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise TruncatedError(str(error)) from None
    except Exception as error:
        if type(error).__module__.startswith("zstandard"):
            raise TruncatedError(str(error)) from None
        raise


def whole(stream: BinaryIO) -> bytes:
    """All bytes of a stream.  Raises :class:`TruncatedError` where it breaks off."""
    with breaks_told():
        return stream.read()


def text_of(data: bytes) -> str:
    """UTF-8, UTF-16 by its mark, else Windows-1252; mojibake is undone where ftfy is installed."""
    if data[:2] in _WIDE_MARKS:
        return data.decode("utf-16", errors="replace")
    try:
        return unmangled(data.removeprefix(_MARK).decode("utf-8"))
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def unmangled(text: str) -> str:
    """Text that was decoded wrongly before it came here ("FranÃ§ois"), put right where ftfy is installed."""
    if text.isascii():
        return text
    try:
        from ftfy import fix_encoding
    except ImportError:
        return text
    return str(fix_encoding(text))
