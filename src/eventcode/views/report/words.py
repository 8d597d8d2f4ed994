"""What the page says in plain HTML, without its script: totals, limits, errors, what made the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from eventcode.views.report.batch_facts import BatchFacts, UncodedWord
from eventcode.views.report.bits import counted, own
from eventcode.views.report.totals import Totals
from eventcode.views.report.uncoded import uncoded_section
from eventcode.views.safe_html import escaped

_MOST_REASONS: Final = 20
_MOST_KINDS: Final = 20
_OVERALL: Final[Mapping[str, str]] = {
    "country": "Country of the place",
    "root": "CAMEO root",
    "acled": "ACLED event type",
    "plover": "PLOVER type",
    "quad": "Quad class",
    "status": "Status",
    "place_precision": "Precision of the place",
    "date_precision": "Precision of the date",
}


def lead(totals: Totals) -> str:
    """The totals in a sentence or two."""
    if not totals.events:
        return "There are no events: the input has no row."
    found = totals.as_dict()
    days = f", from {found['first']} to {found['last']}" if found["first"] else ", none with a date"
    text = f"{counted(totals.events, 'event')} in {counted(found['articles'], 'article')}{days}."
    return f"{text} {counted(found['acts'], 'act')}; {found['killed']:,} reported killed, {found['injured']:,} injured."


def notes(totals: Totals, shown: int, told: int) -> str:
    """What the page leaves out, by which rule."""
    lines = []
    if shown < totals.events:
        lines.append(
            f"The views hold {shown:,} of the {totals.events:,} events, a sample: those with the smallest digests "
            "(BLAKE2b) of their ids. The numbers in the views are of the sample; those above are of all events."
        )
    if told < shown:
        lines.append(
            f"All {shown:,} events are counted in the views; {told:,} of them have their sentence here, those with "
            "the smallest digests (BLAKE2b) of their ids."
        )
    return "\n".join(f'<p class="note">{line}</p>' for line in lines)


def overall(totals: Totals, sampled: bool) -> str:
    """Tables of all events by kind: for a page that holds a sample, and for readers without the script."""
    tables = "\n".join(_overall_table(caption, totals.by[kind]) for kind, caption in _OVERALL.items())
    section = (
        '<section aria-labelledby="overall-title"><h2 id="overall-title">All events by kind</h2>'
        f'<div class="columns">{tables}</div></section>'
    )
    return section if sampled else f"<noscript>{section}</noscript>"


def _overall_table(caption: str, counts: Counter[str]) -> str:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    lines = [(own(word) if word else "none", number) for word, number in ranked[:_MOST_KINDS]]
    rest = ranked[_MOST_KINDS:]
    if rest:
        lines.append((f"{len(rest):,} more", sum(number for _, number in rest)))
    rows = "".join(f'<tr><th scope="row">{word}</th><td class="count">{number:,}</td></tr>' for word, number in lines)
    return f'<table class="breakdown"><caption>{caption}</caption><tbody>{rows}</tbody></table>'


def facts_of(facts: BatchFacts | None, uncoded: Sequence[UncodedWord] | None) -> str:
    """The sections on what was not coded."""
    return "\n".join(filter(None, (_errors(facts), _renamed(facts), uncoded_section(uncoded))))


def _errors(facts: BatchFacts | None) -> str:
    head = '<section aria-labelledby="errors-title"><h2 id="errors-title">Articles that could not be coded</h2>'
    if facts is None:
        return f"{head}<p>The rows do not tell: give the folder of a batch for its errors.</p></section>"
    counts = facts.counts
    done = (
        f"<p>{counted(counts['articles'], 'article')}: coded {counts['coded']:,}, copies of others "
        f"{counts['copies']:,}, not coded {counts['errors']:,}.</p>"
        if counts
        else ""
    )
    if not facts.errors:
        return f"{head}{done}<p>There are no errors.</p></section>"
    rows = "".join(
        f'<tr><th scope="row">{own(reason)}</th><td class="count">{number:,}</td><td>{own(", ".join(ids))}</td></tr>'
        for reason, number, ids in facts.errors[:_MOST_REASONS]
    )
    rest = facts.errors[_MOST_REASONS:]
    if rest:
        sum_of_rest = sum(number for _, number, _ in rest)
        rows += (
            f'<tr><th scope="row">{len(rest):,} more reasons</th><td class="count">{sum_of_rest:,}</td><td></td></tr>'
        )
    heads = '<th scope="col">reason</th><th scope="col" class="count">articles</th><th scope="col">for example</th>'
    table = f'<table id="errors"><caption class="unseen">Errors by reason</caption><thead><tr>{heads}</tr></thead>'
    return f"{head}{done}{table}<tbody>{rows}</tbody></table></section>"


def _renamed(facts: BatchFacts | None) -> str:
    """Articles whose id another text has; nothing where there are none."""
    if facts is None or not facts.renamed:
        return ""
    head = '<section aria-labelledby="renamed-title"><h2 id="renamed-title">Articles with the id of another</h2>'
    note = (
        f"<p>{counted(facts.renamed, 'article')} had an id that another text has already, and another id in the rows. "
        "Are these files of one name in several folders, or is the column no id?</p>"
    )
    rows = "".join(
        f'<tr><th scope="row">{own(one.id)}</th><td>{own(one.coded_as)}</td><td>{own(one.part)}</td>'
        f'<td class="count">{one.record:,}</td></tr>'
        for one in facts.some_renamed
    )
    rest = facts.renamed - len(facts.some_renamed)
    if rest > 0:
        rows += f'<tr><th scope="row">{rest:,} more</th><td colspan="3">in renamed.jsonl of the batch</td></tr>'
    heads = '<th scope="col">id</th><th scope="col">in the rows</th><th scope="col">part</th>'
    heads += '<th scope="col" class="count">record</th>'
    table = '<table id="renamed"><caption class="unseen">Articles with another id</caption>'
    return f"{head}{note}{table}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></section>"


def about(facts: BatchFacts | None, totals: Totals) -> str:
    """How to read the page, and what made the rows."""
    parts = [
        "<p>One event is one row: a source, an action, a target. Rows of one act share its number of deaths. "
        "Events, codes and places were found by rules in the text of articles; they are what was reported, not what "
        "is known. Confidence is a rule of thumb.</p>",
        "<p>Shapes of countries: Natural Earth, through world-atlas; the map (Equal Earth) takes no side in disputes "
        "over borders. This file loads nothing and sends nothing.</p>",
    ]
    if totals.merged:
        parts.append(f"<p>{counted(totals.merged, 'row')} of {totals.events:,} were merged from several articles.</p>")
    if facts and facts.filters:
        chosen = "; ".join(f"{name} {value}" for name, value in facts.filters.items())
        parts.append(f"<p>The batch wrote only events that meet: {own(chosen)}.</p>")
    if facts and facts.made_by:
        made = "".join(f"<dt>{escaped(name)}</dt><dd>{own(str(value))}</dd>" for name, value in facts.made_by.items())
        parts.append(f"<dl>{made}</dl>")
    return "\n".join(parts)
