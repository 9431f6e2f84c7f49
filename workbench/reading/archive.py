"""Files that are zip archives inside, opened only if they unpack to a size that can be read."""

import io
from zipfile import BadZipFile, ZipFile

from workbench.errors import InputError

LARGEST_UNPACKED = 300_000_000
"""Bytes that all the parts of an archive may unpack to."""
_MOST_PARTS = 20_000


def opened(data: bytes) -> ZipFile:
    """Open an archive.

    Raises InputError for one that is damaged, or that would unpack to more than can be read.
    """
    try:
        archive = ZipFile(io.BytesIO(data))
    except BadZipFile as error:
        message = "The file is damaged: open it and save it again."
        raise InputError(message) from error
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        message = f"The file unpacks to more than {LARGEST_UNPACKED:,} bytes: save its text alone."
        raise InputError(message)
    return archive
