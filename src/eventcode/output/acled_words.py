"""The words that decide between ACLED's sub-event types, as patterns over lower-case text.

Source of the conventions: ACLED codebook (2024), "Choosing the sub-event".
"""

from __future__ import annotations

import re
from typing import Final


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b")


DOWNED: Final = _words(r"shoot|shot|bring|brought|down(?:ed)?|intercept\w*|destroy\w*")
UNCREWED: Final = _words(r"drones?|uavs?|missiles?|rockets?|unmanned|shahed|projectiles?")
DOWNED_THING: Final = _words(r"(?:down(?:ed)?|intercepted|destroyed) (?:drones?|uavs?|missiles?|rockets?|projectiles?)")

ARMS: Final = _words(
    r"guns?|weapons?|weaponry|arms|ammunitions?|explosives?|explosive devices?|firearms?|pistols?|rifles?|revolvers?",
    r"shotguns?|machine ?guns?|bullets?|cartridges|munitions?|grenades?|rockets?|missiles?|bombs?|mortars?|shells?",
    r"detonators?|dynamite|ordnance|ieds?|land-?mines?|(?:anti-?\w+ |naval )?mines|kalashnikovs?|ak-?47s?",
    r"suicide vests?|parcel bombs?|letter bombs?",
)
# What the words of the sentence say of violence by arms, the most telling first.
WEAPONS: Final = (
    (_words(r"chemical|chlorine|sarin|mustard gas|nerve (?:agent|gas)|poison(?:ous)? gas(?:es)?"), "Chemical weapon"),
    (
        _words(r"suicide (?:bomb\w*|attack\w*|car|vest|blast|mission)|blew (?:him|her|them)sel(?:f|ves) up"),
        "Suicide bomb",
    ),
    (re.compile(r"(?<!propelled )\b(?:hand )?grenades?\b(?! launchers?)"), "Grenade"),
)

GOVERNING: Final = re.compile(
    r"\b(?:government|regime|forces?|authorit(?:y|ies)|ministry|buildings?|palace|sides?|posts?)\b"
)
STAFF: Final = _words(
    r"staff(?:ers?| members?)?|workers?|employees|drivers?|envoys?|diplomats?|officials?|volunteers?|interpreters?",
)
CROWD: Final = _words(r"mobs?|lynch\w*|vigilantes?|villagers|crowds?")
PROTESTERS: Final = _words(
    r"protest\w*|demonstrat\w*|marche(?:s|d|rs?)|rall(?:y|ies)|activists?|rioters?|strikers?|sit-ins?|human chain"
)
PROCESSION: Final = _words(r"processions?|rall(?:y|ies)|march(?:es)?|motorcades?|convoys?|meetings?|campaign\w*")
TURNED_VIOLENT: Final = _words(
    r"clash\w*|riot(?!\s+police)\w*|stones?|rocks?|bottles|torch\w*|burn\w*|set (?:fire|ablaze)|vandal\w*|smash\w*",
    r"loot\w*|molotov|petrol bombs?|barricad\w*|violen(?:t|ce)|scuffl\w*|projectiles",
)
PEACEFUL: Final = _words(r"peaceful(?:ly)?|non-?violent(?:ly)?")
DISPERSED: Final = _words(
    r"tear ?gas|water cannons?|pepper|baton\w*|rubber bullets|dispers\w+|dispel\w*|broke up|arrest\w*|detain\w*",
    r"riot police",
)
LETHAL: Final = _words(r"shot|shooting|bullets?|live (?:fire|rounds|ammunition)|killed|killing|kill|dead|died|deaths?")
CROWD_CONTROL: Final = _words(
    r"tear ?gas\w*|gas|cannons?|batons?|rubber|canisters?|pepper|warning|air|stun grenades?|plastic bullets"
)
HURT: Final = _words(
    r"wound(?:ed|ing)|injur(?:ed|ing|ies)|hospital\w*|beat(?:en|ing|s)?|thrash\w*|violently|violent crackdown",
    r"bloody|brutal\w*",
)
KILLED: Final = _words(r"killed|killing|dead|died|deaths?|live (?:fire|rounds|ammunition)|shot dead|gunshots?|gunfire")
PROPERTY_HARM: Final = _words(
    r"loot\w*|plunder\w*|pillag\w*|ransack\w*|torch\w*|burn(?:s|t|ed|ing)?|ablaze|alight|set fire|on fire|afire",
    r"arson\w*",
)
FIREARMS: Final = _words(r"rifles?|guns?|gunfire|kalashnikovs?|firearms?|automatic|armed(?! with)")
CREWED: Final = _words(r"helicopters?|planes?|jets?|warplanes?|airliners?|fighters?|bombers?|tanks?|gunships?")
SUNK: Final = _words(r"sank|sink(?:s|ing)?|sunk")
HEAVY_WEAPONS: Final = _words(r"missiles?|torpedo(?:es)?|artillery|shells?|shell(?:ed|ing)|rockets?|bombs?|mines?")
HELD_HOSTAGE: Final = re.compile(r"\b(?:hold|holding|held|holed|taken|keeping)\b[^.;]{0,40}\bhostages?\b")

