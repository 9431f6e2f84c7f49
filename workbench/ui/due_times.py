"""Deadlines in words, in the time zone of this machine, which is the person's own."""

from datetime import datetime, timedelta

from babel.dates import format_datetime, format_time, format_timedelta

from workbench.ui import interface, words

_SOON = timedelta(hours=24)


def deadline(due: str, now: datetime) -> tuple[str, str]:
    """Return a deadline in words and how it looks: ``overdue``, ``soon`` or ``later``.

    ``due`` is ISO 8601 with a zone; ``now`` has one too.
    """
    at = datetime.fromisoformat(due).astimezone()
    if at <= now:
        ago = format_timedelta(now - at, locale=interface.locale())
        return words.OVERDUE_BY.format(time=ago, when=_when(at, now)), "overdue"
    return words.DUE_AT.format(when=_when(at, now)), "soon" if at - now < _SOON else "later"


def _when(at: datetime, now: datetime) -> str:
    """Return a time as one says it today: the hour alone, with tomorrow, or with the date."""
    hour = format_time(at, "HH:mm", locale=interface.locale())
    days = (at.date() - now.astimezone().date()).days
    if days == 0:
        return words.TODAY_AT.format(hour=hour)
    if days == 1:
        return words.TOMORROW_AT.format(hour=hour)
    return format_datetime(at, "EEE d MMM, HH:mm", locale=interface.locale())
