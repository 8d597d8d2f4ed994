"""Abbreviations of English news text, grouped by what a full stop behind them can mean.

Agency usage: months, ranks, companies and states are shortened as in American news copy; the British
forms without a full stop need no entry.  Words are kept without their last full stop, in the case in
which they are usually written; :func:`_forms` adds upper-case copy ("GEN.") and, where no ordinary word
is spelled so, lower case ("gen.").
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final


def _forms(words: str, *, lower: bool = False) -> frozenset[str]:
    listed = words.split()
    cased: Iterable[str] = [w.lower() for w in listed] if lower else ()
    return frozenset([*listed, *(w.upper() for w in listed), *cased])


# A name follows: the sentence cannot end here.
TITLES: Final = _forms(
    """
    Mr Mrs Ms Messrs Mme Mlle Mgr Msgr Dr Drs Prof Profs Hon Rev Gen Gens Lt Lts Col Cols Maj Capt Cpt Sgt Sgts
    Cpl Pvt Pfc Spc Adm Cmdr Comdr Cdr Cdre Brig Lieut Gov Govs Sen Sens Rep Reps Pres Supt Insp Amb Atty Asst
    Cllr Ald Sra Srta Dra Gral Tte Cnel Lcpl Const Vice-Pres Ayat Comdt Cmdt Flt Sqn
    """,
    lower=True,
) | _forms("Mt Ft Pt Fr Br Bp Det Dep Sec Min Pol Ens Ofc Pte Wg Adj Rt Lic Ing")

# A number follows, if the full stop belongs to the abbreviation.
NUMBERED: Final = _forms(
    "No Nos Art Arts Fig Figs Vol Vols Ch Chap Para Paras Sect Res Op Ref Ext Ver", lower=True
) | frozenset("p pp sec par pt pts tel fax b c d r n".split())
# Those of them that no sentence ends with.
PAGE_LETTERS: Final = frozenset("p pp b c d r n".split())

# A day number, a year or lower case follows, or else the sentence ends.
DATES: Final = _forms(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
) | frozenset("jan feb apr aug sept oct nov".split())

# Never the last word of a sentence.
NEVER_LAST: Final = frozenset(
    "vs v cf viz ca approx e.g i.e eg ie incl esp excl E.g I.e Vs VS V Cf Approx Incl a.k.a A.K.A".split()
)

# The last word of a sentence or not: what follows decides.
OFTEN_LAST: Final = _forms(
    """
    Inc Corp Ltd Co Cos Bros Mfg Pty Sdn Bhd Tbk Plc Cie Hldgs Assn Dept Depts Univ Intl Int'l Nat'l Natl Govt Gov't
    Cmte Ave Blvd Rd St Sts Hwy Rte Pkwy Jr Sr Esq Ret Bldg Mgmt
    """,
    lower=True,
) | _forms("Sq Div Inst Comm Ctr Ste Apt Ln Terr Acad Ed Eds Dem Ph.D LL.M")

# Shortened lower-case words; they end a sentence when a capital follows.
SHORT_WORDS: Final = frozenset(
    """
    etc al est max min avg misc orig ed eds trans repr ft lb lbs oz mi km cm mm kg hr hrs sec secs mins sq cu pct bn mn
    tn yr yrs wk wks mph kph rpm temp pop sched dist def resp
    """.split()
)

# American states and Canadian provinces, only behind a comma, a bracket or a hyphen (", Calif.", "R-Mass.").
STATES: Final = _forms(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Me Mich Minn Miss Mo Mont Neb Nebr Nev
    Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo W.Va Alta Man Ont Que Sask
    N.H N.J N.M N.Y N.C N.D S.C S.D R.I D.C B.C N.B N.S N.L P.E.I
    """
)

# Words that begin sentences and are hardly ever the second part of a name.
STARTERS: Final = frozenset(
    """
    a an the this that these those he she it they we you i his her its their our my your there here in on at by for
    from with after before during since as while when where if although though but and or nor so yet however
    meanwhile also then thus still most many some several both each every all no not according among amid despite
    under over between about around because once until unless what who why how which whose is are was were do does
    did has have had can could should would if last next more other others another such even only just nearly almost
    earlier later today yesterday tomorrow now never nobody nothing everyone everything someone moreover
    nevertheless nonetheless furthermore instead indeed perhaps maybe additionally hence therefore otherwise either
    neither few much too two three four five six seven eight nine ten dozens hundreds thousands it's he's she's
    they're there's that's we're i'm you're he'd she'd they'd don't it’s he’s she’s they’re there’s that’s we’re i’m
    you’re don’t
    """.split()
)

# Those of them that upper-case copy does not carry on a sentence with ("THE U.S. IN" is no end).
STRONG_STARTERS: Final = frozenset(
    """
    he she it they we this these those there his but however meanwhile although though moreover nevertheless
    furthermore instead it's he's she's they're there's that's
    """.split()
)

# Nouns that open news sentences: they end one behind an abbreviation if a lower-case word follows them.
NEWS_STARTERS: Final = frozenset(
    """
    police officials authorities witnesses protesters demonstrators residents rebels troops soldiers militants gunmen
    insurgents officers investigators prosecutors analysts critics opponents supporters activists doctors medics
    rescuers villagers lawmakers diplomats observers experts reporters journalists people shares sources leaders
    """.split()
)

# What may follow "p.m." within the sentence.
TIME_FOLLOWERS: Final = frozenset(
    """
    gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist msk eastern central pacific mountain local moscow
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february
    march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec
    """.split()
)

# "Around 7 a.m. Dr. Diallo came": a clock time that stands in front of its sentence.
TIME_PREPOSITIONS: Final = frozenset("at by around about before after until till from since shortly just".split())

# Behind these a single capital letter is a label, not an initial ("hepatitis B", "Plan A").
LETTERED: Final = frozenset(
    """
    vitamin hepatitis plan group section type annex appendix grade class category influenza unit exhibit phase zone
    """.split()
)

# Names that end in an exclamation mark.
EXCLAMATION_NAMES: Final = frozenset("Yahoo Jeopardy".split())

# Verbs of "'Why?' Smith asked."
SPEECH_VERBS: Final = frozenset(
    "said says asked asks told adds added wrote writes shouted replied exclaimed chanted cried yelled wondered".split()
)
