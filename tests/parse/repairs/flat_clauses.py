"""Each repair of clauses folded into a noun phrase, on a hand-built parse as the parser gives it, and on right parses."""

from __future__ import annotations

MENDED = [
    (
        "deed_behind_its_nation",
        "Two/CD/nsubj>1 died/VBD/ROOT>1 in/IN/prep>1 Pakistani/NNP/pobj>2 shelling/NN/advcl>1 of/IN/prep>4 Uri/NNP/pobj>5",
        "Two/CD/nsubj>1 died/VBD/ROOT>1 in/IN/prep>1 Pakistani/NNP/amod>4 shelling/NN/pobj>2 of/IN/prep>4 Uri/NNP/pobj>5",
    ),
    (
        "subject_outside_its_clause",
        "Four/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 ,/,/punct>2 one/CD/nsubj>8 ,/,/punct>8 "
        "after/IN/mark>8 men/NNS/nsubj>8 threw/VBD/advcl>2 a/DT/det>10 bomb/NN/dobj>8",
        "Four/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 ,/,/punct>2 one/CD/appos>0 ,/,/punct>8 "
        "after/IN/mark>8 men/NNS/nsubj>8 threw/VBD/advcl>2 a/DT/det>10 bomb/NN/dobj>8",
    ),
    (
        "happening_before_a_semicolon",
        "Clashes/NNS/dep>6 flared/VBN/acl>0 near/IN/prep>1 Gao/NNP/pobj>2 ;/:/punct>6 three/CD/nsubj>6 died/VBD/ROOT>6",
        "Clashes/NNS/nsubj>1 flared/VBD/ccomp>6 near/IN/prep>1 Gao/NNP/pobj>2 ;/:/punct>6 three/CD/nsubj>6 died/VBD/ROOT>6",
    ),
    (
        "verb_between_a_name_and_a_plural",
        "Hamas/NNP/nmod>2 fired/VBD/amod>2 rockets/NNS/ROOT>2 at/IN/prep>2 Sderot/NNP/pobj>3",
        "Hamas/NNP/nsubj>1 fired/VBD/ROOT>1 rockets/NNS/dobj>1 at/IN/prep>1 Sderot/NNP/pobj>3",
    ),
    (
        "verb_between_a_name_and_a_plural",
        "Hamas/NNP/nsubj>3 fired/VBN/amod>3 mortar/NN/compound>3 rounds/VBZ/ROOT>3 at/IN/prep>3 Sderot/NNP/pobj>4",
        "Hamas/NNP/nsubj>1 fired/VBD/ROOT>1 mortar/NN/compound>3 rounds/NNS/dobj>1 at/IN/prep>1 Sderot/NNP/pobj>4",
    ),
]

RIGHT = [
    # a headline of things that somebody made
    "Iran/NNP/npadvmod>2 made/VBN/amod>2 rockets/NNS/nsubj>3 hit/VBD/ROOT>3 Sderot/NNP/dobj>3",
    # whoever stands behind "after" alone is in its clause
    "Four/CD/nsubj>1 died/VBD/ROOT>1 ,/,/punct>1 after/IN/mark>5 men/NNS/nsubj>5 fired/VBD/advcl>1",
    # a strike that flared is described where what it did is told
    "Clashes/NNS/nsubj>4 flared/VBN/acl>0 near/IN/prep>1 Gao/NNP/pobj>2 killed/VBD/ROOT>4 three/CD/dobj>4",
]
