"""What stands on a news page beside the story: captions, credits, video labels, links."""

from __future__ import annotations

import re

_CREDIT = re.compile(
    r"\b[Pp]hoto credit\b|\b(?:AFP|AP|Reuters|EPA|Getty|REUTERS)[ /]+(?:PHOTO|Photo|Images)\b"
    r"|\(Photo(?:graph)?(?: by|:)"
    r"|\bGetty Images\b|\bImage (?:caption|copyright|source)\b|^(?:Photo|File photo|Image|Picture|Caption)s?:",
)
_VIDEO = re.compile(r"^\s*\d{1,2}:\d{2}(?::\d{2})?\s*(?:[-–—|]\s*)?(?:Source:.*)?$")
_LABEL = re.compile(
    r"^\s*(?:story highlights|highlights|related (?:articles?|content|stories)|read more|also read|see also"
    r"|just watched|must watch|replay|more videos?\b.*|watch (?:this|the) video.*"
    r"|advertisement|share (?:this|on)\b.*|sign up (?:for|to)\b.*"
    r"|image source.*|media caption.*|all rights reserved.*|copyright\b.*|©.*)\s*[:.…]*\s*$",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed (?:reporting|to this (?:report|story|article))|(?:reporting|editing|writing|compiled) by )",
    re.IGNORECASE,
)
# One of these is in every credit.
_IN_CREDITS = ("hoto", "PHOTO", "Image", "Picture", "Caption")
_CONTRIBUTION_LENGTH = 250
_TITLE_LENGTH = 90


def furniture_spans(text: str) -> list[tuple[int, int]]:
    """The lines of a text that are no part of its story, as character spans in order.

    A short line without a full stop right above a video label ("02:15 - Source: ...") is the video's title.
    """
    spans: list[tuple[int, int]] = []
    at, above = 0, (0, 0)
    for line in text.split("\n"):
        here = (at, at + len(line))
        at += len(line) + 1
        if not line.strip():
            continue
        if _VIDEO.match(line) and ":" in line:
            spans += [above] if _is_title(text[slice(*above)]) and above not in spans else []
            spans.append(here)
        elif is_furniture(line):
            spans.append(here)
        above = here
    return spans


def is_furniture(line: str) -> bool:
    """Whether a line is a caption with a credit, a label of the page, or a note on who reported."""
    if _has_credit(line) or _LABEL.match(line):
        return True
    return len(line) <= _CONTRIBUTION_LENGTH and _CONTRIBUTED.search(line) is not None


def _has_credit(line: str) -> bool:
    return any(part in line for part in _IN_CREDITS) and _CREDIT.search(line) is not None


def _is_title(line: str) -> bool:
    return 0 < len(line.strip()) <= _TITLE_LENGTH and not line.rstrip().endswith((".", "!", "?", '"', "”"))
