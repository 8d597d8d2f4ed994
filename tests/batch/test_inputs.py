"""What a batch reads: files of all kinds, as they come."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import eventcode
from eventcode.batch import decode
from eventcode.batch.decode import BROKEN_OFF, text_of
from eventcode.batch.parts import check_columns, find_parts, records
from eventcode.batch.records import Columns, Record, article
from eventcode.batch.tables import csv_rows, json_lines
from eventcode.batch.web import page
from eventcode.coder import read_article
from eventcode.errors import InputError
from eventcode.model import Article
from tests.batch.feeds import ARTICLE, FEED, OTHER, PAGE, TEXT, reasons, rows, run, write_lines


def parquet(path: Path) -> Path:
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.Table.from_pylist([ARTICLE]), path)
    return path


def packed(path: Path, data: bytes) -> Path:
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else zstandard.compress(data))
    return path


def warc(path: Path, *statuses: str) -> Path:
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=path.suffix == ".gz")
        for number, status in enumerate(statuses or ["200 OK"]):
            headers = StatusAndHeaders(status, [("Content-Type", "text/html")], protocol="HTTP/1.0")
            payload, address = io.BytesIO(PAGE.encode()), f"http://example.org/{number}"
            writer.write_record(writer.create_warc_record(address, "response", payload, http_headers=headers))
    return path


LINE = (json.dumps(ARTICLE) + "\n").encode()
CSV = f"id,text,date\n1,{TEXT},2024-06-20\n".encode()
KINDS: dict[str, Any] = {
    "a.jsonl": lambda p: write_lines(p, ARTICLE),
    "a.jsonl.gz": lambda p: packed(p, LINE),
    "a.jsonl.zst": lambda p: packed(p, LINE),
    "a.csv": lambda p: p.write_bytes(CSV),
    "a.csv.gz": lambda p: packed(p, CSV),
    "semicolons.csv": lambda p: p.write_bytes(CSV.replace(b",", b";")),
    "wide.csv": lambda p: p.write_bytes(CSV.decode().encode("utf-16")),
    "wide.jsonl": lambda p: p.write_bytes(b"\xfe\xff" + LINE.decode().encode("utf-16-be")),
    "wide.jsonl.gz": lambda p: packed(p, LINE.decode().encode("utf-16")),
    "a.tsv": lambda p: p.write_bytes(CSV.replace(b",", b"\t")),
    "a.parquet": parquet,
    "a.html": lambda p: p.write_text(PAGE),
    "a.xml": lambda p: p.write_text(FEED),
    "a.warc.gz": warc,
}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_file_gives_its_article(coder: eventcode.Coder, tmp_path: Path, name: str) -> None:
    KINDS[name](tmp_path / name)
    run(coder, tmp_path / "out", tmp_path / name)
    found = {(r["source"], r["cameo"], r["date_start"], r["article_date"]) for r in rows(tmp_path / "out")}
    assert ("KENCOP", "175", "2024-06-18", "2024-06-20") in found
    assert reasons(tmp_path / "out") == {}


def test_a_folder_is_searched_and_its_texts_are_one_part(coder: eventcode.Coder, tmp_path: Path) -> None:
    write_lines(tmp_path / "in/deep/a.jsonl", ARTICLE)
    for name in ("b.txt", "c.txt", ".hidden.txt"):
        (tmp_path / "in" / name).write_text(f"{OTHER} {name}")
    assert [p.name for p in find_parts([str(tmp_path / "in")])] == ["deep__a.jsonl", "in.texts"]
    summary = run(coder, tmp_path / "out", tmp_path / "in", date="2024-06-20", copies="none")
    assert summary.counts["articles"] == 3


def test_a_glob_names_files_and_none_is_read_twice(tmp_path: Path) -> None:
    paths = [write_lines(tmp_path / f"{name}.jsonl", ARTICLE) for name in "ab"]
    parts = find_parts([str(tmp_path / "*.jsonl"), str(paths[0])])
    assert [p.name for p in parts] == ["a.jsonl", "b.jsonl"]


def test_files_of_one_name_stay_apart(tmp_path: Path) -> None:
    paths = [write_lines(tmp_path / folder / "a.jsonl", ARTICLE) for folder in ("x", "y")]
    assert [p.name for p in find_parts([str(p) for p in paths])] == ["a.jsonl", "a.jsonl~2"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.parquet", b"x,y", "is no Parquet file"),
        ("a.jsonl.gz", LINE, "is not compressed as its suffix says"),
        ("a.csv", b"%PDF-1.4 ", "is a binary file, not csv"),
        ("a.jsonl", b"id,text,date\n1,x,2024-06-20\n", "not JSON Lines as its suffix says: it seems to be a table"),
        ("a.jsonl", b'[\n  {\n    "text": "x"\n  }\n]\n', "seems to be one JSON array: write each object"),
        ("a.jsonl", b'[{"text": "x"}]', "seems to be one JSON array"),
        ("a.jsonl", b'{\n  "text": "x"\n}\n', "seems to be one JSON object on many lines"),
        (
            "a.xml",
            b'<?xml version="1.0"?><data><a>1</a></data>',
            "not a feed as its suffix says: it seems to be XML of an",
        ),
        ("a.rss", b"<!DOCTYPE html><html><body>x</body></html>", "seems to be an HTML page: rename it to .html"),
        ("a.csv", LINE, "not a table as its suffix says: it seems to be JSON Lines: rename it to .jsonl"),
        ("a.csv", b"id,content\n1,x\n", "no column text, but id, content (name it: --text content)"),
        ("a.csv", b"id,maintext\n1,x\n", "(did you mean maintext?)"),
        ("a.csv", b"id,article\n1,x\n", "(name it: --text article)"),
        ("a.csv", b"id,day\n1,x\n", "no column text, but id, day (name it: --text COLUMN)"),
        ("a.jsonl", b'{"n": 1, "content": {"body": "x", "by": 1}}\n', "but n, content (name it: --text content.body)"),
        ("a.jsonl", b'{"doc": {"text": "x"}}\n', "no column text, but doc (did you mean doc.text?)"),
        ("a.docx", b"PK\x03\x04", "unknown suffix '.docx'"),
        ("a.jsonl", b'{"body": "x"}\n', "no column text, but body (name it: --text body)"),
        ("a.csv", b"id,txt\n1,x\n", "no column text, but id, txt (did you mean txt?)"),
    ],
)
def test_what_is_not_what_it_says_is_refused_before_any_work(
    coder: eventcode.Coder, tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError) as raised:
        run(coder, tmp_path / "out", tmp_path / name)
    assert message in str(raised.value)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (Columns(date="publishd"), "no column publishd, but id, text, published, content (did you mean published?)"),
        (Columns(source="zzz"), "(leave out --source, or name another column)"),
        (Columns(text="content.bod"), "(did you mean content.body?)"),
        (Columns(text="content.body"), None),
        (Columns(), None),
    ],
)
@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet"])
def test_a_column_that_was_named_must_be_there(
    tmp_path: Path, name: str, columns: Columns, message: str | None
) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    record = {"id": "1", "text": "", "published": "2024-06-20", "content": {"body": "x"}}
    path = tmp_path / name
    if name == "a.csv" and "." in columns.text:
        return
    if name == "a.csv":
        path.write_text("id,text,published,content\n1,,2024-06-20,x\n")
    elif name == "a.jsonl":
        write_lines(path, {"id": "0"}, record)
    else:
        parquet.write_table(pa.Table.from_pylist([record]), path)
    if message is None:
        check_columns(find_parts([str(path)]), columns)
        return
    with pytest.raises(InputError) as raised:
        check_columns(find_parts([str(path)]), columns)
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("given", "expected"),
    [("7", "7"), (7, "7"), (True, "true"), ({"$oid": "65aa"}, "65aa"), ("", "a:1"), (None, "a:1"), (0, "0")],
)
def test_ids_are_text(given: Any, expected: str) -> None:
    assert article(Record(where="a:1", values={"text": TEXT, "id": given}), Columns())["id"] == expected


@pytest.mark.parametrize(
    ("values", "column", "message"),
    [
        ({"body": None}, "body", "the record has no text under body"),
        ({"content": {"body": "x"}}, "content.bod", "under content.bod (did you mean content.body?)"),
        ({"body": "x"}, "bdy", "under bdy (did you mean body?)"),
    ],
)
def test_a_record_without_text_tells_what_was_probably_meant(values: dict[str, Any], column: str, message: str) -> None:
    assert str(article(Record(where="a:1", values=values), Columns(text=column))["error"]).endswith(message)


def test_what_does_not_exist_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    write_lines(tmp_path / "feed.jsonl", ARTICLE)
    with pytest.raises(InputError, match=r"no file or folder .*feeed.jsonl \(did you mean feed.jsonl\?\)"):
        find_parts([str(tmp_path / "feeed.jsonl")])
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="nothing to read there"):
        find_parts([str(tmp_path / "empty")])


def test_columns_have_other_names_and_lie_inside_others(coder: eventcode.Coder, tmp_path: Path) -> None:
    nested = {"doc": {"body": TEXT}, "meta": {"day": "2024-06-20", "key": 7}}
    columns = Columns(text="doc.body", date="meta.day", id="meta.key")
    run(coder, tmp_path / "out", write_lines(tmp_path / "a.jsonl", nested), columns=columns)
    assert {(r["article_id"], r["article_date"]) for r in rows(tmp_path / "out")} == {("7", "2024-06-20")}


@pytest.mark.parametrize(
    "date",
    ["2024-06-20", "20 June 2024", "20240620", "Thu, 20 Jun 2024 10:00:00 +0000", "June 20, 2024", "2024-06-20T1Z"],
)
def test_dates_come_in_many_forms(coder: eventcode.Coder, date: str) -> None:
    made = article(Record(where="a:1", values={"text": TEXT, "date": date}), Columns())
    [coded] = coder.code_many([made])
    assert coded.error is None
    assert str(coded.events[0].article.date) == "2024-06-20"


@pytest.mark.parametrize(
    ("date", "day_first", "expected"),
    [
        ("13/05/2024", None, "2024-05-13"),
        ("05/13/2024 10:00", None, "2024-05-13"),
        ("06.06.2024", None, "2024-06-06"),
        ("2024/06/05", None, "2024-06-05"),
        ("05/06/2024", None, "may have the day or the month first: say --day-first or --month-first"),
        ("5.6.2024", None, "may have the day or the month first"),
        ("05-06-2024", None, "may have the day or the month first"),
        ("5/6/24", None, "may have the day or the month first"),
        ("05/06/2024", True, "2024-06-05"),
        ("05/06/2024 18:30", False, "2024-05-06"),
        ("5/6/24", True, "2024-06-05"),
        ("05/13/2024", True, "is not a date with --day-first, as its month would be 13"),
        ("13.05.2024", False, "is not a date with --month-first"),
        ("31/02/2024", True, "is not a date"),
        ("2024-06-05", True, "2024-06-05"),
    ],
)
def test_a_date_of_numbers_is_read_only_where_day_and_month_are_known(
    date: str, day_first: bool | None, expected: str
) -> None:
    made = article(Record(where="a:1", values={"text": TEXT, "date": date}), Columns(day_first=day_first))
    read = read_article(made)
    assert expected in (str(read.date) if isinstance(read, Article) else str(read.error))


def test_broken_records_become_errors_and_the_others_go_on(coder: eventcode.Coder, tmp_path: Path) -> None:
    lines = [
        '{"text": "a',
        "[1]",
        '{"text": 5}',
        '{"id": "none"}',
        json.dumps({**ARTICLE, "id": "undated", "date": "soon"}),
        LINE.decode(),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    summary = run(coder, tmp_path / "out", tmp_path / "a.jsonl")
    assert summary.counts == {"articles": 6, "coded": 1, "copies": 0, "errors": 5, "events": 1}
    assert reasons(tmp_path / "out") == {
        "a.jsonl:1": "not JSON: Unterminated string starting at",
        "a.jsonl:2": "expected an object with the key text",
        "a.jsonl:3": "text must be a string, not int",
        "none": "the record has no text under text",
        "undated": "'soon' is not a date: write it as YYYY-MM-DD",
    }


def test_a_file_that_breaks_off_keeps_what_came_before(coder: eventcode.Coder, tmp_path: Path) -> None:
    lines = "".join(
        json.dumps({**ARTICLE, "id": str(i), "text": f"{TEXT} {i * i} people ran."}) + "\n" for i in range(600)
    )
    whole = gzip.compress(lines.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    summary = run(coder, tmp_path / "out", tmp_path / "a.jsonl.gz", copies="exact")
    assert summary.counts["events"] == summary.counts["articles"] - 1 > 50
    [reason] = reasons(tmp_path / "out").values()
    assert reason.startswith("the file breaks off or is damaged here")


def test_a_line_without_end_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "LONGEST_LINE", 1000)
    found = list(json_lines(io.BytesIO(b"x" * 5000 + b"\n" + LINE), "a"))
    assert [bool(r.error) for r in found] == [True, False]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_lines_are_read_as_narrow_ones(encoding: str) -> None:
    text = "\ufeff" + "".join(f'{{"id": {i}, "text": "Zoë Ċ Ā {chr(0x10A00)} {"x" * i}"}}\n' for i in range(3000))
    found = list(json_lines(io.BytesIO(text.encode(encoding)), "a"))
    assert [r.values.get("id") for r in found] == list(range(3000))
    assert found[7].values["text"] == "Zoë Ċ Ā \U00010a00 xxxxxxx"


@pytest.mark.parametrize(
    "data", [b"id,text\n1,a\0b\n", b"id,text\n1,a,b,c\n", b'id,text\n1,"open\n', b"\n", b"", b"\xff\xfe"]
)
def test_any_csv_is_read_or_says_why(data: bytes) -> None:
    for record in csv_rows(io.BytesIO(data), "a.csv"):
        assert record.error or "text" in record.values


@given(st.binary(max_size=400))
def test_any_bytes_are_records_or_errors(data: bytes) -> None:
    for reader in (json_lines, csv_rows):
        for record in reader(io.BytesIO(data), "a"):
            assert record.where.startswith("a:")
    assert isinstance(text_of(data), str)


@given(st.text(max_size=300))
def test_any_page_is_an_article_or_an_error(text: str) -> None:
    record = page(f"<html><body>{text}</body></html>", "a")
    assert record.error or record.values["text"]


@pytest.mark.parametrize(
    "data", ["François".encode(), "François".encode("latin-1"), "FranÃ§ois".encode(), "François".encode("utf-16")]
)
def test_encodings_are_repaired(data: bytes) -> None:
    assert text_of(data) == "François"


def test_another_language_is_set_aside_with_the_reason(coder: eventcode.Coder, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "La policía lanzó gases contra los manifestantes en la plaza de Nairobi, según los testigos."
    )
    run(coder, tmp_path / "out", tmp_path / "a.txt")
    assert reasons(tmp_path / "out") == {"a.txt": "not English (looks like Spanish)"}


def test_a_feed_without_entries_is_an_error_not_a_crash(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<rss><chan")
    [record] = records(find_parts([str(tmp_path / "a.xml")])[0])
    assert record.error is not None


def test_pages_of_an_archive_that_no_server_found_are_set_aside(tmp_path: Path) -> None:
    path = warc(tmp_path / "a.warc", "404 Not Found", "301 Moved", "206 Partial", "200 OK")
    found = list(records(find_parts([str(path)])[0]))
    assert [r.error for r in found] == [
        "HTTP status 404: the page is no article", "HTTP status 301: the page is no article", None, None
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_an_archive_that_breaks_off_anywhere_ends_in_an_error(tmp_path: Path, name: str) -> None:
    data = warc(tmp_path / name, "404", "404").read_bytes()
    first, whole = data.rindex(b"WARC/1" if name == "a.warc" else b"\x1f\x8b\x08"), len(data)
    for end in (e for e in range(5, whole, 7 if name == "a.warc" else 1) if not first - 4 <= e <= first):
        (tmp_path / name).write_bytes(data[:end])
        *pages, last = records(find_parts([str(tmp_path / name)])[0])
        if end < whole - 4 or name != "a.warc":  # what is left out behind the last record is no loss
            assert BROKEN_OFF in str(last.error), end
        assert len(pages) <= 2


@pytest.mark.parametrize("end", [4, 9, 100, 500])
def test_zstandard_that_breaks_off_says_so(tmp_path: Path, end: int) -> None:
    lines = b"".join(zstandard.compress(json.dumps({"id": i, "text": "x" * i}).encode() + b"\n") for i in range(50))
    (tmp_path / "a.jsonl.zst").write_bytes(lines[:end])
    *before, last = records(find_parts([str(tmp_path / "a.jsonl.zst")])[0])
    assert [r.values["id"] for r in before] == list(range(len(before)))
    assert BROKEN_OFF in str(last.error)
    (tmp_path / "a.jsonl.zst").write_bytes(lines)
    assert [r.error for r in records(find_parts([str(tmp_path / "a.jsonl.zst")])[0])] == [None] * 50


@pytest.mark.parametrize("tag", ["<item>", '<item xml:lang="en">', "<item\n>"])
@pytest.mark.parametrize(
    ("cut", "texts"), [("</item></channel>", 1), ("gas at protesters", 1), ("<item><title>B", 1), ("</channel>", 2)]
)
def test_a_feed_that_ends_in_the_middle_keeps_its_whole_entries(tmp_path: Path, cut: str, texts: int, tag: str) -> None:
    item = FEED[FEED.index("<item>") : FEED.index("</channel>")]
    data = FEED.replace(item, item + item.replace("Tear gas", "B"))
    (tmp_path / "a.xml").write_text(data[: data.rindex(cut)].replace("<item>", tag))
    *entries, last = records(find_parts([str(tmp_path / "a.xml")])[0])
    assert (len(entries), last.where) == (texts, f"a.xml:{texts + 1}")
    assert BROKEN_OFF in str(last.error)


def test_a_page_in_a_table_gives_its_article_and_date(coder: eventcode.Coder, tmp_path: Path) -> None:
    run(coder, tmp_path / "out", write_lines(tmp_path / "a.jsonl", {"id": "p", "text": PAGE}))
    found = {(r["article_id"], r["cameo"], r["article_date"]) for r in rows(tmp_path / "out")}
    assert ("p", "175", "2024-06-20") in found


def test_a_text_as_long_as_a_book_is_an_error_and_the_run_goes_on(coder: eventcode.Coder, tmp_path: Path) -> None:
    run(
        coder, tmp_path / "out", write_lines(tmp_path / "a.jsonl", {"id": "book", "text": (TEXT + " ") * 9000}, ARTICLE)
    )
    assert [r["article_id"] for r in rows(tmp_path / "out")] == ["1"]
    assert reasons(tmp_path / "out") == {"book": "longer than 500,000 characters: split it into articles"}


def test_a_feed_that_breaks_off_is_an_error(tmp_path: Path) -> None:
    whole = gzip.compress(FEED.encode())
    (tmp_path / "a.xml.gz").write_bytes(whole[: len(whole) // 2])
    [record] = records(find_parts([str(tmp_path / "a.xml.gz")])[0])
    assert (record.error or "").startswith("the file breaks off")
