"""Rows a second and peak memory of ``eventcode merge`` over invented rows, for two sizes.

Each event is told by one to six articles: with a wider place, a general code, the day of publication, another number of
deaths, or nobody named; a third of the events are clashes, told in both directions.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eventcode.model import EVENT_COLUMNS

FIRST_DAY = datetime.date(2023, 1, 1)
COUNTRIES = [f"{a}{b}X" for a in "ABCDEFGHIJ" for b in "ABCDEFGHIJ"]
WAITING = 2000
CODES = ("190", "193", "194", "195", "183", "173", "141", "036", "042", "111")
SENTENCE = "Fighters of the group attacked the town on the road to the border, officials said, and many people fled. "


def events(chance: random.Random) -> Iterator[dict[str, Any]]:
    """Rows of invented events without the columns that the articles give; busy countries have most of them."""
    while True:
        country = COUNTRIES[min(int(chance.expovariate(0.08)), len(COUNTRIES) - 1)]
        town, group = chance.randrange(40), chance.randrange(4)
        day = FIRST_DAY + datetime.timedelta(days=chance.randrange(365))
        yield dict.fromkeys(EVENT_COLUMNS) | {
            "text": SENTENCE * chance.randint(1, 2), "sentence": 0, "start": 0, "end": 100,
            "source": f"{country}REB", "source_text": "fighters", "source_name": f"Group {group} of {country}",
            "source_country": country, "source_roles": "REB", "source_basis": "stated",
            "target": f"{country}MIL", "target_text": "soldiers", "target_country": country, "target_roles": "MIL",
            "target_basis": "stated", "action_text": "attacked", "cameo": chance.choice(CODES), "goldstein": -10.0,
            "acled_event": "Battles", "date_start": day.isoformat(), "date_end": day.isoformat(),
            "date_precision": "day", "date_basis": "text", "date_text": "Monday", "place_text": f"Town {town}",
            "place_name": f"Town {town}", "geonameid": 1000 + town, "lat": 10 + town / 4, "lon": 20.0,
            "place_country": country, "admin1": f"Province {town % 8}", "place_feature": "PPL",
            "place_precision": "exact", "fatalities": chance.choice((None, None, 1, 3, 12)), "status": "fact",
            "confidence": 0.95, "rule": "SOURCE attack TARGET", "rule_where": "verbs/19_fight.verbs:21",
            "version": "0.1.0", "dictionaries": "invented", "gazetteer": "invented", "model": "invented",
        }  # fmt: skip


def told(event: dict[str, Any], chance: random.Random, number: int) -> list[dict[str, Any]]:
    """The rows of one article that tells an event: one, or two for a clash."""
    later = datetime.date.fromisoformat(event["date_start"]) + datetime.timedelta(days=chance.randint(0, 2))
    row = event | {
        "event_id": f"{number:016x}", "act_id": f"a{number:015x}", "acled_id": f"c{number:015x}",
        "article_id": f"article-{number}", "article_date": later.isoformat(),
        "url": f"https://outlet{chance.randrange(300)}.example/news/{number}",
    }  # fmt: skip
    if chance.random() < 0.2:
        row |= {"place_precision": "region", "geonameid": 9000, "place_name": row["admin1"]}
    if chance.random() < 0.2:
        row |= {"cameo": row["cameo"][:2] + "0"}
    if chance.random() < 0.2:
        row |= {"date_start": later.isoformat(), "date_end": later.isoformat(), "date_basis": "default"}
    if chance.random() < 0.2:
        row |= {"source": f"{row['source_country']}UAF", "source_roles": "UAF", "source_name": None}
    if row["fatalities"] and chance.random() < 0.5:
        row |= {"fatalities": row["fatalities"] + chance.randint(0, 3)}
    row |= {"fatalities_low": row["fatalities"], "fatalities_high": row["fatalities"]}
    return [row, turned(row)] if row["cameo"] == "190" else [row]


def turned(row: dict[str, Any]) -> dict[str, Any]:
    """The other direction of a clash."""
    other = {f"source{k}": row[f"target{k}"] for k in ("", "_text", "_name", "_country", "_roles", "_basis")}
    back = {f"target{k}": row[f"source{k}"] for k in ("", "_text", "_name", "_country", "_roles", "_basis")}
    return row | other | back | {"event_id": "f" + row["event_id"][1:]}


def rows(count: int) -> Iterator[dict[str, Any]]:
    """So many rows, the same in every run, those of one event far apart."""
    chance = random.Random(1)
    waiting: list[dict[str, Any]] = []
    made = number = 0
    source = events(chance)
    while made < count:
        while len(waiting) < WAITING:
            waiting += [next(source)] * chance.choice((1, 1, 2, 3, 4, 6))
        event = waiting.pop(chance.randrange(len(waiting)))
        for row in told(event, chance, number)[: count - made]:
            made += 1
            yield row
        number += 1


def measure(folder: Path, count: int, mode: str, suffix: str) -> None:
    """Write so many rows, merge them in a process of its own, and print what that took."""
    feed, out = folder / "rows.jsonl", folder / f"merged{suffix}"
    with feed.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(row) + "\n" for row in rows(count))
    before = time.perf_counter()
    command = ["-c", "from eventcode.cli.main import main; main()", "merge", str(feed), "--out", str(out)]
    subprocess.run([sys.executable, *command, "--mode", mode], check=True)
    took = time.perf_counter() - before
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{mode:10s} {count:9d} rows  {took:7.1f} s  {count / took:8.0f} rows/s  peak {peak:6.0f} MB", flush=True)


def main() -> None:
    """Measure both modes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000])
    options.add_argument("--suffix", default=".jsonl", choices=[".jsonl", ".csv", ".parquet"])
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for size in sorted(chosen.sizes):
            for mode in ("careful", "one-a-day"):
                measure(Path(folder), size, mode, chosen.suffix)


if __name__ == "__main__":
    main()
