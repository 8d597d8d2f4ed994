"""The only place that reaches for the network: feeds that the user gave by address."""

from __future__ import annotations

import urllib.error
import urllib.request
from typing import Final

from eventcode.errors import InputError

_SECONDS: Final = 30
_AGENT: Final = "eventcode"
_MOST_BYTES: Final = 64 * 1024 * 1024


def fetched(address: str) -> bytes:
    """What stands at an http address.  Raises :class:`InputError` if it cannot be had."""
    request = urllib.request.Request(address, headers={"User-Agent": _AGENT})
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
            return bytes(answer.read(_MOST_BYTES))
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise InputError(f"{address} cannot be fetched: {getattr(error, 'reason', error)}") from None
