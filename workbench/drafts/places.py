"""Where a span of one draft is in the next."""

import re
from bisect import bisect_right

from workbench.drafts import typography
from workbench.drafts.alignment import aligned
from workbench.drafts.typography import alike, printed
from workbench.drafts.wording import compared
from workbench.model import Sentence, Split

Span = tuple[int, int]
"""(start, end) in code points of a draft's text."""


class Places:
    """Two drafts with their sentences aligned."""

    def __init__(self, before: Split, after: Split) -> None:
        """Align the sentences of two drafts."""
        self._before, self._after = before, after
        self._starts = [each.start for each in before.sentences]
        self._aligned = aligned(
            [printed(_words(before, each)).text for each in before.sentences],
            [printed(_words(after, each)).text for each in after.sentences],
        )

    def exact(self, span: Span) -> Span | None:
        """Return where a span is when all its sentences are the same, side by side as before."""
        first, last = self._sentences(span)
        same = self._aligned.same
        begins = same.get(first)
        if begins is None:
            return None
        if any(same.get(first + step) != begins + step for step in range(last - first + 1)):
            return None
        return self._carried(span, begins, begins + last - first)

    def is_doubtful(self, span: Span) -> bool:
        """Say whether the sentence of a span stands in several places."""
        return self._sentences(span)[0] in self._aligned.doubtful

    def reworded(self, span: Span) -> Span | None:
        """Return what took the place of a span whose sentences changed; None when nothing did."""
        first, last = self._sentences(span)
        start, end = self._to_new(first, span), self._to_new(last, span)
        if start is None or end is None or start[0] >= end[1]:
            return None
        return start[0], end[1]

    def follows_the_same(self, span: Span, span_after: Span) -> bool:
        """Say whether the sentence before a span is the same in both drafts."""
        one, other = self._sentences(span)[0] - 1, sentence_at(self._after, span_after[0])[0] - 1
        if one < 0 or other < 0:
            return one == other
        return alike(
            _words(self._before, self._before.sentences[one]),
            _words(self._after, self._after.sentences[other]),
        )

    def _sentences(self, span: Span) -> tuple[int, int]:
        first, last = (bisect_right(self._starts, at) - 1 for at in (span[0], span[1] - 1))
        return max(first, 0), max(last, 0)

    def _carried(self, span: Span, first: int, last: int) -> Span | None:
        """Return the span in the sentences from ``first`` to ``last``; None unless alike."""
        begins, ends = (self._before.sentences[at] for at in self._sentences(span))
        news = self._after.sentences
        start = self._border(begins, news[first], span[0], is_end=False)
        end = self._border(ends, news[last], span[1], is_end=True)
        if start is None or end is None or start >= end:
            return None
        is_alike = alike(self._before.text[slice(*span)], self._after.text[start:end])
        return (start, end) if is_alike else None

    def _border(self, old: Sentence, new: Sentence, offset: int, *, is_end: bool) -> int | None:
        """Return where a border of a span stands in a sentence that is printed the same."""
        there, here = printed(_words(self._before, old)), printed(_words(self._after, new))
        start, end = there.inward(offset - old.start, offset - old.start)
        if is_end:
            return here.ends[end - 1] + new.start if 0 < end <= len(here.ends) else None
        return here.starts[start] + new.start if start < len(here.starts) else None

    def _to_new(self, sentence: int, span: Span) -> Span | None:
        """Return where the part of a span in one sentence went."""
        at = self._aligned.changed.get(sentence, self._aligned.same.get(sentence))
        if at is None:
            return None
        old, new = self._before.sentences[sentence], self._after.sentences[at]
        changed = compared(_words(self._before, old), _words(self._after, new))
        place = changed.place(max(span[0] - old.start, 0), min(span[1], old.end) - old.start)
        return place and (place[0] + new.start, place[1] + new.start)


def sentence_at(draft: Split, offset: int) -> tuple[int, str]:
    """Return the place of the sentence that holds an offset, and its text."""
    at = max(bisect_right(draft.sentences, offset, key=lambda each: each.start) - 1, 0)
    return at, _words(draft, draft.sentences[at])


def occurrences(words: str, text: str) -> tuple[Span, ...]:
    """Return where words stand in a text, give or take their print, not inside other words."""
    whole, wanted = typography.whole(text), printed(words).text
    if not wanted:
        return ()
    pattern = rf"(?<!\w){re.escape(wanted)}(?!\w)"
    return tuple(whole.outward(*each.span()) for each in re.finditer(pattern, whole.text))


def _words(draft: Split, sentence: Sentence) -> str:
    return draft.text[sentence.start : sentence.end]
