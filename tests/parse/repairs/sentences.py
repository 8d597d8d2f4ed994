"""Each repair of sentences on a hand-built parse as the parser gives it, and on right parses that it must leave alone."""

from __future__ import annotations

MENDED = [
    (
        "subject_of_an_auxiliary",
        "Chad/NNP/nsubj>2 however/RB/advmod>2 has/VBZ/aux>3 opposed/VBN/ROOT>3 it/PRP/dobj>3",
        "Chad/NNP/nsubj>3 however/RB/advmod>2 has/VBZ/aux>3 opposed/VBN/ROOT>3 it/PRP/dobj>3",
    ),
    (
        "gerund_for_its_subject",
        "Medics/NNS/nsubj>1 working/VBG/nsubj>4 in/IN/prep>1 Goma/NNP/pobj>2 left/VBD/ROOT>4",
        "Medics/NNS/nsubj>4 working/VBG/acl>0 in/IN/prep>1 Goma/NNP/pobj>2 left/VBD/ROOT>4",
    ),
    (
        "first_of_two_subjects",
        "Envoys/NNS/ROOT>0 and/CC/cc>0 Moro/NNP/compound>3 rebels/NNS/nsubj>4 opened/VBD/conj>0 talks/NNS/dobj>4 ././punct>0",
        "Envoys/NNS/nsubj>4 and/CC/cc>0 Moro/NNP/compound>3 rebels/NNS/conj>0 opened/VBD/ROOT>4 talks/NNS/dobj>4 ././punct>4",
    ),
    (
        "up_to_a_number",
        "Rebels/NNS/nsubj>1 seized/VBD/ROOT>1 up/IN/prt>1 to/IN/prep>2 16/CD/nummod>5 nurses/NNS/pobj>3 ././punct>1",
        "Rebels/NNS/nsubj>1 seized/VBD/ROOT>1 up/IN/quantmod>4 to/IN/quantmod>4 16/CD/nummod>5 nurses/NNS/dobj>1 ././punct>1",
    ),
    (
        "worth_of_goods",
        "Peru/NNP/nsubj>1 gave/VBD/ROOT>1 $/$/nmod>4 9/CD/nummod>4 m/NN/dobj>1 worth/JJ/amod>4 of/IN/prep>5 grain/NN/pobj>6 "
        "to/IN/prep>5 Mali/NNP/pobj>8",
        "Peru/NNP/nsubj>1 gave/VBD/ROOT>1 $/$/nmod>4 9/CD/nummod>4 m/NN/nmod>5 worth/NN/dobj>1 of/IN/prep>5 grain/NN/pobj>6 "
        "to/IN/prep>1 Mali/NNP/pobj>8",
    ),
    (
        "participle_before_a_noun",
        "The/DT/det>1 US/NNP/nsubj>2 led/VBD/ROOT>2 coalition/NN/dobj>2 bombed/VBD/xcomp>2 Raqqa/NNP/dobj>4 ././punct>2",
        "The/DT/det>3 US/NNP/npadvmod>2 led/VBN/amod>3 coalition/NN/nsubj>4 bombed/VBD/ROOT>4 Raqqa/NNP/dobj>4 ././punct>4",
    ),
    (
        "noun_with_a_subject",
        "Mayor/NNP/nsubj>1 promises/NNS/ROOT>1 to/TO/aux>3 resign/VB/xcomp>1",
        "Mayor/NNP/nsubj>1 promises/VBZ/ROOT>1 to/TO/aux>3 resign/VB/xcomp>1",
    ),
    (
        "adjective_clause",
        "Judges/NNS/nsubj>1 found/VBD/ROOT>1 him/PRP/nsubj>3 guilty/JJ/ccomp>1 of/IN/prep>3 fraud/NN/pobj>4 ././punct>1",
        "Judges/NNS/nsubj>1 found/VBD/ROOT>1 him/PRP/dobj>1 guilty/JJ/oprd>1 of/IN/prep>3 fraud/NN/pobj>4 ././punct>1",
    ),
    (
        "names_in_a_row",
        "Fiji/NNP/nsubj>6 ,/,/punct>0 Togo/NNP/appos>0 ,/,/punct>2 and/CC/cc>2 Peru/NNP/conj>2 met/VBD/ROOT>6",
        "Fiji/NNP/nsubj>6 ,/,/punct>0 Togo/NNP/conj>0 ,/,/punct>2 and/CC/cc>0 Peru/NNP/conj>0 met/VBD/ROOT>6",
    ),
    (
        "names_in_a_row",
        "Fiji/NNP/nsubj>8 ,/,/punct>0 Togo/NNP/appos>0 ,/,/punct>2 the/DT/det>5 US/NNP/conj>2 and/CC/cc>5 Peru/NNP/conj>5 "
        "met/VBD/ROOT>8",
        "Fiji/NNP/nsubj>8 ,/,/punct>0 Togo/NNP/conj>0 ,/,/punct>2 the/DT/det>5 US/NNP/conj>0 and/CC/cc>5 Peru/NNP/conj>5 "
        "met/VBD/ROOT>8",
    ),
    (
        "second_name_of_a_list",
        "Ships/NNS/nsubj>7 from/IN/prep>0 Fiji/NNP/pobj>1 ,/,/punct>2 Togo/NNP/appos>0 and/CC/cc>4 Peru/NNP/conj>4 sailed/VBD/ROOT>7",
        "Ships/NNS/nsubj>7 from/IN/prep>0 Fiji/NNP/pobj>1 ,/,/punct>2 Togo/NNP/conj>2 and/CC/cc>4 Peru/NNP/conj>4 sailed/VBD/ROOT>7",
    ),
    (
        "particle_with_an_object",
        "Mobs/NNS/nsubj>1 burned/VBD/ROOT>1 down/RP/prep>1 a/DT/det>4 church/NN/pobj>2 in/IN/prep>1 Lima/NNP/pobj>5",
        "Mobs/NNS/nsubj>1 burned/VBD/ROOT>1 down/RP/prt>1 a/DT/det>4 church/NN/dobj>1 in/IN/prep>1 Lima/NNP/pobj>5",
    ),
    (
        "content_behind_an_adjective",
        "Fiji/NNP/nsubj>1 makes/VBZ/ROOT>1 it/PRP/nsubj>3 known/VBN/ccomp>1 that/IN/mark>6 men/NNS/nsubj>6 fled/VBD/ccomp>3",
        "Fiji/NNP/nsubj>1 makes/VBZ/ROOT>1 it/PRP/dep>1 known/JJ/acomp>1 that/IN/mark>6 men/NNS/nsubj>6 fled/VBD/ccomp>1",
    ),
    (
        "content_behind_an_adjective",
        "Fiji/NNP/nsubj>1 made/VBD/ROOT>1 plain/JJ/oprd>1 that/IN/mark>5 men/NNS/nsubj>5 fled/VBD/csubj>2",
        "Fiji/NNP/nsubj>1 made/VBD/ROOT>1 plain/JJ/acomp>1 that/IN/mark>5 men/NNS/nsubj>5 fled/VBD/ccomp>1",
    ),
    (
        "content_behind_an_adjective",
        "Fiji/NNP/nsubj>1 made/VBD/ROOT>1 it/PRP/nsubj>3 clear/VB/ccomp>1 it/PRP/nsubj>6 will/MD/aux>6 stay/VB/advcl>3",
        "Fiji/NNP/nsubj>1 made/VBD/ROOT>1 it/PRP/dep>1 clear/JJ/acomp>1 it/PRP/nsubj>6 will/MD/aux>6 stay/VB/ccomp>1",
    ),
    (
        "gerund_behind_its_modifier",
        "Two/CD/nsubj>1 died/VBD/ROOT>1 in/IN/prep>1 heavy/JJ/amod>4 tank/NN/pobj>2 shelling/VBG/advcl>1 near/IN/prep>5 Lima/NNP/pobj>6",
        "Two/CD/nsubj>1 died/VBD/ROOT>1 in/IN/prep>1 heavy/JJ/amod>5 tank/NN/compound>5 shelling/NN/pobj>2 near/IN/prep>5 Lima/NNP/pobj>6",
    ),
    (
        "names_in_a_row",
        "A/DT/det>1 nun/NN/nsubj>8 ,/,/punct>1 a/DT/det>4 boy/NN/appos>1 and/CC/cc>4 a/DT/det>7 monk/NN/conj>4 fled/VBD/ROOT>8",
        "A/DT/det>1 nun/NN/nsubj>8 ,/,/punct>1 a/DT/det>4 boy/NN/conj>1 and/CC/cc>1 a/DT/det>7 monk/NN/conj>1 fled/VBD/ROOT>8",
    ),
    (
        "infinitive_of_a_verb",
        "Peru/NNP/nsubj>1 pledge/VBP/ROOT>1 to/TO/aux>3 help/VB/acl>1",
        "Peru/NNP/nsubj>1 pledge/VBP/ROOT>1 to/TO/aux>3 help/VB/xcomp>1",
    ),
    (
        "help_read_as_an_auxiliary",
        "Peru/NNP/nsubj>1 sent/VBD/ROOT>1 men/NNS/dobj>1 to/TO/aux>5 help/VB/aux>5 find/VB/advcl>1 her/PRP/dobj>5",
        "Peru/NNP/nsubj>1 sent/VBD/ROOT>1 men/NNS/dobj>1 to/TO/aux>4 help/VB/advcl>1 find/VB/xcomp>4 her/PRP/dobj>5",
    ),
    (
        "words_before_their_speaker",
        "We/PRP/nsubj>1 reject/VBP/ROOT>1 it/PRP/dobj>1 ,/,/punct>6 a/DT/det>5 minister/NN/nsubj>6 tweeted/VBD/conj>1 ././punct>6",
        "We/PRP/nsubj>1 reject/VBP/ccomp>6 it/PRP/dobj>1 ,/,/punct>6 a/DT/det>5 minister/NN/nsubj>6 tweeted/VBD/ROOT>6 ././punct>6",
    ),
    (
        "speaker_below_the_quotation",
        "\"/``/punct>2 We/PRP/nsubj>2 demand/VBP/ROOT>2 it/PRP/dobj>2 ,/,/punct>2 \"/''/punct>2 the/DT/det>7 "
        "union/NN/nsubj>8 said/VBD/ccomp>2",
        "\"/``/punct>2 We/PRP/nsubj>2 demand/VBP/ccomp>8 it/PRP/dobj>2 ,/,/punct>2 \"/''/punct>2 the/DT/det>7 "
        "union/NN/nsubj>8 said/VBD/ROOT>8",
    ),
    (
        "speaker_below_the_quotation",
        "\"/``/punct>2 We/PRP/nsubj>2 sink/VBP/ROOT>2 boats/NNS/dobj>2 that/WDT/dobj>9 pass/NN/preconj>4 ,/,/punct>9 \"/''/punct>9 "
        "rebels/NNS/nsubj>9 said/VBD/relcl>3",
        "\"/``/punct>2 We/PRP/nsubj>2 sink/VBP/ccomp>9 boats/NNS/dobj>2 that/WDT/dep>3 pass/NN/preconj>4 ,/,/punct>9 \"/''/punct>9 "
        "rebels/NNS/nsubj>9 said/VBD/ROOT>9",
    ),
    (
        "day_of_what_is_said",
        "Togo/NNP/nsubj>1 said/VBD/ROOT>1 on/IN/prep>6 Monday/NNP/pobj>2 it/PRP/nsubj>6 would/MD/aux>6 go/VB/ccomp>1",
        "Togo/NNP/nsubj>1 said/VBD/ROOT>1 on/IN/prep>1 Monday/NNP/pobj>2 it/PRP/nsubj>6 would/MD/aux>6 go/VB/ccomp>1",
    ),
    (
        "content_behind_a_statement",
        "Togo/NNP/nsubj>1 said/VBD/ROOT>1 in/IN/prep>1 a/DT/det>4 statement/NN/pobj>2 it/PRP/nsubj>7 would/MD/aux>7 "
        "go/VB/relcl>4",
        "Togo/NNP/nsubj>1 said/VBD/ROOT>1 in/IN/prep>1 a/DT/det>4 statement/NN/pobj>2 it/PRP/nsubj>7 would/MD/aux>7 "
        "go/VB/ccomp>1",
    ),
    (
        "content_behind_a_statement",
        "Togo/NNP/nsubj>1 said/VBD/ROOT>1 in/IN/prep>1 a/DT/det>4 letter/NN/pobj>2 sent/VBN/acl>4 that/IN/mark>9 "
        "it/PRP/nsubj>9 would/MD/aux>9 go/VB/acl>4",
        "Togo/NNP/nsubj>1 said/VBD/ROOT>1 in/IN/prep>1 a/DT/det>4 letter/NN/pobj>2 sent/VBN/acl>4 that/IN/mark>9 "
        "it/PRP/nsubj>9 would/MD/aux>9 go/VB/ccomp>1",
    ),
]  # fmt: skip

