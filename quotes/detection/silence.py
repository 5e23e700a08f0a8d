"""Cues after which nothing was said: "declined to comment"."""

import re

_DECLINED = re.compile(r"\b(?:declin|refus)(?:e|es|ed|ing)\b", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?:to )?(?:comment|answer|respond|reply|elaborate|be (?:interviewed|drawn|named|identified)|speak)\b"
    r"|(?:to )?say (?:why|how|when|where|who|which|more|anything)\W*$"
    r"|(?:to )?give (?:any |further |more )?(?:comment|details|reasons?)\b",
    re.IGNORECASE,
)


def says_nothing(cue: str, content: str) -> bool:
    """Whether a quote only reports that somebody would not speak: "declined" with "to comment on the reports"."""
    if _DECLINED.search(cue) is None:
        return False
    return "comment" in cue.lower() or _NOTHING.match(content.lstrip()) is not None
