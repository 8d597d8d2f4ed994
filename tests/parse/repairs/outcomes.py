"""Each repair of what an act of force led to, on a hand-built parse as the parser gives it, and on right parses."""

from __future__ import annotations

MENDED = [
    (
        "shelling_that_kills",
        "Shelling/VBG/advcl>5 by/IN/prep>0 Sudan/NNP/poss>4 armed/JJ/pobj>1 forces/NNS/nsubj>5 killed/VBD/ROOT>5 "
        "13/CD/dobj>5",
        "Shelling/NN/nsubj>5 by/IN/prep>0 Sudan/NNP/poss>4 armed/JJ/amod>4 forces/NNS/pobj>1 killed/VBD/ROOT>5 "
        "13/CD/dobj>5",
    ),
    (
        "shelling_that_kills",
        "Malian/JJ/amod>1 army/NN/nsubj>3 shelling/VBG/aux>3 killed/VBD/ROOT>3 four/CD/dobj>3",
        "Malian/JJ/amod>1 army/NN/compound>2 shelling/NN/nsubj>3 killed/VBD/ROOT>3 four/CD/dobj>3",
    ),
    (
        "killed_behind_the_speaker",
        "Jets/NNS/nsubj>1 bombed/VBD/ccomp>5 Assab/NNP/dobj>1 ,/,/punct>5 Asmara/NNP/nsubj>5 said/VBD/ROOT>5 and/CC/cc>5 "
        "killed/VBD/conj>5 nine/CD/dobj>7",
        "Jets/NNS/nsubj>1 bombed/VBD/ccomp>5 Assab/NNP/dobj>1 ,/,/punct>5 Asmara/NNP/nsubj>5 said/VBD/ROOT>5 and/CC/cc>5 "
        "killed/VBD/conj>1 nine/CD/dobj>7",
    ),
    (
        "killed_behind_those_hit",
        "A/DT/det>1 blast/NN/nsubj>2 hit/VBD/ROOT>2 men/NNS/dobj>2 who/WP/nsubj>5 came/VBD/relcl>3 and/CC/cc>5 "
        "killed/VBD/conj>5 two/CD/dobj>7",
        "A/DT/det>1 blast/NN/nsubj>2 hit/VBD/ROOT>2 men/NNS/dobj>2 who/WP/nsubj>5 came/VBD/relcl>3 and/CC/cc>5 "
        "killed/VBD/conj>2 two/CD/dobj>7",
    ),
    (
        "killing_behind_those_shot",
        "They/PRP/nsubj>1 fired/VBD/ROOT>1 on/IN/prep>1 men/NNS/pobj>2 praying/VBG/acl>3 ,/,/punct>4 killing/VBG/advcl>4 "
        "two/CD/dobj>6",
        "They/PRP/nsubj>1 fired/VBD/ROOT>1 on/IN/prep>1 men/NNS/pobj>2 praying/VBG/acl>3 ,/,/punct>4 killing/VBG/advcl>1 "
        "two/CD/dobj>6",
    ),
    (
        "dead_behind_with",
        "Rebels/NNS/nsubj>1 won/VBD/ROOT>1 ,/,/punct>1 with/IN/prep>1 nine/CD/nummod>5 men/NNS/nsubj>6 killed/VBN/pcomp>3",
        "Rebels/NNS/nsubj>1 won/VBD/ROOT>1 ,/,/punct>1 with/IN/prep>1 nine/CD/nummod>5 men/NNS/nsubjpass>6 killed/VBN/pcomp>3",
    ),
    (
        "dead_behind_with",
        "Rebels/NNS/nsubj>1 won/VBD/ROOT>1 ,/,/punct>1 with/IN/mark>5 nine/CD/nsubj>5 killed/VBN/advcl>1",
        "Rebels/NNS/nsubj>1 won/VBD/ROOT>1 ,/,/punct>1 with/IN/mark>5 nine/CD/nsubjpass>5 killed/VBN/advcl>1",
    ),
    (
        "dead_behind_a_time",
        "They/PRP/nsubj>1 fought/VBD/ROOT>1 a/DT/det>3 battle/NN/dobj>1 on/IN/prep>1 Friday/NNP/pobj>4 that/WDT/nsubj>7 "
        "left/VBD/relcl>5 ten/CD/dobj>7 dead/JJ/oprd>7",
        "They/PRP/nsubj>1 fought/VBD/ROOT>1 a/DT/det>3 battle/NN/dobj>1 on/IN/prep>1 Friday/NNP/pobj>4 that/WDT/nsubj>7 "
        "left/VBD/relcl>3 ten/CD/dobj>7 dead/JJ/oprd>7",
    ),
]
RIGHT = [
    "Shelling/VBG/csubj>3 the/DT/det>2 town/NN/dobj>0 killed/VBD/ROOT>3 13/CD/dobj>3",
    "Jets/NNS/nsubj>1 bombed/VBD/ROOT>1 Assab/NNP/dobj>1 and/CC/cc>1 killed/VBD/conj>1 nine/CD/dobj>4",
    "Ali/NNP/nsubj>1 said/VBD/ROOT>1 Peru/NNP/nsubj>3 won/VBD/ccomp>1 and/CC/cc>1 killed/VBD/conj>1 nine/CD/dobj>5",
    "Men/NNS/nsubj>1 hit/VBD/ROOT>1 guards/NNS/dobj>1 who/WP/nsubj>4 came/VBD/relcl>2 and/CC/cc>4 killed/VBD/conj>4 two/CD/dobj>6",
    "They/PRP/nsubj>1 fired/VBD/ROOT>1 on/IN/prep>1 men/NNS/pobj>2 killing/VBG/acl>3 seals/NNS/dobj>4",
    "Rebels/NNS/nsubj>1 won/VBD/ROOT>1 with/IN/prep>1 nine/CD/nummod>4 men/NNS/pobj>2 killed/VBN/acl>4 there/RB/advmod>5",
    "They/PRP/nsubj>1 met/VBD/ROOT>1 on/IN/prep>1 a/DT/det>4 Friday/NNP/pobj>2 that/WDT/nsubj>6 left/VBD/relcl>4 scars/NNS/dobj>6",
]
