"""Building a gazetteer of a generated GeoNames dump: ``python benchmarks/gazetteer_dump.py [ROWS]`` (5,000,000)."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from eventcode.gazetteer.own import build_from
from eventcode.gazetteer.store import Gazetteer

SYLLABLES = "al bar dan el far gor hal in jab kar lo mun nar or pal qas rin sab tor um van wad yar zel".split()
COUNTRIES = "SY IQ LY SD SO YE ML NE NG TD CD UA RU CO MX PH MM AF PK IN".split()


def name(number: int) -> str:
    """A name of four syllables; about one in fifteen is that of another place too."""
    parts = []
    for _ in range(4):
        number, at = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[at])
    return " ".join(("".join(parts[:2]).title(), "".join(parts[2:]).title()))


def row(number: int) -> str:
    """A line of the dump."""
    kind = "A\tADM1" if number <= 400 else "S\tSCH" if number % 3 == 0 else "P\tPPL"
    main, others = name(number), f"{name(number * 7)},{name(number * 11)}"
    at = f"{number % 170 - 85 + number % 997 / 1000:.5f}\t{number % 350 - 175 + number % 991 / 1000:.5f}"
    country = COUNTRIES[number % len(COUNTRIES)]
    rest = f"{country}\t\t{number % 20 + 1:02d}\t\t\t\t{number % 5000}\t\t300\tUTC\t2024-01-01"
    return f"{number}\t{main}\t{main}\t{others}\t{at}\t{kind}\t{rest}\n"


def _write(path: Path, rows: int, line: Callable[[int], str]) -> None:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(f"{path.stem}.txt", "w", force_zip64=True) as file,
    ):
        for start in range(1, rows + 1, 10_000):
            file.write("".join(map(line, range(start, min(start + 10_000, rows + 1)))).encode())


def main() -> None:
    """Generate, build, look up, and print what it took."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000
    with tempfile.TemporaryDirectory() as folder:
        dump, names = Path(folder, "allCountries.zip"), Path(folder, "alternateNamesV2.zip")
        _write(dump, rows, row)
        _write(names, rows, lambda n: f"{n}\t{n}\ten\t{name(n * 13)} Fort\t1\t\t\t\t\t\n")
        out, began = Path(folder, "full.sqlite"), time.perf_counter()
        build_from([dump, names], out)
        took = time.perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        places = Gazetteer.open(out)
        print(f"{rows:,} rows: {took:.0f} s, {out.stat().st_size / 1e6:.0f} MB, peak memory {peak:.0f} MB")
        began = time.perf_counter()
        found = sum(bool(places.lookup(name(n))) for n in range(1000, 11_000))
        print(f"10,000 look-ups, {found} found: {(time.perf_counter() - began) / 10_000 * 1e6:.0f} µs each")


if __name__ == "__main__":
    main()
