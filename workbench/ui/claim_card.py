"""The upper half of the claim card: what is claimed, by whom, and how it stands."""

from workbench.model import Article, Modality, Sentence, Status
from workbench.ui import telling, words
from workbench.ui.plain_values import in_words, number
from workbench.ui.typeset import Node, marked, node
from workbench.workflow import ClaimState


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


def _eyebrow(state: ClaimState) -> Node:
    claim = state.claim
    tags = [
        node("span", telling.kind(kind), look="tag kind") for kind in claim.kinds or (claim.kind,)
    ]
    if state.status is not Status.OPEN:
        standing = words.STATUSES[state.status]
        if state.ruling:
            ruling = words.RULINGS[state.ruling].lower()
            standing = words.NAMED.format(name=standing, said=ruling)
        tags.append(node("span", standing, look=f"tag {state.status.value}"))
    tags += [node("span", telling.flag(flag), look="tag flag") for flag in claim.flags]
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
        said = in_words(claim.value, claim.words)
        code = (node("span", claim.value.text, look="code"),) if said != claim.value.text else ()
        facts.append((words.VALUE, (node("span", said, look="figure"), *code)))
    if claim.statement.strip() not in {"", claim.words, sentence.strip()}:
        facts.append((words.STATEMENT, (claim.statement,)))
    if claim.modality is not Modality.ASSERTED:
        facts.append((words.PUT_AS, (words.MODALITIES[claim.modality],)))
    if claim.speaker:
        facts.append((words.SPEAKER, (claim.speaker,)))
    worth = number(f"{claim.worth:.2f}")
    why = ", ".join(map(telling.worth_reason, claim.reasons))
    facts.append((words.WORTH, (f"{worth} · {why}" if why else worth,)))
    return [part for name, said in facts for part in (node("dt", name), node("dd", *said))]
