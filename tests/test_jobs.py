"""Jobs: one worker, in turn, stoppable, and none of its deaths stops the next job."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench import store, workflow
from workbench.errors import NotFoundError
from workbench.jobs import Jobs, Phase, channel

PATIENCE = 60  # seconds; a cold worker loads its libraries first

# A worker whose tasks are made for the tests: the real queue, channel and messages around them.
SCRIPTED = """
import os, signal, time
from workbench.errors import InputError
from workbench.jobs import worker

def split(order, progress):
    for done in range(int(order["target"])):
        progress(done, int(order["target"]))
        time.sleep(0.06)
    print("a library talks on standard output")
    return f"done {order['target']} {os.getpid()}"

def match(order, progress):
    if order["target"] == 1:
        raise InputError("The text is empty: give a text.")
    if order["target"] == 2:
        raise ValueError("surprise")
    os.kill(os.getpid(), signal.SIGKILL)

worker.TASKS.update({"split": split, "match": match})
worker.main()
"""


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> Iterator[Jobs]:
    """Give jobs whose worker has scripted tasks."""
    monkeypatch.setattr(channel, "COMMAND", (sys.executable, "-c", SCRIPTED))
    made = Jobs()
    yield made
    made.close()


def pid_of(message: str) -> int:
    """Read the worker's process id from what a scripted split says."""
    return int(message.rsplit(maxsplit=1)[-1])


def is_running(pid: int) -> bool:
    """Say whether a process runs still, and is not just waiting to be cleared away."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").split()[2] != "Z"
    except FileNotFoundError:
        return False


def test_jobs_run_in_turn_in_one_worker(jobs: Jobs, desk: Path) -> None:
    """Jobs wait for each other, tell their progress, and share one process that stays warm."""
    first, second = jobs.submit("split", desk, 20), jobs.submit("split", desk, 1)
    assert jobs.state(second).state == Phase.WAITING
    seen = set()
    while not jobs.state(first).is_over:
        seen.add((jobs.state(first).state, jobs.state(first).total))
        time.sleep(0.02)
    assert (Phase.RUNNING, 20) in seen
    done = jobs.wait(second, PATIENCE)
    assert (done.state, done.task, done.target) == (Phase.DONE, "split", 1)
    assert pid_of(done.message) == pid_of(jobs.state(first).message)


def test_a_stopped_job_ends_and_the_next_one_runs(jobs: Jobs, desk: Path) -> None:
    """Stopping ends the running job at once, without harm to the one behind it."""
    running, behind = jobs.submit("split", desk, 10_000), jobs.submit("split", desk, 2)
    waiting = jobs.submit("split", desk, 3)
    while jobs.state(running).done == 0:
        time.sleep(0.02)
    jobs.stop(waiting)
    jobs.stop(running)
    assert jobs.state(running).state == jobs.state(waiting).state == Phase.STOPPED
    assert jobs.wait(behind, PATIENCE).state == Phase.DONE
    jobs.stop(behind)
    assert jobs.state(behind).state == Phase.DONE


def test_failures_are_told_and_the_worker_lives_on(jobs: Jobs, desk: Path) -> None:
    """An error of ours is passed on as it is, a fault with its name; both leave the worker be."""
    told, fault = jobs.submit("match", desk, 1), jobs.submit("match", desk, 2)
    after = jobs.submit("split", desk, 0)
    assert jobs.wait(told, PATIENCE).message == "The text is empty: give a text."
    assert "ValueError: surprise" in jobs.wait(fault, PATIENCE).message
    assert jobs.state(told).state == jobs.state(fault).state == Phase.FAILED
    assert jobs.wait(after, PATIENCE).state == Phase.DONE


def test_a_worker_that_dies_fails_its_job_and_no_other(jobs: Jobs, desk: Path) -> None:
    """When the process is killed the job says so, and the next one gets a new process."""
    killed, after = jobs.submit("match", desk, 3), jobs.submit("split", desk, 0)
    state = jobs.wait(killed, PATIENCE)
    assert (state.state, "ended before" in state.message) == (Phase.FAILED, True)
    done = jobs.wait(after, PATIENCE)
    assert done.state == Phase.DONE
    os.kill(pid_of(done.message), signal.SIGKILL)
    while jobs._channel.is_alive:  # noqa: SLF001 - its last thread may outlive the signal a moment
        time.sleep(0.02)
    assert jobs.wait(jobs.submit("split", desk, 0), PATIENCE).state == Phase.DONE


def test_the_latest_job_of_a_target_is_found(jobs: Jobs, desk: Path) -> None:
    """A page finds the job on its article again, whoever started it."""
    jobs.submit("split", desk, 0)
    match = jobs.submit("match", desk, 1)
    latest = jobs.submit("split", desk, 0)
    assert jobs.of_target(0).id == latest
    assert jobs.of_target(1, "match").id == match
    assert jobs.of_target(1, "split") is None
    with pytest.raises(NotFoundError, match="no job 99"):
        jobs.state(99)


def test_closing_ends_the_worker_and_stops_what_is_left(jobs: Jobs, desk: Path) -> None:
    """After closing no process is left and no job pretends to run."""
    pid = pid_of(jobs.wait(jobs.submit("split", desk, 0), PATIENCE).message)
    running, waiting = jobs.submit("split", desk, 10_000), jobs.submit("split", desk, 1)
    jobs.close()
    assert jobs.state(running).state == jobs.state(waiting).state == Phase.STOPPED
    assert not is_running(pid)


def test_the_worker_ends_with_its_parent() -> None:
    """A parent that is killed leaves no worker behind."""
    program = f"""
import sys
from workbench.jobs import Jobs, channel
from pathlib import Path
channel.COMMAND = (sys.executable, "-c", {SCRIPTED!r})
jobs = Jobs()
print(jobs.wait(jobs.submit("split", Path("x.db"), 0), {PATIENCE}).message, flush=True)
jobs.wait(jobs.submit("split", Path("x.db"), 10000), {PATIENCE})
"""
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        pid = pid_of(parent.stdout.readline())
        parent.kill()
    until = time.monotonic() + PATIENCE
    while is_running(pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert not is_running(pid)


def test_the_real_worker_splits_matches_and_imports(desk: Path, tmp_path: Path) -> None:
    """The tasks of the worker do what the use cases do, and tell what came of it."""
    (tmp_path / "a.txt").write_text("Annals\n\nUkraine applied in 2002.", encoding="utf-8")
    text = "Talks\n\nUkraine applied in 2003. The talks lasted two hours."
    article = workflow.add_article(desk, text, language="en")
    jobs = Jobs()
    try:
        jobs.warm(["en", "xx"])
        imported = jobs.submit("import", desk, str(tmp_path / "a.txt"), reviewer="Ada")
        split = jobs.submit("split", desk, article.id)
        match = jobs.submit("match", desk, article.id)
        unknown = jobs.submit("match", desk, 99)
        assert jobs.wait(match, PATIENCE).state == Phase.DONE
        assert jobs.state(imported).message.startswith("1 sources added")
        assert jobs.state(split).message.endswith("claims found.")
        assert "no article 99" in jobs.wait(unknown, PATIENCE).message
    finally:
        jobs.close()
    assert workflow.articles(desk)[0].claims > 0
    with store.reading(desk) as db:
        assert next(iter(db.query("SELECT count(*) AS n FROM matches")))["n"] > 0
