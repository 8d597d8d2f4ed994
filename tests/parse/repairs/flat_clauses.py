"""Each repair of clauses folded into a noun phrase, on a hand-built parse as the parser gives it, and on right parses."""

from __future__ import annotations

MENDED = [
    (
        "speakers_read_as_victims",
        "Jets/NNS/nsubj>1 struck/VBD/ccomp>9 ,/,/punct>1 killing/VBG/advcl>1 guards/NNS/dobj>3 ,/,/punct>4 "
        "witnesses/NNS/conj>4 and/CC/cc>6 police/NNS/conj>6 said/VBD/ROOT>9",
        "Jets/NNS/nsubj>1 struck/VBD/ccomp>9 ,/,/punct>1 killing/VBG/advcl>1 guards/NNS/dobj>3 ,/,/punct>4 "
        "witnesses/NNS/nsubj>9 and/CC/cc>6 police/NNS/conj>6 said/VBD/ROOT>9",
    ),
    (
        "report_read_as_an_object",
        "Men/NNS/nsubj>1 killed/VBD/ROOT>1 nine/CD/nummod>3 guards/NNS/dobj>1 ,/,/punct>1 a/DT/det>7 fact/NN/compound>7 "
        "sheet/NN/compound>8 states/NNS/dobj>1 ././punct>1",
        "Men/NNS/nsubj>1 killed/VBD/ROOT>1 nine/CD/nummod>3 guards/NNS/dobj>1 ,/,/punct>1 a/DT/det>7 fact/NN/compound>7 "
        "sheet/NN/nsubj>8 states/VBZ/parataxis>1 ././punct>1",
    ),
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
    (
        "verb_below_what_was_hit",
        "Strikes/NNS/ccomp>12 on/IN/prep>0 a/DT/det>3 column/NN/pobj>1 near/IN/prep>3 Gao/NNP/pobj>4 killed/VBN/acl>3 "
        "20/CD/nummod>8 men/NNS/dobj>6 ,/,/punct>12 the/DT/det>11 army/NN/nsubj>12 said/VBD/ROOT>12",
        "Strikes/NNS/nsubj>6 on/IN/prep>0 a/DT/det>3 column/NN/pobj>1 near/IN/prep>3 Gao/NNP/pobj>4 killed/VBD/ccomp>12 "
        "20/CD/nummod>8 men/NNS/dobj>6 ,/,/punct>12 the/DT/det>11 army/NN/nsubj>12 said/VBD/ROOT>12",
    ),
    (
        "craft_read_as_a_verb",
        "Gunboats/NNS/nsubj>1 sank/VBD/ROOT>1 two/CD/nummod>3 Tiger/NNP/nsubj>4 craft/VBP/ccomp>1 off/RP/prt>4 Gao/NNP/dobj>4",
        "Gunboats/NNS/nsubj>1 sank/VBD/ROOT>1 two/CD/nummod>4 Tiger/NNP/compound>4 craft/NNS/dobj>1 off/RP/prt>1 Gao/NNP/dobj>1",
    ),
    (
        "time_read_as_a_subject",
        "Paz/NNP/nsubj>1 arrived/VBD/ROOT>1 and/CC/cc>1 the/DT/det>5 same/JJ/amod>5 evening/NN/nsubj>6 signed/VBD/conj>1 "
        "a/DT/det>8 pact/NN/dobj>6",
        "Paz/NNP/nsubj>1 arrived/VBD/ROOT>1 and/CC/cc>1 the/DT/det>5 same/JJ/amod>5 evening/NN/npadvmod>6 signed/VBD/conj>1 "
        "a/DT/det>8 pact/NN/dobj>6",
    ),
    (
        "speaker_behind_a_comma",
        "Chad/NNP/nsubj>1 freed/VBD/ROOT>1 six/CD/nummod>3 men/NNS/dobj>1 ,/,/punct>1 an/DT/det>6 envoy/NN/dobj>1 "
        "noted/VBN/acl>6 on/IN/prep>7 Friday/NNP/pobj>8",
        "Chad/NNP/nsubj>1 freed/VBD/ccomp>7 six/CD/nummod>3 men/NNS/dobj>1 ,/,/punct>1 an/DT/det>6 envoy/NN/nsubj>7 "
        "noted/VBD/ROOT>7 on/IN/prep>7 Friday/NNP/pobj>8",
    ),
    (
        "agent_read_as_a_subject",
        "Shells/NNS/nsubj>11 fired/VBN/acl>0 by/IN/agent>1 the/DT/det>4 rebel/JJ/pobj>2 Defence/NNP/compound>6 "
        "Forces/NNPS/nsubj>7 hit/VBD/relcl>4 Gao/NNP/dobj>7 ,/,/punct>11 doctors/NNS/nsubj>11 said/VBD/ROOT>11",
        "Shells/NNS/nsubj>7 fired/VBN/acl>0 by/IN/agent>1 the/DT/det>6 rebel/JJ/amod>6 Defence/NNP/compound>6 "
        "Forces/NNPS/pobj>2 hit/VBD/ccomp>11 Gao/NNP/dobj>7 ,/,/punct>11 doctors/NNS/nsubj>11 said/VBD/ROOT>11",
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
