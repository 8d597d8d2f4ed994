"""PLOVER modes, contexts and scores (PLOVER manual, 2021)."""

from __future__ import annotations

from typing import Any

import pytest

import eventcode


def first(coder: eventcode.Coder, text: str) -> dict[str, Any]:
    return coder.code(text, date="2019-05-08")[0].as_row(full=True)


@pytest.mark.parametrize(
    ("text", "plover", "mode", "score"),
    [
        ("A Turkish drone strike killed two rebels near Qamishli.", "ASSAULT", "drone", -9.5),
        ("Syrian jets bombed rebels near Idlib.", "ASSAULT", "aerial", -9.5),
        ("Rebels attacked soldiers near Goma with mortars.", "ASSAULT", "heavy-weapons", -9.5),
        ("Gunmen with machetes attacked villagers near Bunia.", "ASSAULT", "primitive", -8.0),
        ("Rebels attacked a village near Bunia.", "ASSAULT", None, -9.0),
        ("The presidents of Kenya and Uganda spoke by telephone.", "CONSULT", "phone", 1.5),
        ("Kenya's president visited Uganda.", "CONSULT", "visit", 4.0),
        ("Egypt closed three newspapers.", "COERCE", "censor", -6.5),
        ("Niger imposed a curfew in Agadez.", "COERCE", "curfew", -6.5),
        ("Russia moved warships towards Ukraine.", "MOBILIZE", "weapons", -6.5),
        ("Teachers went on strike in Lima.", "PROTEST", "strike", -5.0),
        ("Iran condemned Israel.", "ACCUSE", "disapprove", -2.0),
        ("France gave Niger a loan.", "AID", None, 10.0),
    ],
)
def test_modes_and_scores(coder: eventcode.Coder, text: str, plover: str, mode: str | None, score: float) -> None:
    row = first(coder, text)
    assert (row["plover"], row["plover_mode"], row["plover_score"]) == (plover, mode, score)


@pytest.mark.parametrize(
    ("text", "contexts", "without"),
    [
        ("Police fired tear gas at voters in Nairobi.", {"repression", "election"}, {"natural_resource"}),
        ("Iran and Iraq signed a pact on gas.", {"diplomatic", "natural_resource"}, {"repression"}),
        ("France delivered vaccines to Niger.", {"health"}, {"military"}),
        ("Hackers attacked the computer network of Estonia's army.", {"cyber", "military"}, {"health"}),
        ("Uganda jailed a minister for bribery.", {"corruption", "legal", "executive"}, {"cyber"}),
        ("Kenya deported 40 asylum seekers to Somalia.", {"asylum"}, {"gender"}),
    ],
)
def test_contexts(coder: eventcode.Coder, text: str, contexts: set[str], without: set[str]) -> None:
    found = set((first(coder, text)["plover_contexts"] or "").split())
    assert contexts <= found
    assert not without & found


def test_every_context_and_mode_is_of_the_code_book(coder: eventcode.Coder) -> None:
    plover = coder.projector.plover
    known = {r["name"] for r in coder.dictionaries.plover if r["kind"] == "context"}
    used = {c for found in (*plover.contexts.values(), *plover.default_contexts.values()) for c in found}
    assert used <= known
