"""The claim card: what is claimed, and what the desk's sources say of it."""

from workbench.model import Article, Comparison, Passage, Sentence, Source, Status
from workbench.ui import words
from workbench.ui.plain_values import in_words
from workbench.ui.typeset import Node, marked, node
from workbench.workflow import Card, ClaimState, MatchedPassage

_TWO_VALUES = "The claim says "


def claim_nodes(state: ClaimState, article: Article, sentence: Sentence) -> list[Node]:
    """Return the card's upper half: label, the words in their sentence, value, speaker, worth."""
    claim = state.claim
    return [
        _eyebrow(state),
        node("h2", claim.label, look="claim-title"),
        node(
            "blockquote",
            *_in_sentence(state, article, sentence),
            look="sentence",
            language=article.language,
        ),
        node("dl", *_facts(state, article.text[sentence.start : sentence.end]), look="facts"),
    ]


def passage_node(card: Card, item: MatchedPassage) -> Node:
    """Return a passage beside the claim; a conflict shows both values before anything else."""
    match, passage = item.match, item.passage
    found = match.found
    parts = [node("div", words.COMPARISONS[match.comparison], look="verdict-line")]
    beside = found is not None and match.comparison is not Comparison.SILENT
    if beside:
        parts.append(_versus(card, item))
    parts.append(node("p", _why(match.reason) if beside else match.reason, look="small"))
    parts.append(node("p", *_excerpt(item), look="excerpt", language=passage.language))
    parts.append(credit(item.source, passage))
    return node("div", *parts, look=f"passage {match.comparison.value}")


def _why(reason: str) -> str:
    """Return what a reason says beyond the two values, which stand above it in plain words."""
    values, _, why = reason.partition(": ")
    if not why or not values.startswith(_TWO_VALUES):
        return reason
    return why[0].upper() + why[1:]


def credit(source: Source, passage: Passage | None = None, *, titled: bool = True) -> Node:
    """Return the line that says which source it is, with its address as text."""
    pieces = [source.title if titled else "", source.publisher or source.author]
    if source.published:
        pieces.append(f"{source.published.day} {source.published:%B %Y}")
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


def _eyebrow(state: ClaimState) -> Node:
    claim = state.claim
    tags = [node("span", kind, look="tag kind") for kind in claim.kinds or (claim.kind,)]
    if state.status is not Status.OPEN:
        standing = words.STATUSES[state.status]
        if state.ruling:
            standing += f": {words.RULINGS[state.ruling].lower()}"
        tags.append(node("span", standing, look=f"tag {state.status.value}"))
    tags += [node("span", flag, look="tag flag") for flag in claim.flags]
    return node("div", *tags, look="eyebrow")


def _in_sentence(state: ClaimState, article: Article, sentence: Sentence) -> tuple[str | Node, ...]:
    """Mark the exact words in their sentence, or in as many sentences as they run through."""
    claim = state.claim
    start, end = min(sentence.start, claim.start), max(sentence.end, claim.end)
    text = article.text[start:end].rstrip()
    return marked(text, [(claim.start - start, min(claim.end - start, len(text)))])


def _facts(state: ClaimState, sentence: str) -> list[Node]:
    claim = state.claim
    facts: list[tuple[str, tuple[str | Node, ...]]] = []
    if claim.value:
        said = in_words(claim.value)
        code = (node("span", claim.value.text, look="code"),) if said != claim.value.text else ()
        facts.append((words.VALUE, (node("span", said, look="figure"), *code)))
    if claim.statement.strip() not in {"", claim.words, sentence.strip()}:
        facts.append((words.STATEMENT, (claim.statement,)))
    facts.append((words.PUT_AS, (words.MODALITIES[claim.modality],)))
    if claim.speaker:
        facts.append((words.SPEAKER, (claim.speaker,)))
    reasons = f": {', '.join(claim.reasons)}" if claim.reasons else ""
    facts.append((words.WORTH, (f"{claim.worth:.2f}{reasons}",)))
    return [part for name, said in facts for part in (node("dt", name), node("dd", *said))]


def _versus(card: Card, item: MatchedPassage) -> Node:
    found, claimed = item.match.found, card.state.claim.value
    return node(
        "dl",
        node("dt", words.ARTICLE_SAYS),
        node("dd", in_words(claimed) if claimed else card.state.claim.words),
        node("dt", words.SOURCE_SAYS),
        node("dd", in_words(found.value) if found else ""),
        look="versus",
    )


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
