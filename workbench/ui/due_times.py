"""Days and deadlines in words, in the time zone of this machine, which is the person's own."""

from datetime import date, datetime, timedelta

from babel.dates import format_date, format_datetime, format_time, format_timedelta

from workbench.ui import interface, words

_SOON = timedelta(hours=24)


def day(at: date) -> str:
    """Return a day in words, the month by its name."""
    return format_date(at, "long", locale=_locale())


def deadline(due: str, now: datetime) -> tuple[str, str]:
    """Return a deadline in words and how it looks: ``overdue``, ``soon`` or ``later``.

    ``due`` is ISO 8601 with a zone; ``now`` has one too.
    """
    at = datetime.fromisoformat(due).astimezone()
    if at <= now:
        ago = format_timedelta(now - at, locale=_locale())
        return words.OVERDUE_BY.format(time=ago, when=_when(at, now)), "overdue"
    return words.DUE_AT.format(when=_when(at, now)), "soon" if at - now < _SOON else "later"


def _when(at: datetime, now: datetime) -> str:
    """Return a time as one says it today: the hour alone, with tomorrow, or with the date."""
    hour = format_time(at, "HH:mm", locale=_locale())
    days = (at.date() - now.astimezone().date()).days
    if days == 0:
        return words.TODAY_AT.format(hour=hour)
    if days == 1:
        return words.TOMORROW_AT.format(hour=hour)
    return format_datetime(at, "EEE d MMM, HH:mm", locale=_locale())


def _locale() -> str:
    """Return how dates are written: in English with the day before the month."""
    language = interface.language()
    return "en_GB" if language == "en" else language
