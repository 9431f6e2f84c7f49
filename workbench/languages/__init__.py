"""One folder = one language, discovered: its data, and the engine that reads them."""

from functools import lru_cache
from importlib.resources import files

from workbench.errors import LanguageError
from workbench.languages.language import Language, load

UNDETERMINED = "und"
"""The folder of rules that hold in any language: digits, percent, currency signs, ISO dates."""

__all__ = ["UNDETERMINED", "Language", "codes", "detect", "get", "supported"]


@lru_cache(maxsize=1)
def codes() -> tuple[str, ...]:
    """Return the codes of the languages that have a folder, without the undetermined one."""
    return tuple(
        sorted(
            folder.name
            for folder in files(__package__).iterdir()
            if folder.is_dir() and (folder / "words.toml").is_file() and folder.name != UNDETERMINED
        )
    )


def supported() -> str:
    """Return the codes as a person reads them: ``en, fr``."""
    return ", ".join(codes())


@lru_cache(maxsize=16)
def get(code: str) -> Language:
    """Return a language by its code (ISO 639-1; a region such as fr-CA is ignored).

    Raises LanguageError, listing the supported ones, for a code without a folder.
    """
    base = code.lower().replace("_", "-").partition("-")[0]
    if base != UNDETERMINED and base not in codes():
        message = (
            f"No rules for language {code!r}; available: {supported()}. "
            f"Use {UNDETERMINED!r} to find only figures and numeric dates."
        )
        raise LanguageError(message)
    return load(files(__package__) / base)


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the text's language, whether or not there are rules for it.

    Texts without letters are undetermined (``und``).
    """
    sample = text[:20_000].encode("utf-8", "replace").decode()
    if not any(char.isalpha() for char in sample):
        return UNDETERMINED
    from py3langid import classify  # noqa: PLC0415 - loads a model: only where a language is asked for

    return str(classify(sample)[0])
