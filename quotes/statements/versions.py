"""Versions: what one speaker is quoted with in the same words about the same day, however many print it.

A version is compared once, not once for every article that has it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from quotes.article import content_id
from quotes.statements.content import Report, content_of
from quotes.statements.keys import memorable
from quotes.statements.likeness import recalled, same_as_itself


def version_of(report: Report) -> str | None:
    """Give the id of a quote's version, which all quotes share that are compared alike with every other quote.

    They have one speaker, the same words, the same ones of them names and denied, and are direct speech or not; and
    one day, unless the words are so many that they are recognised whenever they are recalled. ``None`` for a quote
    with so little content that not even the same words again would be the same statement.
    """
    if not same_as_itself(report):
        return None
    content = content_of(report)
    day = "" if memorable(report) and recalled(content) else (report.published or "")[:10]
    names = sorted(name for name, sort in content.sorts.items() if sort == "name")
    denied = sorted(f"{name} {turned}" for name, turned in content.denied.items() if turned is not False)
    words = (" ".join(part) for part in (content.normals, names, denied))
    return content_id(report.speaker_id or "", day, str(report.type == "direct"), *words)


def versions(reports: Iterable[Report], known: Mapping[str, str] | None = None) -> list[list[Report]]:
    """Give the quotes of each version, by id; one that has no version is alone.

    ``known`` has the versions of all quotes that have one, by their ids, where these need not be worked out again.
    """
    found: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.id):
        version = version_of(report) if known is None else known.get(report.id)
        found[version or f"alone {report.id}"].append(report)
    return list(found.values())
