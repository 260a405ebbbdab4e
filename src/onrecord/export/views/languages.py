"""The names of languages, in English, and what is said of reports in a language that is not read."""

from collections import Counter
from collections.abc import Iterable

from onrecord.model.report import Report


def say_language(code: str) -> str:
    """`French` of `fr`; the code itself where it has no name."""
    from babel import Locale  # its tables take a moment to load, and few records need them

    return str(Locale("en").languages.get(code, code))


def say_unread(report: Report) -> str | None:
    """`French`, where the report is stored and not read for that; None where it is read."""
    return None if report.is_read or report.language is None else say_language(report.language)


def count_unread(languages: Iterable[str]) -> str:
    """`3 stored, not read: 2 French, 1 Swahili`, the most first; nothing of none."""
    counts = sorted(Counter(languages).items(), key=lambda found: (-found[1], found[0]))
    total = sum(n for _, n in counts)
    return f"{total} stored, not read: {', '.join(f'{n} {language}' for language, n in counts)}" if total else ""
