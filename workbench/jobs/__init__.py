"""Long work outside the server's process: one worker, one job at a time, progress to look at.

The worker is a plain child process that speaks JSON lines over its standard input and output: it
needs nothing of the parent's ``__main__`` (which Streamlit replaces while a page runs), keeps its
language models between jobs, and ends when its parent does.
"""

from workbench.jobs.queue import Jobs, JobState, Phase, Task

__all__ = ["JobState", "Jobs", "Phase", "Task"]
