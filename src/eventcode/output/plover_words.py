"""The words that tell PLOVER modes, by type, the most telling first (PLOVER manual, 2021)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

Told = tuple[re.Pattern[str], str]


def _mode(name: str, *words: str) -> Told:
    return re.compile(rf"\b(?:{'|'.join(words)})\b"), name


MODES: Final[Mapping[str, tuple[Told, ...]]] = {
    "ASSAULT": (
        _mode("unconventional", r"chemical|chlorine|sarin|nerve (?:agent|gas)|mustard gas|poison gas|novichok|anthrax"),
        _mode(
            "suicide-attack",
            r"suicide (?:\w+ )?(?:bomb\w*|attack\w*|vest|blast)",
            r"blew (?:him|her|them)sel(?:f|ves) up",
        ),
        _mode("drone", r"drones?|uavs?|unmanned|shahed|quadcopters?"),
        _mode(
            "aerial",
            r"air ?strikes?|air raids?|warplanes?|jets?|helicopters?|gunships?|aircraft|bombers?",
            r"from the air",
        ),
        _mode("heavy-weapons", r"artillery|mortars?|rockets?|missiles?|shell(?:s|ed|ing)|tanks?|howitzers?|cannon"),
        _mode("explosives", r"bomb(?:s|ed|ing)?|explosives?|ieds?|grenades?|mines?|landmines?|blast|explosion"),
        _mode("sexual", r"rap(?:e|ed|ing)|sexual\w*|molest\w*"),
        _mode("torture", r"tortur\w*"),
        _mode("abduct", r"kidnap\w*|abduct\w*|hostages?"),
        _mode("targeted", r"assassinat\w*"),
        _mode("crowd-control", r"tear ?gas|water cannons?|rubber bullets?|pepper spray|batons?"),
        _mode(
            "primitive",
            r"knives|knife|machetes?|stab\w*|hack\w*|swords?|arrows?|stones?|axes?|spears?|behead\w*|clubs?",
        ),
        _mode("beat", r"beat(?:en|ing|s)?|kick\w*|punch\w*|lynch\w*"),
        _mode(
            "firearms", r"guns?|gunfire|rifles?|bullets?|shot|shoot\w*|opened fire|gunm[ae]n|machine ?guns?|sniper\w*"
        ),
        _mode("destroy", r"torch\w*|burn\w*|set (?:fire|ablaze)|demolish\w*|bulldoz\w*|ransack\w*|raz(?:e|ed|ing)"),
    ),
    "CONSULT": (_mode("phone", r"phone[sd]?|telephon\w*|by video|video (?:link|call|conference)"),),
    "RETREAT": (
        _mode("resign", r"resign\w*|step(?:ped|s|ping)? down|quit"),
        _mode("ceasefire", r"cease-?fire|truce|armistice"),
        _mode("disarm", r"disarm\w*|demobili[sz]\w*|laid down (?:their|its|his) (?:arms|weapons)"),
    ),
    "PROTEST": (
        _mode("boycott", r"boycott\w*"),
        _mode("vandalize", r"vandal\w*|graffiti|smash\w*|deface\w*"),
    ),
    "MOBILIZE": (
        _mode("militia", r"militia\w*|reservists?|volunteers?|paramilitar\w*"),
        _mode(
            "weapons", r"missiles?|rockets?|warships?|warplanes?|jets|tanks?|launchers?|artillery|frigates?|submarines?"
        ),
    ),
    "COERCE": (
        _mode("curfew", r"curfews?"),
        _mode("martial-law", r"martial law|state of emergency|emergency rule"),
        _mode(
            "censor",
            r"censor\w*|newspapers?|radio stations?|websites?|broadcaster|internet|television|press|journalists?",
        ),
        _mode("misinformation", r"disinformation|misinformation|fake news"),
    ),
    "THREATEN": (
        _mode("arrest", r"arrest\w*|jail\w*|detain\w*|warrant"),
        _mode("expel", r"expel\w*|deport\w*"),
        _mode("territory", r"annex\w*|occup\w*|seize (?:the )?(?:territory|town|city|island)"),
        _mode("restrict", r"sanctions?|embargo\w*|boycott\w*|blockade|strike action|general strike|curfew|ban"),
        _mode("violence", r"attack\w*|war|force|bomb\w*|kill\w*|strike|retaliat\w*|invad\w*|destroy\w*|reprisals?"),
    ),
}
