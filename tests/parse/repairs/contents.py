"""Each repair of what is said or demanded, on a hand-built parse as the parser gives it, and on right parses."""

from __future__ import annotations

MENDED = [
    (
        "what_somebody_calls_it",
        "Chad/NNP/nsubj>1 condemned/VBD/ROOT>1 what/WP/dobj>4 it/PRP/nsubj>4 called/VBD/ccomp>1 a/DT/det>6 coup/NN/oprd>4 "
        "in/IN/prep>6 Togo/NNP/pobj>7",
        "Chad/NNP/nsubj>1 condemned/VBD/ROOT>1 what/WP/dobj>4 it/PRP/nsubj>4 called/VBD/relcl>6 a/DT/det>6 coup/NN/dobj>1 "
        "in/IN/prep>6 Togo/NNP/pobj>7",
    ),
    (
        "speaker_behind_all_that_is_told",
        "Men/NNS/nsubj>1 attacked/VBD/ccomp>14 Oru/NNP/dobj>1 ,/,/punct>14 Beni/NNP/compound>5 province/NN/nsubj>14 "
        ",/,/punct>14 on/IN/prep>14 Friday/NNP/pobj>7 ,/,/punct>14 killing/VBG/ccomp>14 three/CD/dobj>10 ,/,/punct>14 "
        "police/NNS/nsubj>14 said/VBD/ROOT>14",
        "Men/NNS/nsubj>1 attacked/VBD/ccomp>14 Oru/NNP/dobj>1 ,/,/punct>14 Beni/NNP/compound>5 province/NN/appos>2 "
        ",/,/punct>14 on/IN/prep>1 Friday/NNP/pobj>7 ,/,/punct>14 killing/VBG/advcl>1 three/CD/dobj>10 ,/,/punct>14 "
        "police/NNS/nsubj>14 said/VBD/ROOT>14",
    ),
    (
        "clause_read_as_an_object",
        "Hamas/NNP/nsubj>1 said/VBD/ROOT>1 its/PRP$/poss>6 armed/JJ/amod>4 wing/NN/nmod>6 fired/VBN/amod>6 rockets/NNS/dobj>1",
        "Hamas/NNP/nsubj>1 said/VBD/ROOT>1 its/PRP$/poss>4 armed/JJ/amod>4 wing/NN/nsubj>5 fired/VBD/ccomp>1 rockets/NNS/dobj>5",
    ),
    (
        "relative_clause_read_as_content",
        "Crews/NNS/nsubj>1 shot/VBD/ROOT>1 drones/NNS/dobj>1 at/IN/prep>1 sea/NN/pobj>3 that/IN/dobj>7 rebels/NNS/nsubj>7 "
        "launched/VBD/ccomp>1",
        "Crews/NNS/nsubj>1 shot/VBD/ROOT>1 drones/NNS/dobj>1 at/IN/prep>1 sea/NN/pobj>3 that/IN/dobj>7 rebels/NNS/nsubj>7 "
        "launched/VBD/relcl>2",
    ),
    (
        "day_before_the_speaker",
        "Men/NNS/nsubj>1 seized/VBD/ROOT>1 four/CD/dobj>1 ,/,/punct>1 last/JJ/amod>5 Friday/NNP/npadvmod>9 ,/,/punct>9 "
        "their/PRP$/poss>8 employer/NN/nsubj>9 said/VBD/advcl>1",
        "Men/NNS/nsubj>1 seized/VBD/ccomp>9 four/CD/dobj>1 ,/,/punct>1 last/JJ/amod>5 Friday/NNP/npadvmod>1 ,/,/punct>9 "
        "their/PRP$/poss>8 employer/NN/nsubj>9 said/VBD/ROOT>9",
    ),
    (
        "clause_about_responsibility",
        "They/PRP/nsubj>1 claimed/VBD/ROOT>1 responsibility/NN/dobj>1 for/IN/prep>2 bombs/NNS/pobj>3 that/WDT/nsubj>6 "
        "killed/VBD/relcl>2 nine/CD/dobj>6",
        "They/PRP/nsubj>1 claimed/VBD/ROOT>1 responsibility/NN/dobj>1 for/IN/prep>2 bombs/NNS/pobj>3 that/WDT/nsubj>6 "
        "killed/VBD/relcl>4 nine/CD/dobj>6",
    ),
    (
        "verdict_on_a_clause",
        "Peru/NNP/nsubj>1 asked/VBD/ROOT>1 Chile/NNP/dobj>1 ,/,/punct>1 an/DT/det>5 idea/NN/dobj>1 Lima/NNP/nsubj>7 "
        "liked/VBD/relcl>5",
        "Peru/NNP/nsubj>1 asked/VBD/ROOT>1 Chile/NNP/dobj>1 ,/,/punct>1 an/DT/det>5 idea/NN/npadvmod>1 Lima/NNP/nsubj>7 "
        "liked/VBD/relcl>5",
    ),
    (
        "verdict_on_a_clause",
        "Peru/NNP/nsubj>1 accused/VBD/ROOT>1 it/PRP/dobj>1 of/IN/prep>1 taking/VBG/pcomp>3 land/NN/dobj>4 ,/,/punct>5 "
        "a/DT/det>8 charge/NN/appos>5 Lima/NNP/nsubj>10 denied/VBD/relcl>8",
        "Peru/NNP/nsubj>1 accused/VBD/ROOT>1 it/PRP/dobj>1 of/IN/prep>1 taking/VBG/pcomp>3 land/NN/dobj>4 ,/,/punct>5 "
        "a/DT/det>8 charge/NN/npadvmod>1 Lima/NNP/nsubj>10 denied/VBD/relcl>8",
    ),
    (
        "content_read_as_a_relative_clause",
        "demand/NN/ROOT>0 that/IN/dobj>3 it/PRP/nsubj>3 free/VB/relcl>0 them/PRP/dobj>3",
        "demand/NN/ROOT>0 that/IN/mark>3 it/PRP/nsubj>3 free/VB/acl>0 them/PRP/dobj>3",
    ),
    (
        "speaker_read_as_a_conjunct",
        "Troops/NNS/nsubj>1 won/VBD/ccomp>7 ,/,/punct>1 killing/VBG/advcl>1 rebels/NNS/dobj>3 ,/,/punct>4 "
        "headquarters/NN/conj>4 said/VBD/ROOT>7",
        "Troops/NNS/nsubj>1 won/VBD/ccomp>7 ,/,/punct>1 killing/VBG/advcl>1 rebels/NNS/dobj>3 ,/,/punct>4 "
        "headquarters/NN/nsubj>7 said/VBD/ROOT>7",
    ),
    (
        "accusation_below_a_promise",
        "They/PRP/nsubj>1 said/VBD/ROOT>1 they/PRP/nsubj>4 would/MD/aux>4 boycott/VB/ccomp>1 polls/NNS/dobj>4 "
        ",/,/punct>4 charging/VBG/advcl>4 fraud/NN/dobj>7",
        "They/PRP/nsubj>1 said/VBD/ROOT>1 they/PRP/nsubj>4 would/MD/aux>4 boycott/VB/ccomp>1 polls/NNS/dobj>4 "
        ",/,/punct>4 charging/VBG/advcl>1 fraud/NN/dobj>7",
    ),
    (
        "second_demand_read_as_a_deed",
        "They/PRP/nsubj>1 demanded/VBD/ROOT>1 that/IN/mark>4 Chad/NNP/nsubj>4 leave/VB/ccomp>1 and/CC/cc>4 ratify/VBD/conj>1 "
        "it/PRP/dobj>6",
        "They/PRP/nsubj>1 demanded/VBD/ROOT>1 that/IN/mark>4 Chad/NNP/nsubj>4 leave/VB/ccomp>1 and/CC/cc>4 ratify/VB/conj>4 "
        "it/PRP/dobj>6",
    ),
    (
        "second_object_read_as_a_speaker",
        "A/DT/det>1 girl/NN/nsubj>2 came/VBD/ccomp>10 ,/,/punct>2 killing/VBG/advcl>2 herself/PRP/dobj>4 and/CC/cc>4 "
        "nuns/NNS/nsubj>10 ,/,/punct>7 police/NNS/conj>7 said/VBD/ROOT>10",
        "A/DT/det>1 girl/NN/nsubj>2 came/VBD/ccomp>10 ,/,/punct>2 killing/VBG/advcl>2 herself/PRP/dobj>4 and/CC/cc>4 "
        "nuns/NNS/conj>5 ,/,/punct>7 police/NNS/nsubj>10 said/VBD/ROOT>10",
    ),
    (
        "content_behind_an_occasion",
        "They/PRP/nsubj>1 told/VBD/ROOT>1 him/PRP/dobj>1 at/IN/prep>1 talks/NNS/pobj>3 that/IN/mark>8 Chad/NNP/nsubj>8 "
        "must/MD/aux>8 pay/VB/acl>4",
        "They/PRP/nsubj>1 told/VBD/ROOT>1 him/PRP/dobj>1 at/IN/prep>1 talks/NNS/pobj>3 that/IN/mark>8 Chad/NNP/nsubj>8 "
        "must/MD/aux>8 pay/VB/ccomp>1",
    ),
    (
        "verdict_on_a_clause",
        "Peru/NNP/nsubj>1 jailed/VBD/ROOT>1 monks/NNS/dobj>1 ,/,/punct>1 a/DT/det>5 step/NN/dobj>1 decried/VBN/acl>5 by/IN/agent>6 "
        "Lima/NNP/pobj>7",
        "Peru/NNP/nsubj>1 jailed/VBD/ROOT>1 monks/NNS/dobj>1 ,/,/punct>1 a/DT/det>5 step/NN/npadvmod>1 decried/VBN/acl>5 "
        "by/IN/agent>6 Lima/NNP/pobj>7",
    ),
    (
        "second_day_of_a_verb",
        "Oslo/NNP/nsubj>3 on/IN/prep>3 Friday/NNP/pobj>1 condemned/VBD/ROOT>3 killings/NNS/dobj>3 of/IN/prep>4 monks/NNS/pobj>5 "
        "on/IN/prep>3 Monday/NNP/pobj>7",
        "Oslo/NNP/nsubj>3 on/IN/prep>3 Friday/NNP/pobj>1 condemned/VBD/ROOT>3 killings/NNS/dobj>3 of/IN/prep>4 monks/NNS/pobj>5 "
        "on/IN/prep>4 Monday/NNP/pobj>7",
    ),
    (
        "time_before_the_day_of_a_verb",
        "Fiji/NNP/nsubj>3 on/IN/prep>3 Monday/NNP/pobj>1 condemned/VBD/ROOT>3 raids/NNS/dobj>3 near/IN/prep>4 "
        "Gao/NNP/pobj>5 last/JJ/amod>8 week/NN/npadvmod>3",
        "Fiji/NNP/nsubj>3 on/IN/prep>3 Monday/NNP/pobj>1 condemned/VBD/ROOT>3 raids/NNS/dobj>3 near/IN/prep>4 "
        "Gao/NNP/pobj>5 last/JJ/amod>8 week/NN/npadvmod>4",
    ),
    (
        "time_before_the_day_of_a_verb",
        "Fiji/NNP/nsubj>3 on/IN/prep>3 Monday/NNP/pobj>1 condemned/VBD/ROOT>3 raids/NNS/dobj>3 near/IN/prep>4 "
        "Gao/NNP/pobj>5 a/DT/det>8 day/NN/npadvmod>9 earlier/RBR/advmod>3",
        "Fiji/NNP/nsubj>3 on/IN/prep>3 Monday/NNP/pobj>1 condemned/VBD/ROOT>3 raids/NNS/dobj>3 near/IN/prep>4 "
        "Gao/NNP/pobj>5 a/DT/det>8 day/NN/npadvmod>4 earlier/RBR/advmod>8",
    ),
]
RIGHT = [
    "Fiji/NNP/nsubj>1 condemned/VBD/ROOT>1 raids/NNS/dobj>1 near/IN/prep>2 Gao/NNP/pobj>3 last/JJ/amod>6 "
    "week/NN/npadvmod>1",
    "Oslo/NNP/nsubj>3 on/IN/prep>3 Friday/NNP/pobj>1 met/VBD/ROOT>3 monks/NNS/dobj>3 of/IN/prep>4 Gao/NNP/pobj>5 "
    "on/IN/prep>3 Friday/NNP/pobj>7",
    "They/PRP/nsubj>1 told/VBD/ROOT>1 him/PRP/dobj>1 of/IN/prep>1 talks/NNS/pobj>3 that/WDT/nsubj>6 failed/VBD/relcl>4",
    "Peru/NNP/nsubj>1 made/VBD/ROOT>1 a/DT/det>3 claim/NN/dobj>1 ,/,/punct>3 a/DT/det>6 step/NN/appos>3 Lima/NNP/nsubj>8 "
    "fought/VBD/relcl>6",
    "They/PRP/nsubj>1 demanded/VBD/ROOT>1 that/IN/mark>4 Chad/NNP/nsubj>4 leave/VB/ccomp>1 and/CC/cc>1 left/VBD/conj>1",
    "Men/NNS/nsubj>1 came/VBD/ccomp>6 ,/,/punct>1 nuns/NNS/nsubj>6 and/CC/cc>3 police/NNS/conj>3 said/VBD/ROOT>6",
    "Chad/NNP/nsubj>4 ,/,/punct>0 a/DT/det>3 neighbour/NN/appos>0 said/VBD/ROOT>4 so/RB/advmod>4",
    "They/PRP/nsubj>1 met/VBD/ROOT>1 charging/VBG/advcl>1 fraud/NN/dobj>2",
]
