"""The labels of the model's heads; their order is part of the trained weights."""

ROLES = ("O", "B-content", "I-content", "B-cue", "I-cue", "B-source", "I-source")
NAMES = (
    "O",
    "B-person",
    "I-person",
    "B-organization",
    "I-organization",
    "B-place",
    "I-place",
    "B-nationality",
    "I-nationality",
)
SHAPES = ("pad", "digit", "lower", "upper", "title", "mixed", "punctuation", "other")
QUOTATION_STATES = ("outside", "inside", "opening", "closing", "continued", "unclosed")
"""Whether a word stands inside quotation marks: *continued* and *unclosed* are inside marks never closed."""

WINDOW = 254
"""Word pieces in one window of the encoder, its two special pieces not counted."""

CLS, SEP = 101, 102
"""Vocabulary numbers of the pieces that begin and end a window."""

VERSION = "2"
"""Version of the inputs and outputs: weights of another version are refused."""
