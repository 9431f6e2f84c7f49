"""The jobs of a server: waiting, running and done."""

import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Any, Literal

from workbench.errors import NotFoundError
from workbench.jobs.channel import Channel

Task = Literal["split", "match", "search", "import", "revise", "weigh"]

WARMING = 0  # the id of orders that are nobody's job
DIED = "The worker process ended before the work was done: start it again."
STOPPED = "Stopped: nothing half-done was stored."


class Phase(StrEnum):
    """How far a job has come."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobState:
    """A job as it stands now."""

    id: int
    task: Task
    target: int | str
    """The id of an article, of a claim to search for, or the path of what is imported."""
    state: Phase
    done: int = 0
    total: int = 0
    """0 until the first progress."""
    message: str = ""
    """What came of it, or why it failed, in a sentence."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state not in {Phase.WAITING, Phase.RUNNING}


class Jobs:
    """The jobs of one server, and the one worker process that does them in turn.

    Safe to use from any thread. The worker starts with the first order and stays; one that dies
    or is stopped is replaced at the next.
    """

    def __init__(self) -> None:
        """Start waiting for orders."""
        self._changed = threading.Condition()
        self._states: dict[int, JobState] = {}
        self._orders: deque[dict[str, Any]] = deque()
        self._ids = count(WARMING + 1)
        self._running = WARMING
        self._channel: Channel | None = None
        self._is_closed = False
        self._thread = threading.Thread(target=self._work, name="jobs", daemon=True)
        self._thread.start()

    def submit(
        self, task: Task, desk: Path, target: int | str, *, reviewer: str = "", **facts: object
    ) -> int:
        """Put a job at the end of the queue; returns its id.

        ``facts`` are those of imported sources, see ``workflow.SourceFacts``.
        """
        with self._changed:
            job = next(self._ids)
            self._states[job] = JobState(id=job, task=task, target=target, state=Phase.WAITING)
            order = {"id": job, "task": task, "desk": str(desk), "target": target}
            self._order({**order, "reviewer": reviewer, "facts": facts})
        return job

    def warm(self, languages: Iterable[str]) -> None:
        """Have the worker load the models of these languages ahead of the first job."""
        with self._changed:
            self._order({"id": WARMING, "task": "warm", "languages": list(languages)})

    def state(self, job_id: int) -> JobState:
        """Return a job as it stands now. Raises NotFoundError."""
        with self._changed:
            if job_id not in self._states:
                message = f"There is no job {job_id}: the server may have been started anew."
                raise NotFoundError(message)
            return self._states[job_id]

    def of_target(self, target: int | str, task: Task | None = None) -> JobState | None:
        """Return the latest job on a target, of one task if given; None if there was none."""
        with self._changed:
            latest_first = reversed(self._states.values())
            fits = (
                job for job in latest_first if job.target == target and task in {None, job.task}
            )
            return next(fits, None)

    def wait(self, job_id: int, timeout: float) -> JobState:
        """Wait until a job is over, at most ``timeout`` seconds, and return how it stands."""
        with self._changed:
            self._changed.wait_for(lambda: self.state(job_id).is_over, timeout)
            return self.state(job_id)

    def stop(self, job_id: int) -> None:
        """Stop a job that waits or runs; one that is over stays as it is."""
        with self._changed:
            if self.state(job_id).is_over:
                return
            self._mark(job_id, state=Phase.STOPPED, message=STOPPED)
            self._orders = deque(order for order in self._orders if order["id"] != job_id)
            if self._running == job_id and self._channel:
                self._channel.kill()

    def close(self) -> None:
        """Stop everything and end the worker."""
        with self._changed:
            self._is_closed = True
            for job in [job for job in self._states.values() if not job.is_over]:
                self.stop(job.id)
            if self._channel:
                self._channel.kill()
            self._changed.notify_all()
        self._thread.join()

    def _order(self, order: dict[str, Any]) -> None:
        self._orders.append(order)
        self._changed.notify_all()

    def _mark(self, job_id: int, **changes: Any) -> None:  # noqa: ANN401 - fields of JobState
        self._states[job_id] = replace(self._states[job_id], **changes)
        self._changed.notify_all()

    def _work(self) -> None:
        """Carry out orders one by one, until closed; the body of the thread."""
        while order := self._next():
            try:
                is_told = self._carry_out(order)
            except OSError:  # the worker cannot be started, or ended before it took the order
                is_told = False
            if not is_told:
                self._lose(order["id"])
        self._lose(WARMING)

    def _next(self) -> dict[str, Any] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._orders or self._is_closed)
            if self._is_closed:
                return None
            order = self._orders.popleft()
            self._running = order["id"]
            if self._running != WARMING:
                self._mark(self._running, state=Phase.RUNNING)
            return order

    def _carry_out(self, order: dict[str, Any]) -> bool:
        """Have the worker do it; says whether it lived to tell the end."""
        with self._changed:
            if self._is_closed or (order["id"] != WARMING and not self._runs(order["id"])):
                return True
            if self._channel and not self._channel.is_alive:
                self._put_away()
            self._channel = self._channel or Channel()
            channel = self._channel
            channel.send(order)
        return any(self._heard(order["id"], message) for message in channel.messages())

    def _heard(self, job_id: int, message: dict[str, Any]) -> bool:
        """Note what the worker says; whether that was its last word on the job."""
        is_last = "result" in message or "error" in message
        with self._changed:
            if not self._runs(job_id):
                return is_last
            if "error" in message:
                self._mark(job_id, state=Phase.FAILED, message=message["error"])
            elif "result" in message:
                self._mark(job_id, state=Phase.DONE, message=message["result"])
            else:
                self._mark(job_id, done=message["done"], total=message["total"])
        return is_last

    def _lose(self, job_id: int) -> None:
        """Put away a worker that has ended, and tell so on the job that it leaves undone."""
        with self._changed:
            self._put_away()
            if self._runs(job_id):
                self._mark(job_id, state=Phase.FAILED, message=DIED)

    def _put_away(self) -> None:
        if self._channel:
            self._channel.close()
            self._channel = None

    def _runs(self, job_id: int) -> bool:
        return job_id in self._states and self._states[job_id].state == Phase.RUNNING
