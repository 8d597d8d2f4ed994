"""The columns of an event row and what each holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from eventcode.model import EVENT_COLUMNS, FULL_COLUMNS

WHOLE_NUMBERS: Final = frozenset(
    (
        "sentence start end quad_class geonameid fatalities fatalities_low fatalities_high injured injured_low "
        "injured_high fatalities_source fatalities_target acled_time_precision acled_geo_precision abducted "
        "abducted_low abducted_high arrested arrested_low arrested_high displaced displaced_low displaced_high"
    ).split()
)
REALS: Final = frozenset(("goldstein lat lon confidence plover_score").split())
MERGED_COLUMNS: Final = tuple(
    ("article_ids urls sources event_ids reports source_count first_reported last_reported disagreement").split()
)
"""The columns that merging adds, in order."""
COUNT_COLUMNS: Final = frozenset({"reports", "source_count"})
"""Those of them that hold whole numbers; the others hold text."""

DESCRIPTIONS: Final[Mapping[str, str]] = {
    "event_id": "id of the event: 16 hexadecimal digits, the same for the same input",
    "act_id": "id of the act: all its rows (both directions, several targets) share it",
    "acled_id": "id of the ACLED event: all its rows share it; empty for what ACLED does not code",
    "article_id": "id of the article",
    "url": "address of the article",
    "article_date": "day of publication, YYYY-MM-DD",
    "sentence": "number of the sentence in the article, from 0; -1 is the title",
    "start": "first character of the sentence in the text, from 0",
    "end": "character behind the sentence",
    "text": "the sentence",
    "source": "CAMEO actor code of who acts; --- stands for an unknown country",
    "source_text": "the words that name the source",
    "source_name": "name of the source in the dictionaries",
    "source_country": "country of the source, ISO 3166 alpha-3, or a CAMEO region",
    "source_roles": "CAMEO roles of the source, parted by blanks",
    "source_basis": "how the source was found: stated, coreference or inferred",
    "target": "CAMEO actor code of whom it is done to",
    "target_text": "the words that name the target",
    "target_name": "name of the target in the dictionaries",
    "target_country": "country of the target, as for the source",
    "target_roles": "CAMEO roles of the target, parted by blanks",
    "target_basis": "how the target was found, as for the source",
    "action_text": "the words of the action",
    "cameo": "CAMEO event code, text: 010 is not 10",
    "cameo_name": "name of the CAMEO code",
    "quad_class": "verbal cooperation 1 (01-05), material 2 (06-08); verbal conflict 3 (09-13), material 4 (14-20)",
    "goldstein": "Goldstein score of the code, -10 to 10",
    "plover": "PLOVER event type",
    "plover_mode": "PLOVER mode",
    "plover_contexts": "PLOVER contexts, parted by blanks",
    "acled_disorder": "ACLED disorder type",
    "acled_event": "ACLED event type",
    "acled_sub_event": "ACLED sub-event type",
    "date_start": "first day of the event, YYYY-MM-DD",
    "date_end": "last day, included",
    "date_precision": "day, week, month, quarter, year or longer",
    "date_basis": "text, dateline, default (day of publication) or none",
    "date_text": "the words of the date",
    "place_text": "the words of the place",
    "place_name": "name of the place in the gazetteer",
    "geonameid": "GeoNames id of the place",
    "lat": "latitude of the place, WGS 84 degrees",
    "lon": "longitude of the place, WGS 84 degrees",
    "place_country": "country of the place, ISO 3166 alpha-3",
    "admin1": "name of the first-order division of the place",
    "place_feature": "GeoNames feature code of the place",
    "place_precision": "exact, near, region or country",
    "fatalities": "people killed; empty where the words give no number",
    "fatalities_low": "least number of people killed that the words allow",
    "fatalities_high": "greatest number of people killed that the words allow",
    "fatalities_text": "the words of the number killed",
    "injured": "people injured",
    "status": "fact, claimed, denied, threatened or planned (on request also negated, hypothetical)",
    "attribution": "who says so",
    "confidence": "likelihood that the type is right, 0 to 1",
    "rule": "the rule that coded the event",
    "rule_where": "file and line of the rule",
    "version": "version of eventcode",
    "dictionaries": "digest of the dictionaries",
    "gazetteer": "digest of the gazetteer",
    "model": "language model and its digest",
    "plover_score": "score of the PLOVER type and mode, -10 to 10",
    "acled_actor1": "first ACLED actor",
    "acled_assoc_actor1": "groups beside the first ACLED actor, parted by '; '",
    "acled_inter1": "ACLED type of the first actor",
    "acled_actor2": "second ACLED actor",
    "acled_assoc_actor2": "groups beside the second ACLED actor, parted by '; '",
    "acled_inter2": "ACLED type of the second actor",
    "acled_interaction": "ACLED interaction",
    "acled_civilian_targeting": '"Civilians targeted" or empty',
    "acled_time_precision": "1 day, 2 week, 3 month; empty for less",
    "acled_geo_precision": "1 named town, 2 near one or a district, 3 larger region; empty for a country alone",
    "injured_low": "least number of people injured that the words allow",
    "injured_high": "greatest number of people injured that the words allow",
    "injured_text": "the words of the number injured",
    "fatalities_source": "dead of the source's side, where the text tells sides apart",
    "fatalities_target": "dead of the target's side, where the text tells sides apart",
    "fatality_rule": "told: numbers of the text only; acled: ACLED's numbers for vague words and no mention",
    "abducted": "people abducted",
    "abducted_low": "least number of people abducted that the words allow",
    "abducted_high": "greatest number of people abducted that the words allow",
    "abducted_text": "the words of the number abducted",
    "arrested": "people arrested",
    "arrested_low": "least number of people arrested that the words allow",
    "arrested_high": "greatest number of people arrested that the words allow",
    "arrested_text": "the words of the number arrested",
    "displaced": "people driven out or displaced",
    "displaced_low": "least number of people displaced that the words allow",
    "displaced_high": "greatest number of people displaced that the words allow",
    "displaced_text": "the words of the number displaced",
}
"""What each column holds."""


def columns(full: bool = False) -> tuple[str, ...]:
    """The keys of ``Event.as_row(full)``, in order."""
    return EVENT_COLUMNS + FULL_COLUMNS if full else EVENT_COLUMNS


def kind(column: str) -> str:
    """What a column holds: ``int``, ``float`` or ``str``."""
    return "int" if column in WHOLE_NUMBERS else "float" if column in REALS else "str"
