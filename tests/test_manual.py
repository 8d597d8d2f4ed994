"""The manual builds without a warning, holds all pages and all of the interface, and its links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

import eventcode

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"

pytestmark = pytest.mark.docs


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-d", out / "doctrees", DOCS, out / "html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return out / "html"


class Links(HTMLParser):
    """The addresses and the anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in ("href", "src"):
                self.targets.add(value)
            elif value and name == "id":
                self.ids.add(value)


def test_every_page_is_in_the_table_of_contents(site: Path) -> None:
    listed = Links((site / "index.html").read_text(encoding="utf-8")).targets
    for page in DOCS.glob("*.md"):
        assert page.stem == "index" or f"{page.stem}.html" in listed, page.name


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ("use\n? show\nthe other pages\n", "use\nshow\nextra\n"),
        ("use\n? review\nextra\n? show\n", "use\nextra\nshow\n"),
        ("? show\nextra\nuse\nthe other pages\n", "show\nextra\nuse\n"),
    ],
)
def test_the_lists_take_in_new_pages(monkeypatch: pytest.MonkeyPatch, lists: str, expected: str) -> None:
    monkeypatch.syspath_prepend(DOCS / "_ext")
    from made_pages import completed

    assert completed(lists, {"index", "use", "show", "extra", "decisions/0001-text-notation"}) == expected


def test_links_and_anchors_lead_somewhere(site: Path) -> None:
    pages = {path.resolve(): Links(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    broken = []
    for path, links in pages.items():
        for target in links.targets:
            address, _, anchor = target.partition("#")
            if re.match(r"[a-z]+:", address):
                continue
            other = (path.parent / address.partition("?")[0]).resolve() if address else path
            if not other.exists() or (anchor and other in pages and anchor not in pages[other].ids):
                broken.append(f"{path.name}: {target}")
    assert broken == []


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert not re.search(
            r"<(?:script|link|img|iframe)[^>]+(?:src|href)=\"(?:https?:)?//", path.read_text(encoding="utf-8")
        )


def test_the_whole_interface_is_in_the_reference(site: Path) -> None:
    ids = Links((site / "python.html").read_text(encoding="utf-8")).ids
    assert {f"eventcode.{name}" for name in eventcode.__all__} <= ids
    assert {"eventcode.arrow.code_batches", "eventcode.spark.code", "eventcode.formats.export"} <= ids


def test_all_commands_and_codes_are_there(site: Path) -> None:
    commands = (site / "command-line.html").read_text(encoding="utf-8")
    for words in ("code", "batch", "merge", "export", "explain", "gazetteer build"):
        assert f"Usage: eventcode {words}" in re.sub(r"<[^>]+>", "", commands)
    codes = (site / "codes.html").read_text(encoding="utf-8")
    for cell in ("1951", "crowd-control", "Air/drone strike", "hunger_strike", "KENCOP"):
        assert cell in codes


def test_the_readme_states_the_numbers_of_the_manual() -> None:
    stated = (ROOT / "README.md").read_text(encoding="utf-8").partition("## How good is it?")[2].partition("## ")[0]
    numbers = re.findall(r"(?<!\d)\.\d{3}|\d+,\d{3}|\d+ (?:MB|right)", stated)
    assert len(numbers) > 6
    measured = (DOCS / "accuracy.md").read_text(encoding="utf-8").replace(" were right", " right")
    assert [n for n in numbers if n not in measured] == []


def test_the_citation_names_this_version() -> None:
    stated = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert (stated["version"], stated["license"]) == (eventcode.__version__, "MIT")
    assert stated["authors"] == [{"name": "The eventcode authors"}]


def test_the_picture_shows_what_the_coder_gives(coder: eventcode.Coder) -> None:
    drawn = re.sub(r"<[^>]+>", "\n", (DOCS / "pictures" / "event.svg").read_text(encoding="utf-8")).splitlines()
    [event] = coder.code("Kenyan police fired tear gas at protesters in Nairobi on Tuesday.", date="2024-06-20")
    row = event.as_row()
    for column in ("source", "cameo", "target", "place_name", "date_start", "source_text", "target_text", "date_text"):
        assert row[column] in drawn, column
    assert f"PLOVER: {row['plover']}, {row['plover_mode']}" in drawn
    assert f"ACLED: {row['acled_sub_event']}" in drawn
    assert f"{-row['lat']:.5f}° S, {row['lon']:.5f}° E, {row['place_precision']}" in drawn


def test_a_page_is_completed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(DOCS / "_ext")
    from accessible import completed

    page = '<p class="caption" role="heading">a</p><pre>b</pre><pre class="literal-block">c</pre><dl>\n<dd>d</dd></dl>'
    once = completed(page + '<dl>\n<dt>e</dt></dl><div class="table-wrapper codes container"></div>')
    assert once.count('tabindex="0"') == 3 and once.count('role="none"') == 1 and 'aria-level="2"' in once
    assert completed(once) == once
