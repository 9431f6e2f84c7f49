"""Scores of words, asked once."""

from workbench.evidence.asking import as_asked
from workbench.evidence.wordscores import WordScores

INDEX = {"wheat": [(1, 2.0), (3, 1.0)], "price": [(2, 1.5), (3, 1.5)], "the": []}


class Asked:
    """An index that notes what it was asked."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self.words: list[str] = []

    def __call__(self, word: str) -> list[tuple[int, float]]:
        """Give the passages of a word."""
        self.words.append(word)
        return INDEX.get(word, [])


def test_a_passage_has_the_sum_of_its_words() -> None:
    """The best have most in sum; equals come by rising id; the limit holds."""
    scores = WordScores(3)
    assert list(scores.best(["wheat", "price", "the"], Asked(), limit=5).items()) == [
        (3, 2.5),
        (1, 2.0),
        (2, 1.5),
    ]
    assert list(scores.best(["wheat", "price"], Asked(), limit=1)) == [3]
    assert not scores.best(["unknown"], Asked(), limit=5)


def test_a_word_is_asked_once() -> None:
    """What was asked stays in memory, until room is needed: the longest unused goes first."""
    scores, asked = WordScores(3, most=4), Asked()
    scores.best(["wheat", "price"], asked, limit=5)
    scores.best(["wheat"], asked, limit=5)
    assert asked.words == ["wheat", "price"]
    small, asked = WordScores(3, most=3), Asked()
    for word in ("wheat", "price", "price", "wheat"):
        small.best([word], asked, limit=5)
    assert asked.words == ["wheat", "price", "wheat"]


def test_print_and_addresses_say_nothing() -> None:
    """Copies that differ in their quotation marks are asked for as one; addresses fall away."""
    marked = "He called it « a “great” day »: l’eau, 'too'"
    assert as_asked(marked) == 'He called it " a "great" day ": l\'eau, "too"'
    assert as_asked("Look https://example.org/a?b=1 here") == "Look   here"
    assert as_asked("https://example.org") == "https://example.org"
