"""Ages: "aged 79", « âgé de 69 ans », "a 12-year-old". The unit is the year (UCUM ``a``)."""

from decimal import Decimal

from workbench.kinds import figures
from workbench.kinds.reading import Read, Surroundings
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound
from workbench.values.compare import compare_numbers as compare
from workbench.values.numbers import number_value

KIND = "age"
SECTIONS = ("age",)
_OLDEST = 120
_BOUNDED = frozenset({Bound.MORE_THAN, Bound.LESS_THAN})
_UNITS = {"year": "a", "month": "mo", "week": "wk", "day": "d", "hour": "h"}
"""UCUM codes of the units that ages are told in."""
_YOUNGEST_BARE = 5  # ", 7," is a list; ", 47," behind a name is an age
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read an age; a bare figure between commas counts only behind a name."""
    if "years" in match:
        return _bare(match, around)
    unit = around.language.meaning(match.groups["time_unit"]) if "time_unit" in match else "year"
    if unit not in _UNITS:
        return None
    read_as = figures.with_unit(match, _UNITS[unit], kind=KIND)
    bound = figures.bound_of(around.word_before(match.start), around.language)
    if read_as and read_as.value.bound is Bound.EXACT and bound is not Bound.EXACT:
        years = Decimal(str(read_as.value.lo))  # "over the age of 80"
        read_as = Read(kind=KIND, value=number_value(years, _UNITS[unit], bound))
    if read_as is None or not _of_people(match, around, read_as):
        return None
    return read_as if (read_as.value.hi or 0) <= _OLDEST else None  # type: ignore[operator]


def _of_people(match: PhraseMatch, around: Surroundings, read_as: Read) -> bool:
    """Tell whether it is people that are so old: « les plus de 60 ans », no « CDD de 2 ans »."""
    if "name" in match and match.groups["name"].text.isupper():
        return False
    if "bounded" not in match.marks:
        return True
    from_to = read_as.value.bound is Bound.RANGE and "-" in around.text[match.start : match.end]
    return from_to or read_as.value.bound in _BOUNDED


def _bare(match: PhraseMatch, around: Surroundings) -> Read | None:
    text = match.groups["years"].text
    years = int(text) if text.isdigit() else 0
    before = around.text[: match.start].rstrip().rstrip(",(").rstrip().rpartition(" ")[2]
    if not before[:1].isupper() or not _YOUNGEST_BARE < years <= _OLDEST:
        return None
    return Read(kind=KIND, value=number_value(Decimal(years), "a"))
