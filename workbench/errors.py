"""Everything that the workbench raises on purpose.

::

    WorkbenchError              one sentence for the person, saying what to do
    ├── InputError              the text, file or option given cannot be used
    │   ├── EncodingError       bytes that are no text in any encoding that we try
    │   └── LanguageError       no language folder of that code, or its model is not installed
    ├── NotFoundError           no article, claim or source of that id
    ├── ConflictError           somebody else acted on the claim since it was shown
    └── DeskError               the database cannot be used
        ├── DeskBusyError       another program holds it locked
        └── DeskVersionError    made by a newer workbench

Each carries ``exit_code``, the command line's exit status: 2 for input, 3 for an unknown id,
4 for a conflict, 5 for the database.
"""


class WorkbenchError(Exception):
    """The parent of all; its text is one sentence that says what to do."""

    exit_code = 1


class InputError(WorkbenchError):
    """The text, file or option given cannot be used."""

    exit_code = 2


class EncodingError(InputError):
    """Bytes that are no text in any encoding that we try."""


class LanguageError(InputError):
    """No language folder of that code, or its model is not installed."""


class NotFoundError(WorkbenchError):
    """No article, claim or source of that id."""

    exit_code = 3


class ConflictError(WorkbenchError):
    """Somebody else acted on the claim since it was shown."""

    exit_code = 4


class DeskError(WorkbenchError):
    """The database cannot be used."""

    exit_code = 5


class DeskBusyError(DeskError):
    """Another program holds the database locked."""


class DeskVersionError(DeskError):
    """The database was made by a newer workbench."""
