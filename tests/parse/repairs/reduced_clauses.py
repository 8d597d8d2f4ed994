"""Each repair of sentences whose verb comes late, on a hand-built parse as the parser gives it, and on right parses."""

from __future__ import annotations

MENDED = [
    (
        "verb_behind_arms",
        "Two/CD/nummod>1 youths/NNS/ROOT>1 armed/VBN/acl>1 with/IN/prep>2 knives/NNS/pobj>3 fought/VBN/acl>4 in/IN/prep>5 "
        "Jos/NNP/pobj>6",
        "Two/CD/nummod>1 youths/NNS/nsubj>5 armed/VBN/acl>1 with/IN/prep>2 knives/NNS/pobj>3 fought/VBD/ROOT>5 in/IN/prep>5 "
        "Jos/NNP/pobj>6",
    ),
    (
        "late_verb_read_as_a_clause",
        "Bombs/NNS/nsubj>1 dropped/VBD/ROOT>1 from/IN/prep>1 jets/NNS/pobj>2 killed/VBD/advcl>1 nine/CD/dobj>4 "
        "././punct>1",
        "Bombs/NNS/nsubj>4 dropped/VBN/acl>0 from/IN/prep>1 jets/NNS/pobj>2 killed/VBD/ROOT>4 nine/CD/dobj>4 "
        "././punct>4",
    ),
    (
        "shot_dead",
        "Men/NNS/nsubj>4 in/IN/prep>0 a/DT/det>3 car/NN/pobj>1 shot/VBN/ROOT>4 dead/JJ/oprd>4 a/DT/det>7 mayor/NN/dobj>5",
        "Men/NNS/nsubj>4 in/IN/prep>0 a/DT/det>3 car/NN/pobj>1 shot/VBD/ROOT>4 dead/JJ/acomp>4 a/DT/det>7 mayor/NN/dobj>4",
    ),
    (
        "shot_dead",
        "Men/NNS/ROOT>0 in/IN/prep>0 cars/NNS/pobj>1 shot/VBD/acl>2 dead/JJ/amod>5 Ruiz/NNP/appos>0",
        "Men/NNS/nsubj>3 in/IN/prep>0 cars/NNS/pobj>1 shot/VBD/ROOT>3 dead/JJ/acomp>3 Ruiz/NNP/dobj>3",
    ),
    (
        "shot_dead",
        "Men/NNS/nsubj>8 on/IN/prep>0 bike/NN/compound>3 shot/NN/pobj>1 dead/JJ/amod>5 Ruiz/NNP/appos>3 and/CC/cc>5 "
        "guards/NNS/conj>5 fled/VBD/ROOT>8",
        "Men/NNS/nsubj>3 on/IN/prep>0 bike/NN/pobj>1 shot/VBD/ROOT>3 dead/JJ/acomp>3 Ruiz/NNP/dobj>3 and/CC/cc>5 "
        "guards/NNS/nsubj>8 fled/VBD/conj>3",
    ),
    (
        "shot_and_wounded",
        "Men/NNS/dep>8 on/IN/prep>0 bike/NN/compound>3 shot/NN/pobj>1 and/CC/cc>0 wounded/VBD/conj>0 a/DT/det>7 "
        "mayor/NN/dobj>5 said/VBD/ROOT>8",
        "Men/NNS/nsubj>3 on/IN/prep>0 bike/NN/pobj>1 shot/VBD/ccomp>8 and/CC/cc>3 wounded/VBD/conj>3 a/DT/det>7 "
        "mayor/NN/dobj>5 said/VBD/ROOT>8",
    ),
    (
        "what_was_said_read_as_a_description",
        "A/DT/det>1 raid/NN/nsubj>6 killed/VBN/acl>1 nine/CD/dobj>2 ,/,/punct>1 Ali/NNP/nsubj>6 said/VBD/ROOT>6",
        "A/DT/det>1 raid/NN/nsubj>2 killed/VBD/ccomp>6 nine/CD/dobj>2 ,/,/punct>1 Ali/NNP/nsubj>6 said/VBD/ROOT>6",
    ),
    (
        "gerund_between_its_adjective_and_its_verb",
        "Malian/JJ/nsubj>2 shelling/VBG/advmod>2 killed/VBD/ROOT>2 two/CD/dobj>2",
        "Malian/JJ/amod>1 shelling/NN/nsubj>2 killed/VBD/ROOT>2 two/CD/dobj>2",
    ),
    (
        "when_behind_a_number",
        "Six/CD/nsubjpass>2 were/VBD/auxpass>2 hurt/VBN/ROOT>2 ,/,/punct>2 two/CD/appos>0 badly/RB/advmod>4 when/WRB/advmod>8 "
        "bombs/NNS/nsubj>8 exploded/VBD/relcl>4",
        "Six/CD/nsubjpass>2 were/VBD/auxpass>2 hurt/VBN/ROOT>2 ,/,/punct>2 two/CD/appos>0 badly/RB/advmod>4 when/WRB/advmod>8 "
        "bombs/NNS/nsubj>8 exploded/VBD/advcl>2",
    ),
    (
        "fire_of_somebody_read_as_a_verb",
        "Shelling/VBG/ROOT>0 by/IN/agent>0 tanks/NNS/pobj>1 killed/VBN/acl>2 nine/CD/dobj>3 ././punct>0",
        "Shelling/NN/nsubj>3 by/IN/agent>0 tanks/NNS/pobj>1 killed/VBD/ROOT>3 nine/CD/dobj>3 ././punct>3",
    ),
    (
        "second_object_read_as_a_verb",
        "Mali/NNP/nsubj>1 imposed/VBD/ROOT>1 travel/NN/compound>3 bans/NNS/nsubj>6 and/CC/cc>3 asset/NN/conj>3 "
        "freezes/VBZ/ccomp>1 on/IN/prep>6 men/NNS/pobj>7",
        "Mali/NNP/nsubj>1 imposed/VBD/ROOT>1 travel/NN/compound>3 bans/NNS/dobj>1 and/CC/cc>3 asset/NN/compound>6 "
        "freezes/NNS/conj>3 on/IN/prep>1 men/NNS/pobj>7",
    ),
    (
        "others_hurt_without_an_auxiliary",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 six/CD/conj>2 hurt/VBN/acl>4 by/IN/agent>5 "
        "mines/NNS/pobj>6",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 six/CD/nsubjpass>5 hurt/VBN/conj>2 "
        "by/IN/agent>5 mines/NNS/pobj>6",
    ),
    (
        "others_hurt_without_an_auxiliary",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 others/NNS/nsubj>5 wounded/VBD/conj>2",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 others/NNS/nsubjpass>5 wounded/VBN/conj>2",
    ),
    (
        "others_hurt_without_an_auxiliary",
        "Men/NNS/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 two/CD/nummod>5 guards/NNS/nsubj>6 "
        "wounded/VBD/conj>2",
        "Men/NNS/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 two/CD/nummod>5 guards/NNS/nsubjpass>6 "
        "wounded/VBN/conj>2",
    ),
    (
        "verb_of_the_root",
        "A/DT/det>1 strike/NN/ROOT>1 by/IN/prep>1 dockers/NNS/pobj>2 paralysed/VBN/acl>1 ports/NNS/dobj>4 ././punct>1",
        "A/DT/det>1 strike/NN/nsubj>4 by/IN/prep>1 dockers/NNS/pobj>2 paralysed/VBD/ROOT>4 ports/NNS/dobj>4 ././punct>4",
    ),
    (
        "noun_read_as_an_infinitive",
        "Men/NNS/nsubj>1 set/VBD/ROOT>1 fire/NN/dobj>1 to/IN/aux>4 olive/VB/advcl>1 groves/NNS/dobj>4 there/RB/advmod>4",
        "Men/NNS/nsubj>1 set/VBD/ROOT>1 fire/NN/dobj>1 to/IN/prep>1 olive/NN/compound>5 groves/NNS/pobj>3 "
        "there/RB/advmod>1",
    ),
    (
        "verb_behind_who_leads",
        "Men/NNS/ROOT>0 led/VBN/acl>0 by/IN/agent>1 Musa/NNP/pobj>2 toppled/VBD/acl>3 kings/NNS/dobj>4 ././punct>0",
        "Men/NNS/nsubj>4 led/VBN/acl>0 by/IN/agent>1 Musa/NNP/pobj>2 toppled/VBD/ROOT>4 kings/NNS/dobj>4 ././punct>4",
    ),
    (
        "verb_behind_who_leads",
        "Men/NNS/nsubj>8 led/VBN/acl>0 by/IN/agent>1 Musa/NNP/pobj>2 raided/VBD/acl>3 Gao/NNP/dobj>4 ,/,/punct>8 "
        "police/NNS/nsubj>8 said/VBD/ROOT>8",
        "Men/NNS/nsubj>4 led/VBN/acl>0 by/IN/agent>1 Musa/NNP/pobj>2 raided/VBD/ccomp>8 Gao/NNP/dobj>4 ,/,/punct>8 "
        "police/NNS/nsubj>8 said/VBD/ROOT>8",
    ),
    (
        "verb_behind_what_is_demanded",
        "Youths/NNS/ROOT>0 demanding/VBG/acl>0 jobs/NNS/nsubj>3 hurled/VBD/ccomp>1 stones/NNS/dobj>3 ././punct>0",
        "Youths/NNS/nsubj>3 demanding/VBG/acl>0 jobs/NNS/dobj>1 hurled/VBD/ROOT>3 stones/NNS/dobj>3 ././punct>3",
    ),
    (
        "verb_behind_a_parenthesis",
        "Raiders/NNS/ROOT>0 ,/,/punct>0 riding/VBG/acl>0 camels/NNS/dobj>2 ,/,/punct>0 shot/VBN/acl>0 at/IN/prep>5 "
        "herders/NNS/pobj>6 ././punct>0",
        "Raiders/NNS/nsubj>5 ,/,/punct>0 riding/VBG/acl>0 camels/NNS/dobj>2 ,/,/punct>0 shot/VBD/ROOT>5 at/IN/prep>5 "
        "herders/NNS/pobj>6 ././punct>5",
    ),
    (
        "verb_behind_a_relative_clause",
        "Rebels/NNS/ROOT>0 who/WP/nsubj>2 hold/VBP/relcl>0 nuns/NNS/dobj>2 threatened/VBD/acl>3 to/TO/aux>6 "
        "kill/VB/advcl>4 them/PRP/dobj>6 ././punct>0",
        "Rebels/NNS/nsubj>4 who/WP/nsubj>2 hold/VBP/relcl>0 nuns/NNS/dobj>2 threatened/VBD/ROOT>4 to/TO/aux>6 "
        "kill/VB/advcl>4 them/PRP/dobj>6 ././punct>4",
    ),
    (
        "fire_on_a_town_read_as_a_clause",
        "Shelling/VBG/advcl>3 of/IN/prep>0 Gao/NNP/pobj>1 killed/VBD/ROOT>3 three/CD/dobj>3 ././punct>3",
        "Shelling/NN/nsubj>3 of/IN/prep>0 Gao/NNP/pobj>1 killed/VBD/ROOT>3 three/CD/dobj>3 ././punct>3",
    ),
]
RIGHT = [
    "Men/NNS/ROOT>0 saying/VBG/acl>0 rebels/NNS/nsubj>3 hit/VBD/ccomp>1 Gao/NNP/dobj>3 ././punct>0",
    "Raiders/NNS/ROOT>0 ,/,/punct>0 riding/VBG/acl>0 camels/NNS/dobj>2 ,/,/punct>0 shot/VBN/acl>0 by/IN/agent>5 "
    "herders/NNS/pobj>6 ././punct>0",
    "Men/NNS/nsubj>7 led/VBN/acl>0 by/IN/agent>1 a/DT/det>4 major/NN/pobj>2 hated/VBN/acl>4 there/RB/advmod>5 "
    "fought/VBD/ROOT>7",
    "Men/NNS/ROOT>0 led/VBN/acl>0 by/IN/agent>1 nuns/NNS/pobj>2 denied/VBN/acl>3 entry/NN/dobj>4",
    "A/DT/det>1 man/NN/ROOT>1 denied/VBN/acl>1 entry/NN/dobj>2",
    "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 rebels/NNS/nsubj>5 wounded/VBD/conj>2 six/CD/dobj>5",
    "Rebels/NNS/nsubj>1 killed/VBD/ROOT>1 two/CD/dobj>1 and/CC/cc>1 wounded/VBD/conj>1 six/CD/dobj>4",
    "Shells/NNS/nsubj>4 fired/VBN/acl>0 from/IN/prep>1 hills/NNS/pobj>2 hit/VBD/ROOT>4 a/DT/det>6 school/NN/dobj>4",
    "Jets/NNS/nsubj>1 dropped/VBD/ROOT>1 bombs/NNS/dobj>1 ,/,/punct>1 killing/VBG/advcl>1 nine/CD/dobj>4",
    "Troops/NNS/nsubj>1 fired/VBD/ROOT>1 at/IN/prep>1 men/NNS/pobj>2 who/WP/nsubj>5 hit/VBD/relcl>3 one/CD/dobj>5",
    "Ali/NNP/nsubjpass>2 was/VBD/auxpass>2 shot/VBN/ROOT>2 dead/JJ/oprd>2 on/IN/prep>2 Monday/NNP/pobj>4",
    "Men/NNS/nsubj>1 shot/VBD/ROOT>1 dead/JJ/acomp>1 a/DT/det>4 judge/NN/dobj>1",
    "Men/NNS/nsubj>1 want/VBP/ROOT>1 to/TO/aux>3 attack/VB/xcomp>1 towns/NNS/dobj>3",
    "Men/NNS/nsubj>3 killed/VBN/acl>0 there/RB/advmod>1 said/VBD/ROOT>3 so/RB/advmod>3",
    "Rebels/NNS/nsubj>2 still/RB/advmod>2 hold/VBP/ROOT>2 two/CD/dobj>2 seized/VBN/acl>3 when/WRB/advmod>7 "
    "Gao/NNP/nsubj>7 fell/VBD/advcl>4",
]
