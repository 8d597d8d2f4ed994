"""Lines of streams: each once, whatever the sizes of blocks, with a limit, and up to where a stream breaks off."""

from __future__ import annotations

import gzip
import io
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventcode.batch import decode

TEXTS = st.lists(st.text("ab\r é", max_size=30), max_size=20).map(lambda texts: "\n".join(texts).encode())


def expected(data: bytes, longest: int) -> list[bytes | None]:
    found = io.BytesIO(data).readlines()
    return [line if len(line) <= longest else None for line in found]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=TEXTS, more=st.integers(0, 20), many=st.integers(1, 10), buffer=st.integers(1, 16))
def test_every_line_comes_once(monkeypatch: pytest.MonkeyPatch, data: bytes, more: int, many: int, buffer: int) -> None:
    longest = 2 * many + more  # a line that is too long never stands in one block
    monkeypatch.setattr(decode, "LONGEST_LINE", longest)
    monkeypatch.setattr(decode, "_MANY", many)
    stream = cast(BinaryIO, io.BufferedReader(io.BytesIO(data), buffer))  # type: ignore[arg-type]
    assert list(decode.lines(stream)) == expected(data, longest)


@pytest.mark.parametrize("kept", [30, 200, 900])
@pytest.mark.parametrize("many", [1, 64, 1024 * 1024])
def test_what_stands_before_a_break_comes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kept: int, many: int
) -> None:
    monkeypatch.setattr(decode, "_MANY", many)
    lines = [b"%d\n" % (number * 7919 % 1000) for number in range(1000)]
    path = tmp_path / "broken.gz"
    path.write_bytes(gzip.compress(b"".join(lines))[:kept])
    found: list[bytes | None] = []
    with decode.open_stream(path) as stream, pytest.raises(decode.TruncatedError):
        found.extend(decode.lines(stream))
    assert found == lines[: len(found)]
    assert len(found) > kept // 4 or kept < 100
