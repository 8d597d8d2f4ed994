"""Each repair of names that "and" joins, on a hand-built parse as the parser gives it, and on right parses."""

from __future__ import annotations

MENDED = [
    (
        "two_lands_of_one_name",
        "North/NNP/nmod>3 and/CC/cc>0 South/NNP/conj>0 Korea/NNP/nsubj>4 met/VBD/ROOT>4",
        "North/NNP/nsubj>4 and/CC/cc>0 South/NNP/compound>3 Korea/NNP/conj>0 met/VBD/ROOT>4",
    ),
    (
        "second_head_of_state",
        "Ana/NNP/compound>1 Ruiz/NNP/nsubj>8 of/IN/prep>1 Peru/NNP/nmod>5 and/CC/cc>3 Paz/NNP/pobj>2 of/IN/prep>5 "
        "Chile/NNP/pobj>6 met/VBD/ROOT>8",
        "Ana/NNP/compound>1 Ruiz/NNP/nsubj>8 of/IN/prep>1 Peru/NNP/pobj>2 and/CC/cc>1 Paz/NNP/conj>1 of/IN/prep>5 "
        "Chile/NNP/pobj>6 met/VBD/ROOT>8",
    ),
    (
        "name_before_a_titled_one",
        "Ruiz/JJ/amod>4 and/CC/cc>0 Cuban/JJ/amod>3 leader/NN/compound>4 Paz/NNP/nsubj>5 met/VBD/ROOT>5",
        "Ruiz/NNP/nsubj>5 and/CC/cc>0 Cuban/JJ/amod>3 leader/NN/compound>4 Paz/NNP/conj>0 met/VBD/ROOT>5",
    ),
    (
        "name_before_a_titled_one",
        "Ruiz/NNP/nmod>4 and/CC/cc>0 Cuban/JJ/amod>3 President/NNP/conj>0 Paz/NNP/nsubj>5 met/VBD/ROOT>5",
        "Ruiz/NNP/nsubj>5 and/CC/cc>0 Cuban/JJ/amod>3 President/NNP/compound>4 Paz/NNP/conj>0 met/VBD/ROOT>5",
    ),
]

RIGHT = [
    # one man with two offices
    "Prime/NNP/nmod>4 and/CC/cc>0 Defence/NNP/compound>3 Minister/NNP/conj>0 Paz/NNP/nsubj>5 met/VBD/ROOT>5",
    # the presidents of two states
    "Russian/JJ/amod>3 and/CC/cc>0 Turkish/JJ/conj>0 presidents/NNS/nsubj>4 met/VBD/ROOT>4",
]
