"""Passages beside a claim: which are in sight, and what a press on them means."""

from dataclasses import replace
from pathlib import Path

from workbench import workflow
from workbench.model import Comparison, Stance
from workbench.ui.passages import cite_act, evidence_nodes
from workbench.ui.typeset import Node
from workbench.workflow import Card

DURATION = 3


def card_with(desk: Path, *comparisons: Comparison) -> Card:
    """Return the card of « pendant deux heures » with one passage for each comparison."""
    card = workflow.card(desk, DURATION)
    [item] = card.matches
    return replace(
        card,
        matches=tuple(
            replace(
                item,
                match=replace(item.match, comparison=comparison),
                passage=replace(item.passage, id=number),
            )
            for number, comparison in enumerate(comparisons, start=1)
        ),
    )


def looks(nodes: list[Node]) -> list[str]:
    """Return the looks of the nodes."""
    return [each.look for each in nodes]


def words_of(node: Node) -> str:
    """Return all that a node says."""
    return " ".join(part if isinstance(part, str) else words_of(part) for part in node.parts)


def acts(node: Node) -> list[Node]:
    """Return the nodes that can be pressed."""
    inner = [each for part in node.parts if isinstance(part, Node) for each in acts(part)]
    return [node, *inner] if node.act else inner


def test_what_speaks_is_in_sight_and_the_silent_unfolds(desk: Path) -> None:
    """A conflict is seen at once; passages without a value are one click away."""
    card = card_with(desk, Comparison.CONFLICTS, Comparison.AGREES, *[Comparison.SILENT] * 3)
    nodes = evidence_nodes(card, {})
    assert looks(nodes) == ["passage conflicts", "passage agrees", "more"]
    assert len(nodes[-1].parts) == 1 + 3


def test_where_nothing_speaks_two_are_in_sight(desk: Path) -> None:
    """A claim without comparable values still shows what comes nearest."""
    nodes = evidence_nodes(card_with(desk, *[Comparison.SILENT] * 3), {})
    assert looks(nodes) == ["passage silent", "passage silent", "more"]


def test_a_folded_citation_is_told(desk: Path) -> None:
    """Nobody loses sight of what they cited."""
    card = card_with(desk, *[Comparison.SILENT] * 3)
    assert "1 cited" in words_of(evidence_nodes(card, {3: Stance.SUPPORTS})[-1])


def test_both_values_stand_side_by_side(desk: Path) -> None:
    """The claim's value, the sign, the source's value: in this order, before the words."""
    card = card_with(desk, Comparison.CONFLICTS)
    said = words_of(evidence_nodes(card, {})[0])
    assert said.index("2 hours") < said.index("≠") < said.index("3 hours 12 minutes")


def test_one_press_cites_with_a_stance_and_the_first_by_key(desk: Path) -> None:
    """Each stance is one press, good for this card only; keys press the first passage's."""
    card = card_with(desk, Comparison.CONFLICTS, Comparison.CONFLICTS)
    first, second = (acts(each) for each in evidence_nodes(card, {1: Stance.CONTRADICTS}))
    assert [each.act for each in first] == [cite_act(card, 1, stance) for stance in Stance]
    assert [each.is_pressed for each in first] == [False, True, False]
    assert [each.key for each in first] == ["e", "Shift+E", ""]
    assert [each.key for each in second] == ["", "", ""]
    later = replace(card, state=replace(card.state, version=card.state.version + 1))
    assert cite_act(later, 1, Stance.SUPPORTS) != cite_act(card, 1, Stance.SUPPORTS)
