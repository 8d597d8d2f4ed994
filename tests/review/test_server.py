"""The server of a review: who may ask, what is shown of hostile text, what is kept, and what is taken back."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from eventcode import InputError
from eventcode.formats.codes import Codes, load_codes
from eventcode.review.log import read_log
from eventcode.review.queue import ReviewArticle
from eventcode.review.server import Server, review_app
from eventcode.review.session import Session
from tests.review.invented import article, row, two_articles

TOKEN = "a-token-of-the-test"
PORT = 8765
AT = f"http://127.0.0.1:{PORT}"
testclient = pytest.importorskip("starlette.testclient")

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def codes() -> Codes:
    return load_codes()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.jsonl"


@pytest.fixture
def reviewing(log: Path, codes: Codes) -> Iterator[Open]:
    """``reviewing(articles, reviewer="Ann")`` gives a client of a review; its log is closed when the next one opens."""
    opened: list[Session] = []

    def start(articles: list[ReviewArticle] | None = None, reviewer: str = "Ann", path: Path = log) -> Any:
        for session in opened:
            session.writer.close()
        session = Session.open(articles or two_articles(), path, reviewer)
        opened.append(session)
        app = review_app(session, codes, TOKEN, PORT)
        return testclient.TestClient(app, base_url=AT, headers={"x-review-token": TOKEN})

    yield start
    for session in opened:
        session.writer.close()


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def asked(page: str) -> str:
    """The item that is asked about, or an empty string."""
    found = re.search(r'name="item" value="([^"]*)"', page)
    return found[1] if found else ""


def judge(client: Any, verdict: str = "right", item: str | None = None, **fields: Any) -> Any:
    given = asked(client.get("/").text) if item is None else item
    return client.post("/verdict", data={"item": given, "verdict": verdict, **fields})


def test_the_page_shows_the_event_and_its_keys(reviewing: Open) -> None:
    page = reviewing().get("/").text
    assert "0 of 5 judged" in page and asked(page) == "e1"
    for shown in ("MLIREB", "Fight with artillery", "verbs/19.verbs:1", "2024-05-13", "Gao (MLI)", "<kbd>r</kbd>"):
        assert shown in page
    assert '<mark class="action"><small>action</small><span class="w" data-start="7" data-end="14">shelled' in page
    assert "berated" in page  # the context


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"host": "localhost:8765"}, 200),
        ({"origin": AT}, 200),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "none"}, 200),
        ({"host": "evil.invalid"}, 403),
        ({"host": "evil.invalid:8765"}, 403),
        ({"host": "127.0.0.1"}, 403),
        ({"host": "127.0.0.1:80"}, 403),
        ({"host": "127.0.0.1:8765.evil.invalid"}, 403),
        ({"origin": "http://evil.invalid"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://localhost:8765"}, 403),  # the page of this host says 127.0.0.1
        ({"origin": "https://127.0.0.1:8765"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"x-review-token": ""}, 403),
        ({"x-review-token": TOKEN + "x"}, 403),
        ({"x-review-token": "\u00fc"}, 403),
    ],
)
@pytest.mark.parametrize("path", ["/", "/static/review.js", "/verdict", "/missed", "/undo", "/nothing"])
def test_other_hosts_pages_and_tokens_are_refused(
    reviewing: Open, log: Path, path: str, headers: dict[str, str], status: int
) -> None:
    client = reviewing()
    before = log.read_bytes()
    method = "POST" if path in ("/verdict", "/missed", "/undo") else "GET"
    given = {k: v.encode() for k, v in headers.items()}
    found = client.request(
        method, path, headers=given, data={"item": "e9", "verdict": "right"} if method == "POST" else None
    )
    assert (found.status_code == 403) == (status == 403)
    if status == 403:
        assert "MLIREB" not in found.text and found.text.startswith("403: ")
    assert log.read_bytes() == before or path == "/undo"


def test_the_token_may_stand_in_the_address(reviewing: Open) -> None:
    client = reviewing()
    client.headers.pop("x-review-token")
    assert client.get(f"/?token={TOKEN}").status_code == 200
    assert [client.get(p).status_code for p in ("/", "/?token=", "/?token=x&token=" + TOKEN)] == [403, 403, 403]


def test_every_answer_has_a_policy(reviewing: Open) -> None:
    client = reviewing()
    for found in (client.get("/"), client.get("/static/review.css"), client.get("/", headers={"host": "x"})):
        assert "default-src 'none'" in found.headers["content-security-policy"]
        assert found.headers["cache-control"] == "no-store" and found.headers["x-content-type-options"] == "nosniff"
    assert client.get("/static/..%2f..%2ferrors.py").status_code == 404
    assert client.get("/static/htmx-LICENSE.txt").status_code == 404


HOSTILE = "</p><script>alert('x')</script> O'Neil & \"Sons\" "
HOSTILE += "\u202eabc\u202c \u05e9\u05dc\u05d5\u05dd \U0001f600 \x07 &amp; shelled."


def test_hostile_text_is_shown_as_text(reviewing: Open) -> None:
    event = row("e<1>", text=HOSTILE, end=len(HOSTILE), source_text="<b>O'Neil</b>", rule="<i>{a|b}",
                cameo_name="\"><x>", place_name="<script>", place_text="'onclick=",
                trace=[{"kind": "<u>", "text": "&", "id": "'", "where": ""}])  # fmt: skip
    given = article("n1", event, texts=[HOSTILE], title="<script>title</script>", url="javascript:alert(1)", id="<id>")
    client = reviewing([given], reviewer="<script>Ann")
    for page in (client.get("/").text, judge(client).text):
        body = page.split("</head>")[-1]
        assert "<script" not in body and "<b>" not in body and "<x>" not in body and "<id>" not in body
        assert "<i>" not in body and "<u>" not in body and "javascript:" not in re.sub(r">[^<]*<", "><", body)
        assert "\u202e" not in body and "\x07" not in body and "[U+202E]" in body and "\u2407" in body
        assert "\u05e9\u05dc\u05d5\u05dd" in body and "\U0001f600" in body


def test_verdicts_are_only_added(reviewing: Open, log: Path) -> None:
    client = reviewing()
    kept = log.read_bytes()
    for verdict in ("right", "no_event", "complete", "skip", "complete"):
        assert judge(client, verdict).status_code == 200
        now = log.read_bytes()
        assert now.startswith(kept) and now.endswith(b"\n") and now.count(b"\n") > kept.count(b"\n")
        kept = now
    assert "All are judged" in client.get("/").text
    entries = lines(log)
    assert [e["type"] for e in entries] == [
        "review",
        "article",
        "verdict",
        "verdict",
        "verdict",
        "article",
        "verdict",
        "verdict",
    ]
    assert [e["verdict"] for e in entries if e["type"] == "verdict"] == [
        "right",
        "no_event",
        "complete",
        "skip",
        "complete",
    ]
    assert {e["reviewer"] for e in entries if e["type"] == "verdict"} == {"Ann"}
    assert entries[1]["text"].startswith("Rebels") and [e["event_id"] for e in entries[1]["events"]] == ["e1", "e2"]


def test_a_review_goes_on_where_it_stopped(reviewing: Open, log: Path) -> None:
    client = reviewing()
    judge(client)
    judge(client)
    page = reviewing().get("/").text
    assert "2 of 5 judged" in page and asked(page) == "text:key-n1"
    page = reviewing(reviewer="Ben").get("/").text  # verdicts of others are not his
    assert "0 of 5 judged" in page and asked(page) == "e1"


def test_undo_takes_back_the_last_entry_and_keeps_it_in_the_log(reviewing: Open, log: Path) -> None:
    client = reviewing()
    judge(client, "no_event")
    judge(client, "right")
    answer = client.post("/undo")
    assert asked(answer.text) == "e2" and "1 of 5 judged" in answer.text
    assert asked(client.post("/undo").text) == "e1"
    assert "nothing to take back" in client.post("/undo").text
    judge(client, "right")
    assert [e.get("verdict", e["type"]) for e in lines(log)] == [
        "review", "article", "no_event", "right", "undo", "undo", "right",
    ]  # fmt: skip
    assert asked(reviewing().get("/").text) == "e2"


def test_an_answer_to_another_question_is_not_noted(reviewing: Open, log: Path) -> None:
    client = reviewing()
    judge(client)
    before = log.read_bytes()
    found = judge(client, item="e1")
    assert found.status_code == 409 and "answered already" in found.text and asked(found.text) == "e2"
    assert log.read_bytes() == before


def test_what_is_wrong_is_noted_with_what_would_be_right(reviewing: Open, log: Path) -> None:
    client = reviewing()
    given = {"fault": ["actor", "date", "place"], "source": "nerreb", "target": "MLIMIL",
             "date_start": "2024-05-12", "date_end": "", "place_name": "Gao", "place_country": "Niger", "cameo": "999",
             "note": " looks odd "}  # fmt: skip
    assert judge(client, "wrong", **given).status_code == 200
    entry = lines(log)[-1]
    assert entry["faults"] == ["actor", "place", "date"] and entry["note"] == "looks odd"
    assert entry["correction"] == {
        "source": "NERREB", "place_country": "NER", "date_start": "2024-05-12", "date_end": "2024-05-12",
    }  # fmt: skip


def test_what_is_left_as_it_was_is_no_correction(reviewing: Open, log: Path) -> None:
    client = reviewing()
    judge(client, "wrong", fault="date", date_start="2024-05-13", date_end="")
    assert lines(log)[-1]["correction"] == {}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"verdict": "maybe"}, "no verdict"),
        ({"verdict": "complete"}, "no verdict"),
        ({"verdict": "wrong"}, "say what is wrong"),
        ({"verdict": "wrong", "fault": "colour"}, "say what is wrong"),
        ({"verdict": "wrong", "fault": "code", "cameo": "19x"}, "no CAMEO code 19x"),
        ({"verdict": "wrong", "fault": "actor", "source": "MLIRE"}, "no actor code"),
        ({"verdict": "wrong", "fault": "actor", "target": "MLIQQQ"}, "QQQ is unknown"),
        ({"verdict": "wrong", "fault": "place", "place_country": "Atlantis"}, "no country Atlantis"),
        ({"verdict": "wrong", "fault": "date", "date_start": "Monday"}, "is no day"),
        ({"verdict": "wrong", "fault": "date", "date_start": "2024-05-12", "date_end": "2024-05-01"},
         "is before the first"),
        ({"verdict": "wrong", "fault": "other", "fatalities": "many"}, "write a whole number"),
        ({"verdict": "wrong", "fault": "other", "status": "rumour"}, "no status"),
        ({"note": "x" * 1_100_000}, "too large"),
    ],
)  # fmt: skip
def test_values_that_cannot_be_are_refused(reviewing: Open, log: Path, fields: dict[str, str], message: str) -> None:
    client = reviewing()
    before = log.read_bytes()
    found = client.post("/verdict", data={"item": "e1", **fields})
    assert found.status_code == 422 and message in found.text
    assert log.read_bytes() == before and asked(client.get("/").text) == "e1"


@pytest.mark.parametrize(
    ("address", "fields", "field"),
    [
        ("/verdict", {"verdict": "wrong", "fault": "code", "cameo": "999"}, "cameo"),
        ("/verdict", {"verdict": "wrong", "fault": "date", "date_start": "13 May"}, "date_start"),
        ("/verdict", {"verdict": "wrong", "fault": "date", "date_start": "2024-05-12", "date_end": "2024-05-01"},
         "date_end"),
        ("/verdict", {"verdict": "wrong", "fault": "actor", "target": "MLIQQQ"}, "target"),
        ("/missed", {"marks": '{"action": [[7, 14]]}', "cameo": "999"}, "cameo"),
        ("/missed", {"marks": '{"action": [[7, 14]]}', "place_country": "Atlantis"}, "place_country"),
        ("/missed", {"marks": "{}"}, None),
        ("/verdict", {"verdict": "wrong"}, None),
    ],
)  # fmt: skip
def test_a_refused_form_stays_and_its_field_is_named(
    reviewing: Open, address: str, fields: dict[str, str], field: str | None
) -> None:
    """The answer is the message alone, to be put into the form that was sent: the page keeps what was written."""
    found = reviewing().post(address, data={"item": "e1", **fields})
    assert found.headers["hx-retarget"] == "find .refused" and "<form" not in found.text
    named = re.search('data-field="([^"]*)"', found.text)
    assert (named[1] if named else None) == field


def test_every_form_has_room_for_a_refusal(reviewing: Open) -> None:
    client = reviewing()
    pages = [client.get("/").text]
    while asked(pages[-1]):
        pages.append(judge(client, "skip").text)
    assert [page.count('<div class="refused">') for page in pages] == [page.count("<form") for page in pages]


def test_a_missed_event_keeps_its_words(reviewing: Open, log: Path) -> None:
    client = reviewing()
    start = len("Rebels shelled an army camp near Gao on Monday.") + 1
    marks = {"source": [[start + 4, start + 9]], "action": [[start + 10, start + 17]],
             "target": [[start + 22, start + 31], [start + 18, start + 21]]}  # fmt: skip
    fields = {"cameo": "111", "source": "FRAGOV", "date_start": "2024-05-14"}
    found = client.post("/missed", data={"item": "e1", "marks": json.dumps(marks), **fields})
    assert found.status_code == 200 and "1 missed marked" in found.text and asked(found.text) == "e1"
    entry = lines(log)[-1]
    assert entry["type"] == "missed" and entry["sentence"] == 1 and entry["text"] == "The envoy berated the ministers."
    assert entry["words"] == {"source": ["envoy"], "action": ["berated"], "target": ["the ministers"]}
    assert entry["fields"] == {**fields, "date_end": "2024-05-14"}
    assert "0 missed marked" in client.post("/undo").text


@pytest.mark.parametrize(
    ("marks", "message"),
    [
        ("", "mark the words"),
        ("{}", "mark the words"),
        ('{"action": []}', "mark the words"),
        ('{"verb": [[0, 6]]}', "mark the words"),
        ("[1]", "cannot be read"),
        ('{"action": [[0]]}', "cannot be read"),
        ('{"action": [["0", "6"]]}', "cannot be read"),
        ('{"action": [[-1, 6]]}', "cannot be read"),
        ('{"action": [[6, 6]]}', "not in the text"),
        ('{"action": [[6, 2]]}', "not in the text"),
        ('{"action": [[0, 9999]]}', "not in the text"),
        ('{"action": [[0, true]]}', "cannot be read"),
        ("[" * 100_000, "cannot be read"),
    ],
)
def test_marks_that_cannot_be_are_refused(reviewing: Open, log: Path, marks: str, message: str) -> None:
    client = reviewing()
    before = log.read_bytes()
    found = client.post("/missed", data={"item": "e1", "marks": marks})
    assert found.status_code == 422 and message in found.text
    assert log.read_bytes() == before


def test_words_of_two_sentences_make_one_passage(reviewing: Open, log: Path) -> None:
    client = reviewing()
    client.post("/missed", data={"item": "e1", "marks": json.dumps({"action": [[58, 65]], "place": [[33, 36]]})})
    entry = read_log(log).standing()[0]
    assert entry.text == "Rebels shelled an army camp near Gao on Monday. The envoy berated the ministers."
    assert entry.words == {"action": ("berated",), "place": ("Gao",)}


def test_a_full_disk_is_told_and_nothing_is_lost(reviewing: Open, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = reviewing()
    judge(client)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        found = judge(client)
    assert found.status_code == 507 and "Not saved: No space left on device" in found.text
    assert found.headers["hx-retarget"] == "find .refused" and asked(client.get("/").text) == "e2"
    judge(client)
    assert asked(reviewing().get("/").text) == "text:key-n1"


@pytest.mark.parametrize("library", ["uvicorn", "starlette.applications"])
def test_missing_libraries_are_named(
    codes: Codes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    session = Session.open(two_articles(), tmp_path / "log.jsonl", "Ann")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(InputError, match=re.escape("pip install 'eventcode[review]'")):
        Server.bind(session, codes, TOKEN, 0)
    session.writer.close()


def test_a_port_that_is_taken_is_told(codes: Codes, tmp_path: Path) -> None:
    session = Session.open(two_articles(), tmp_path / "log.jsonl", "Ann")
    first = Server.bind(session, codes, TOKEN, 0)
    port = int(re.findall(r":(\d+)/", first.address)[0])
    with pytest.raises(InputError, match=f"port {port} is taken"):
        Server.bind(session, codes, TOKEN, port)
    first.close()
    session.writer.close()
