"""What a claim's verdicts stand on: whether the sources are enough, and what was ruled before."""

from datetime import date

from workbench.evidence.memory import Fact, Remembered
from workbench.evidence.sufficiency import Sufficiency
from workbench.ui import telling, words
from workbench.ui.plain_values import day
from workbench.ui.typeset import Node, node
from workbench.workflow import Card


def nodes(card: Card) -> list[Node]:
    """Return what stands below the evidence; nothing where nothing was ever ruled."""
    return [*_recalled(card), *_sources(card), *_broken(card)]


def remembered(card: Card) -> list[Node]:
    """Return what was ruled on the same claim in other articles, to be read before anything."""
    return [node("p", _before(item), look="small") for item in card.remembered]


def _sources(card: Card) -> list[Node]:
    """Say by the desk's rule whether the cited sources are enough; only once something is cited."""
    if not any(verdict.evidence for verdict in card.verdicts):
        return []
    return [node("p", _judged(each), look="small") for each in card.sufficiency]


def _judged(each: Sufficiency) -> str:
    said = words.ENOUGH if each.enough else telling.sentence(each.missing)
    return words.NAMED.format(name=words.SUFFICIENCY_RULES[each.rule.name], said=said)


def _broken(card: Card) -> list[Node]:
    return [
        node("p", words.QUOTATION_BROKEN.format(quote=evidence.quote), look="warning")
        for evidence in card.broken
    ]


def _recalled(card: Card) -> list[Node]:
    return [
        node(
            "p",
            words.SOURCE_RECALLED.format(title=source.title, reason=source.withdrawn),
            look="warning",
        )
        for source in card.recalled
    ]


def _before(item: Remembered) -> str:
    """Say who ruled what on the same claim, when, where and on what, and how long that holds."""
    verdict, fact = item.fact.verdict, item.fact
    said = words.RULED_BEFORE.format(
        day=day(date.fromisoformat(verdict.at[:10])),
        reviewer=verdict.reviewer,
        ruling=words.RULINGS[verdict.ruling] if verdict.ruling else "",
        article=item.fact.article_title,
    )
    return " ".join(part for part in (said, *_on_what(fact), _how_long(item)) if part)


def _on_what(fact: Fact) -> list[str]:
    said = []
    if fact.cited:
        said.append(words.RULED_ON.format(sources=", ".join(fact.cited)))
    if fact.withdrawn:
        said.append(words.WITHDRAWN_SINCE.format(sources=", ".join(fact.withdrawn)))
    return said


def _how_long(item: Remembered) -> str:
    if item.expires is None:
        return ""
    return words.GROWN_OLD if item.expired else words.HOLDS_UNTIL.format(day=day(item.expires))
