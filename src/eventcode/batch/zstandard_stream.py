"""Zstandard streams that tell when they break off, which those of the package do not."""

from __future__ import annotations

import io
from typing import Any, BinaryIO, Final, cast

from eventcode.errors import InputError

# What so little unpacks to at most fits in memory.
_CHUNK: Final = 4096


def zstandard_stream(stream: BinaryIO) -> BinaryIO:
    """The bytes that are packed in a stream of frames; reading raises EOFError where the last one has no end.

    Raises :class:`InputError` where the package for that is missing.
    """
    try:
        from zstandard import ZstdDecompressor
    except ImportError:
        raise InputError("Zstandard files need the package zstandard: pip install 'eventcode[feeds]'") from None
    return cast(BinaryIO, io.BufferedReader(_Frames(stream, ZstdDecompressor()), 64 * 1024))


class _Frames(io.RawIOBase):
    """The bytes of frame after frame."""

    def __init__(self, stream: BinaryIO, decompressor: Any) -> None:
        self._stream, self._decompressor = stream, decompressor
        self._frame: Any = None
        self._packed = self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready and (packed := self._packed or self._stream.read(_CHUNK)):
            self._frame = self._frame or self._decompressor.decompressobj()
            self._ready = self._frame.decompress(packed)
            self._packed = b""
            if self._frame.eof:
                self._packed, self._frame = self._frame.unused_data, None
        if not self._ready and self._frame is not None:
            raise EOFError("the last Zstandard frame has no end")
        taken = min(len(buffer), len(self._ready))
        buffer[:taken], self._ready = self._ready[:taken], self._ready[taken:]
        return taken

    def close(self) -> None:
        self._stream.close()
        super().close()
