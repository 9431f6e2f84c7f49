"""What is stored beside what a person gives: when, who, and the text's fingerprint."""

import hashlib
import unicodedata
from datetime import UTC, date, datetime


def now() -> str:
    """Return the time in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def today() -> date:
    """Return the day in UTC."""
    return datetime.now(UTC).date()


def fingerprint(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def name(reviewer: str) -> str:
    """Return a reviewer's name as it is stored, so that one person has one name."""
    return unicodedata.normalize("NFC", " ".join(reviewer.split()))
