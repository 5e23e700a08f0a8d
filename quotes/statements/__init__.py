"""Which quotes report the same statement, what their wordings change of it, and which articles are wire copy."""

from quotes.statements.content import Report
from quotes.statements.differences import Difference, differences
from quotes.statements.grouping import Member, Statement, group
from quotes.statements.keys import Keys, keys_of
from quotes.statements.likeness import SAME, WORDINGS, Likeness, Wording, likeness
from quotes.statements.rulings import Rulings

__all__ = [
    "SAME",
    "WORDINGS",
    "Difference",
    "Keys",
    "Likeness",
    "Member",
    "Report",
    "Rulings",
    "Statement",
    "Wording",
    "differences",
    "group",
    "keys_of",
    "likeness",
]
