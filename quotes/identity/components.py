"""What hangs together: only within one component can anything be one."""

from collections.abc import Iterable, Sequence


def components(items: Iterable[str], ties: Iterable[tuple[str, str]]) -> list[Sequence[str]]:
    """Give the items in sets that no tie crosses, sorted; a tie with an unknown end is ignored."""
    parent = {item: item for item in items}

    def root(item: str) -> str:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for one, other in ties:
        if one in parent and other in parent:
            first, second = sorted((root(one), root(other)))
            parent[second] = first
    found: dict[str, list[str]] = {}
    for item in sorted(parent):
        found.setdefault(root(item), []).append(item)
    return [found[first] for first in sorted(found)]
