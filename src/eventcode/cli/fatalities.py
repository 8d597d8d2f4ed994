"""The option that chooses how deaths are counted."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class FatalityRule(StrEnum):
    """The rules by which deaths are counted; the column ``fatality_rule`` names the one that was used."""

    told = "told"
    acled = "acled"


FatalityOption = Annotated[
    FatalityRule,
    typer.Option("--fatalities", help="told: numbers of the text only; acled: ACLED's for vague words and no mention."),
]
