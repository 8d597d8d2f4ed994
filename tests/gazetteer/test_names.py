"""Place names fold to one key in all their spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.gazetteer.names import bare_division, fold, has_article, without_marks


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Al-Tanf", "tanf"),
        ("at Tanf", "tanf"),
        ("Tanf", "tanf"),
        ("Ash-Shaddadi", "shaddadi"),
        ("El Fasher", "fasher"),
        ("The Hague", "hague"),
        ("Deir ez-Zor", "deir zor"),
        ("Deir al-Zor", "deir zor"),
        ("Sana'a", "sanaa"),
        ("Ma‘arrat an Nu‘mān", "maarrat numan"),
        ("Saint Louis", "st louis"),
        ("St. Louis", "st louis"),
        ("Ft. Worth", "fort worth"),
        ("Port-au-Prince", "port au prince"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("Tromsø", "tromso"),
        ("U.S.", "us"),
        ("Washington, D.C.", "washington dc"),
        ("Bosnia & Herzegovina", "bosnia and herzegovina"),
        ("  Khan   Younis ", "khan younis"),
        ("Al", "al"),
        ("", ""),
        ("-.'", ""),
    ],
)
def test_fold_gives_one_key_for_all_spellings(name: str, key: str) -> None:
    assert fold(name) == key


@pytest.mark.parametrize(
    ("name", "article"),
    [("Al-Tanf", True), ("El Salvador", True), ("The Hague", False), ("Salvador", False), ("Al", False)],
)
def test_has_article_means_a_leading_article_that_tells_names_apart(name: str, article: bool) -> None:
    assert has_article(name) is article


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Idlib Governorate", "Idlib"),
        ("Province of Idlib", "Idlib"),
        ("Sistan and Baluchestan Province", "Sistan and Baluchestan"),
        ("Tibet Autonomous Region", "Tibet"),
        ("Free State", "Free State"),
        ("Northern Region", "Northern Region"),
        ("Texas", "Texas"),
    ],
)
def test_bare_division_drops_the_kind_but_leaves_a_name(name: str, bare: str) -> None:
    assert bare_division(name) == bare


def test_without_marks_writes_english_letters() -> None:
    assert without_marks("Şanlıurfa") == "Sanliurfa"


@given(st.text(max_size=60))
def test_fold_is_idempotent_and_plain(name: str) -> None:
    key = fold(name)
    assert fold(key) == key
    assert key == key.strip()
    assert "  " not in key


@given(st.text(alphabet="abcdefghij", min_size=1, max_size=8).filter(lambda w: len(w) > 3))
def test_articles_hyphens_and_case_do_not_matter(word: str) -> None:
    assert fold(f"al-{word}") == fold(f"El {word.upper()}") == fold(word)
