"""Small inputs of all kinds for the tests of batches."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from eventcode.batch.runner import BatchOptions, Summary, run_batch
from eventcode.coder import Coder

TEXT = "Kenyan police fired tear gas at protesters in Nairobi on Tuesday."
OTHER = "Rebels killed two soldiers near Goma on Monday."
ARTICLE = {"id": "1", "text": TEXT, "date": "2024-06-20"}
PAGE = """<html><head><title>Tear gas in Nairobi</title>
<meta property="article:published_time" content="2024-06-20"></head><body><nav>Home</nav><article>
<h1>Tear gas in Nairobi</h1><p>Kenyan police fired tear gas at protesters in Nairobi on Tuesday, witnesses said. The
crowd had gathered near parliament to march against new taxes.</p><p>Two people were hurt, a hospital said, and twelve
were arrested in the capital.</p><script>alert("no text")</script></article></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily</title><item><title>Tear gas</title>
<link>http://example.org/1</link><pubDate>Thu, 20 Jun 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Kenyan police fired tear gas at protesters in Nairobi on Tuesday.&lt;/p&gt;</description>
</item></channel></rss>"""


class Silent:
    """A watcher that only counts."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.articles = 0

    def counting(self, part: str) -> None:
        """Nothing."""

    def coding(self, parts: int, articles: int | None) -> None:
        """Nothing."""

    def article(self, events: int, failed: bool) -> None:
        """Count."""
        self.articles += 1

    def part(self, name: str, counts: dict[str, int]) -> None:
        """Note."""
        self.parts.append(name)


def write_lines(path: Path, *articles: Mapping[str, Any]) -> Path:
    """A file of JSON Lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
    return path


def run(coder: Coder, out: Path, *inputs: Path | str, watcher: Silent | None = None, **options: Any) -> Summary:
    """A batch as JSON Lines, unless ``options`` say otherwise."""
    chosen = BatchOptions(**{"format": "jsonl", **options})
    return run_batch(coder, [str(i) for i in inputs], out, chosen, watcher or Silent())


def rows(out: Path) -> list[dict[str, Any]]:
    """All rows of a batch in JSON Lines, by part."""
    return [json.loads(line) for p in sorted((out / "events").iterdir()) for line in p.read_text("utf-8").splitlines()]


def reasons(out: Path) -> dict[str, str]:
    """Id to reason of what could not be coded."""
    found = [json.loads(line) for p in sorted((out / "errors").iterdir()) for line in p.read_text("utf-8").splitlines()]
    return {each["id"]: each["reason"] for each in found}


def contents(out: Path) -> dict[str, bytes]:
    """All files of a batch but its log and lock."""
    files = (p for p in sorted(out.rglob("*")) if p.is_file() and p.name not in ("log.txt", ".lock"))
    return {str(p.relative_to(out)): p.read_bytes() for p in files}
