"""Roles: a name with its title or function: "President Joe Biden", « la maire de Paris »."""

from workbench.kinds.reading import Read, Surroundings
from workbench.languages.phrases import PhraseMatch
from workbench.model import Value
from workbench.values.compare import compare_words as compare

KIND = "role"
SECTIONS = ("role",)
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, _around: Surroundings) -> Read | None:
    """Read a title with what qualifies it: « président russe »; the name stays in the words."""
    title = match.groups["title"].text
    if "of" not in match.groups:
        return Read(kind=KIND, value=Value(text=title))
    of = match.groups["of"]
    before = of.items[0].start < match.groups["title"].items[0].start
    return Read(
        kind=KIND, value=Value(text=f"{of.text} {title}" if before else f"{title} {of.text}")
    )
