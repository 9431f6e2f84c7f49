"""Parsing sentences with the language's spaCy pipeline, each sentence a document of its own."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from workbench.errors import LanguageError
from workbench.languages import Language

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

_BATCH = 32
_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007"), " ")
"""The pipelines take a space that does not break for a word and lose the thread."""


@lru_cache(maxsize=4)
def pipeline(name: str, package: str) -> "Pipeline":
    """Return the spaCy pipeline of that import name, loaded once.

    Raises LanguageError, naming the package to install, if it is not there.
    """
    if find_spec(name) is None:
        message = (
            f"The language model {package} is not installed; install it with: pip install {package}"
        )
        raise LanguageError(message)
    import spacy  # noqa: PLC0415 - seconds and 100 MB: only where something is parsed

    return spacy.load(name)


def parse(
    sentences: Sequence[str | None],
    language: Language,
    progress: Callable[[int, int], None] | None = None,
) -> "tuple[Doc | None, ...]":
    """Return the parse of each sentence, None for None and for a language without a pipeline.

    ``progress`` is called with (sentences done, sentences in all); what it raises ends the work.
    Raises LanguageError if the language's pipeline is not installed.
    """
    if not language.pipeline:
        return (None,) * len(sentences)
    nlp = pipeline(language.pipeline, language.package)
    total = len(sentences)
    parsed: list[Doc | None] = [None] * total
    wanted: Iterable[tuple[str, int]] = (
        (_SURROGATE.sub("\ufffd", text.translate(_PLAIN_SPACES)), at)
        for at, text in enumerate(sentences)
        if text
    )
    for done, (doc, at) in enumerate(nlp.pipe(wanted, as_tuples=True, batch_size=_BATCH)):
        parsed[at] = doc
        if progress and done % _BATCH == 0:
            progress(at, total)
    if progress:
        progress(total, total)
    return tuple(parsed)
