"""Words written together with a number: German einundzwanzig, zweistündig, Italian ventotto."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

GLUE = "⁀"
"""Code of a word that stands between two numbers glued together: the und of einundzwanzig."""
_NUMBERS = ("number_word", "article_one", "scale", "ordinal")
_BETWEEN = "number_glue"


@dataclass(frozen=True, slots=True)
class Glued:
    """The words that may be written together with a number, each with its code."""

    numbers: Mapping[str, str]
    between: frozenset[str]
    tails: Mapping[str, str]
    """Words that may end such a word: ``stündig``."""
    start: re.Pattern[str]

    def split(self, word: str) -> list[tuple[int, int, str]] | None:
        """Return (start, end, code) of a word's parts, None for a word that is not glued."""
        plain = unicodedata.normalize("NFC", word).lower()
        if not self.start.match(plain):
            return None
        parts = self._parts(plain, 0)
        if not parts or len(parts) == 1:
            return None
        return [(_place(word, start), _place(word, end), code) for start, end, code in parts]

    def _parts(self, word: str, at: int) -> list[tuple[int, int, str]] | None:
        """Return the parts from ``at`` on, where a number has to stand; longer parts first."""
        for end in range(len(word), at, -1):
            part = word[at:end]
            if part not in self.numbers:
                continue
            here = (at, end, self.numbers[part])
            if end == len(word):
                return [here]
            if word[end:] in self.tails:
                return [here, (end, len(word), self.tails[word[end:]])]
            for between in ("", *self.between):
                if word.startswith(between, end):
                    rest = self._parts(word, end + len(between))
                    if rest:
                        glue = [(end, end + len(between), GLUE)] if between else []
                        return [here, *glue, *rest]
        return None


def _place(word: str, at: int) -> int:
    """Return where the letter ``at`` of the word with composed accents stands in it as written."""
    return next(
        place
        for place in range(at, len(word) + 1)
        if len(unicodedata.normalize("NFC", word[:place])) == at
        and not (place < len(word) and unicodedata.combining(word[place]))
    )


def build(
    code: Callable[[str], str],
    lists: Mapping[str, Mapping[str, str]],
    tails: Iterable[str],
) -> Glued:
    """Return a language's glued words; ``tails`` names the lists whose words may end one."""
    numbers = {word.lower(): code(word) for name in _NUMBERS for word in _single(lists, name)}
    return Glued(
        numbers,
        frozenset(_single(lists, _BETWEEN)),
        {word: code(word) for name in tails for word in _single(lists, name)},
        re.compile("|".join(sorted(map(re.escape, numbers), key=len, reverse=True)) or "(?!)"),
    )


def _single(lists: Mapping[str, Mapping[str, str]], name: str) -> list[str]:
    return [phrase for phrase in lists.get(name, {}) if phrase.isalpha()]
