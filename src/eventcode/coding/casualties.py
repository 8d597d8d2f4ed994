"""How many were killed, hurt, abducted, arrested or displaced, as words tell it (coding policy, "Fatalities")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from attrs import evolve, frozen

from eventcode.model import Casualties, Count

_ONES = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_TIMES = {"dozen": 12, "hundred": 100, "thousand": 1000, "score": 20, "million": 1_000_000}
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "several": 3, "many": 3, "some": 2}

_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7}(?:\.\d)?)(?![\d,]*\d)"
_ONE = (
    r"an?(?! (?:[\w-]+ )?number of| (?:estimated|additional|extra|further|reported|average) |"
    r" (?:grand |combined )?total of )"
)
_NO = r"no(?! (?:fewer|less) than)"
_SPELT = rf"(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(list(_ONES)[1:10])}))?|{'|'.join(_ONES)}|{_ONE}|{_NO})"
_FEW = r"half a dozen|a pair of|an? (?:\w+ )?couple(?: of)?"
NUMBER = rf"(?:{_FEW}|(?:{_DIGITS}|{_SPELT})(?: (?:{'|'.join(_TIMES)}))?|(?:{'|'.join(_VAGUE)})(?! \d| as\b))\b"
# "Between 5 and 8", "5 to 8", "five or six".
RANGE: Final = re.compile(rf"\b(?P<low>{NUMBER})(?: and | to | or |-|–)(?P<high>{NUMBER})", re.IGNORECASE)
_LOWER: Final = re.compile(rf"\b(?:between {NUMBER} and|{NUMBER} (?:to|or)) $", re.IGNORECASE)
ABOUT = (
    r"(?:(?:at least|no (?:fewer|less) than|not less than|a total of|upwards of|more than|over|as many as|up to|about|"
    r"some|around|nearly|almost|another|all|the) )?"
)
WHO = (
    r"(?:(?:[\w'’-]+ ){0,3}?(?:people|persons?|civilians?|soldiers?|troops|policem[ae]n|police officers?|officers?|"
    r"militants?|fighters?|rebels?|insurgents?|gunm[ae]n|protesters?|demonstrators?|children|child|women|woman|m[ae]n|"
    r"others?|villagers?|residents?|workers?|journalists?|farmers?|students?|guards?|personnel|members?|guerrillas?|"
    r"passengers?|worshippers?|victims?|recruits?|lives|activists?|migrants?|refugees|families|suspects|schoolgirls|"
    r"girls|boys|pupils|hostages|supporters|teachers?|tourists|fishermen|sailors|troopers?|marines?|constables?|guards|miners|"
    r"militiam[ae]n|bystanders?|captives|prisoners|peacekeepers?|herders|shepherds|traders|drivers|crew|airm[ae]n|pilots?|crewm[ae]n|"
    r"nurses?|doctors?|medics?|staff|employees?|shoppers?|pilgrims?|labou?rers?|tribesm[ae]n|clansm[ae]n|mourners?|"
    r"commuters?|guests?|customers?|monks?|nuns?|priests?|settlers?|herdsm[ae]n|smugglers?|bandits?|pirates?|"
    r"separatists?|jihadists?|extremists?|terrorists?|conscripts?|cadets?|commandos?|attackers?|raiders?))"
)
_BE = (
    r"(?:were|was|are|is|have been|has been|had been|being|reported|reportedly|feared|also|left|confirmed|pronounced|"
    r"declared|presumed)"
)
# Without "were" the words say who was killed only if no victims follow: "three soldiers killed in Mali".
_ENDS = (
    r"(?=\s*(?:$|[.,;:]|(?:and|or|in|by|near|at|on|when|after|as|during|while|outside|inside|from|over|this|last)\b))"
)
_BEFORE = rf"\b(?P<n>{NUMBER})(?: {WHO})?"
_AFTER = rf" {ABOUT}(?P<n>{NUMBER})(?: {WHO}|(?= (?:and|in|on|near|at|by)\b)|(?=[.,;]|$))"
_NOW = (
    r"(?:rose|rises|risen|rising|climbed|climbs|jumped|increased|grew|grown|went up|gone up|revised(?: up| down)?|"
    r"stood|stands|was put|put|fell|now at|lowered|reached|reaches)"
)


# Somebody gives another figure for what he told before.
_CORRECTED = (
    r"(?:correct|amend|lower|rais|revis|updat|cut)\w* (?:the|its|that|this|their) "
    r"(?:(?:figure|count|tally|estimate|number)(?: of (?:dead|deaths|victims))?|(?:death )?toll\b[^.;]{0,120}?) to"
)
_DEAD_COUNTED = r"number (?:killed|of (?:dead|deaths|(?:\w+ ){0,2}killed))|body count|death count"


def _raised(number: str) -> str:
    """ "Which raises to ten the number of people killed", unless it goes on with "since" or "this year"."""
    return (
        rf"\b(?:bring|tak|rais|lift|push|lower|cut)(?:e?s|ing|ed) to {ABOUT}{number}(?: from {NUMBER})? the number of "
        r"(?:(?:people|those|persons) )?(?:killed|dead|victims)\b(?![^.;]*\b(?:this year|since)\b)"
    )


def _patterns(states: str, deeds: str, others: tuple[str, ...] = ()) -> tuple[re.Pattern[str], ...]:
    """ "Three were killed", "three killed in Mali", "killed three", and further wordings."""
    forms = (rf"{_BEFORE}(?: {_BE})+ {states}\b", rf"{_BEFORE} {states}\b{_ENDS}", rf"\b{deeds}{_AFTER}", *others)
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


_KILLED = _patterns(
    r"(?:killed|dead|died|slain|massacred|executed|martyred|neutrali[sz]ed|sent to (?:hell|(?:an )?early graves?)|"
    r"shot dead|(?:pulled|dug|dragged) dead|"
    r"(?:found|pulled out) (?:dead|strangled|hanged|beheaded)|burn(?:ed|t) alive|buried alive)",
    r"(?:kill(?:ed|s|ing)?|burn(?:ed|t|ing)(?: alive|(?= [\w ]{1,40}? alive\b))|"
    r"cost(?:s|ing)?(?= [\w ]+ lives)|claim(?:ed|s|ing)?|executed|massacred|"
    r"(?:leaving|left)(?=(?:(?!\b(?:injured|wounded|hurt|homeless|missing|stranded|burns|wounds|"
    r"injuries)\b)[^.;]){0,60}"
    r"\b(?:dead|killed)\b))",
    (
        rf"{_BEFORE} died\b",
        rf"{_BEFORE} (?:embraced|attained|achieved) (?:martyrdom|shahadat)\b",
        rf"{_BEFORE} (?:did not|didn['’]t) survive\b",
        rf"\b(?P<n>{NUMBER})(?: of the)? {WHO} (?:had )?fell(?= and\b| when\b| during\b| in the\b|[.,;]|$)",
        rf"\b(?P<n>{NUMBER}) of the (?:wounded|injured|attackers|assailants|raiders|gunmen|bombers)"
        r"(?: (?:has|have|had|later|also|since)){0,2} died\b",
        rf"{_BEFORE} (?:had )?(?:fell|fallen) in (?:an? |the )?(?:\w+ )?"
        r"(?:battle|fighting|combat|clash|clashes|action)\b",
        rf"\b(?:(?:death )?toll|{_DEAD_COUNTED})\b[^.;]{{0,120}}?\b{_NOW} (?:\w+ ){{0,2}}?"
        rf"(?:from {NUMBER} )?(?:to |at )?(?P<n>{NUMBER})",
        rf"\b(?:bring|tak|rais|lift|push)(?:e?s|ing) the (?:{_DEAD_COUNTED}) to {ABOUT}(?P<n>{NUMBER})",
        rf"\b(?:rais|lower|revis|bring|push|lift|put)\w* to {ABOUT}(?P<n>{NUMBER}) the (?:death )?toll\b",
        rf"\b(?:death )?toll (?:(?!from )\w+ ){{0,3}}(?P<n>{NUMBER})",
        rf"\b(?:puts?|putting) [^.;]{{0,30}}?\b(?:dead|killed|deaths|toll|losses)\b[^.;]{{0,30}}? at (?P<n>{NUMBER})",
        rf"\b(?:puts?|putting) at {ABOUT}(?P<n>{NUMBER})\b[^.;]{{0,60}}?\b(?:number|count|tally|toll) of "
        r"[^.;]{0,60}?\b(?:dead|killed|slain|to death|died|victims)\b",
        rf"(?<!after the )(?<!over the )(?<!following the )\bdeaths? of{_AFTER}",  # what was protested against
        rf"\breport(?:s|ed|ing) {ABOUT}(?P<n>{NUMBER}) [\w ]{{3,60}}? dead\b",
        rf"\b(?:cost|claimed|taken|took|claiming|taking|costing) the li(?:fe|ves) of{_AFTER}",
        rf"\b(?:loss of|lost|losing) (?P<n>{NUMBER})(?: {WHO}| of (?:its|their|his) own\b)",
        r"\b(?:received|taken in|took in|counted|brought in|pulled|recovered|retrieved|found|collected|gathered|"
        r"picked up|dug up) "
        rf"{ABOUT}(?P<n>{NUMBER}) (?:\w+ )?(?:bodies|corpses)\b",
        rf"\b(?P<n>{NUMBER}) (?:\w+ )?(?:bodies|corpses) (?:\w+ ){{0,2}}"
        r"(?:pulled|recovered|retrieved|found|counted|dug|brought in|taken in)\b",
        r"\b(?:pulled|recovered|found|dug) (?P<n>a) (?:second|third|\w+th) body\b",
        rf"\bamong (?:the )?{ABOUT}(?P<n>{NUMBER})(?: {WHO})? (?:dead|killed|fatalities)\b",
        rf"\b(?:had|have|has|then) counted (?P<n>{NUMBER})(?=,| and |\.|$)",
        rf"\b(?P<n>{NUMBER}) (?:deaths|fatalit(?:y|ies))\b",
        _raised(rf"(?P<n>{NUMBER})"),
        rf"\breported the loss of {ABOUT}(?P<n>{NUMBER}) {WHO}",
        rf"\b{_CORRECTED} {ABOUT}(?P<n>{NUMBER})",
        rf"\b(?:have|has|had) (?:now |so far |already )?buried {ABOUT}(?P<n>{NUMBER})(?: {WHO}| of)",
        rf"\b(?:villagers|residents|mourners|relatives|families|neighbours|survivors|they) (?:\w+ )?buried {ABOUT}"
        rf"(?P<n>{NUMBER})(?: {WHO}| of)",
        rf"\b(?:bodies|corpses) of {ABOUT}(?P<n>{NUMBER}) ",
        rf"\b(?:shot|gunned down) {ABOUT}(?P<n>{NUMBER}) (?:\w+ )?"
        r"(?:(?:captured|captive|bound|blindfolded|handcuffed|kidnapped|abducted) \w+|prisoners|captives|hostages)\b",
    ),
)
_INJURED = _patterns(r"(?:wounded|injured|hurt)", r"(?:wound(?:ed|s|ing)|injur(?:ed|es|ing))")
_ABDUCTED = _patterns(
    r"(?:abducted|kidnapped|taken hostage|held hostage|taken captive)",
    r"(?:abduct(?:ed|s|ing)|kidnap(?:p?ed|s|p?ing)|took hostage|taking hostage)",
    (rf"\b(?:abduction|kidnapping)s? of{_AFTER}",),
)
_ARRESTED = _patterns(
    r"(?:arrested|detained|rounded up|taken into custody|jailed|held)",
    r"(?:arrest(?:ed|s|ing)|detain(?:ed|s|ing)|rounded up|rounding up)",
    (rf"\b(?:arrests?|detentions?) of{_AFTER}", rf"\b(?P<n>{NUMBER}) arrests\b"),
)
_DISPLACED = _patterns(
    r"(?:displaced|made homeless|uprooted|forced to flee|driven from their homes|fled|evacuated)",
    r"(?:displac(?:ed|es|ing)|uproot(?:ed|s|ing)|drove|driving|forc(?:ed|es|ing))",
)
_NOBODY = re.compile(
    r"\bno (?:casualties|deaths|fatalities|losses|injuries|one was (?:killed|hurt|injured|wounded|harmed))\b|"
    r"\bwithout casualties\b|\bnone caused (?:any )?casualties\b|"
    r"\b(?:nobody|none) (?:was|were) (?:killed|hurt|injured|wounded|harmed)\b|"
    r"\b(?:nobody|no one|none) (?:on|of) (?:its|their|either|our) (?:own )?(?:side|men|soldiers) (?:was|were|had been) "
    r"(?:killed|hurt|lost)\b|"
    r"\bneither side (?:reported|suffered) (?:losses|casualties)\b|"
    r"\b(?:there were|with) no (?:losses|dead)\b|\bbut nobody was (?:killed|hurt)\b|"
    r"\bwithout (?:causing |inflicting |any ){1,2}(?:casualties|injuries|deaths)\b|"
    r"\b(?:hurt|harm|injur|wound)(?:ing|ed)? (?:no one|nobody)\b|\bcaus(?:ed|ing) no (?:casualties|injuries)\b|"
    r"\bneither casualties nor \w+|\bneither \w+ nor casualties\b|"
    r"\bnone of (?:the|its|his|her|their|them)\b[\w ]{0,30}? (?:was|were) (?:killed|hurt|harmed)\b",
    re.IGNORECASE,
)
# "Nobody was hurt by the first blast, but a second one killed a policeman".
_THEN_KILLED = re.compile(r"\bbut (?:a|another|the) (?:second|third|later|other)\b[^.;]*\bkill", re.IGNORECASE)
_NO_DEAD = re.compile(
    r"\b(?:no one|nobody) (?:died|was killed)\b|\bkilling (?:no one|nobody)\b|\bnone (?:of (?:them|whom) )?fatally\b",
    re.IGNORECASE,
)
_ONE_DEAD = re.compile(r"\bthe (?:only|sole|lone) (?:fatality|death|person killed)\b", re.IGNORECASE)
_BOTH_DEAD = re.compile(
    r"\bboth (?:\w+ |of them )?(?:later |also )?(?:died|were killed)\b|"
    r"\bkill(?:ed|ing|s) both (?!sides|in\b|of the\b)\w+",
    re.IGNORECASE,
)
_SOMEBODY_DEAD = re.compile(
    r"\ban? (?:\w+ ){0,2}?(?:soldier|policeman|policewoman|officer|marine|guard|civilian|man|woman|boy|girl|child|"
    r"rebel|guerrilla|militant|gunman|fighter|insurgent|villager|bystander|passer-by|driver|"
    r"protester|demonstrator|student) "
    r"(?:was |were )?(?:also |later |then )?(?:died|killed)\b|"
    r"^(?:He|She) died (?:at once|instantly|on the spot|later|soon after|in hospital|at the scene|of his|of her)\b|"
    r"\ba (?:second|third|fourth|fifth)(?: \w+)?(?:, [^,.;]{3,40},)? (?:was |had )?(?:later |also )?"
    r"(?:found dead|died|killed)\b",
    re.IGNORECASE,
)
_EITHER: Final = re.compile(r"\bkill(?:ed|ing|s)? (?:or|and/or) (?:wound|injur|hurt)\w*[^.;]*", re.IGNORECASE)
_EACH_SIDE: Final = re.compile(r"\b(?:on|from|for|of) each (?:side|of the two sides)\b", re.IGNORECASE)
# "Two died on Monday, bringing the number of dead to 20": of one event, if the sentence tells of none.
_FINAL: Final = re.compile(
    rf"\b(?:bring|tak|rais|lift|push)(?:e?s|ing) the (?:(?:death )?toll|{_DEAD_COUNTED}) to {ABOUT}(?P<n>{NUMBER})"
    r"(?![^.;]*\b(?:this year|since)\b)",
    re.IGNORECASE,
)
# "An earlier count had put the dead at 11; two more bodies were found": both together.
_EARLIER_AND_MORE: Final = re.compile(
    r"\b(?:earlier|initial|first|previous) (?:\w+ )?(?:count|figure|toll|report|estimate|number|tally)\b[^.;]*?"
    rf"\b(?P<a>{NUMBER})(?: \w+)?[,;.] [^.]*?\b(?P<b>{NUMBER}) more\b",
    re.IGNORECASE,
)
# "Killed eight; the council later put the dead at 11".
_LATER_FIGURE: Final = re.compile(r"\blater (?:puts?|put|raise[sd]?|revise[sd]?|gave|lifted|updated)\b", re.IGNORECASE)
_TOLL = re.compile(
    rf"{_raised(NUMBER)}|"
    rf"\b(?:bring|tak|rais|lift|push)(?:e?s|ing) the (?:{_DEAD_COUNTED}) to {ABOUT}{NUMBER}|"
    rf"\b{_CORRECTED} |"
    rf"\b(?:death )?toll\b|\b(?:{_DEAD_COUNTED})\b[^.;]{{0,60}}?\b{_NOW} |\bdeaths of\b|"
    r"\b(?:puts?|putting) the (?:number of (?:dead|killed|deaths)|dead)\b|"
    rf"\b(?:puts?|putting) at {ABOUT}{NUMBER}\b[^.;]{{0,60}}?\b(?:number|count|tally|toll) of\b|"
    rf"\b(?:had|have|has|then) counted {NUMBER}(?: (?:dead|bodies|corpses))?(?=,| and |\.|$)|"
    rf"\b(?:acknowledged|confirmed|admitted|conceded) (?:only )?{NUMBER} (?:dead|deaths)\b",
    re.IGNORECASE,
)
# The dead of the other side, told behind those of the first: "killed 57 rebels for the loss of five men".
_OTHER_SIDE: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\bfor the loss of {ABOUT}(?P<n>{NUMBER})",
        rf"\bon (?:one|the) [\w-]+(?: side)? and {ABOUT}(?P<n>{NUMBER}) on the\b",
        rf"\bput(?:s|ting)? [^.;\d]{{3,60}} at {ABOUT}{NUMBER}(?: dead| killed)? and [^.;\d]{{3,40}} at {ABOUT}"
        rf"(?P<n>{NUMBER})",
        rf"^[^.;\d]{{3,40}}\bown (?:losses|dead|casualties) at {ABOUT}(?P<n>{NUMBER})(?= (?:dead|killed) and)",
        rf"[,;](?: (?:and|while|but))? [^.;\d]{{3,60}}\bown (?:losses|dead|casualties) (?:at|as) {ABOUT}"
        rf"(?P<n>{NUMBER})",
        rf"\b{NUMBER} of (?:its|their) (?:own )?{WHO} (?:(?:had|have|were|was) )?(?:been )?(?:killed|died) and "
        r"[^.;,]{3,40}? "
        rf"(?:reported|acknowledged|confirmed|admitted|lost) {ABOUT}(?P<n>{NUMBER}) (?:dead|deaths|killed|{WHO})",
        rf"\breport(?:s|ed|ing) {ABOUT}{NUMBER} [\w ]{{3,30}}? and {ABOUT}(?P<n>{NUMBER}) [\w ]{{3,30}}? dead\b",
        rf"\bcost(?:s|ing)? {ABOUT}{NUMBER} {WHO} and {ABOUT}(?P<n>{NUMBER}) {WHO} their lives\b",
    )
)
# A figure that the same sentence gives a later one for.
_FIGURE_BEFORE: Final = re.compile(
    r"\b(?:which|who) (?:had|has) (?:first|at first|earlier|initially|originally|previously) [^,.;]*,|"
    rf"\b(?:earlier|previous|initial|first) (?:death )?tolls? of {ABOUT}{NUMBER}|"
    r"\b(?:had|has|have) (?:earlier|previously|initially|at first|originally) (?:put|given|told of)\b[^.;]*|"
    r"\b(?:earlier|initial|previous|first) (?:police |official |army |hospital )?"
    r"(?:reports?|statements?|counts?|figures?|accounts?|estimates?) "
    r"(?:had |have )?(?:put|given|gave|spoken|spoke)\b[^.;]*|"
    rf"\bsince [^,.;]*, when [^,.;]*,|, from {NUMBER},|, not {NUMBER}(?: as [^,.;]*)?,|"
    rf"\b(?:up|down) from (?:an? |the )?(?:(?:earlier|initial|first|previous) \w+ of )?{NUMBER}",
    re.IGNORECASE,
)
# What adds to the dead told before: "it put its own losses at four", "a third died", "two of the attackers died too".
_ADDS: Final = re.compile(
    r"\bown (?:losses|dead|casualties|men|soldiers|fighters)\b|"
    r"\bfor (?:its|their) part\b|\bkilled (?:along )?with (?:him|her|them)\b|"
    rf"\b(?:lost|losing) {ABOUT}{NUMBER} of (?:its|their) own\b|"
    rf"\b(?:lost|losing) {ABOUT}{NUMBER} {WHO}|"
    rf"\b(?<!bodies of ){NUMBER} of the (?:attackers|assailants|raiders|gunmen|assault team)\b|"
    rf"\b{NUMBER} (?:others|more)\b|"
    r"\bdie[ds]? (?:\w+ )?(?:in|at|on the way to) (?:\w+ )?hospital\b|\b(?:were|was) (?:later )?found dead\b|"
    r"\bdie[ds]? (?:of|from) (?:his|her|their) (?:wounds|injuries)\b|"
    rf"\b{NUMBER} of the (?:wounded|injured) (?:(?:has|have|had|later|also|since) ){{0,2}}died\b|"
    rf"\banother(?: {NUMBER})?\b|\ban? (?:second|third|\w+th)\b(?! (?:of|person|time|day)\b)|\b(?:also|too)\b",
    re.IGNORECASE,
)
# The dead of many events: "51 of its supporters have died since the election".
_HAVE_DIED = r"\b(?:has|have) (?:\w+ )?(?:died|killed|been killed|lost|claimed|perished)\b"
_OF_OLD = r"since (?!(?:(?:early|late|last) )?(?:\w{3,6}day|yesterday|dawn|midnight|daybreak|died|succumbed|been)\b)"
_SINCE: Final = re.compile(
    rf"{_HAVE_DIED}[^.;]*\b(?:{_OF_OLD}|(?:this|last) (?:year|month|week)|(?:in|over|during) the (?:past|last)|"
    r"in (?:\w+ ){1,2}(?:(?:days?|week) of (?!(?:\w+ )?(?:fighting|clashes|battles?)\b)|"
    r"(?:weeks|months?|years?) of))\b|"
    rf"\b{_OF_OLD}[^.;]*{_HAVE_DIED}|"
    r"\b(?:conflict|war|insurgency|uprising|rebellion)\b[^.;]{0,80}?"
    r"\b(?:has|have|had) (?:\w+ )?(?:killed|claimed|cost)\b",
    re.IGNORECASE,
)
# Beasts are no casualties: "30 goats perished".
BEASTS: Final = frozenset(
    "goat sheep cow cattle camel animal livestock pig chicken bird horse donkey dog buffalo".split()
)
_BEASTS: Final = re.compile(
    rf"\b{NUMBER} (?:[\w-]+ )?(?:(?:{'|'.join(sorted(BEASTS))})(?:e?s)?|heads? of cattle)\b"
    r"(?! herders| rustlers| thieves| traders| farmers| dealers)[^,.;]*",
    re.IGNORECASE,
)
_MAY_TELL: Final = re.compile(
    r"toll|dea[dt]|victim|count|kill|die[ds]|los(?:t|e|es|s|ses|ing)\b|lives|bod(?:y|ies)|corpse|casualt|"
    r"hurt|harm|fatal|succumb|"
    r"injur|fell\b|martyr|neutrali|sent to|survive|"
    r"no one|nobody|none|neither|shot|slain|murder|execut|massacr|perish|buried|drown",
    re.IGNORECASE,
)
# The dead of an earlier event that this one is measured by: "the worst attack since a bomb killed 40 in May".
_MEASURED_BY: Final = re.compile(
    r"\b(?:worst|deadliest|biggest|bloodiest|heaviest|largest|greatest|first|most \w+)\b[^.;]*"
    r"\bsince (?=(?!\d{4}\b|[A-Z]|last\b|then\b|the (?:war|start|end|beginning)\b))"
)
# Those who die later of what the toll behind them counts: "two more people died, bringing the death toll to 19".
_MORE_DEAD: Final = re.compile(r"\b(?:more (?!than)|another\b|further\b)", re.IGNORECASE)
# The dead of many events behind those of one: "two were killed, bringing to 31 the number of soldiers who have died".
_BRINGING: Final = re.compile(
    r",(?:[^,.;]*,)? (?:bringing|taking) to [\d,]+ the \w+|, the (?:latest|most recent) (?:in|of|such)\b|"
    r" in (?:a|the) (?:[\w-]+ ){0,3}(?:conflict|war|insurgency|feud|campaign|uprising|violence|crackdown) "
    r"(?:that|which) (?:has|have|had)\b"
)
# What counts more than one event: "bringing the toll to 80 since May".
_TOTAL: Final = re.compile(
    rf"\b{_OF_OLD}\w+|"
    r"\bbring(?:s|ing)? (?:\w+ ){0,3}(?:total|number)\b(?! of (?:dead|deaths|fatalities|"
    r"victims) to \w+[,.])|"
    r"\b(?:this|last) (?:year|month|week)\b(?!['’]s)|"
    r"\bfrom (?:\w+ ){1,2}(?:days|weeks|months|years) of\b|\bso far\b|\boverall\b|"
    r"\bin (?:total|all)\b|\bin the (?:war|conflict|uprising|insurgency|violence)\b",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Told:
    """What the words of a sentence tell; whether it says "nobody", gives a toll, or a total of several events.

    ``other_side`` are the dead of a second side that the same sentence counts apart.
    """

    casualties: Casualties
    other_side: Count | None = None
    nobody: bool = False
    toll: bool = False
    total: bool = False


def adds_to_the_dead(text: str) -> bool:
    """Whether a sentence may tell of more dead than the one before, of the other side or of those hurt."""
    return _ADDS.search(text) is not None


def final_toll(text: str) -> Count | None:
    """The dead of an event told before, by a sentence that gives their number anew, or an earlier one and more."""
    if (m := _EARLIER_AND_MORE.search(text)) is not None:
        return together(read_number(m["a"], m["a"]), read_number(m["b"], m["b"]))
    m = _FINAL.search(text)
    return read_number(m["n"], m["n"]) if m is not None and not _TOTAL.search(text[m.end() :]) else None


def counts_either(text: str) -> bool:
    """Whether a sentence counts the dead and the hurt as one: "killing or wounding more than 800"."""
    return _EITHER.search(text) is not None


def may_tell_of_dead(text: str) -> bool:
    """Whether it is worth reading a sentence for the dead of the one before."""
    return _MAY_TELL.search(text) is not None


@lru_cache(maxsize=1_000)  # each step that counts the dead asks for the sentences around
def read_casualties(text: str) -> Told:
    """The people that a sentence counts; "no casualties" is 0, vague words have bounds only."""
    text = _BEASTS.sub("", text)
    text = _FIGURE_BEFORE.sub("", text)
    measured = _MEASURED_BY.search(text)
    text = text[: measured.end()] if measured is not None else text
    text = _BRINGING.split(text, maxsplit=1)[0]
    if (m := _NOBODY.search(text)) is not None and not _THEN_KILLED.search(text, m.end()):
        none = Count(value=0, low=0, high=0, text=m[0])
        return Told(casualties=Casualties(killed=none, injured=none), nobody=True)
    text = _EITHER.sub("", text)
    found = Casualties(
        killed=_known(_NO_DEAD, 0, text)
        or _known(_ONE_DEAD, 1, text)
        or _first(_KILLED, text)
        or _known(_BOTH_DEAD, 2, text)
        or _known(_SOMEBODY_DEAD, 1, text),
        injured=_first(_INJURED, text),
        abducted=_first(_ABDUCTED, text),
        arrested=_first(_ARRESTED, text),
        displaced=_first(_DISPLACED, text),
    )
    told = _TOLL.search(text)
    vague = found.killed is not None and found.killed.value is None  # "pulled out dozens of bodies; the toll is 231"
    if told is not None and found.killed is not None and (vague or _MORE_DEAD.search(found.killed.text)):
        found = evolve(found, killed=_first(_KILLED, text[told.start() :]) or found.killed)
    later = told is not None and _LATER_FIGURE.search(text, 0, told.end()) is not None
    if told is not None and later:
        found = evolve(found, killed=_first(_KILLED, text[told.start() :]) or found.killed)
    toll = told is not None and (later or not _counts_first(found.killed, text[: told.start()]))
    total = (toll and _TOTAL.search(text) is not None) or _SINCE.search(text) is not None
    other = _first(_OTHER_SIDE, text) if found.killed is not None else None
    if other is not None and found.killed is not None and text.find(other.text) < text.find(found.killed.text):
        behind = text[text.find(other.text) + len(other.text) :]
        more = _first(_KILLED, behind) if other.text.endswith(found.killed.text) else None
        # "put its own losses at one dead" is the first count itself, if no other follows
        found, other = (found, None) if more is None else (evolve(found, killed=more), other)
    return Told(casualties=found, other_side=other, toll=toll, total=total)


def _known(pattern: re.Pattern[str], number: int, text: str) -> Count | None:
    """The number of dead that a set phrase stands for."""
    found = pattern.search(text)
    return Count(value=number, low=number, high=number, text=found[0]) if found else None


def _counts_first(killed: Count | None, before: str) -> bool:
    """Whether the dead of the event come before the toll of several: "killed 11, bringing the toll to 40"."""
    return killed is not None and killed.text in before


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> Count | None:
    found = [m for p in patterns if (m := p.search(text))]
    if not found:
        return None
    m = min(found, key=lambda m: m.start())
    changed = re.search(rf"\bfrom {NUMBER} to {re.escape(m['n'])}$", m[0], re.IGNORECASE)  # "rose from 20 to 33"
    lower = _LOWER.search(text, 0, m.start("n")) if not changed else None
    start = min(lower.start(), m.start()) if lower else m.start()
    return read_number(m["n"], m["n"] if changed else text[start : m.end()].strip())


def read_number(words: str, text: str) -> Count:
    """A number in figures or words ("1,200", "two dozen") that ``text`` gives; vague words have a lower bound only."""
    word = words.lower()
    if word in _VAGUE:
        return Count(value=None, low=_VAGUE[word], high=None, text=text)
    number = _value(word)
    span = next((m for m in RANGE.finditer(text) if words in (m["low"], m["high"])), None)
    if span is not None and not {span["low"].lower(), span["high"].lower()} & _VAGUE.keys():
        low, high = sorted((_value(span["low"].lower()), _value(span["high"].lower())))
        return Count(value=low, low=low, high=high, text=text)
    return Count(value=number, low=number, high=number, text=text)


def together(one: Count, other: Count) -> Count:
    """Two counts as one; the first where either is vague."""
    if one.value is None or other.value is None:
        return one
    low, high = (one.low or 0) + (other.low or 0), (one.high or 0) + (other.high or 0)
    return Count(value=one.value + other.value, low=low, high=high, text=f"{one.text} and {other.text}")


def of_both_sides(count: Count | None, text: str) -> Count | None:
    """The dead of both sides where a sentence tells those of each: "one soldier was killed on each side"."""
    each = _EACH_SIDE.search(text)
    if count is None or count.value is None or each is None:
        return count
    return evolve(together(count, count), text=f"{count.text} {each[0]}")


def _value(words: str) -> int:
    if "couple" in words or "pair" in words:
        return 2
    if words.startswith("half"):
        return 6
    number, _, times = words.partition(" ")
    return round(_single(number) * _TIMES.get(times, 1))


def _single(word: str) -> float:
    if word[0].isdigit():
        return float(word.replace(",", ""))
    if word in ("a", "an", "no"):
        return 0 if word == "no" else 1
    tens, _, ones = word.partition("-")
    return _TENS.get(tens, _ONES.get(tens, 0)) + (_ONES[ones] if ones else 0)
