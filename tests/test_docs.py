"""The documents tell the truth: what they name exists, what they show runs."""

import enum
import inspect
import re
from pathlib import Path
from types import ModuleType

import click
import pytest
from rapidfuzz import fuzz

from workbench import model
from workbench.cli import workbench as program
from workbench.kinds.grammar import ATOMS
from workbench.languages.language import load

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text("utf-8")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
NOUNS = [
    noun
    for _, noun in inspect.getmembers(model, inspect.isclass)
    if noun.__module__ == model.__name__
]


def blocks(text: str, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands(program: str) -> list[list[str]]:
    """Return the words after the program's name of each of its lines in the README."""
    lines = "".join(blocks(README, "sh")).splitlines()
    return [line.split("#")[0].split()[1:] for line in lines if line.startswith(f"{program} ")]


def spoken(name: str) -> str:
    """Return a class's name as the words that people say."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_glossary_defines_each_noun(noun: type) -> None:
    """Every noun of the model has an entry."""
    assert f"**{spoken(noun.__name__)}**" in GLOSSARY


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_glossary_lists_each_word_of_a_scale(noun: type) -> None:
    """Every value of an enumeration stands in the glossary."""
    if issubclass(noun, enum.StrEnum):
        assert not [member.value for member in noun if f"`{member.value}`" not in GLOSSARY]


@pytest.mark.parametrize("words", commands("workbench"), ids=" ".join)
def test_readme_commands_exist(words: list[str]) -> None:
    """Each command line of the README names a command and options that exist."""
    command: click.Command = program
    rest = list(words)
    while isinstance(command, click.Group) and rest and rest[0] in command.commands:
        command = command.commands[rest.pop(0)]
    assert not isinstance(command, click.Group), words
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in rest if re.match(r"-\S", word)} <= known


@pytest.mark.parametrize("words", commands("make"), ids=" ".join)
def test_readme_make_targets_exist(words: list[str]) -> None:
    """Each make line of the README names a target that exists."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(rf"^{words[0]}:.*## ", makefile, re.MULTILINE)


def test_generated_pages_follow_from_the_code(generated: ModuleType) -> None:
    """Each page that docs/generate.py writes is what it would write now."""
    for name, page in generated.PAGES.items():
        assert page() == (ROOT / "docs" / name).read_text("utf-8"), f"run make docs: {name}"


def test_readme_python_runs() -> None:
    """The Python of the README does what it says."""
    for block in blocks(README, "python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102  # our own document


def test_the_language_shown_can_be_read(tmp_path: Path) -> None:
    """The folder that docs/adding-a-language.md shows loads, and its phrases find a date."""
    folder = tmp_path / "it"
    folder.mkdir()
    for block in blocks((ROOT / "docs" / "adding-a-language.md").read_text("utf-8"), "toml"):
        (folder / block.split()[1]).write_text(block, "utf-8")
    language = load(folder)
    date, *_ = language.patterns("date", ATOMS)
    amounts = [*language.patterns("amount", ATOMS), *language.patterns("duration", ATOMS)]
    encoded = language.alphabet.encode("Accadde il 3 gennaio 2022.")
    assert [(found.start, found.end) for found in date.finditer(encoded)] == [(8, 25)]
    assert amounts


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Each relative link or picture is a file, and its fragment a heading of it."""
    text = path.read_text("utf-8")
    for link in re.findall(r"\]\(([^)\s]+)\)|(?:src|srcset)=\"([^\"]+)\"", text):
        target, _, fragment = "".join(link).partition("#")
        if "://" in target:
            continue
        file = path.parent / target if target else path
        assert file.exists(), target
        if fragment:
            headings = re.findall(r"^#+ (.+)$", file.read_text("utf-8"), re.MULTILINE)
            assert fragment in {heading.lower().replace(" ", "-") for heading in headings}


def test_architecture_draws_the_tree_that_is_there() -> None:
    """Each line of the tree is a file or folder, and each room of the package has its line."""
    tree = blocks(ARCHITECTURE, "")[0]
    drawn = {
        Path("workbench" if indent else "", name)
        for indent, name in re.findall(r"^( *)([\w.]+)/? {2,}", tree, re.MULTILINE)
    }
    assert not [path for path in drawn if not (ROOT / path).exists()]
    rooms = {
        path.relative_to(ROOT)
        for path in (ROOT / "workbench").iterdir()
        if not path.name.startswith(("__", "py.", "_pages"))
    }
    assert rooms <= drawn


def test_architecture_names_paths_that_exist() -> None:
    """Each path in the table of where to look is there."""
    for path in re.findall(r"`(workbench/[\w./]+)`", ARCHITECTURE):
        assert (ROOT / path).exists(), path


def test_why_measures_likeness_truly() -> None:
    """The ratios in the reasons are those that rapidfuzz gives."""
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \| (\d+) \|$",
        (ROOT / "docs" / "why.md").read_text("utf-8"),
        re.MULTILINE,
    )
    assert rows
    for one, other, ratio in rows:
        assert round(fuzz.ratio(one, other)) == int(ratio)
