"""Sentence splitting: tables of what ends a sentence and what does not, and properties of every split."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.text.sentences import LONGEST_SENTENCE, split_sentences


def _split(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


# Each row is split at "|" and nowhere else; the bars are not part of the text.
ABBREVIATIONS = [
    "Gen. Omar Haddad met Lt. Col. Paul Reyes on Tuesday.| Both left.",
    "The order came from the Rev. Simon Okoro.| Nobody obeyed it.",
    "Maj.-Gen. Petrov and Lt.Col. Iwu resigned.| Then-Sen. Marsh did not.",
    "The U.S. Army left the base.| The U.N. Security Council met.",
    "She grew up in the U.S.| She now lives in the U.K.| They met there.",
    "Troops crossed into the D.R.C.| However, most returned.",
    "He fled to the U.S.| Police are looking for him.",
    "Shelling began at 5 a.m. and ended at 6 p.m.| The town was empty.",
    "Around 7 a.m. Dr. Diallo opened the ward.| Patients came until 8 p.m.| Nurse Bah stayed.",
    "The curfew starts at 9 p.m. Friday and ends at 4 a.m. GMT.",
    "The blast struck No. 4 Brigade.| See No. 7 and p. 12, vol. 3.",
    "Did he sign?| No.| He did not.",
    "He came on Jan. 5 and on Sept. 11, 2014.| He left in Feb.| Nobody knew.",
    "The firm, Orbal Corp., paid Tavik Inc. and Selm Ltd. for it.| It denied that.",
    "Harlow Mining Co. Chairman Ruth Abel spoke.| She works for Harlow Mining Co.| They pay well.",
    "A court in Springfield, Ill., freed him.| Sen. Ann Doe, R-Ariz., agreed.",
    "They drove to Dayton, Ohio, and to Salem, Ore.| A storm followed.",
    "Sen. Ann Doe (R-Ariz.) Tuesday called it a mistake.| Others agreed.",
    "Martin Luther King Jr. Day was quiet.| John Amos Sr. was absent.",
    "They lived at 12 Palm Ave.| The house burned down.",
    "He walked along Main St.| The crowd followed him to St. Mark's Church.",
    "The militia, the army, etc. were invited.| Rice, oil, etc.| Nothing else came.",
    "It is the state vs. Karim Adel, i.e. the president vs. The Herald.",
    "It ran approx. 12 km.| It stopped there.",
    "A Mass. man was held.| The priest said Mass.| Then he left.",
    "The 2nd Bn. Commander refused.| Sgt. Ode did not.",
    "He is a Ph.D. candidate.| He has a Ph.D.| His brother has none.",
]

INITIALS = [
    "J. Okafor, A. B. Tan and John F. Reyes met.| T.K. Singh stayed away.",
    "The letter names Samuel I. Reyes.| It reached Elizabeth I.| She burned it.",
    "He caught hepatitis B.| Doctors treated him.",
    "The president chose Plan B.| It failed.",
    'Gen. R.T. "Buster" Cole spoke.| He was brief.',
    "The rebels held Sector C.| They lost it in May.",
]

NUMBERS = [
    "Prices rose 3.5 percent to $1.20.| They fell by .5 points.",
    "It happened in 2004.| In 2005 it ended.| 12 people were hurt.",
    "Version 2.0.1 is out.| The score was 3-2.| Nobody cheered.",
    "1. Open the road| 2. Close the camp| 3. Pay the men",
    "1) Open the road| 2) Close the camp",
    "1.) Open the road.| 2.) Close the camp.",
    "a. Open the road| b. Close the camp| c. Pay the men",
    "• 9. Open the road| • 10. Close the camp",
    "Arms| • Bullets| • Fuel",
    "The demands are: 1. Free the prisoners.| 2. Lift the siege.",
    "The ministry answered.[12]| The rebels did not.[3][4]| Nothing followed.",
]

QUOTES = [
    '"We saw smoke," he said.| "They ran."| Then it was quiet.',
    "“We saw smoke,” he said.| “They ran.”| Then it was quiet.",
    "'They ran.'| Nobody followed.",
    'She shouted "Stop." and fled.| Nobody stopped.',
    '"Why now?" Mr. Bello asked.| "Nobody knows!" he shouted.| "Really?"| She left.',
    '"Who pays?" Anna Bello said.| The hall was silent.',
    "It was over (so they said).| The army left.| (It came back.)| People hid.",
    'It was over .| " The army left . "| He fled .',
    "The report [...] was late.| It said (...) nothing.",
]

MARKS = [
    "Stop!| Go!| What?!| Who knows...| We waited.",
    "He waited ... and left.| He waited...| Then he left.",
    "The pact failed . . . .| The war went on.",
    "Is it true?| Yes.| It is.",
    "A producer of Jeopardy! in Culver City agreed.",
    "He wrote to a.bell@example.org and read www.example.org/The.Page today.| Nothing came.",
    "The column reached the border.|The army let it pass.",
    'He called it "a trap."|The army left.',
    "Read more at Example.Com or in Node.Js today.",
    "The town fell.| rebels entered it.| al-Nur claimed it.",
    "The talks failed.| - Both sides left.",
    "KABUL, March 3 (Agency) - Gunmen fled.| Nobody was hurt.",
    "WASHINGTON, D.C. - The House voted.| SALEM, Ore. (Agency) -- The Senate did not.",
    "A boat off the coast| Photo: Marine Rescue.| It sank.",
    "The first part ends.| ***| The second begins.| -----| It ends.",
    "The army left .| Rebels came .",
]

UPPER_CASE = [
    "GEN. HADDAD LEFT THE U.S. IN MAY.| HE RETURNED ON SEPT. 5.",
    "THEY LEFT AT 5 P.M. ON MONDAY.| THE TOWN WAS EMPTY.",
    "THE U.S. AND THE U.N. AGREED.| COL RIVAS DID NOT.",
]


@pytest.mark.parametrize(
    "marked", [*ABBREVIATIONS, *INITIALS, *NUMBERS, *QUOTES, *MARKS, *UPPER_CASE], ids=lambda marked: marked[:40]
)
def test_split_sentences_in_line(marked: str) -> None:
    assert _split(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


WRAPPED = (
    "The governor of the northern province said on Monday that his troops had\n"
    "driven the rebels out of three villages near the border.  He spoke to Gen.\n"
    "Omar Haddad, who commands the garrison, and to reporters from the\n"
    "Capital Daily.  Nobody was hurt.\n"
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Police clash with crowd\nDozens hurt\nMinister resigns", 3),
        ("One ended.\nTwo ended.\r\nThree ended.\rFour.", 4),
        (WRAPPED, 3),
        (WRAPPED.upper(), 3),
        (WRAPPED.replace("\n", "\r\n"), 3),
        (WRAPPED + "\n" + WRAPPED, 6),
        (WRAPPED + "- The first village\n- The second village\n", 5),
        ("The talks broke down\nin the early hours of Monday.", 1),
        ("The talks in the capital of the province ended with the\nPeace Council in the lead.", 1),
        ("Tea, rice\nbread and milk\nsugar", 3),
        ("The talks failed\n\nin the morning.", 2),
        ("Ports\n\n\n\tRoads \n", 2),
        ("", 0),
        (" \n\t\u00a0\n", 0),
    ],
)
def test_split_sentences_lines(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


def test_split_sentences_wrapped_lines_stay_in_the_sentence() -> None:
    assert split_sentences(WRAPPED)[1].text.startswith("He spoke to Gen.\nOmar Haddad")


def test_split_sentences_header_of_an_e_mail() -> None:
    assert _split("From: Ada Bell <ada@example.org> We reached the camp.") == [
        "From: Ada Bell <ada@example.org>",
        "We reached the camp.",
    ]


@pytest.mark.parametrize(
    "unit",
    ["word ", "x", ".", "\n", "a.", ". ", '"', "A. ", "word.\n", ". . ", "!?", "1. ", "(", "***", "aa.Aa ", "\r"],
)
def test_split_sentences_is_linear_and_bounded(unit: str) -> None:
    """A long run of anything ends soon, in pieces that a parser can take."""
    text = unit * (200_000 // len(unit))
    sentences = split_sentences(text)
    assert all(len(sentence.text) <= LONGEST_SENTENCE for sentence in sentences)
    assert sum(len(sentence.text.replace(" ", "")) for sentence in sentences) >= len("".join(text.split())) * 0.99


def _check(text: str) -> None:
    last = 0
    for sentence in split_sentences(text):
        assert sentence.start >= last
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text == sentence.text.strip() != ""
        assert text[last : sentence.start].strip() == ""
        last = sentence.end
    assert text[last:].strip() == ""


@given(st.text())
def test_split_sentences_properties(text: str) -> None:
    """Ordered, apart, trimmed, and no character but blanks is lost."""
    _check(text)


PIECES = st.sampled_from(
    [
        *(
            "Gen.",
            "Smith",
            "a.m.",
            "U.S.",
            "No.",
            "5",
            "1.",
            "2)",
            "b.",
            "J.",
            "said",
            "the",
            "The",
            "...",
            ".",
            "!",
            "?",
        ),
        *(
            '"',
            "”",
            "'",
            "(",
            ")",
            "[1]",
            "•",
            "***",
            "-",
            "--",
            "\n",
            "\n\n",
            " ",
            "  ",
            "\t",
            "\u00a0",
            "\u2028",
            "\r\n",
        ),
        *(
            "Photo: AFP",
            "a@b.org",
            "From: x@y.z",
            "end.The",
            "Jan.",
            "Inc.",
            "$5",
            "é",
            "ß",
            "中文。",
            "\x00",
            "x" * 5001,
        ),
    ]
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_split_sentences_properties_of_news_like_text(pieces: list[str], between: str) -> None:
    _check(between.join(pieces))
