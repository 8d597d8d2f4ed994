"""Invented rows, some of them hostile, and the blocks of data of a page."""

from __future__ import annotations

import base64
import gzip
import json
import re
from typing import Any

from hypothesis import strategies as st

from eventcode.model import EVENT_COLUMNS

HOSTILE = (
    "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "<!--", "]]>", "$title ${x} %s {0}",
    "O'Neil \"the\" `&amp;`", "שלום עולם", "\u202eevil", "\ud800", "\x00\x07\x1b[31m", "\u2028\u2029", "🕊️", "a\nb\r\nc",
)  # fmt: skip


def row(number: int = 0, **values: Any) -> dict[str, Any]:
    """A row of an event, with all columns."""
    return dict.fromkeys(EVENT_COLUMNS) | {
        "event_id": f"{number:016x}", "act_id": f"a{number:015x}", "article_id": f"article-{number}",
        "url": f"https://news.example/{number}", "article_date": "2024-05-02", "sentence": 0,
        "text": f"Sentence {number} tells what happened.", "source": "KENCOP", "target": "KENCVL",
        "action_text": "tells", "cameo": "175", "quad_class": 4, "plover": "COERCE", "acled_event": "Protests",
        "acled_sub_event": "Protest with intervention", "date_start": "2024-05-01", "date_end": "2024-05-01",
        "date_precision": "day", "place_name": "Nairobi", "lat": -1.28, "lon": 36.82, "place_country": "KEN",
        "place_precision": "exact", "status": "fact", "confidence": 0.95,
    } | values  # fmt: skip


def blocks(page: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data of a page: columns and details."""
    packed = re.findall(r'<script type="application/gzip" id="\w+">([^<]*)</script>', page)
    columns, details = (json.loads(gzip.decompress(base64.b64decode(text))) for text in packed)
    return columns, details


def words(columns: dict[str, Any], name: str) -> list[str]:
    """A column of words as it was in the rows."""
    return [columns["words"][name][number] for number in columns["columns"][name]]


text = st.sampled_from(("", "a", "b", "0", *HOSTILE)) | st.text(max_size=8)
number = st.none() | st.integers(0, 40)
day = st.sampled_from((None, "", "2024-02-30", "soon", "2024-05-01", "2024-05-02", "1914-06-28", "9999-12-31"))

rows = st.lists(
    st.fixed_dictionaries(
        {
            "event_id": text, "act_id": st.sampled_from(("", "act 1", "act 2", "act 3", None)), "source": text,
            "target": text | st.none(), "cameo": st.sampled_from(("010", "190", "1823", "", "zz", None)),
            "quad_class": st.sampled_from((None, 1, 2, 3, 4)), "plover": st.sampled_from((None, "ASSAULT", "AID")),
            "acled_event": st.sampled_from((None, "Battles", "Riots")), "status": st.sampled_from((None, "fact")),
            "place_country": st.sampled_from((None, "KEN", "SDN", "<b>")), "place_name": text,
            "place_precision": st.sampled_from((None, "exact", "near", "region", "country", "?")),
            "lat": st.none() | st.floats(), "lon": st.none() | st.floats(-400, 400), "date_start": day, "date_end": day,
            "date_precision": st.sampled_from((None, "day", "month")), "confidence": st.none() | st.floats(-1, 2),
            "fatalities": number, "injured": number, "text": text, "article_id": text, "url": text,
        }
    ),
    max_size=12,
)  # fmt: skip
