"""The best candidates, ranked again by a larger network."""

import numpy as np
import pytest

from workbench.errors import InputError
from workbench.evidence import rerank


class Reader:
    """A network that knows one word only."""

    def query(self, text: str) -> rerank.Vector:
        """Return the vector of a text that asks."""
        return self.passage(text)

    def passage(self, text: str) -> rerank.Vector:
        """Return the vector of a text that may answer."""
        return np.array([1, 0] if "wheat" in text else [0, 1], np.float32)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a larger network."""
    monkeypatch.setattr(rerank, "reader", Reader)
    rerank._passage.cache_clear()  # noqa: SLF001 - what another network said
    rerank._query.cache_clear()  # noqa: SLF001


@pytest.mark.usefixtures("installed")
def test_the_larger_network_orders_the_best() -> None:
    """Among the first candidates its nearest comes first; equals keep their order."""
    texts = {1: "olives", 2: "wheat", 3: "maize"}
    assert rerank.reranked({1: 2.5, 2: 2.0, 3: 1.0}, texts, "wheat?") == [2, 1, 3]


@pytest.mark.usefixtures("installed")
def test_those_behind_stay_behind() -> None:
    """A candidate beyond the first twenty is not read."""
    scores = {number: 100.0 - number for number in range(rerank.LOOKED_AT + 2)}
    texts = dict.fromkeys(scores, "olives") | {rerank.LOOKED_AT + 1: "wheat"}
    assert rerank.reranked(scores, texts, "wheat?") == list(scores)


def test_without_the_package_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the error says what to install."""
    monkeypatch.setattr(rerank, "reader", lambda: None)
    with pytest.raises(InputError, match=r"install claim-workbench\[rerank\]"):
        rerank.reranked({1: 1.0}, {1: "wheat"}, "wheat")
