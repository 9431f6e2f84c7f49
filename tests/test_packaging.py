"""What is installed: the wheel is whole, and the lock files name packages and nothing else."""

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as pip would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*build, str(folder)], cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the wheel into a folder that knows nothing of the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


def run(installed: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run the installed command with the wheel's files in place of the checkout's."""
    start = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from workbench.cli import main; main()"
    )
    return subprocess.run(
        [sys.executable, "-I", "-c", start, str(installed), *arguments],
        cwd=installed,
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    """Language data, schemas, scripts and styles are in the wheel, none left behind."""
    ours = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "workbench").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours <= set(zipfile.ZipFile(wheel).namelist())


def test_wheel_holds_the_pages(wheel: Path) -> None:
    """The pages travel inside the package, where the installed server looks for them."""
    pages = {f"workbench/_pages/{path.name}" for path in (ROOT / "pages").glob("*.py")}
    assert pages
    assert pages <= set(zipfile.ZipFile(wheel).namelist())


def test_wheel_holds_nothing_else(wheel: Path) -> None:
    """No test, no document and no database gets into somebody's site-packages."""
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops - {"workbench"} == {top for top in tops if top.endswith(".dist-info")}


def test_installed_command_splits_without_the_checkout(installed: Path) -> None:
    """The command works from the wheel alone, in a folder that is no checkout."""
    done = run(installed, "split", "-", "--json", text="They spoke for two hours.\n")
    assert done.returncode == 0, done.stderr
    assert any(claim["value"] == "PT2H" for claim in json.loads(done.stdout)["claims"])


def test_installed_command_tells_its_version(installed: Path) -> None:
    """``workbench --version`` prints the version of the project."""
    done = run(installed, "--version")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] in done.stdout


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_everything_by_hash(name: str) -> None:
    """Each locked package has one exact version and at least one hash."""
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text("utf-8"))
    for entry in entries:
        if not entry.startswith("#"):
            assert re.match(r"[\w.-]+==[\w.]+", entry), entry
            assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_place(name: str) -> None:
    """A lock holds no host, folder or option: where packages come from is not its business."""
    for line in (ROOT / name).read_text("utf-8").splitlines():
        assert "://" not in line
        assert line.lstrip().startswith("--hash=") or not line.lstrip().startswith("-")


def test_locks_agree() -> None:
    """The tests run on exactly the versions that the workbench is installed with."""
    runtime, development = (set(pinned(name)) for name in LOCKS)
    assert runtime <= development


def test_lock_holds_every_requirement() -> None:
    """Each requirement of the project is locked at a version that it allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    wanted = [*project["project"]["dependencies"], *groups["build"], *groups["dev"]]
    locked = dict(pinned("requirements-dev.lock"))
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)])


def pinned(name: str) -> list[tuple[str, str]]:
    """Return the names and versions of a lock file."""
    return re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
