"""A passage beside the claim: what its value says, its words, where it is from, how to cite it."""

from collections.abc import Mapping

from workbench.model import Comparison, Passage, Source, Stance
from workbench.ui import telling, words
from workbench.ui.plain_values import day, in_words
from workbench.ui.typeset import Node, choice, marked, node
from workbench.workflow import Card, MatchedPassage

_SIGNS = {Comparison.CONFLICTS: "≠", Comparison.CLOSE: "≈", Comparison.AGREES: "="}
_KEYS = {Stance.SUPPORTS: "e", Stance.CONTRADICTS: "Shift+E"}
"""The keys that cite the first passage."""
_CAPS = {"e": "e", "Shift+E": "⇧e"}
_IN_SIGHT = 4
_SILENT_IN_SIGHT = 2


def evidence_nodes(card: Card, cited: Mapping[int, Stance]) -> list[Node]:
    """Return the passages with the choice to cite each; ``cited`` has the stances taken by id.

    In sight are those whose value speaks, and a few others where too few do; the rest unfolds.
    """
    if not card.matches and card.is_stale:
        return []  # it is being searched, or the search is offered above
    if not card.matches:
        return [node("p", words.NO_EVIDENCE), node("p", words.NO_EVIDENCE_NEXT, look="quiet")]
    speaking = [m for m in card.matches if m.match.comparison is not Comparison.SILENT]
    chosen = [m for m in card.matches if m.passage.id in cited]
    in_sight = len(speaking[:_IN_SIGHT]) or _SILENT_IN_SIGHT
    drawn = [
        passage_node(card, item, cited.get(item.passage.id), is_first=not index)
        for index, item in enumerate(card.matches)
    ]
    folded = drawn[in_sight:]
    if not folded:
        return drawn
    hidden = [m for m in chosen if m in card.matches[in_sight:]]
    label = words.MORE_PASSAGES.format(count=len(folded))
    if hidden:
        label += f" · {words.OF_THEM_CITED.format(count=len(hidden))}"
    more = Node(
        tag="details",
        look="more",
        name=f"more_{card.state.claim.id}",
        parts=(node("summary", label), *folded),
    )
    return [*drawn[:in_sight], more]


def passage_node(
    card: Card, item: MatchedPassage, stance: Stance | None = None, *, is_first: bool = False
) -> Node:
    """Return a passage beside the claim; the two values come before anything else."""
    match, passage = item.match, item.passage
    beside = match.found is not None and match.comparison is not Comparison.SILENT
    parts = [node("div", words.COMPARISONS[match.comparison], look="verdict-line")]
    if beside:
        parts.append(_versus(card, item))
    parts.append(node("p", telling.sentence(match.reason, beside_values=beside), look="small"))
    parts.append(node("p", *_excerpt(item), look="excerpt", language=passage.language))
    if passage.language != card.article.language and match.claimed:
        parts.append(_meeting(card, item))
    parts.append(credit(item.source, passage))
    parts.append(_stances(card, passage, stance, is_first=is_first))
    return node("div", *parts, look=f"passage {match.comparison.value}")


def _meeting(card: Card, item: MatchedPassage) -> Node:
    """Return the words of the claim's sentence that a passage in another language has too."""
    start = card.sentence.start
    said = [card.article.text[start + s : start + e] for s, e in item.match.claimed]
    told = " · ".join(dict.fromkeys(said))
    return node(
        "p", words.MEETS, " ", node("span", told, language=card.article.language), look="small"
    )


def cite_act(card: Card, passage_id: int, stance: Stance) -> str:
    """Return the act of citing a passage, good for this card only."""
    claim, version = card.state.claim.id, card.state.version
    return f"cite:{claim}:{version}:{passage_id}:{stance.value}"


def credit(source: Source, passage: Passage | None = None, *, titled: bool = True) -> Node:
    """Return the line that says which source it is, with its address as text."""
    pieces = [source.title if titled else "", source.publisher or source.author]
    if source.published:
        pieces.append(day(source.published))
    pieces.append(words.PRIMARY if source.primary else words.SECONDARY)
    if source.confidential:
        pieces.append(words.CONFIDENTIAL)
    if passage is not None:
        pieces.append(locator(passage))
    line = node("div", " · ".join(piece for piece in pieces if piece))
    address = (node("div", source.url, look="address"),) if source.url else ()
    return node("div", line, *address, look="credit")


def locator(passage: Passage) -> str:
    """Return where a passage stands in its source, in words: its page too, if there are pages."""
    if passage.page:
        return words.LOCATOR_ON_PAGE.format(page=passage.page, position=passage.position)
    return words.LOCATOR.format(position=passage.position)


def _stances(card: Card, passage: Passage, taken: Stance | None, *, is_first: bool) -> Node:
    choices = []
    for stance in Stance:
        key = _KEYS.get(stance, "") if is_first else ""
        cap = (node("kbd", _CAPS[key]),) if key else ()
        act = cite_act(card, passage.id, stance)
        label = words.STANCES[stance]
        choices.append(choice(label, *cap, act=act, key=key, is_pressed=stance is taken))
    return node("div", *choices, look="choices")


def _versus(card: Card, item: MatchedPassage) -> Node:
    found, claim = item.match.found, card.state.claim
    claimed = in_words(claim.value, claim.words) if claim.value else claim.words
    text = item.passage.text[found.start : found.end] if found else ""
    return node(
        "div",
        _side(words.ARTICLE_SAYS, claimed),
        node("div", _SIGNS.get(item.match.comparison, ""), look="sign"),
        _side(words.SOURCE_SAYS, in_words(found.value, text) if found else ""),
        look="versus",
    )


def _side(name: str, said: str) -> Node:
    return node("div", node("div", name, look="side"), node("div", said, look="said"))


def _excerpt(item: MatchedPassage) -> tuple[str | Node, ...]:
    """Mark the words that the claim's sentence shares, and apart from them the compared value."""
    text, found = item.passage.text, item.match.found
    if found is None:
        return marked(text, item.match.shared)
    before = [(s, min(e, found.start)) for s, e in item.match.shared if s < found.start]
    after = [(max(s, found.end), e) for s, e in item.match.shared if e > found.end]
    tail = marked(text[found.end :], [(s - found.end, e - found.end) for s, e in after])
    head = marked(text[: found.start], before)
    return (*head, node("mark", text[found.start : found.end], look="found"), *tail)
