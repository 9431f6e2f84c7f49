"""Training of the network that scores sentences: its backward pass and Adam, in numpy.

The forward pass follows ``workbench.splitting.worth.network``, with dropout and with the vectors of
pieces made from those of a pretrained encoder by a matrix that is learned: a language that the
training never saw has its pieces placed by the same matrix.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from workbench.splitting.worth.network import Batch, Cut, batch, features, pool, windows

Array = npt.NDArray[np.float32]
SIZE, FILTERS, CLASSES = 48, 128, 3
DROPPED, SILENCED = 0.3, 0.1
"""Shares of the last layer's inputs, and of the pieces, left out while training."""


def starting(vectors: Array, random: np.random.Generator) -> dict[str, Array]:
    """Return parameters to start from: the vectors' main directions, small random filters."""
    centred = vectors - vectors.mean(0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    width = (SIZE + 1) + 4 * FILTERS
    shapes = {"first": (3 * (SIZE + 1), FILTERS), "second": (3 * FILTERS, FILTERS)}
    parameters = {
        name: random.normal(size=shape, scale=np.sqrt((3 - at) / shape[0]))
        for at, (name, shape) in enumerate(shapes.items(), 1)
    }
    parameters |= {
        "project": directions[:, ::-1][:, :SIZE],
        "project_bias": np.zeros(SIZE),
        "first_bias": np.zeros(FILTERS),
        "second_bias": np.zeros(FILTERS),
        "out": random.normal(size=(width, CLASSES), scale=0.01),
        "out_bias": np.zeros(CLASSES),
    }
    return {name: np.ascontiguousarray(value, np.float32) for name, value in parameters.items()}


def softmax(values: Array) -> Array:
    """Return the rows as shares of one."""
    raised = np.exp(values - values.max(1, keepdims=True))
    shares: Array = raised / raised.sum(1, keepdims=True)
    return shares


@dataclass(slots=True)
class Adam:
    """Adam with a falling rate."""

    steps: int
    rate: float = 4e-3
    decay: float = 1e-4
    done: int = 0
    mean: dict[str, Array] = field(default_factory=dict)
    square: dict[str, Array] = field(default_factory=dict)

    def step(self, parameters: dict[str, Array], gradients: dict[str, Array]) -> None:
        """Move the parameters by one step, in place."""
        self.done += 1
        rate = self.rate * min(1, self.done / 100) * (1 - self.done / (self.steps + 1))
        for name, plain in gradients.items():
            slope = plain + self.decay * parameters[name]
            mean = self.mean[name] = 0.9 * self.mean.get(name, 0) + 0.1 * slope
            square = self.square[name] = 0.999 * self.square.get(name, 0) + 0.001 * slope**2
            fair = (square / (1 - 0.999**self.done)) ** 0.5 + 1e-8
            parameters[name] -= rate * (mean / (1 - 0.9**self.done)) / fair


def apart(rows: Array) -> Array:
    """Return what a gradient of windows is for the rows that they were cut from."""
    width = rows.shape[1] // 3
    summed = rows[:, width : 2 * width].copy()
    summed[:-1] += rows[1:, :width]
    summed[1:] += rows[:-1, 2 * width :]
    return summed


def gradients(
    parameters: dict[str, Array],
    vectors: Array,
    laid: Batch,
    wanted: Array,
    random: np.random.Generator,
) -> dict[str, Array]:
    """Return the gradients of the cross entropy with the wanted shares of the classes."""
    p = parameters
    kept = laid.filled * (random.random(laid.filled.shape) > SILENCED)
    placed = vectors[laid.pieces] @ p["project"] + p["project_bias"]
    rows = (np.hstack([placed, laid.capitals]) * kept).astype(np.float32)
    around = windows(rows)
    one = np.maximum(around @ p["first"] + p["first_bias"], 0) * laid.filled
    around_one = windows(one)
    more = np.maximum(around_one @ p["second"] + p["second_bias"], 0) * laid.filled
    two = one + more
    read = features(rows, one, two, laid)
    left = ((random.random(read.shape) > DROPPED) / (1 - DROPPED)).astype(np.float32)
    read *= left
    slope = (softmax(read @ p["out"] + p["out_bias"]) - wanted) / len(wanted)
    found = {"out": read.T @ slope, "out_bias": slope.sum(0)}
    to_rows, to_one, to_two = _unpooled(slope @ p["out"].T * left, rows, one, two, laid)
    back = to_two * (more > 0)
    found |= {"second": around_one.T @ back, "second_bias": back.sum(0)}
    back = (to_one + to_two + apart(back @ p["second"].T)) * (one > 0)
    found |= {"first": around.T @ back, "first_bias": back.sum(0)}
    back = ((to_rows + apart(back @ p["first"].T)) * kept)[:, :SIZE]
    found |= {"project": vectors[laid.pieces].T @ back, "project_bias": back.sum(0)}
    return found


def _unpooled(
    slope: Array, rows: Array, one: Array, two: Array, laid: Batch
) -> tuple[Array, Array, Array]:
    """Return the slopes of the three layers' rows from those of what was pooled from them."""
    owner = np.zeros(len(rows), np.int64)
    inside = laid.filled[:, 0] > 0
    owner[inside] = np.repeat(np.arange(len(laid.lengths)), laid.lengths)
    length = laid.lengths.astype(np.float32)[:, None]
    width = rows.shape[1]
    cuts = [width + at * FILTERS for at in range(4)]
    mean, sum_one, top_one, sum_two, top_two = np.split(slope, cuts, axis=1)

    def spread(pooled: Array) -> Array:
        return pooled[owner] * laid.filled

    def layer(total: Array, top: Array, of: Array) -> Array:
        highest = of == pool(np.maximum, of, laid)[owner]
        return spread(total * 0.5 / np.sqrt(length)) + spread(top) * highest

    return spread(mean / length), layer(sum_one, top_one, one), layer(sum_two, top_two, two)


def trained(
    vectors: Array, sentences: Sequence[Cut], wanted: Array, *, epochs: int, seed: int
) -> dict[str, Array]:
    """Return the parameters learned from sentences and the shares of the classes wanted of each."""
    random = np.random.default_rng(seed)
    parameters = starting(vectors, random)
    size, count = 64, len(sentences)
    adam = Adam(epochs * (count // size))
    for _ in range(epochs):
        order = random.permutation(count)
        for start in range(0, count - size + 1, size):
            chosen = order[start : start + size]
            laid = batch([sentences[at] for at in chosen])
            adam.step(parameters, gradients(parameters, vectors, laid, wanted[chosen], random))
    return parameters


def folded(parameters: dict[str, Array], vectors: Array) -> dict[str, npt.NDArray[np.generic]]:
    """Return the arrays that the workbench reads: the pieces' vectors projected and in bytes."""
    table = vectors @ parameters["project"] + parameters["project_bias"]
    scale = np.abs(table).max(0) / 127
    rest = {
        name: value.astype(np.float16)
        for name, value in parameters.items()
        if not name.startswith("project")
    }
    return {"table": np.round(table / scale).astype(np.int8), "scale": scale, **rest}
