"""The interface in French: complete, and nothing in English left on a page."""

import ast
import json
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest

import workbench
from workbench import workflow
from workbench.kinds import KINDS
from workbench.kinds.document import SKIPPED
from workbench.model import Bound, Ruling, Value
from workbench.splitting.worth import WEIGHTS
from workbench.ui import catalogue, english, interface, plain_values, telling
from workbench.workflow.marking import REASONS

OpenPage = Callable[..., AppTest]

CATALOGUES = Path(catalogue.__file__).parent / "catalogues"
PACKAGE = Path(workbench.__file__).parent
FIELD = re.compile(r"\{\w*\}")
SHORTEST = 4
"""Letters of a text from which it is looked for on a page: fewer say nothing of its language."""
CODES = frozenset(
    {
        "id",
        "key",
        "userKey",
        "formId",
        "look",
        "tag",
        "name",
        "act",
        "blocks",
        "type",
        "form",
        "shares",
        "jsContent",
        "cssContent",
    }
)
"""What a browser is sent but shows to nobody."""


@pytest.fixture
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak French wherever no page is drawn."""
    monkeypatch.setattr(interface, "language", lambda: "fr")


def entries() -> dict[str, tuple[str, str]]:
    """Return (English, French) of every entry by its context."""
    with (CATALOGUES / "fr.po").open("rb") as file:
        read = read_po(file, locale="fr", abort_invalid=True)
    return {str(e.context): (str(e.id), str(e.string)) for e in read if e.context}


def test_every_text_is_in_french() -> None:
    """The catalogue has each text of the interface, and none that is not said any more."""
    assert entries().keys() == catalogue.texts().keys()


def test_the_english_in_the_catalogue_is_today_s() -> None:
    """A text that changed in English has been looked at in French too."""
    stale = [
        name
        for name, (english_text, _) in entries().items()
        if catalogue.texts()[name] != english_text
    ]
    assert stale == []


def test_tables_can_be_sent_to_a_browser() -> None:
    """A table of words in French is the plain kind that it is in English."""
    assert type(catalogue.said("KEY_NAMES", "fr")) is type(english.KEY_NAMES)


def test_french_texts_have_the_fields_of_the_english() -> None:
    """What is put into a text in English is put into it in French."""
    differing = [
        name
        for name, (said, french) in entries().items()
        if set(FIELD.findall(said)) != set(FIELD.findall(french)) or not french
    ]
    assert differing == []


def test_words_are_read_while_drawing_only() -> None:
    """No module asks for a word when it is imported: then nobody's language is known."""
    found = [
        f"{path.name}:{line}"
        for path in (PACKAGE / "ui").glob("*.py")
        if path.name != "app.py"  # a script: it is run for each drawing
        for line in read_at_import(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


def read_at_import(tree: ast.AST) -> list[int]:
    """Return the lines where a module, a class or a default reads a word."""
    lines = []
    for node in ast.iter_child_nodes(tree):
        inside: list[ast.AST] = [node]
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            inside = [*node.args.defaults, *(each for each in node.args.kw_defaults if each)]
        for each in inside:
            if is_word(each):
                lines.append(each.lineno)
            lines += read_at_import(each)
    return lines


def is_word(node: ast.AST) -> bool:
    """Tell whether a node is ``words.X``."""
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "words"
    )


def test_the_test_of_imports_can_fail() -> None:
    """A table of words at the top of a module, and a default, are found; a function is not."""
    source = "A = {1: words.B}\ndef f(a=words.C):\n    return words.D\n"
    assert read_at_import(ast.parse(source)) == [1, 2]


def test_all_that_the_machine_names_has_a_name() -> None:
    """Kinds, reasons of worth and reasons why nothing is checked are in the catalogue."""
    assert set(KINDS) <= english.KIND_NAMES.keys()
    assert set(WEIGHTS) <= english.WORTH_REASONS.keys()
    assert {*REASONS, *(kind.value for kind in SKIPPED)} <= english.UNCHECKABLE_REASONS.keys()


@pytest.mark.usefixtures("in_french")
def test_kinds_have_different_names() -> None:
    """Two kinds of one name would be one in a filter and in a plot."""
    assert len({telling.kind(kind) for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize(
    ("text", "bound", "said"),
    [
        ("P1W", Bound.EXACT, "1 semaine"),
        ("PT2H1M", Bound.ABOUT, "environ 2 heures 1 minute"),
        ("2021-12-28", Bound.EXACT, "28 décembre 2021"),
        ("2021-12-01", Bound.EXACT, "1er décembre 2021"),
        ("2002/..", Bound.EXACT, "depuis 2002"),
        ("2022-01-12/2022-01-13", Bound.RANGE, "du 12 janvier 2022 au 13 janvier 2022"),
        ("2021-W49", Bound.EXACT, "semaine 49 de 2021"),
        ("2014", Bound.ABOUT, "vers 2014"),
        ("6.8 %", Bound.EXACT, "6,8 %"),
        ("2000..99999 soldat", Bound.ORDER, "2 000 à 99 999 soldats"),
    ],
)
@pytest.mark.usefixtures("in_french")
def test_values_are_said_in_french(text: str, bound: Bound, said: str) -> None:
    """Numbers, dates and units are written as French writes them."""
    plain = plain_values.in_words(Value(text=text, bound=bound), "des milliers de soldats")
    assert re.sub(r"\s", " ", plain) == said


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        (
            "The claim says P1W, the source PT2H1M: these cannot both be right.",
            "L’article : 1 semaine ; la source : 2 heures 1 minute : impossible à la fois.",
        ),
        (
            "The same value stands here, it seems of something else: Both say 2022-01-10.",
            "La même valeur est ici, d’autre chose semble-t-il : Les deux : 10 janvier 2022.",
        ),
        ("2 other sources print the same.", "2 autres sources impriment la même chose."),
        ("“January 12” falls on a Wednesday.", "« January 12 » tombe un mercredi."),
        ("Nobody foresaw this.", "Nobody foresaw this."),
    ],
)
@pytest.mark.usefixtures("in_french")
def test_stored_sentences_are_said_in_french(stored: str, said: str) -> None:
    """What the desk keeps in English is told in French, with plain values; the rest as it is."""
    assert re.sub(r"\s", " ", telling.sentence(stored)) == said


@pytest.mark.usefixtures("in_french")
def test_the_starter_desk_is_told_in_french(tmp_path: Path) -> None:
    """All that the machine says of the starter desk's claims and evidence is in the catalogue."""
    desk = tmp_path / "desk.db"
    shutil.copy(PACKAGE.parent / "claims.db", desk)
    workflow.prepare(desk)
    english_left = {
        said
        for summary in workflow.articles(desk)
        for said in machine_says(desk, summary.article.id)
        if telling.sentence(said) == said
    }
    assert english_left == set()


def machine_says(desk: Path, article: int) -> Iterator[str]:
    """Yield the sentences of the machine on an article, and its words that are in no table."""
    review = workflow.review(desk, article)
    yield from (warning.message for warning in review.warnings)
    known = english.UNCHECKABLE_REASONS.keys()
    yield from (
        each.reason for each in review.sentences if each.reason and each.reason not in known
    )
    for state in review.claims:
        yield from set(state.claim.flags) - english.FLAGS.keys()
        yield from set(state.claim.reasons) - english.WORTH_REASONS.keys()
        card = workflow.card(desk, state.claim.id)
        yield from (each.match.reason for each in card.matches)


@pytest.mark.usefixtures("in_french")
def test_what_a_draft_did_is_told_in_french() -> None:
    """The fates of a draft's claims are counted in words; another sentence stays as it is."""
    assert telling.fates("1 orphan, 5 kept.") == "1 à placer, 5 gardées."
    assert telling.fates("No claims.") == "No claims."


def said_by_the_machine() -> set[str]:
    """Return every text in the code below the pages, its fields all alike."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        if "ui" in path.relative_to(PACKAGE).parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                pieces = [
                    each.value if isinstance(each, ast.Constant) else "{}" for each in node.values
                ]
                found.add("".join(str(piece) for piece in pieces))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def test_no_fault_is_translated_that_nobody_raises() -> None:
    """Each sentence of FAULTS_SAID is one that the code below the pages makes."""
    made = said_by_the_machine()
    made |= {
        each.replace("There is no {} {} on", f"There is no {noun} {{}} on")
        for each in made
        for noun in ("article", "claim", "source")
    }
    gone = [
        key
        for key, form in english.FAULTS_SAID.items()
        if key not in {"imported", "imported newer"} and FIELD.sub("{}", form) not in made
    ]
    assert gone == []


PAGES = ("desk", "review", "sources", "sheet", "insights", "drafts", "settings")


@pytest.mark.parametrize("title", PAGES)
def test_a_page_in_french_has_no_english(desk: Path, open_page: OpenPage, title: str) -> None:
    """None of the English texts is on a page drawn in French, but those that are French too."""
    workflow.rule(desk, 3, Ruling.WRONG, reviewer="Amélie", note="Non.")
    at = open_page(title)
    at.session_state[interface.CHOSEN] = "fr"
    at.run()
    assert not at.exception
    assert left_in_english(shown(at)) == []


def left_in_english(drawn: Sequence[str]) -> list[str]:
    """Return the names of the English texts that stand among the texts that were drawn."""
    french = {said for _, said in entries().values()}
    there = set(drawn) | {piece for text in drawn for piece in re.split(r" · |, |: ", text)}
    forms = {
        name: re.compile(FIELD.sub(".+", re.sub(r"[.*+?()|^$\\[\]]", r"\\\g<0>", text)), re.DOTALL)
        for name, text in catalogue.texts().items()
        if text not in french and len(re.findall(r"\w", FIELD.sub("", text))) >= SHORTEST
    }
    return [f"{n}: {t}" for n, form in forms.items() for t in there if form.fullmatch(t)]


def shown(at: AppTest) -> list[str]:
    """Return all texts that the browser gets to show, those of components too."""
    found: list[str] = []
    for root in (at.main, at.sidebar):
        for element in root:
            if getattr(element, "proto", None) is not None:
                found += texts_of(MessageToDict(element.proto))
    return found


def texts_of(given: object) -> list[str]:
    """Return the texts in what a browser is sent, without names that only programs read."""
    if isinstance(given, str):
        return texts_of(json.loads(given)) if given.startswith(("{", "[")) else [given]
    if isinstance(given, dict):
        return [
            text for name, each in given.items() if name not in CODES for text in texts_of(each)
        ]
    return [text for each in given for text in texts_of(each)] if isinstance(given, list) else []
