"""The check of language: positive evidence only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.text.english import not_english_reason, not_prose_reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12345",
        "Turkey strikes PKK targets",
        "De la Cruz visits El Salvador",
        "Van der Berg, von Hagen resign",
        "PRESIDENT DE LA CRUZ LEAVES EL SALVADOR AND PANAMA",
        "Generals meet Los Pumas de la Sierra in Ciudad del Este",
        "The army said on Monday that the rebels had left the town and that nobody was hurt.",
        "THE ARMY SAID ON MONDAY THAT THE REBELS HAD LEFT THE TOWN.",
        "The minister, Şükrü Çelik, said the Ministry of the Interior (İçişleri Bakanlığı) had no plan for it.",
        "The party Народная Воля said it would go to the polls with the others.",
        "If a < b and b > c, the <b>army</b> wins. The <i>rebels</i> said so.",
    ],
)
def test_not_english_reason_lets_english_pass(text: str) -> None:
    assert not_english_reason(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "El ejército dijo el lunes que los rebeldes se fueron de la ciudad y que no hubo heridos en las calles.",
            "Spanish",
        ),
        (
            "L'armée a déclaré lundi que les rebelles ont quitté la ville et que le calme est revenu dans les rues.",
            "French",
        ),
        ("Die Armee teilte mit, dass sich die Rebellen aus der Stadt zurückgezogen haben und nicht kämpfen.", "German"),
        (
            "O exército disse que os rebeldes não estão na cidade e que uma trégua foi aceita pela oposição.",
            "Portuguese",
        ),
        (
            "L'esercito ha detto che i ribelli hanno lasciato la città e che non ci sono feriti nella zona del porto.",
            "Italian",
        ),
        ("Het leger zegt dat de rebellen de stad hebben verlaten en dat er niet is gevochten door het volk.", "Dutch"),
        (
            "Ordu, isyancıların kenti terk ettiğini ve bir ateşkes için daha sonra görüşüleceğini, ancak bu planın",
            "Turkish",
        ),
        (
            "Tentara mengatakan bahwa pemberontak telah pergi dari kota itu dan tidak ada korban di jalan-jalan.",
            "Indonesian",
        ),
        ("EL EJÉRCITO DIJO QUE LOS REBELDES SE FUERON DE LA CIUDAD Y QUE NO HUBO HERIDOS EN LAS CALLES.", "Spanish"),
        (
            "Wojsko podało, że w mieście nie ma już rebeliantów i że nikt nie został ranny, jak się mówi na ulicach.",
            "Polish",
        ),
        ("قالت الشرطة إن خمسة أشخاص قتلوا", "Arabic script"),
        ("Полиция сообщила о пяти погибших", "Cyrillic script"),
        ("警方说五人死亡", "Chinese"),
        ("警察は五人が死亡したと発表した", "Japanese"),
        ("경찰은 다섯 명이 숨졌다고 밝혔다", "Korean"),
        ("पुलिस ने कहा", "Hindi"),
    ],
)
def test_not_english_reason_names_the_language(text: str, language: str) -> None:
    assert not_english_reason(text) == f"not English (looks like {language})"


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html><head><title>News</title></head>",
        "  <html lang='en'><body>The army said so.",
        '<?xml version="1.0"?>\n<!-- a page --><HTML>',
        "<div><p>The army left.</p><p>Nobody was hurt.</p><ul><li>One</li><li>Two</li></ul></div>",
    ],
)
def test_not_english_reason_html(text: str) -> None:
    assert not_english_reason(text) == "looks like HTML: extract the text first"


@given(st.text())
def test_not_english_reason_reads_anything(text: str) -> None:
    reason = not_english_reason(text)
    assert reason is None or reason.startswith(("not English (", "looks like HTML"))


@pytest.mark.parametrize(
    ("text", "is_prose"),
    [
        ("troops attacked " * 4000, False),
        ("troops attacked. " * 4000, True),
        ("troops attacked\n" * 4000, True),
        ("short", True),
    ],
)
def test_endless_text_is_no_prose(text: str, is_prose: bool) -> None:
    assert (not_prose_reason(text) is None) is is_prose
