"""Each repair of a lost verb or agent, on a hand-built parse as the parser gives it, and on right parses that it leaves."""

from __future__ import annotations

MENDED = [
    (
        "road_kept_shut",
        "Men/NNS/nsubj>1 kept/VBD/ROOT>1 a/DT/det>3 road/NN/dobj>1 to/IN/prep>3 Lima/NNP/pobj>4 blocked/VBD/advcl>1 "
        "with/IN/prep>6 logs/NNS/pobj>7",
        "Men/NNS/nsubj>1 kept/VBD/ROOT>1 a/DT/det>3 road/NN/dobj>1 to/IN/prep>3 Lima/NNP/pobj>4 blocked/JJ/oprd>1 "
        "with/IN/prep>1 logs/NNS/pobj>7",
    ),
    (
        "persona_non_grata",
        "Chad/NNP/nsubj>1 declared/VBD/ROOT>1 an/DT/det>3 envoy/NN/nsubj>4 persona/VB/ccomp>1 non/AFX/compound>6 "
        "grata/NN/dobj>4 and/CC/cc>4 left/VBD/conj>4",
        "Chad/NNP/nsubj>1 declared/VBD/ROOT>1 an/DT/det>3 envoy/NN/dobj>1 persona/NN/oprd>1 non/AFX/compound>6 "
        "grata/NN/dobj>4 and/CC/cc>1 left/VBD/conj>1",
    ),
    (
        "state_of_an_object",
        "Rebels/NNS/nsubj>1 set/VBD/ROOT>1 free/JJ/amod>3 14/CD/nummod>4 men/NNS/dobj>1",
        "Rebels/NNS/nsubj>1 set/VBD/ROOT>1 free/JJ/oprd>1 14/CD/nummod>4 men/NNS/dobj>1",
    ),
    (
        "victim_read_as_a_subject",
        "They/PRP/nsubj>1 shot/VBD/ROOT>1 six/CD/nsubj>5 of/IN/prep>2 them/PRP/pobj>3 dead/JJ/advcl>1",
        "They/PRP/nsubj>1 shot/VBD/ROOT>1 six/CD/dobj>1 of/IN/prep>2 them/PRP/pobj>3 dead/JJ/oprd>1",
    ),
    (
        "rounds_read_as_a_verb",
        "Mortar/NNP/nsubj>1 rounds/VBZ/ROOT>1 hurt/VBD/ccomp>1 four/CD/dobj>2 ././punct>1",
        "Mortar/NNP/compound>1 rounds/NNS/nsubj>2 hurt/VBD/ROOT>2 four/CD/dobj>2 ././punct>2",
    ),
    (
        "state_of_an_object",
        "Rebels/NNS/nsubj>1 set/VBD/ROOT>1 free/JJ/advcl>1 nine/CD/nummod>4 hostages/NNS/dobj>2",
        "Rebels/NNS/nsubj>1 set/VBD/ROOT>1 free/JJ/oprd>1 nine/CD/nummod>4 hostages/NNS/dobj>1",
    ),
    (
        "state_of_an_object",
        "Mobs/NNS/nsubj>1 set/VBD/ROOT>1 a/DT/det>4 thief/NN/compound>4 alight/NN/dobj>1",
        "Mobs/NNS/nsubj>1 set/VBD/ROOT>1 a/DT/det>3 thief/NN/dobj>1 alight/JJ/oprd>1",
    ),
    (
        "state_of_an_object",
        "Troops/NNS/nsubj>1 burned/VBD/ROOT>1 alive/JJ/amod>4 six/CD/nummod>4 men/NNS/dobj>1",
        "Troops/NNS/nsubj>1 burned/VBD/ROOT>1 alive/JJ/oprd>1 six/CD/nummod>4 men/NNS/dobj>1",
    ),
    (
        "as_many_of_another",
        "They/PRP/nsubj>1 shot/VBD/ROOT>1 four/CD/nummod>3 guards/NNS/dobj>1 and/CC/cc>3 as/IN/conj>3 many/JJ/amod>7 "
        "rebels/NNS/pobj>5",
        "They/PRP/nsubj>1 shot/VBD/ROOT>1 four/CD/nummod>3 guards/NNS/dobj>1 and/CC/cc>3 as/IN/advmod>6 many/JJ/amod>7 "
        "rebels/NNS/conj>3",
    ),
    (
        "what_was_done_to_theirs",
        "Nine/CD/nummod>1 men/NNS/nsubj>2 had/VBD/ROOT>2 their/PRP$/poss>4 throats/NNS/nsubj>5 cut/VBN/ccomp>2 ././punct>2",
        "Nine/CD/nummod>1 men/NNS/poss>4 had/VBD/aux>5 their/PRP$/det>4 throats/NNS/nsubjpass>5 cut/VBN/ROOT>5 ././punct>5",
    ),
    (
        "shot_dead_behind_a_passive",
        "Nine/CD/nsubjpass>2 were/VBD/auxpass>2 held/VBN/ROOT>2 and/CC/cc>2 shot/VBD/conj>2 dead/JJ/acomp>4",
        "Nine/CD/nsubjpass>2 were/VBD/auxpass>2 held/VBN/ROOT>2 and/CC/cc>2 shot/VBN/conj>2 dead/JJ/oprd>4",
    ),
    (
        "name_before_its_verb",
        "Fiji/NNP/nsubj>1 asked/VBD/ROOT>1 that/IN/mark>4 Lima/JJ/amod>4 stop/VB/ccomp>1 it/PRP/dobj>4",
        "Fiji/NNP/nsubj>1 asked/VBD/ROOT>1 that/IN/mark>4 Lima/NNP/nsubj>4 stop/VB/ccomp>1 it/PRP/dobj>4",
    ),
    (
        "verdict_read_as_an_object",
        "Peru/NNP/nsubj>1 called/VBD/ROOT>1 the/DT/det>4 step/NN/compound>4 blackmail/NN/dobj>1 ././punct>1",
        "Peru/NNP/nsubj>1 called/VBD/ROOT>1 the/DT/det>3 step/NN/dobj>1 blackmail/NN/oprd>1 ././punct>1",
    ),
    (
        "sides_behind_a_weapon",
        "Clashes/NNS/nsubj>6 with/IN/prep>0 clubs/NNS/pobj>1 between/IN/prep>2 men/NNS/pobj>3 ,/,/punct>0 flared/VBD/ROOT>6",
        "Clashes/NNS/nsubj>6 with/IN/prep>0 clubs/NNS/pobj>1 between/IN/prep>0 men/NNS/pobj>3 ,/,/punct>0 flared/VBD/ROOT>6",
    ),
    (
        "past_tense_read_as_a_noun",
        "Togo/NNP/poss>3 's/POS/case>0 army/NN/compound>3 retook/NN/ROOT>3 Gao/NNP/appos>3 ././punct>3",
        "Togo/NNP/poss>2 's/POS/case>0 army/NN/nsubj>3 retook/VBD/ROOT>3 Gao/NNP/dobj>3 ././punct>3",
    ),
    (
        "fate_of_a_second",
        "Raids/NNS/nsubj>1 left/VBD/ROOT>1 men/NNS/dobj>1 and/CC/cc>1 boys/NNS/nsubj>5 dead/JJ/conj>1",
        "Raids/NNS/nsubj>1 left/VBD/ROOT>1 men/NNS/dobj>1 and/CC/cc>1 boys/NNS/conj>2 dead/JJ/oprd>1",
    ),
    (
        "shot_at",
        "Men/NNS/ROOT>0 on/IN/prep>0 a/DT/det>4 bike/NN/compound>4 shot/NN/pobj>1 at/IN/prep>4 Diaz/NNP/pobj>5 ././punct>0",
        "Men/NNS/nsubj>4 on/IN/prep>0 a/DT/det>3 bike/NN/pobj>1 shot/VBD/ROOT>4 at/IN/prep>4 Diaz/NNP/pobj>5 ././punct>4",
    ),
    (
        "speaker_read_as_a_headword",
        "Lima/NNP/ROOT>0 soon/RB/advmod>2 protested/VBN/acl>0 to/IN/prep>2 Fiji/NNP/pobj>3 ././punct>0",
        "Lima/NNP/nsubj>2 soon/RB/advmod>2 protested/VBD/ROOT>2 to/IN/prep>2 Fiji/NNP/pobj>3 ././punct>2",
    ),
    (
        "speaker_read_as_a_headword",
        "Youths/NNS/ROOT>0 clashed/VBN/acl>0 with/IN/prep>1 police/NNS/pobj>2 and/CC/cc>0 guards/NNS/nsubj>6 fired/VBD/conj>0",
        "Youths/NNS/nsubj>1 clashed/VBD/ROOT>1 with/IN/prep>1 police/NNS/pobj>2 and/CC/cc>1 guards/NNS/nsubj>6 "
        "fired/VBD/conj>1",
    ),
    (
        "adjective_before_a_name",
        "Attacks/NNS/ROOT>0 by/IN/prep>0 the/DT/det>3 paramilitary/JJ/pobj>1 Togo/NNP/compound>5 Guards/NNPS/appos>3",
        "Attacks/NNS/ROOT>0 by/IN/prep>0 the/DT/det>5 paramilitary/JJ/amod>5 Togo/NNP/compound>5 Guards/NNPS/pobj>1",
    ),
    (
        "shot_dead_read_as_a_noun",
        "Men/NNS/nsubj>5 on/IN/prep>0 a/DT/det>4 horse/NN/compound>4 shot/NN/pobj>1 dead/JJ/ROOT>5 clerks/NNS/dobj>5",
        "Men/NNS/nsubj>4 on/IN/prep>0 a/DT/det>3 horse/NN/pobj>1 shot/VBD/ROOT>4 dead/JJ/oprd>4 clerks/NNS/dobj>4",
    ),
    (
        "gerund_before_its_verb",
        "Shelling/VBG/advcl>3 by/IN/agent>0 rebels/NNS/pobj>1 killed/VBD/ROOT>3 nine/CD/dobj>3",
        "Shelling/NN/nsubj>3 by/IN/prep>0 rebels/NNS/pobj>1 killed/VBD/ROOT>3 nine/CD/dobj>3",
    ),
    (
        "participle_read_as_a_noun",
        "Patrols/NNS/nsubj>1 were/VBD/ROOT>1 attack/NN/attr>1 by/IN/prep>2 rebels/NNS/pobj>3",
        "Patrols/NNS/nsubjpass>2 were/VBD/auxpass>2 attack/VBN/ROOT>2 by/IN/agent>2 rebels/NNS/pobj>3",
    ),
    (
        "participle_read_as_an_adjective",
        "Six/CD/nsubj>3 of/IN/prep>0 them/PRP/pobj>1 were/VBD/ROOT>3 slain/VBN/acomp>3 in/IN/prep>4 Gao/NNP/pobj>5",
        "Six/CD/nsubjpass>4 of/IN/prep>0 them/PRP/pobj>1 were/VBD/auxpass>4 slain/VBN/ROOT>4 in/IN/prep>4 Gao/NNP/pobj>5",
    ),
    (
        "name_before_its_verb",
        "Togo/NN/npadvmod>1 froze/VBD/ROOT>1 aid/NN/dobj>1",
        "Togo/NNP/nsubj>1 froze/VBD/ROOT>1 aid/NN/dobj>1",
    ),
    (
        "speaker_read_as_a_headword",
        "Lima/NN/ROOT>0 charged/VBN/acl>0 that/IN/mark>4 Quito/NNP/nsubj>4 lied/VBD/acl>0 ././punct>0",
        "Lima/NN/nsubj>1 charged/VBD/ROOT>1 that/IN/mark>4 Quito/NNP/nsubj>4 lied/VBD/ccomp>1 ././punct>1",
    ),
    (
        "speaker_read_as_a_headword",
        "Envoys/NNS/ROOT>0 shuttled/VBN/acl>0 between/IN/prep>1 Chad/NNP/pobj>2",
        "Envoys/NNS/nsubj>1 shuttled/VBD/ROOT>1 between/IN/prep>1 Chad/NNP/pobj>2",
    ),
    (
        "side_behind_a_time",
        "Fighting/NN/nsubj>1 erupted/VBD/ROOT>1 at/IN/prep>1 dawn/NN/pobj>2 between/IN/prep>3 rebels/NNS/pobj>4",
        "Fighting/NN/nsubj>1 erupted/VBD/ROOT>1 at/IN/prep>1 dawn/NN/pobj>2 between/IN/prep>1 rebels/NNS/pobj>4",
    ),
    (
        "agent_of_the_object",
        "Police/NNS/nsubj>1 ended/VBD/ROOT>1 a/DT/det>3 march/NN/dobj>1 by/IN/prep>1 farmers/NNS/pobj>4",
        "Police/NNS/nsubj>1 ended/VBD/ROOT>1 a/DT/det>3 march/NN/dobj>1 by/IN/prep>3 farmers/NNS/pobj>4",
    ),
    (
        "crowd_behind_a_preposition",
        "Police/NNS/nsubj>1 fired/VBD/ROOT>1 at/IN/prep>1 students/NNS/nsubj>4 marching/VBG/pcomp>2",
        "Police/NNS/nsubj>1 fired/VBD/ROOT>1 at/IN/prep>1 students/NNS/pobj>2 marching/VBG/acl>3",
    ),
    (
        "speaker_read_as_an_object",
        "Oman/NNP/nsubj>1 sends/VBZ/ROOT>1 grain/NN/dobj>1 ,/,/punct>1 its/PRP$/poss>5 envoy/NN/dobj>1 said/VBN/acl>5",
        "Oman/NNP/nsubj>1 sends/VBZ/ccomp>6 grain/NN/dobj>1 ,/,/punct>1 its/PRP$/poss>5 envoy/NN/nsubj>6 said/VBD/ROOT>6",
    ),
    (
        "content_behind_a_time",
        "Togo/NNP/nsubj>1 demanded/VBD/ROOT>1 that/DT/det>3 day/NN/npadvmod>1 that/WDT/advmod>6 he/PRP/nsubj>6 "
        "resign/VB/relcl>3",
        "Togo/NNP/nsubj>1 demanded/VBD/ROOT>1 that/DT/det>3 day/NN/npadvmod>1 that/WDT/mark>6 he/PRP/nsubj>6 "
        "resign/VB/ccomp>1",
    ),
    (
        "content_behind_a_time",
        "Togo/NNP/nsubj>1 urged/VBD/ROOT>1 Oman/NNP/dobj>1 that/DT/det>4 day/NN/npadvmod>1 to/TO/aux>6 pay/VB/relcl>4",
        "Togo/NNP/nsubj>1 urged/VBD/ROOT>1 Oman/NNP/dobj>1 that/DT/det>4 day/NN/npadvmod>1 to/TO/aux>6 pay/VB/xcomp>1",
    ),
    (
        "verdict_behind_its_object",
        "Chad/NNP/nsubj>1 called/VBD/ROOT>1 the/DT/det>3 step/NN/dobj>1 absurd/JJ/amod>3",
        "Chad/NNP/nsubj>1 called/VBD/ROOT>1 the/DT/det>3 step/NN/dobj>1 absurd/JJ/oprd>1",
    ),
    (
        "verdict_behind_its_object",
        "Chad/NNP/nsubj>1 called/VBD/ROOT>1 the/DT/det>3 step/NN/npadvmod>4 absurd/JJ/oprd>1",
        "Chad/NNP/nsubj>1 called/VBD/ROOT>1 the/DT/det>3 step/NN/dobj>1 absurd/JJ/oprd>1",
    ),
    (
        "object_below_dead",
        "Men/NNS/nsubj>1 stormed/VBD/ROOT>1 it/PRP/dobj>1 ,/,/punct>1 shot/VBD/conj>1 dead/JJ/oprd>4 guards/NNS/dobj>5",
        "Men/NNS/nsubj>1 stormed/VBD/ROOT>1 it/PRP/dobj>1 ,/,/punct>1 shot/VBD/conj>1 dead/JJ/oprd>4 guards/NNS/dobj>4",
    ),
    (
        "left_dead",
        "raids/NNS/nsubj>1 left/VBD/ROOT>1 marines/NNS/dobj>1 and/CC/cc>2 nurses/NNS/conj>2 dead/JJ/amod>4",
        "raids/NNS/nsubj>1 left/VBD/ROOT>1 marines/NNS/dobj>1 and/CC/cc>2 nurses/NNS/conj>2 dead/JJ/oprd>1",
    ),
    (
        "people_behind_by",
        "Police/NNS/nsubjpass>2 were/VBD/auxpass>2 stoned/VBN/ROOT>2 by/IN/agent>2 rioting/VBG/pcomp>3 youths/NNS/dobj>4",
        "Police/NNS/nsubjpass>2 were/VBD/auxpass>2 stoned/VBN/ROOT>2 by/IN/agent>2 rioting/VBG/amod>5 youths/NNS/pobj>3",
    ),
    (
        "sit_in",
        "They/PRP/nsubj>1 held/VBD/ROOT>1 a/DT/det>7 sit/NN/amod>7 -/HYPH/punct>5 in/NN/prt>3 outside/JJ/amod>7 "
        "parliament/NN/dobj>1",
        "They/PRP/nsubj>1 held/VBD/ROOT>1 a/DT/det>5 sit/NN/compound>5 -/HYPH/punct>5 in/NN/dobj>1 outside/IN/prep>5 "
        "parliament/NN/pobj>6",
    ),
    (
        "name_before_a_present_verb",
        "Gabon/NNP/compound>1 imports/VBZ/ROOT>1 rice/NN/dobj>1",
        "Gabon/NNP/nsubj>1 imports/VBZ/ROOT>1 rice/NN/dobj>1",
    ),
    (
        "past_tense_inside_a_phrase",
        "Chad/NNP/poss>4 's/POS/case>0 military/JJ/amod>4 seized/VBD/amod>4 power/NN/ROOT>4 in/IN/prep>4 May/NNP/pobj>5",
        "Chad/NNP/poss>2 's/POS/case>0 military/NN/nsubj>3 seized/VBD/ROOT>3 power/NN/dobj>3 in/IN/prep>3 May/NNP/pobj>5",
    ),
    (
        "progressive_read_as_a_predicate",
        "Fiji/NNP/nsubj>1 is/VBZ/ROOT>1 mediating/VBG/attr>1 between/IN/prep>2 them/PRP/pobj>3 ././punct>1",
        "Fiji/NNP/nsubj>2 is/VBZ/aux>2 mediating/VBG/ROOT>2 between/IN/prep>2 them/PRP/pobj>3 ././punct>2",
    ),
]
RIGHT = [
    "They/PRP/nsubj>1 set/VBD/ROOT>1 up/RP/prt>1 a/DT/det>5 free/JJ/amod>5 school/NN/dobj>1",
    # the verb is known
    "Men/NNS/nsubj>1 shot/VBD/ROOT>1 dead/JJ/oprd>1 clerks/NNS/dobj>1",
    # a gerund beside a subject, and one set off by a comma
    "Firing/VBG/advcl>3 by/IN/prep>0 night/NN/pobj>1 fled/VBD/ROOT>3 rebels/NNS/nsubj>3",
    "Acting/VBG/advcl>4 by/IN/prep>0 stealth/NN/pobj>1 ,/,/punct>4 took/VBD/ROOT>4 Goma/NNP/dobj>4",
    # what somebody is
    "Patrols/NNS/nsubj>1 were/VBD/ROOT>1 an/DT/det>3 attack/NN/attr>1 by/IN/prep>3 rebels/NNS/pobj>4",
    # a day before its verb
    "Monday/NNP/npadvmod>1 saw/VBD/ROOT>1 talks/NNS/dobj>1",
    # a headline in the passive
    "Envoys/NNS/ROOT>0 killed/VBN/acl>0 in/IN/prep>1 Chad/NNP/pobj>2",
    # a day of sides
    "Talks/NNS/ROOT>0 between/IN/prep>0 rebels/NNS/pobj>1 and/CC/cc>2 envoys/NNS/conj>2",
    # by a day, by so many, by a means
    "Togo/NNP/nsubj>1 leaves/VBZ/ROOT>1 Goma/NNP/dobj>1 by/IN/prep>1 Monday/NNP/pobj>3",
    "Togo/NNP/nsubj>1 cut/VBD/ROOT>1 aid/NN/dobj>1 by/IN/prep>1 two/CD/nummod>5 points/NNS/pobj>3",
    "Togo/NNP/nsubj>1 took/VBD/ROOT>1 Goma/NNP/dobj>1 by/IN/prep>1 force/NN/pobj>3",
    # what goes on with somebody
    "Talks/NNS/nsubj>1 ended/VBD/ROOT>1 with/IN/prep>1 students/NNS/nsubj>4 marching/VBG/pcomp>2",
    # an apposition that describes
    "Oman/NNP/nsubj>1 sent/VBD/ROOT>1 envoys/NNS/dobj>1 ,/,/punct>2 men/NNS/appos>2 said/VBN/acl>4 to/TO/aux>7 "
    "know/VB/xcomp>5",
    # whom somebody telephoned, and sides that stand where they belong
    "Peru/NNP/nsubj>1 called/VBD/ROOT>1 the/DT/det>4 police/NN/compound>4 station/NN/dobj>1",
    "Clashes/NNS/nsubj>5 with/IN/prep>0 clubs/NNS/pobj>1 between/IN/prep>0 men/NNS/pobj>3 flared/VBD/ROOT>5",
    # a day told more closely
    "Togo/NNP/nsubj>1 left/VBD/ROOT>1 the/DT/det>3 day/NN/npadvmod>1 that/WDT/nsubj>5 saved/VBD/relcl>3 it/PRP/dobj>5",
]
