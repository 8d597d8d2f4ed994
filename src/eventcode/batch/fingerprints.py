"""MinHash signatures of texts (datasketch)."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np
from datasketch import MinHash

_SEED = 1


def signature(words: Sequence[str], stretch: int, permutations: int) -> Any:
    """The MinHash signature of a text's stretches of so many words: an array of 32-bit numbers."""
    made = MinHash(num_perm=permutations, seed=_SEED, hashfunc=zlib.crc32)
    stretches = {" ".join(words[i : i + stretch]) for i in range(max(1, len(words) - stretch + 1))}
    made.update_batch([s.encode("utf-8", "surrogatepass") for s in sorted(stretches)])
    return made.hashvalues.astype(np.uint32)


def bands(values: Any, count: int) -> list[bytes]:
    """A signature cut into bands; texts that share one may be alike."""
    return [part.tobytes() for part in np.split(values, count)]


def similarity(one: bytes, other: bytes) -> float:
    """The estimated share of stretches that two texts have in common."""
    return float(np.mean(np.frombuffer(one, np.uint32) == np.frombuffer(other, np.uint32)))