# What is burnt in a demonstration.
BURNT_IN_PROTEST: Final = _words(r"tyres?|tires?|effig(?:y|ies)|barricades?")

COUNTED: Final = re.compile(
    r"^(?:the )?people$|(?:^|\b(?:\d{2,}|seven|eight|nine|ten) )(?:people|persons|men|women|participants|marchers)$|"
    r"\b(?:\d{2,}|seven|eight|nine|ten)$"
)
MANY: Final = _words(r"\d{3,}|dozens|scores|hundreds|thousands|activists?|leaders?|protesters|demonstrators")
POLITICS: Final = _words(
    r"opposition|protest\w*|coup|rebel\w*|militan\w*|terror\w*|activists?|separatis\w*",
    r"subvers\w*|insurg\w*|extremis\w*",
    r"dissident\w*|jihad\w*|guerrill\w*|dissent|crackdown|political|politician\w*|human rights|anti-government|treason",
)

SEIZED_POWER: Final = _words(
    r"(?:seiz|grabb|usurp)\w* power|overthr\w+|toppl\w+|oust\w*|depos\w+|unseat\w*|coup|putsch",
)
BASE: Final = _words(r"bases?|outposts?|posts?|points?|garrisons?|checkpoints?|headquarters|camps?|airbases?")
SENT: Final = _words(r"send(?:s|ing)?|sent|deploy\w*|d[ei]spatch\w*|fly|flies|flew|flown|land(?:s|ed|ing)|arriv\w+")
AGREED: Final = _words(r"agree[ds]?|agreement")
PEACE: Final = _words(
    r"cease-?fires?|truces?|armistice|prisoners?|hostages|captives|surrender\w*",
    r"peace (?:\w+ )?(?:talks?|deals?|agreements?|accords?|process|negotiations?|settlement)",
    r"end (?:the|their|a) (?:\w+ )?(?:war|fighting|conflict|insurgency|hostilities)",
)
WAR_PRISONERS: Final = _words(r"prisoners? of war|pows?")
# What makes a release part of a deal.
EXCHANGE: Final = _words(
    r"exchang\w*|swap\w*|in return|red cross|negotiat\w*|talks|deal|agreement|accord|mediat\w*|prisoners?"
)
SERVING: Final = _words(r"soldiers?|troops|peacekeepers?|policem[ae]n|police|officers?|guards?")
SURRENDERED: Final = _words(
    r"surrender(?:ed|s|ing)?|gave (?:themselves|himself) up|laid down (?:their|his) (?:arms|weapons)"
)
DEFECTED: Final = _words(r"defect(?:ed|s|ing|ors?|ion)?|deserted|switched sides|changed sides|joined")
UNOPPOSED: Final = _words(
    r"without (?:a |any )?(?:fight\w*|resistance|opposition|firing|battle|clash\w*)|unopposed",
    r"no resistance|any resistance",
    r"hand(?:ed|ing)? over|handover",
    r"after .{0,60}(?:withdr\w+|pulled out|pulled [^,.;]{0,40}out|pulled back|retreat\w*|fled|vacated|abandoned"
    r"|left(?! [^.;]{0,60}\b(?:dead|wounded|injured|killed)\b))",
    r"following .{0,40}(?:withdrawal|retreat|pullout|departure)",
)
CONTROL: Final = _words(
    r"hand(?:ed|ing)? (?:it |them |control )?over|handover|took over|takes? over|taken over",
    r"takes? control|took control",
    r"entered|enters?|captur\w*|retak\w*|retook|re-?captur\w*|territor(?:y|ies)",
    r"town|city|village|area|district|control",
)
REGAINED: Final = _words(
    r"re-?captur\w*|retak\w*|retook|regain\w*|liberat\w*|re-?claim\w*|seized back|won back|re-?tak\w*"
)
MUTINOUS: Final = _words(
    r"mutin(?:ous|eers?|ying)|renegades?|rebellious|dissident|breakaway|coup|putschists?",
    r"rebel (?:soldiers|troops|officers)",
)
FOR_THE_STATE: Final = _words(
    r"pro-government|loyalists?|loyal to the (?:government|president)|government-backed|state-backed"
)
