"""What every sheet format is given, and the shape that a format's module has."""

import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol

from workbench.exports.row import SheetRow
from workbench.model import Article

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The rows to print, and what is said of them as a whole."""

    rows: tuple[SheetRow, ...]
    article: Article
    generated_at: str
    """UTC, ISO 8601; given, not read from a clock, so that a sheet can be made again."""
    bom: bool = False


class Format(Protocol):
    """A module that writes sheets in one format."""

    @property
    def MEDIA_TYPE(self) -> str:  # noqa: N802 - a module's constant
        """The media type, as a download names it."""
        ...

    def render(self, sheet: Sheet) -> bytes:
        """Return the sheet as the bytes of a file."""
        ...


def about(sheet: Sheet) -> dict[str, str]:
    """Return what a sheet says of itself: the text it judges, when and by what it was made."""
    published = sheet.article.published
    return {
        "article": sheet.article.title,
        "outlet": sheet.article.outlet,
        "author": sheet.article.author,
        "url": sheet.article.url,
        "published": published.isoformat() if published else "",
        "language": sheet.article.language,
        "text_sha256": sheet.article.sha256,
        "generated_at": sheet.generated_at,
        "generated_by": f"claim-workbench {tool_version()}",
    }


def tool_version() -> str:
    """Return the installed version, or "unknown" in a checkout that was never installed."""
    try:
        return version("claim-workbench")
    except PackageNotFoundError:
        return "unknown"


def printable(text: str) -> str:
    """Replace characters that XML cannot hold by U+FFFD; TAB, LF and CR stay."""
    return _UNPRINTABLE.sub("\ufffd", text)
