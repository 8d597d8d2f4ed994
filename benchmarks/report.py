"""Sizes and times of ``eventcode.report`` over invented rows: making, loading and narrowing a page.

``python benchmarks/report.py 100 10000 100000``; loading and narrowing need Playwright and Chromium.
"""

from __future__ import annotations

import argparse
import datetime
import random
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import eventcode
from eventcode.views.report.labels import load_labels

FIRST_DAY = datetime.date(2021, 1, 1)
ROLES = ("GOV", "MIL", "REB", "COP", "CVL", "OPP", "JUD", "BUS", "MED", "")
CODES = tuple(
    "010 020 036 040 042 051 061 073 0841 090 100 111 112 130 141 1411 152 160 173 175 180 190 193 195".split()
)
PLOVER = ("REQUEST", "CONSULT", "AGREE", "AID", "ACCUSE", "REJECT", "PROTEST", "COERCE", "ASSAULT")
ACLED = ("Battles", "Protests", "Riots", "Violence against civilians", "Explosions/Remote violence", None, None, None)
WORDS = tuple(
    "the army said on officials near town people were police fighters after government protesters in of "
    "killed at least village road border market talks ministers agreed to region and troops from".split()
)


def rows(count: int) -> Iterator[dict[str, Any]]:
    """So many rows, the same in every run: busy countries, two in three with a place, deaths in one of ten."""
    chance = random.Random(1)
    countries = sorted(load_labels().countries)
    chance.shuffle(countries)
    for number in range(count):
        country = countries[min(int(chance.expovariate(0.06)), len(countries) - 1)]
        day = FIRST_DAY + datetime.timedelta(days=int(chance.triangular(0, 1400, 1200)))
        code = chance.choice(CODES)
        dead = chance.randint(1, 30) if code[:2] in ("18", "19") and chance.random() < 0.5 else None
        yield {
            "event_id": f"{chance.getrandbits(64):016x}", "act_id": f"{chance.randrange(1 + count * 3 // 4):016x}",
            "article_id": f"article-{number // 3}", "url": f"https://news.example/{number // 3}",
            "article_date": day.isoformat(), "text": _sentence(chance),
            "source": country + chance.choice(ROLES), "target": chance.choice(countries[:40]) + chance.choice(ROLES),
            "source_name": f"Name {chance.randrange(4000)}", "target_name": None,
            "action_text": chance.choice(WORDS), "cameo": code, "quad_class": 1 + int(code[:2]) // 6,
            "plover": chance.choice(PLOVER), "acled_event": chance.choice(ACLED), "status": "fact",
            "date_start": day.isoformat(), "date_end": day.isoformat(), "date_precision": "day",
            "confidence": chance.choice((0.95, 0.9, 0.8, 0.7, 0.65)), "fatalities": dead,
            **(_place(chance, country) if chance.random() < 0.66 else {}),
        }  # fmt: skip


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(12, 36))).capitalize() + "."


def _place(chance: random.Random, country: str) -> dict[str, Any]:
    town = chance.randrange(60)
    seat = random.Random(f"{country}{town}")
    return {
        "place_name": f"Town {town}", "place_country": country, "lat": round(seat.uniform(-40, 60), 2),
        "lon": round(seat.uniform(-120, 150), 2),
        "place_precision": ("exact", "exact", "near", "region", "country")[town % 5],
    }  # fmt: skip


def measure(count: int, chromium: str | None) -> str:
    """A line of the table."""
    given = list(rows(count))
    begun = time.perf_counter()
    page = eventcode.report(given)
    made = time.perf_counter() - begun
    size = len(page.encode("utf-8")) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = f"{count:>9,} {made:>8.2f} {size:>8.2f} {peak:>8.0f}"
    if chromium is None:
        return line
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.html")
        path.write_text(page, encoding="utf-8")
        return line + "".join(f" {seconds:>9.2f}" for seconds in in_browser(path, chromium))


def in_browser(path: Path, chromium: str) -> tuple[float, ...]:
    """Seconds until the views stand, until the sentences are there, and for choices: a country, an actor, none."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(120_000)
        begun = time.perf_counter()
        page.goto(path.as_uri(), wait_until="commit")
        page.wait_for_selector("body.ready", state="attached")
        stands = time.perf_counter() - begun
        page.wait_for_selector("body.complete", state="attached")
        complete = time.perf_counter() - begun
        buttons = ("#by-country tbody button", "#by-actor tbody button", "#reset")
        chosen = tuple(float(page.evaluate(_CLICK, button)) for button in buttons)
        browser.close()
    return (stands, complete, *chosen)


_CLICK = """selector => new Promise(done => {
  const begun = performance.now();
  document.querySelector(selector).click();
  requestAnimationFrame(() => setTimeout(() => done((performance.now() - begun) / 1000)));
})"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else None)
    parser.add_argument("counts", nargs="*", type=int, default=[100, 10_000, 100_000])
    chromium = shutil.which("chromium")
    heads = "   events   make s  page MB  peak MB"
    print(heads + ("    views s  whole s country s  actor s  reset s" if chromium else "   (no Chromium: not loaded)"))
    for count in parser.parse_args().counts:
        print(measure(count, chromium), flush=True)


if __name__ == "__main__":
    main()
