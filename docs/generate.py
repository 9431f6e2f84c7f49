"""Write the pages of the documentation that follow from the code: `python docs/generate.py`."""  # noqa: INP001 - a script, run by path

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import click
from sqlite_utils import Database

from workbench import errors, languages
from workbench.cli import workbench
from workbench.kinds import PARSED_KINDS, VALUE_KINDS
from workbench.store.migrations import STEPS

FOLDER = Path(__file__).parent
WIDTH = 96
COLUMN = re.compile(r'^    "?(?P<name>\w+)"? (?P<type>[A-Z]+)(?P<rest>.*?),? -- (?P<prose>.*)$')


class Made(NamedTuple):
    """A table, view, index or trigger that a migration makes."""

    type: str
    name: str
    sql: str


def command_line() -> str:
    """Return docs/cli.md."""
    return "".join(
        [
            "# The command line\n\n",
            "Generated from the program by `python docs/generate.py`.\n\n",
            "Results go to standard output, progress and notes to standard error.\n\n",
            "| exit status | meaning |\n| --- | --- |\n",
            "| 0 | done |\n| 1 | any other failure |\n",
            *(f"| {status} | {meaning} |\n" for status, meaning in statuses()),
            "| 130 | interrupted; nothing of the unfinished work was stored |\n",
            *helps(workbench, "workbench", None),
        ]
    )


def statuses() -> Iterator[tuple[int, str]]:
    """Yield the exit statuses of the workbench's own errors, each with what it says."""
    for error in errors.WorkbenchError.__subclasses__():
        yield error.exit_code, (error.__doc__ or "").strip().rstrip(".")


def helps(command: click.Command, name: str, parent: click.Context | None) -> Iterator[str]:
    """Yield the help of a command and of those under it."""
    settings = {**command.context_settings, "terminal_width": WIDTH}
    context = click.Context(command, info_name=name, parent=parent, **settings)
    yield f"\n## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    for below in getattr(command, "commands", {}).values():
        yield from helps(below, below.name, context)


def data_model() -> str:
    """Return docs/data-model.md."""
    with closing(Database(memory=True)) as db:
        parts = [part for step in STEPS for part in described(db, step)]
    return "".join(
        [
            "# The data model\n\n",
            "Generated from the migrations by `python docs/generate.py`.\n\n",
            "A desk is one SQLite file, and the comments below stand in it too. Offsets count\n",
            "code points of the text; `end` is one past the last. A change of the schema is\n",
            "a new migration, never an edit of an old one.\n",
            *parts,
        ]
    )


def described(db: Database, step: object) -> Iterator[str]:
    """Run a migration and yield what it made, in words."""
    before = set(made(db))
    step(db)
    yield f"\n## {step.__name__}\n\n{prose(step.__doc__)}\n"
    new = [each for each in made(db) if each not in before]
    for each in new:
        if columns := list(columns_of(each.sql)):
            yield f"\n### {each.name}\n\n| column | type | meaning |\n| --- | --- | --- |\n"
            yield from columns
    beside = [f"{each.type} `{each.name}`" for each in new if not list(columns_of(each.sql))]
    if beside:
        yield f"\nBeside: {', '.join(beside)}.\n"


def kinds_of_claims() -> str:
    """Return docs/kinds.md."""
    codes = [*languages.codes(), languages.UNDETERMINED]
    known = {code: languages.get(code) for code in codes}
    return "".join(
        [
            "# Kinds of claims\n\n",
            "Generated from the program by `python docs/generate.py`.\n\n",
            "What is said by phrases works wherever a language's `phrases.toml` says it; what is\n",
            "found in the parse needs the language's pipeline. `und` is any language without a\n",
            "folder of its own. How one is added: [adding a kind](adding-a-kind.md).\n\n",
            f"| kind | what it is | {' | '.join(f'`{code}`' for code in codes)} |\n",
            f"| --- | --- |{' --- |' * len(codes)}\n",
            *(
                kind_row(kind, [phrases(language, kind) for language in known.values()])
                for kind in VALUE_KINDS
            ),
            *(
                kind_row(
                    kind, ["parse" if language.pipeline else "" for language in known.values()]
                )
                for kind in PARSED_KINDS
            ),
        ]
    )


def kind_row(kind: ModuleType, cells: list[str]) -> str:
    """Return a kind's row: its name, the first paragraph of its module, and a cell a language."""
    about = " ".join(prose(kind.__doc__).split("\n\n")[0].split())
    return f"| `{kind.KIND}` | {about} | {' | '.join(cells)} |\n"


def phrases(language: languages.Language, kind: ModuleType) -> str:
    """Return by what a language says the kind: its phrases, or nothing."""
    return "phrases" if any(language.phrases.get(name) for name in kind.SECTIONS) else ""


def made(db: Database) -> list[Made]:
    """Return what stands in the schema, without what SQLite keeps for itself."""
    sql = "SELECT type, name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY rowid"
    rows = db.query(sql)
    own = [Made(**row) for row in rows if not row["name"].startswith("sqlite_")]
    return [each for each in own if "_fts_" not in each.name]


def columns_of(sql: str) -> Iterator[str]:
    """Yield a row of the page for each column of a table."""
    for line in sql.splitlines():
        if column := COLUMN.match(line):
            null = "" if "NOT NULL" in column["rest"] or "KEY" in column["rest"] else ", or NULL"
            yield f"| `{column['name']}` | {column['type']}{null} | {column['prose']} |\n"


def prose(docstring: str) -> str:
    """Return a docstring as paragraphs without their indent."""
    return re.sub(r"\n +", "\n", docstring).strip()


PAGES = {"cli.md": command_line, "data-model.md": data_model, "kinds.md": kinds_of_claims}

if __name__ == "__main__":
    for file, page in PAGES.items():
        (FOLDER / file).write_text(page(), encoding="utf-8")