RIGHT = [
    "No/DT/det>1 talks/NNS/ROOT>1 ,/,/punct>1 and/CC/cc>1 rebels/NNS/nsubj>5 fled/VBD/conj>1",
    "A/DT/det>1 nun/NN/nsubj>8 ,/,/punct>1 a/DT/det>4 cook/NN/appos>1 and/CC/cc>4 poet/NN/conj>4 ,/,/punct>1 fled/VBD/ROOT>8",
    "Men/NNS/nsubj>1 left/VBD/ROOT>1 ,/,/punct>1 and/CC/cc>1 Peru/NNP/nsubj>5 said/VBD/conj>1 so/RB/advmod>5",
    "Men/NNS/nsubj>1 fired/VBD/ROOT>1 ,/,/punct>4 troops/NNS/nsubj>4 fled/VBD/conj>1 ././punct>4",
    "It/PRP/nsubj>1 made/VBD/ROOT>1 it/PRP/dobj>1 worse/JJR/oprd>1 when/WRB/advmod>6 men/NNS/nsubj>6 fled/VBD/advcl>3",
    "It/PRP/nsubj>1 made/VBD/ROOT>1 it/PRP/dobj>1 easy/JJ/oprd>1 to/TO/aux>5 flee/VB/xcomp>3 ././punct>1",
    "It/PRP/nsubj>1 is/VBZ/ROOT>1 clear/JJ/acomp>1 that/IN/mark>5 men/NNS/nsubj>5 fled/VBD/ccomp>2 ././punct>1",
    "He/PRP/nsubj>1 made/VBD/ROOT>1 them/PRP/dobj>1 sure/JJ/oprd>1 that/IN/mark>6 men/NNS/nsubj>6 fled/VBD/ccomp>3",
    "Talks/NNS/nsubj>1 led/VBD/ROOT>1 to/IN/prep>1 war/NN/pobj>2 ././punct>1",
    "Iran/NNP/nsubj>1 armed/VBD/ROOT>1 rebels/NNS/dobj>1 who/WP/nsubj>4 fled/VBD/relcl>2 ././punct>1",
    "He/PRP/nsubj>1 looked/VBD/ROOT>1 up/RP/prt>1 to/IN/prep>1 two/CD/nummod>5 men/NNS/pobj>3 ././punct>1",
    "Peru/NNP/compound>1 bombs/NNS/ROOT>1 in/IN/prep>1 store/NN/pobj>2 ././punct>1",
    "Ali/NNP/nsubj>3 ,/,/punct>0 president/NN/appos>0 met/VBD/ROOT>3 them/PRP/dobj>3 ././punct>3",
    "Lima/NNP/nsubj>3 ,/,/punct>0 Peru/NNP/appos>0 slept/VBD/ROOT>3 ././punct>3",
    "He/PRP/nsubj>1 left/VBD/ROOT>1 in/IN/prep>1 May/NNP/pobj>2 taking/VBG/advcl>1 money/NN/dobj>4 ././punct>1",
    "Men/NNS/nsubj>1 ran/VBD/ROOT>1 down/IN/prep>1 a/DT/det>4 road/NN/pobj>2 ././punct>1",
    "Iran/NNP/nsubj>1 is/VBZ/ROOT>1 ready/JJ/acomp>1 ././punct>1",
    "Togo/NNP/nsubj>1 said/VBD/ROOT>1 that/IN/mark>7 on/IN/prep>7 Monday/NNP/pobj>3 it/PRP/nsubj>7 would/MD/aux>7 "
    "go/VB/ccomp>1",
]
