"""Each repair of clauses on the wrong verb, on a hand-built parse as the parser gives it, and on right parses."""

from __future__ import annotations

MENDED = [
    (
        "past_read_as_a_participle",
        "Nine/CD/nsubj>1 died/VBD/ROOT>1 as/IN/mark>4 men/NNS/nsubj>4 engaged/VBN/advcl>1 in/IN/prep>4 fights/NNS/pobj>5",
        "Nine/CD/nsubj>1 died/VBD/ROOT>1 as/IN/mark>4 men/NNS/nsubj>4 engaged/VBD/advcl>1 in/IN/prep>4 fights/NNS/pobj>5",
    ),
    (
        "some_of_them_read_as_an_object",
        "Jets/NNS/nsubj>1 killed/VBD/ROOT>1 nine/CD/nummod>3 men/NNS/dobj>1 among/IN/prep>1 them/PRP/pobj>4 a/DT/det>7 "
        "judge/NN/dobj>1",
        "Jets/NNS/nsubj>1 killed/VBD/ROOT>1 nine/CD/nummod>3 men/NNS/dobj>1 among/IN/prep>1 them/PRP/pobj>4 a/DT/det>7 "
        "judge/NN/dep>3",
    ),
    (
        "object_joined_with_the_next_subject",
        "Peru/NNP/nsubj>1 declared/VBD/ROOT>1 a/DT/det>3 truce/NN/nsubj>8 on/IN/prep>3 Monday/NNP/pobj>4 and/CC/cc>3 "
        "police/NNS/nsubj>8 left/VBD/ccomp>1",
        "Peru/NNP/nsubj>1 declared/VBD/ROOT>1 a/DT/det>3 truce/NN/dobj>1 on/IN/prep>1 Monday/NNP/pobj>4 and/CC/cc>1 "
        "police/NNS/nsubj>8 left/VBD/conj>1",
    ),
    (
        "shot_dead_before_the_dead",
        "Men/NNS/npadvmod>8 on/IN/prep>0 a/DT/det>4 motorbike/NN/compound>4 shot/NN/pobj>1 dead/JJ/amod>0 two/CD/nummod>7 "
        "women/NNS/dobj>5 said/VBD/ROOT>8",
        "Men/NNS/nsubj>4 on/IN/prep>0 a/DT/det>3 motorbike/NN/pobj>1 shot/VBD/ccomp>8 dead/JJ/oprd>4 two/CD/nummod>7 "
        "women/NNS/dobj>4 said/VBD/ROOT>8",
    ),
    (
        "means_behind_the_wounded",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 nine/CD/nsubj>5 wounded/VBN/conj>2 by/IN/agent>5 "
        "shells/NNS/pobj>6",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 nine/CD/nsubj>5 wounded/VBN/conj>2 by/IN/agent>2 "
        "shells/NNS/pobj>6",
    ),
    (
        "subject_behind_a_day",
        "Peru/NNP/nsubj>1 struck/VBD/ROOT>1 on/IN/prep>1 Monday/NNP/pobj>2 and/CC/cc>3 Chile/NNP/conj>3 replied/VBD/conj>1",
        "Peru/NNP/nsubj>1 struck/VBD/ROOT>1 on/IN/prep>1 Monday/NNP/pobj>2 and/CC/cc>1 Chile/NNP/nsubj>6 replied/VBD/conj>1",
    ),
    (
        "shot_dead_before_a_title",
        "Men/NNS/dep>9 on/IN/prep>0 a/DT/det>6 motorcycle/NN/nmod>4 shot/NN/amod>6 dead/JJ/amod>6 councillor/NN/pobj>1 "
        "in/IN/prep>0 Cali/NNP/pobj>7 said/VBD/ROOT>9",
        "Men/NNS/nsubj>4 on/IN/prep>0 a/DT/det>3 motorcycle/NN/pobj>1 shot/VBD/ccomp>9 dead/JJ/oprd>4 councillor/NN/dobj>4 "
        "in/IN/prep>4 Cali/NNP/pobj>7 said/VBD/ROOT>9",
    ),
    (
        "place_behind_two_parties",
        "Peru/NNP/nsubj>1 mediated/VBD/ROOT>1 between/IN/prep>1 Chad/NNP/pobj>2 and/CC/cc>3 rebels/NNS/conj>3 in/IN/prep>5 "
        "Accra/NNP/pobj>6",
        "Peru/NNP/nsubj>1 mediated/VBD/ROOT>1 between/IN/prep>1 Chad/NNP/pobj>2 and/CC/cc>3 rebels/NNS/conj>3 in/IN/prep>1 "
        "Accra/NNP/pobj>6",
    ),
    (
        "place_behind_two_parties",
        "Talks/NNS/nsubj>7 between/IN/prep>0 Chad/NNP/pobj>1 and/CC/cc>2 rebels/NNS/conj>2 in/IN/prep>4 Accra/NNP/pobj>5 "
        "failed/VBD/ROOT>7",
        "Talks/NNS/nsubj>7 between/IN/prep>0 Chad/NNP/pobj>1 and/CC/cc>2 rebels/NNS/conj>2 in/IN/prep>0 Accra/NNP/pobj>5 "
        "failed/VBD/ROOT>7",
    ),
    (
        "participle_with_a_subject",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 hurt/VBN/ROOT>2 when/WRB/advmod>5 jets/NNS/nsubj>5 fired/VBN/advcl>2 shells/NNS/dobj>5",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 hurt/VBN/ROOT>2 when/WRB/advmod>5 jets/NNS/nsubj>5 fired/VBD/advcl>2 shells/NNS/dobj>5",
    ),
    (
        "relative_clause_of_the_nearer_noun",
        "Supporters/NNS/ROOT>0 of/IN/prep>0 Ali/NNP/pobj>1 who/WP/nsubj>5 were/VBD/aux>5 rallying/VBG/relcl>2",
        "Supporters/NNS/ROOT>0 of/IN/prep>0 Ali/NNP/pobj>1 who/WP/nsubj>5 were/VBD/aux>5 rallying/VBG/relcl>0",
    ),
    (
        "participle_with_a_subject",
        "Drones/NNS/ROOT>0 that/IN/dobj>3 rebels/NNS/nsubj>3 launched/VBN/relcl>0",
        "Drones/NNS/ROOT>0 that/IN/dobj>3 rebels/NNS/nsubj>3 launched/VBD/relcl>0",
    ),
    (
        "deadline_read_as_a_clause",
        "Togo/NNP/nsubj>1 gave/VBD/ROOT>1 them/PRP/dobj>1 until/IN/mark>6 June/NNP/pobj>3 to/TO/aux>6 leave/VB/advcl>1",
        "Togo/NNP/nsubj>1 gave/VBD/ROOT>1 them/PRP/dobj>1 until/IN/prep>1 June/NNP/pobj>3 to/TO/aux>6 leave/VB/xcomp>1",
    ),
    (
        "missiles_behind_a_name",
        "Men/NNS/nsubj>1 raked/VBD/ROOT>1 the/DT/det>3 car/NN/dobj>1 of/IN/prep>3 Ali/NNP/pobj>4 with/IN/prep>5 "
        "bullets/NNS/pobj>6",
        "Men/NNS/nsubj>1 raked/VBD/ROOT>1 the/DT/det>3 car/NN/dobj>1 of/IN/prep>3 Ali/NNP/pobj>4 with/IN/prep>1 "
        "bullets/NNS/pobj>6",
    ),
    (
        "gerund_behind_a_time_spent",
        "Ali/NNP/nsubj>1 spent/VBD/ROOT>1 Monday/NNP/npadvmod>1 mediating/NNP/dobj>1",
        "Ali/NNP/nsubj>1 spent/VBD/ROOT>1 Monday/NNP/npadvmod>1 mediating/VBG/advcl>1",
    ),
    (
        "verb_read_as_a_subject",
        "Guards/NNS/nsubj>1 ousted/VBD/nsubj>4 Ali/NNP/dobj>1 ,/,/punct>1 closed/VBD/ROOT>4 ports/NNS/dobj>4",
        "Guards/NNS/nsubj>1 ousted/VBD/ROOT>1 Ali/NNP/dobj>1 ,/,/punct>1 closed/VBD/conj>1 ports/NNS/dobj>4",
    ),
    (
        "second_subject_read_as_an_object",
        "Police/NNS/nsubj>1 shot/VBD/ROOT>1 men/NNS/dobj>1 and/CC/cc>2 soldiers/NNS/conj>2 fled/VBD/conj>1",
        "Police/NNS/nsubj>1 shot/VBD/ROOT>1 men/NNS/dobj>1 and/CC/cc>2 soldiers/NNS/nsubj>5 fled/VBD/conj>1",
    ),
    (
        "root_behind_since",
        "Four/CD/nsubjpass>2 were/VBD/auxpass>2 shot/VBN/ccomp>7 ,/,/punct>7 the/DT/det>5 worst/JJS/npadvmod>7 "
        "since/IN/mark>7 died/VBD/ROOT>7",
        "Four/CD/nsubjpass>2 were/VBD/auxpass>2 shot/VBN/ROOT>2 ,/,/punct>2 the/DT/det>5 worst/JJS/npadvmod>2 "
        "since/IN/mark>7 died/VBD/advcl>2",
    ),
    (
        "subject_read_as_a_clause",
        "Ali/NNP/nsubj>1 fled/VBD/ROOT>1 when/WRB/advmod>3 men/NNS/advcl>1 on/IN/prep>3 bikes/NNS/pobj>4 "
        "fired/VBN/acl>5 at/IN/prep>6 him/PRP/pobj>7",
        "Ali/NNP/nsubj>1 fled/VBD/ROOT>1 when/WRB/advmod>6 men/NNS/nsubj>6 on/IN/prep>3 bikes/NNS/pobj>4 "
        "fired/VBD/advcl>1 at/IN/prep>6 him/PRP/pobj>7",
    ),
    (
        "subject_read_as_a_clause",
        "Ali/NNP/nsubj>1 died/VBD/ROOT>1 when/WRB/advmod>3 bombs/NNS/advcl>1 ,/,/punct>3 laid/VBN/acl>3 by/IN/agent>5 "
        "men/NNS/pobj>6 ,/,/punct>3 exploded/VBN/acl>3",
        "Ali/NNP/nsubj>1 died/VBD/ROOT>1 when/WRB/advmod>9 bombs/NNS/nsubj>9 ,/,/punct>3 laid/VBN/acl>3 by/IN/agent>5 "
        "men/NNS/pobj>6 ,/,/punct>3 exploded/VBD/advcl>1",
    ),
    (
        "rebels_behind_their_government",
        "The/DT/det>1 government/NN/nsubj>7 of/IN/prep>1 Niger/NNP/pobj>2 and/CC/cc>3 Tuareg/NNP/compound>6 "
        "rebels/NNS/conj>3 met/VBD/ROOT>7",
        "The/DT/det>1 government/NN/nsubj>7 of/IN/prep>1 Niger/NNP/pobj>2 and/CC/cc>1 Tuareg/NNP/compound>6 "
        "rebels/NNS/conj>1 met/VBD/ROOT>7",
    ),
    (
        "rebels_before_their_group",
        "Troops/NNS/nsubj>5 and/CC/cc>0 rebels/NNS/conj>0 of/IN/prep>0 Unita/NNP/pobj>3 fought/VBD/ROOT>5 ././punct>5",
        "Troops/NNS/nsubj>5 and/CC/cc>0 rebels/NNS/conj>0 of/IN/prep>2 Unita/NNP/pobj>3 fought/VBD/ROOT>5 ././punct>5",
    ),
]
RIGHT = [
    "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 and/CC/cc>2 marines/NNS/nsubjpass>5 hurt/VBN/conj>2 in/IN/prep>5 "
    "fights/NNS/pobj>6",
    "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 by/IN/agent>2 mines/NNS/pobj>3 and/CC/cc>2 nine/CD/nsubjpass>7 "
    "wounded/VBN/conj>2 by/IN/agent>7 shells/NNS/pobj>8",
    "They/PRP/nsubj>1 met/VBD/ROOT>1 on/IN/prep>1 Monday/NNP/pobj>2 and/CC/cc>3 Friday/NNP/conj>3 in/IN/prep>1 Rome/NNP/pobj>6",
    "The/DT/det>1 government/NN/nsubj>6 of/IN/prep>1 Niger/NNP/pobj>2 and/CC/cc>3 Mali/NNP/conj>3 met/VBD/ROOT>6",
    "Men/NNS/nsubj>1 sat/VBD/ROOT>1 with/IN/prep>1 hands/NNS/pobj>2 firmly/RB/advmod>5 tied/VBN/acl>3",
    "Supporters/NNS/ROOT>0 of/IN/prep>0 Ali/NNP/pobj>1 who/WP/nsubj>5 was/VBD/auxpass>5 jailed/VBN/relcl>2",
    "Friends/NNS/ROOT>0 of/IN/prep>0 Ali/NNP/pobj>1 and/CC/cc>2 Diaz/NNP/conj>2 who/WP/nsubj>6 were/VBD/relcl>2 there/RB/advmod>6",
    "They/PRP/nsubj>1 fled/VBD/ROOT>1 when/WRB/advmod>4 men/NNS/nsubj>4 fired/VBD/advcl>1",
    "Since/IN/mark>2 they/PRP/nsubj>2 left/VBD/advcl>4 nobody/NN/nsubj>4 came/VBD/ROOT>4",
    "Drones/NNS/ROOT>0 that/WDT/nsubjpass>3 were/VBD/auxpass>3 launched/VBN/relcl>0",
    "Togo/NNP/nsubj>1 waited/VBD/ROOT>1 until/IN/mark>4 they/PRP/nsubj>4 left/VBD/advcl>1",
    "Men/NNS/nsubj>1 raked/VBD/ROOT>1 cars/NNS/dobj>1 with/IN/prep>1 bullets/NNS/pobj>3",
    "Ali/NNP/nsubj>1 spent/VBD/ROOT>1 Monday/NNP/npadvmod>1 money/NN/dobj>1",
]
