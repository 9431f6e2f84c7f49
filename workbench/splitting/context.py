"""What surrounds a claim: who speaks, how firmly, what it is about, and a statement of its own."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workbench.kinds import family
from workbench.kinds.clauses import SUBJECTS
from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.period import KIND as PERIOD
from workbench.kinds.prediction import KIND as PREDICTION
from workbench.kinds.prediction import lies_ahead
from workbench.kinds.reading import Spoken
from workbench.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_WHOLE = frozenset(
    {"role", "quote", "report", "event", "cause", "rule", "prediction", "rank", "place"}
)
"""Families whose words make a label as they stand."""
_LABEL_LENGTH = 60
_NAMES_IN_LABEL = 2
_PEOPLE = {"PER", "PERSON"}
_NAMED = {"PER", "PERSON", "ORG", "GPE", "LOC", "NORP"}


@dataclass(frozen=True)
class Context:
    """The whole document's speech and names, from which each claim's context is drawn."""

    document: Document
    spoken: Sequence[Spoken]

    @cached_property
    def _by_start(self) -> tuple[list[int], list[Spoken]]:
        spoken = sorted(self.spoken, key=lambda one: one.content[0])
        return [one.content[0] for one in spoken], spoken

    def speech_around(self, start: int, end: int) -> Spoken | None:
        """Return the narrowest speech that holds a span, None outside of all."""
        starts, spoken = self._by_start
        inside = [one for one in spoken[: bisect_right(starts, start)] if end <= one.content[1]]
        return min(inside, key=lambda one: one.content[1] - one.content[0], default=None)

    def speaker_of(self, found: Found) -> tuple[str | None, Spoken | None]:
        """Return who says a claim, as the article names them, and the speech that it stands in.

        A quote's or report's own speaker is theirs; a pronoun stands for the speaker named last.
        """
        own = found.read.parts if isinstance(found.read.parts, Spoken) else None
        spoken = own or self.speech_around(found.start, found.end)
        if spoken is None or spoken.speaker is None:
            return None, spoken
        return self._named(spoken.speaker), spoken

    def _named(self, span: tuple[int, int]) -> str:
        words = _single_line(self.document.words(*span))
        if words.lower() not in self.document.language.lists.get("pronoun", {}):
            return words
        starts, spoken = self._by_start
        for one in reversed(spoken[: bisect_right(starts, span[0])]):
            if one.speaker and one.speaker[0] < span[0]:
                earlier = _single_line(self.document.words(*one.speaker))
                if earlier.lower() not in self.document.language.lists.get("pronoun", {}):
                    return earlier
        return words

    def modality_of(self, found: Found, spoken: Spoken | None) -> Modality:
        """Return how firmly the article puts a claim: by its verb first, then by who says it."""
        if found.read.kind == PREDICTION:
            return Modality.PREDICTED
        verb = self._verb_over(found)
        if verb is not None and not isinstance(found.read.parts, Spoken):
            if _denied(verb, self.document):
                return Modality.DENIED
            if _conditional(verb, self.document) or _has_word(verb, self.document, "hedge"):
                return Modality.HEDGED
            if lies_ahead(verb, self.document):
                return Modality.PREDICTED
        return Modality.ATTRIBUTED if spoken is not None else Modality.ASSERTED

    def _verb_over(self, found: Found) -> "Token | None":
        token = self._head(found)
        while token is not None and token.pos_ not in {"VERB", "AUX"}:
            if token.head == token:
                return None
            token = token.head
        return token

    def _head(self, found: Found) -> "Token | None":
        """Return the token of a claim that the others hang on."""
        at = self.document.sentence_at(found.start)
        doc = self.document.parsed[at]
        if doc is None:
            return None
        span = self._span(found, doc, self.document.spans[at][0])
        return span.root if span else None

    def _span(self, found: Found, doc: "Doc", offset: int) -> "Span | None":
        start, end = found.start - offset, min(found.end - offset, len(doc.text))
        return doc.char_span(start, end, alignment_mode="expand") if start < end else None

    def label_of(self, found: Found) -> str:
        """Return a short title: the words with the noun or verb they belong to, and names."""
        words = _single_line(self.document.words(*self._with_head(found)))
        if len(words) > _LABEL_LENGTH:
            words = words[: _LABEL_LENGTH - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
        names = [name for name in self.names_near(found) if name.casefold() not in words.casefold()]
        return f"{words} · {', '.join(names[:_NAMES_IN_LABEL])}" if names else words

    def _with_head(self, found: Found) -> tuple[int, int]:
        """Return the span with a noun right behind ("two-hour video call") or a verb before it."""
        token = self._head(found)
        if token is None or family(str(found.read.kind)) in _WHOLE:
            return found.start, found.end
        offset = self.document.spans[self.document.sentence_at(found.start)][0]
        head = token.head
        start, end = offset + head.idx, offset + head.idx + len(head)
        if (
            head.pos_ in {"NOUN", "PROPN"}
            and found.end <= start
            and end - found.start <= _LABEL_LENGTH
        ):
            return found.start, end
        before = {"VERB"} if found.read.kind == PERIOD else {"VERB", "NOUN"}
        if end <= found.start and found.end - start <= _LABEL_LENGTH and head.pos_ in before:
            helpers = [
                child.idx
                for child in head.children
                if child.dep_.startswith(("aux", "expl", "neg")) and child.i < head.i
            ]
            low = offset + min([head.idx, *helpers])
            return (low if found.end - low <= _LABEL_LENGTH else start), found.end
        return found.start, found.end

    def names_near(self, found: Found) -> list[str]:
        """Return the names of the claim's sentence: people first, then organisations and places."""
        doc = self.document.parsed[self.document.sentence_at(found.start)]
        if doc is None:
            return []
        named = [entity for entity in doc.ents if entity.label_ in _NAMED]
        named.sort(key=lambda entity: entity.label_ not in _PEOPLE)
        names: list[str] = []
        for entity in named:
            name = _single_line(entity.text)
            if not any(name in other or other in name for other in names):
                names.append(name)
        return names

    @cached_property
    def _full_names(self) -> Mapping[str, tuple[int, str]]:
        """Unambiguous last names, with where and how the article first gives the full name."""
        first: dict[str, tuple[int, str]] = {}
        ambiguous = set()
        for offset, doc in self.document.parses():
            for entity in doc.ents:
                parts = entity.text.split()
                if entity.label_ not in _PEOPLE or len(parts) < 2:  # noqa: PLR2004 - a first and a last name
                    continue
                known = first.setdefault(parts[-1], (offset + entity.start_char, entity.text))
                if known[1] != entity.text and not known[1].endswith(entity.text):
                    ambiguous.add(parts[-1])
        return {last: full for last, full in first.items() if last not in ambiguous}

    def statement_of(self, found: Found) -> str:
        """Return the claim's sentence, names completed in [brackets] from earlier on."""
        at = self.document.sentence_at(found.start)
        start = self.document.spans[at][0]
        end = max(self.document.spans[at][1], found.end)
        text = self.document.words(start, end)
        doc = self.document.parsed[at]
        people = (
            []
            if doc is None
            else [
                entity
                for entity in doc.ents
                if entity.label_ in _PEOPLE and len(entity.text.split()) == 1
            ]
        )
        for entity in reversed(people):
            place, full = self._full_names.get(entity.text, (start, ""))
            if full and place < start:
                given = full[: -len(entity.text)].strip()
                text = f"{text[: entity.start_char]}[{given}] {text[entity.start_char :]}"
        return _single_line(text)

    def needs_context(self, found: Found) -> bool:
        """Tell whether the claim's clause leans on a pronoun for its subject."""
        verb = self._verb_over(found)
        if verb is None:
            return False
        pronouns = self.document.language.lists.get("pronoun", {})
        return any(child.dep_ in SUBJECTS and child.lower_ in pronouns for child in verb.children)


def _single_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _denied(verb: "Token", document: Document) -> bool:
    return any(
        child.dep_ == "neg"
        or "Neg" in child.morph.get("Polarity", [])
        or child.lower_ in {"n't", "not", "never"}
        for child in verb.children
    ) or _has_word(verb, document, "denial_verb")


def _conditional(verb: "Token", document: Document) -> bool:
    words = [verb, *(child for child in verb.children if child.dep_.startswith(("aux", "cop")))]
    endings = document.language.conditional_endings
    return any(
        "Cnd" in word.morph.get("Mood", []) or word.lower_.endswith(endings) for word in words
    )


def _has_word(verb: "Token", document: Document, word_list: str) -> bool:
    words = document.language.lists.get(word_list, {})
    return any(token.lower_ in words for token in (verb, *verb.children))
