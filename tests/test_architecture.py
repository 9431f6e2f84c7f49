"""The house keeps its walls: who imports whom, where SQL and Streamlit are, how long things get."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "workbench").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
LONGEST_FUNCTION = 40
LONGEST_PAGE = 80
SQL = re.compile(
    r"\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA\s"
    r"|CREATE\s+(VIRTUAL\s+)?(TABLE|INDEX|VIEW|TRIGGER)|WITH\s.+\sSELECT)\b",
    re.DOTALL,
)


def named(path: Path) -> str:
    """Return a path as it reads in the tree."""
    return path.relative_to(ROOT).as_posix()


def strings(tree: ast.AST) -> Iterator[str]:
    """Give every string constant of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Give every function of a module, methods and inner ones included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(tree: ast.AST) -> Iterator[str]:
    """Give the names of the modules that a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_keep_their_layers() -> None:
    """The contracts in pyproject.toml hold."""
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_sql_stands_in_the_store_only(path: Path) -> None:
    """A query outside the store would be a second place to change with the schema."""
    if "store" not in path.parts:
        statements = [
            text for text in strings(ast.parse(path.read_text("utf-8"))) if SQL.match(text)
        ]
        assert not statements


@pytest.mark.parametrize("path", [*MODULES, *PAGES], ids=named)
def test_functions_fit_on_a_screen(path: Path) -> None:
    """No function is longer than 40 lines, its docstring not counted."""
    for function in functions(ast.parse(path.read_text("utf-8"))):
        first, last = function.body[0], function.body[-1]
        documented = ast.get_docstring(function) is not None
        above = (first.end_lineno or 0) if documented else function.lineno - 1
        assert (last.end_lineno or 0) - above <= LONGEST_FUNCTION, function.name


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_pages_are_thin(path: Path) -> None:
    """A page reads its inputs, calls the workflow and hands the result to the interface."""
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_PAGE
    below = {"workbench.store", "workbench.splitting", "workbench.evidence", "workbench.reading"}
    for name in imported(ast.parse(path.read_text("utf-8"))):
        assert not any(name == module or name.startswith(f"{module}.") for module in below)


@pytest.mark.parametrize("path", [*MODULES, *PAGES], ids=named)
def test_no_markup_from_text(path: Path) -> None:
    """Nothing lets the text of an article or of a source become part of the page's markup."""
    source = path.read_text("utf-8")
    assert "unsafe_allow_html" not in source
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "st.html":
            drawn = node.args[0]  # a file of ours: FOLDER / "name"
            assert isinstance(drawn, ast.BinOp)
            assert isinstance(drawn.op, ast.Div)


def test_languages_are_independent() -> None:
    """No language's folder reaches into another's."""
    languages = ROOT / "workbench" / "languages"
    codes = {path.name for path in languages.iterdir() if path.is_dir()} - {"__pycache__"}
    for code in codes:
        for path in (languages / code).rglob("*.py"):
            for name in imported(ast.parse(path.read_text("utf-8"))):
                others = {f"workbench.languages.{other}" for other in codes - {code}}
                assert not any(name.startswith(other) for other in others)
