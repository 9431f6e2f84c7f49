"""The languages under test, and a language of four words made by hand."""

from pathlib import Path

import pytest

from workbench import languages
from workbench.kinds import grammar
from workbench.languages import Language

WORDS = """
name = "Klingon"
grouping = "."
decimal = ","

[lists]
about = ["circa"]

[lists.month]
1 = ["unus mensis"]
"""


@pytest.fixture(scope="session")
def english() -> Language:
    """Give the rules of English, their phrases compiled."""
    return grammar.of("en").language


@pytest.fixture(scope="session")
def french() -> Language:
    """Give the rules of French, their phrases compiled."""
    return grammar.of("fr").language


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder of a language with a few words and no phrases."""
    path = tmp_path / "tlh"
    path.mkdir()
    (path / "words.toml").write_text(WORDS, "utf-8")
    (path / "phrases.toml").write_text("", "utf-8")
    return path


@pytest.fixture
def small(folder: Path) -> Language:
    """Give that language."""
    return languages.load(folder)
