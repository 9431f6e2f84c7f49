"""What is told of a source on the command line."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

import click

from workbench.cli.frame import one_line
from workbench.model import Source, SourceKind, Tier

if TYPE_CHECKING:
    from workbench.workflow import AmendedFacts, Amendment, SourceFacts, SourceUse


def given(options: Mapping[str, object]) -> "SourceFacts":
    """Return the facts that a person gave; options left out say nothing."""
    facts = {name: value for name, value in options.items() if value is not None}
    scales = {"kind": SourceKind, "tier": Tier}
    return cast(
        "SourceFacts",
        {
            name: scales[name](str(value)) if name in scales else value
            for name, value in facts.items()
        },
    )


def amended(options: Mapping[str, object]) -> "AmendedFacts":
    """Return the corrections that a person gave; options left out say nothing."""
    return cast("AmendedFacts", given(options))


def told(amendment: "Amendment") -> str:
    """Return a correction in words."""
    was, became = amendment.was or "not given", amendment.became or "not given"
    return f"{amendment.fact.replace('_', ' ')}: {was} -> {became}"


def standing(source: Source) -> str:
    """Return whether a source stands, in a word or two."""
    if source.withdrawn:
        return "withdrawn"
    return f"replaced by {source.replaced_by}" if source.replaced_by else "stands"


def facts_of(source: Source) -> Iterator[tuple[str, str]]:
    """Yield what is known of a source: the name of each fact, and the fact."""
    days: tuple[tuple[str, date | None], ...] = (
        ("published", source.published),
        ("accessed", source.accessed),
    )
    known = (
        ("title", source.title),
        ("author", source.author),
        ("publisher", source.publisher),
        *((name, day.isoformat() if day else "") for name, day in days),
        ("url", source.url),
        ("archived url", source.archived_url),
        ("origin", source.origin),
        ("language", source.language),
        ("kind", f"{source.kind}, {'primary' if source.primary else 'secondary'}"),
        ("tier", source.tier),
        ("licence", source.licence),
        ("confidential", "yes" if source.confidential else ""),
        ("pages", str(len(source.pages) or "")),
        ("claim checked", source.reviewed),
        ("rating", source.rating),
        ("text SHA-256", source.sha256),
        ("copy SHA-256", source.copy_sha256),
        ("added", f"{source.added_at} {source.added_by}".strip()),
        ("standing", standing(source)),
    )
    yield from ((name, fact) for name, fact in known if fact)


def tell_uses(uses: "Sequence[SourceUse]") -> None:
    """Print each standing verdict that cites a source: article, claim, who and what."""
    click.echo(f"{len(uses)} standing verdicts cite it.", err=True)
    for use in uses:
        told = f"article {use.article_id} {use.title}: claim {use.claim_id} “{use.words}”"
        click.echo(one_line(f"{told}, {use.ruling} ({use.reviewer})"))
