"""What a claim's verdicts stand on: whether the sources are enough, and what was ruled before."""

from workbench.evidence.memory import Remembered
from workbench.ui import words
from workbench.ui.typeset import Node, node
from workbench.workflow import Card


def nodes(card: Card) -> list[Node]:
    """Return what stands below the evidence; nothing where nothing was ever ruled."""
    return [*_remembered(card), *_sources(card), *_broken(card)]


def _sources(card: Card) -> list[Node]:
    """Say by each rule whether the cited sources are enough; only once something is cited."""
    if not any(verdict.evidence for verdict in card.verdicts):
        return []
    return [
        node(
            "p",
            f"{judged.rule.name}: {words.ENOUGH if judged.enough else judged.missing}",
            look="small",
        )
        for judged in card.sufficiency
    ]


def _broken(card: Card) -> list[Node]:
    return [
        node("p", words.QUOTATION_BROKEN.format(quote=evidence.quote), look="warning")
        for evidence in card.broken
    ]


def _remembered(card: Card) -> list[Node]:
    return [node("p", _before(item), look="small") for item in card.remembered]


def _before(item: Remembered) -> str:
    """Say who ruled what on the same claim, when and where; that it has grown old, if it has."""
    verdict = item.fact.verdict
    said = words.RULED_BEFORE.format(
        day=verdict.at[:10],
        reviewer=verdict.reviewer,
        ruling=verdict.ruling.value if verdict.ruling else "",
        article=item.fact.article_title,
    )
    return f"{said} {words.GROWN_OLD}" if item.expired else said
