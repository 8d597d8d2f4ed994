"""Each repair of arguments on a hand-built parse as the parser gives it, and on right parses that it must leave alone."""

from __future__ import annotations

MENDED = [
    (
        "gift_read_as_an_apposition",
        "Guards/NNS/nsubj>1 gave/VBD/ROOT>1 inmates/NNS/dobj>1 beatings/NNS/appos>2",
        "Guards/NNS/nsubj>1 gave/VBD/ROOT>1 inmates/NNS/dative>1 beatings/NNS/dobj>1",
    ),
    (
        "goods_read_as_a_receiver",
        "Japan/NNP/nsubj>1 gave/VBD/ROOT>1 Togo/NNP/compound>3 rice/NN/dative>1 worth/JJ/prep>1 millions/NNS/npadvmod>4",
        "Japan/NNP/nsubj>1 gave/VBD/ROOT>1 Togo/NNP/dative>1 rice/NN/dobj>1 worth/JJ/prep>1 millions/NNS/npadvmod>4",
    ),
    (
        "recipient_before_a_number",
        "Oman/NNP/nsubj>1 gave/VBD/ROOT>1 Mali/NNP/poss>6 's/POS/case>2 army/NN/nmod>6 15/CD/nummod>6 jeeps/NNS/dative>1",
        "Oman/NNP/nsubj>1 gave/VBD/ROOT>1 Mali/NNP/poss>4 's/POS/case>2 army/NN/dative>1 15/CD/nummod>6 jeeps/NNS/dobj>1",
    ),
    (
        "titles_before_names",
        "Kings/NNS/nsubj>7 Diaz/NNP/nsubj>7 of/IN/prep>1 Peru/NNP/pobj>2 and/CC/cc>1 Ruiz/NNP/conj>1 both/DT/dep>7 met/VBD/ROOT>7",
        "Kings/NNS/compound>1 Diaz/NNP/nsubj>7 of/IN/prep>1 Peru/NNP/pobj>2 and/CC/cc>1 Ruiz/NNP/conj>1 both/DT/dep>7 met/VBD/ROOT>7",
    ),
    (
        "first_name_of_a_list",
        "Chad/NNP/npadvmod>5 ,/,/punct>5 Togo/NNP/nsubj>5 and/CC/cc>2 Peru/NNP/conj>2 met/VBD/ROOT>5",
        "Chad/NNP/nsubj>5 ,/,/punct>5 Togo/NNP/conj>0 and/CC/cc>2 Peru/NNP/conj>2 met/VBD/ROOT>5",
    ),
    (
        "first_of_two_objects",
        "Judges/NNS/nsubj>1 handed/VBD/ROOT>1 Diaz/NNP/dobj>1 a/DT/det>4 sentence/NN/dobj>1",
        "Judges/NNS/nsubj>1 handed/VBD/ROOT>1 Diaz/NNP/dative>1 a/DT/det>4 sentence/NN/dobj>1",
    ),
    (
        "verb_read_as_a_participle",
        "Rebels/NNS/ROOT>0 ,/,/punct>5 for/IN/prep>5 once/RB/pobj>2 ,/,/punct>5 freed/VBN/acl>0 men/NNS/dobj>5 ././punct>0",
        "Rebels/NNS/nsubj>5 ,/,/punct>5 for/IN/prep>5 once/RB/pobj>2 ,/,/punct>5 freed/VBD/ROOT>5 men/NNS/dobj>5 ././punct>5",
    ),
    (
        "subject_behind_a_fronted_phrase",
        "On/IN/prep>6 visits/NNS/pobj>0 to/IN/prep>1 Peru/NNP/pobj>2 ,/,/punct>3 Diaz/NNP/conj>3 spoke/VBD/ROOT>6",
        "On/IN/prep>6 visits/NNS/pobj>0 to/IN/prep>1 Peru/NNP/pobj>2 ,/,/punct>3 Diaz/NNP/nsubj>6 spoke/VBD/ROOT>6",
    ),
    (
        "subject_behind_a_fronted_phrase",
        "Firing/VBG/advcl>9 from/IN/prep>0 cars/NNS/pobj>1 ,/,/punct>2 rebels/NNS/appos>2 ,/,/punct>4 who/WP/nsubj>7 "
        "came/VBD/relcl>4 ,/,/punct>9 killed/VBD/ROOT>9 six/CD/nummod>11 men/NNS/dobj>9",
        "Firing/VBG/advcl>9 from/IN/prep>0 cars/NNS/pobj>1 ,/,/punct>2 rebels/NNS/nsubj>9 ,/,/punct>4 who/WP/nsubj>7 "
        "came/VBD/relcl>4 ,/,/punct>9 killed/VBD/ROOT>9 six/CD/nummod>11 men/NNS/dobj>9",
    ),
    (
        "object_read_as_a_subject",
        "Fiji/NNP/nsubj>1 gave/VBD/ROOT>1 aid/NN/dobj>1 to/IN/prep>1 men/NNS/nsubj>5 held/VBN/advcl>1",
        "Fiji/NNP/nsubj>1 gave/VBD/ROOT>1 aid/NN/dobj>1 to/IN/prep>1 men/NNS/pobj>3 held/VBN/acl>4",
    ),
    (
        "recipient_read_as_a_modifier",
        "Fiji/NNP/nsubj>1 gave/VBD/ROOT>1 the/DT/det>4 UN/NNP/compound>4 access/NN/dobj>1",
        "Fiji/NNP/nsubj>1 gave/VBD/ROOT>1 the/DT/det>3 UN/NNP/dative>1 access/NN/dobj>1",
    ),
    (
        "recipient_read_as_a_modifier",
        "Fiji/NNP/nsubj>1 gave/VBD/ROOT>1 aid/NN/compound>3 workers/NNS/compound>4 access/NN/ccomp>1",
        "Fiji/NNP/nsubj>1 gave/VBD/ROOT>1 aid/NN/compound>3 workers/NNS/dative>1 access/NN/dobj>1",
    ),
    (
        "verb_read_as_a_participle",
        "Police/NNS/ROOT>0 held/VBN/acl>0 on/IN/prep>1 Monday/NNP/pobj>2 six/CD/nummod>5 men/NNS/dobj>1 ././punct>0",
        "Police/NNS/nsubj>1 held/VBD/ROOT>1 on/IN/prep>1 Monday/NNP/pobj>2 six/CD/nummod>5 men/NNS/dobj>1 ././punct>1",
    ),
    (
        "whom_somebody_helps",
        "Iran/NNP/nsubj>1 helped/VBD/ROOT>1 rebels/NNS/nsubj>3 take/VB/ccomp>1 Lima/NNP/dobj>3",
        "Iran/NNP/nsubj>1 helped/VBD/ROOT>1 rebels/NNS/dobj>1 take/VB/xcomp>1 Lima/NNP/dobj>3",
    ),
    (
        "not_one_but_another",
        "Jets/NNS/nsubj>1 hit/VBD/ROOT>1 not/RB/neg>3 farms/NNS/dobj>1 but/CC/cc>1 barracks/NNS/conj>1 ././punct>1",
        "Jets/NNS/nsubj>1 hit/VBD/ROOT>1 not/RB/neg>3 farms/NNS/dep>5 but/CC/cc>1 barracks/NNS/dobj>1 ././punct>1",
    ),
    (
        "not_one_but_another",
        "Men/NNS/nsubj>3 did/VBD/aux>3 not/RB/neg>3 hit/VB/ROOT>3 farms/NNS/dobj>3 but/CC/cc>4 forts/NNS/conj>4",
        "Men/NNS/nsubj>3 did/VBD/aux>3 not/RB/neg>4 hit/VB/ROOT>3 farms/NNS/dep>6 but/CC/cc>4 forts/NNS/dobj>3",
    ),
    (
        "name_behind_its_title",
        "Men/NNS/nsubj>5 loyal/JJ/amod>0 to/IN/prep>1 general/NN/pobj>2 Diaz/NNP/nsubj>5 fled/VBD/ROOT>5",
        "Men/NNS/nsubj>5 loyal/JJ/amod>0 to/IN/prep>1 general/NN/pobj>2 Diaz/NNP/appos>3 fled/VBD/ROOT>5",
    ),
    (
        "two_sides_read_as_one",
        "Togo/NNP/poss>5 's/POS/case>0 government/NN/nmod>5 and/CC/cc>2 opposition/NN/conj>2 parties/NNS/nsubj>6 met/VBD/ROOT>6",
        "Togo/NNP/poss>2 's/POS/case>0 government/NN/nsubj>6 and/CC/cc>2 opposition/NN/compound>5 parties/NNS/conj>2 met/VBD/ROOT>6",
    ),
    (
        "two_sides_read_as_one",
        "Fights/NNS/ROOT>0 between/IN/prep>0 police/NNS/nmod>5 and/CC/cc>2 drug/NN/conj>2 dealers/NNS/pobj>1",
        "Fights/NNS/ROOT>0 between/IN/prep>0 police/NNS/pobj>1 and/CC/cc>2 drug/NN/compound>5 dealers/NNS/conj>2",
    ),
    (
        "two_sides_read_as_one",
        "Fights/NNS/ROOT>0 between/IN/prep>0 the/DT/det>7 Moro/NNP/compound>4 Front/NNP/nmod>7 and/CC/cc>4 Manila/JJ/conj>4 "
        "troops/NNS/pobj>1",
        "Fights/NNS/ROOT>0 between/IN/prep>0 the/DT/det>4 Moro/NNP/compound>4 Front/NNP/pobj>1 and/CC/cc>4 "
        "Manila/JJ/compound>7 troops/NNS/conj>4",
    ),
    (
        "two_sides_read_as_one",
        "Togo/NNP/poss>6 's/POS/case>0 government/NN/nmod>6 and/CC/cc>2 ethnic/JJ/amod>6 Ewe/JJ/amod>6 rebels/NNS/nsubj>7 "
        "met/VBD/ROOT>7",
        "Togo/NNP/poss>2 's/POS/case>0 government/NN/nsubj>7 and/CC/cc>2 ethnic/JJ/amod>6 Ewe/JJ/amod>6 rebels/NNS/conj>2 "
        "met/VBD/ROOT>7",
    ),
    (
        "object_read_as_a_time",
        "Troops/NNS/nsubj>1 shelled/VBD/ROOT>1 Gao/NNP/npadvmod>1 on/IN/prep>1 Friday/NNP/pobj>3",
        "Troops/NNS/nsubj>1 shelled/VBD/ROOT>1 Gao/NNP/dobj>1 on/IN/prep>1 Friday/NNP/pobj>3",
    ),
    (
        "object_read_as_a_time",
        "Police/NNS/nsubj>1 broke/VBD/ROOT>1 up/RP/prt>1 a/DT/det>4 march/NN/npadvmod>1",
        "Police/NNS/nsubj>1 broke/VBD/ROOT>1 up/RP/prt>1 a/DT/det>4 march/NN/dobj>1",
    ),
    (
        "doers_behind_what_they_do",
        "Police/NNS/nsubj>1 stopped/VBD/ROOT>1 a/DT/det>3 march/NN/dobj>1 by/IN/prep>1 miners/NNS/pobj>4",
        "Police/NNS/nsubj>1 stopped/VBD/ROOT>1 a/DT/det>3 march/NN/dobj>1 by/IN/prep>3 miners/NNS/pobj>4",
    ),
    (
        "name_joined_to_a_verb",
        "Chad/NNP/nsubj>1 called/VBD/ROOT>1 on/IN/prep>1 Togo/NNP/pobj>2 and/CC/cc>1 SPLA/NNP/conj>1 to/TO/aux>7 "
        "talk/VB/xcomp>1",
        "Chad/NNP/nsubj>1 called/VBD/ROOT>1 on/IN/prep>1 Togo/NNP/pobj>2 and/CC/cc>3 SPLA/NNP/conj>3 to/TO/aux>7 "
        "talk/VB/xcomp>1",
    ),
]
RIGHT = [
    "Chad/NNP/nsubj>1 hit/VBD/ROOT>1 Togo/NNP/dobj>1 and/CC/cc>1 Mali/NNP/conj>1 Ghana/NNP/dobj>4",
    "Troops/NNS/nsubj>1 arrived/VBD/ROOT>1 Friday/NNP/npadvmod>1",
    "They/PRP/nsubj>1 marched/VBD/ROOT>1 a/DT/det>3 mile/NN/npadvmod>1",
    "They/PRP/nsubj>1 left/VBD/ROOT>1 March/NNP/npadvmod>1 5/CD/nummod>2",
    "They/PRP/nsubj>1 waited/VBD/ROOT>1 two/CD/nummod>3 days/NNS/npadvmod>1",
    "They/PRP/nsubj>1 ended/VBD/ROOT>1 a/DT/det>3 march/NN/dobj>1 by/IN/prep>1 noon/NN/pobj>4",
    "The/DT/det>5 government/NN/nmod>5 and/CC/cc>1 Ewe/JJ/amod>5 party/NN/compound>5 posts/NNS/nsubj>6 fell/VBD/ROOT>6",
    "The/DT/det>4 government/NN/nmod>4 and/CC/cc>1 army/NN/conj>1 officials/NNS/nsubj>5 met/VBD/ROOT>5",
    "Fights/NNS/ROOT>0 between/IN/prep>0 Thai/NNP/nmod>5 and/CC/cc>2 Khmer/JJ/conj>2 troops/NNS/pobj>1",
    "Men/NNS/ROOT>0 given/VBN/acl>0 medals/NNS/dobj>1",
    "Men/NNS/ROOT>0 held/VBN/acl>0 in/IN/prep>1 Lima/NNP/pobj>2",
    "Men/NNS/nsubj>3 did/VBD/aux>3 not/RB/neg>3 hit/VB/ROOT>3 farms/NNS/dobj>3 but/CC/cc>3 fled/VBD/conj>3",
    "Men/NNS/nsubj>1 hit/VBD/ROOT>1 all/DT/dobj>1 but/CC/cc>2 forts/NNS/conj>2",
    "In/IN/prep>4 Peru/NNP/pobj>0 ,/,/punct>4 Diaz/NNP/nsubj>4 spoke/VBD/ROOT>4",
    "In/IN/prep>5 Peru/NNP/pobj>0 and/CC/cc>1 Chile/NNP/conj>1 it/PRP/nsubj>5 rained/VBD/ROOT>5",
    "Fiji/NNP/nsubj>1 gave/VBD/ROOT>1 US/NNP/compound>3 aid/NN/dobj>1",
    "Fiji/NNP/nsubj>1 made/VBD/ROOT>1 US/NNP/compound>3 access/NN/dobj>1 easy/JJ/oprd>1",
    "Fiji/NNP/nsubj>1 left/VBD/ROOT>1 with/IN/prep>1 men/NNS/nsubj>5 being/VBG/aux>5 held/VBN/advcl>1",
    "Fights/NNS/ROOT>0 between/IN/prep>0 army/NN/nmod>5 and/CC/cc>2 rebel/NN/conj>2 units/NNS/pobj>1",
]
