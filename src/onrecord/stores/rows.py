"""Facts to rows and back. The shape of the tables is known here and nowhere else."""

from datetime import UTC, date, datetime

from pydantic import TypeAdapter
from sqlalchemy import RowMapping

from onrecord.model.ids import ReportId
from onrecord.model.judgement import Judgement
from onrecord.model.period import Period
from onrecord.model.reading import Reading
from onrecord.model.report import Basis, Failure, Furniture, Post, Report

Values = dict[str, str | date | datetime | None]

_READING = TypeAdapter(Reading)
_JUDGEMENT = TypeAdapter(Judgement)
_AUTHORS = TypeAdapter(tuple[str, ...])
_FURNITURE = TypeAdapter(tuple[Furniture, ...])
_POSTS = TypeAdapter(tuple[Post, ...])


def report_values(report: Report, now: datetime) -> Values:
    return {
        "id": report.id,
        "path": report.path,
        "text": report.text,
        "sha256": report.sha256,
        "outlet": report.outlet,
        "agency": report.agency,
        "authors": _AUTHORS.dump_json(report.authors).decode(),
        "title": report.title,
        "url": report.url,
        "language": report.language,
        **_published(report),
        "furniture": _FURNITURE.dump_json(report.furniture).decode(),
        "posts": _POSTS.dump_json(report.posts).decode(),
        "recorded_at": instant(now),
        "place": report.place,
    }


def _published(report: Report) -> Values:
    period = report.published or Period()
    return {
        "published_earliest": period.earliest,
        "published_latest": period.latest,
        "published_text": period.text,
        "published_basis": report.published_basis.value,
        "published_note": report.published_note,
    }


def reading_values(reading: Reading, now: datetime) -> Values:
    body = _READING.dump_json(reading).decode()
    return {"report": reading.report, "reader": reading.reader, "body": body, "recorded_at": instant(now)}


def failure_values(failure: Failure, now: datetime) -> Values:
    return {"path": failure.path, "stage": failure.stage, "code": failure.code, "message": failure.message, "recorded_at": instant(now)}


def judgement_values(judgement: Judgement, now: datetime) -> Values:
    return {"id": judgement.id, "body": _JUDGEMENT.dump_json(judgement).decode(), "recorded_at": instant(now)}


def read_report(row: RowMapping) -> Report:
    return Report(
        id=ReportId(row["id"]),
        path=row["path"],
        text=row["text"],
        sha256=row["sha256"],
        outlet=row["outlet"],
        agency=row["agency"],
        authors=_AUTHORS.validate_json(row["authors"]),
        title=row["title"],
        url=row["url"],
        language=row["language"],
        published=_period(row),
        published_basis=Basis(row["published_basis"]),
        published_note=row["published_note"],
        furniture=_FURNITURE.validate_json(row["furniture"]),
        posts=_POSTS.validate_json(row["posts"]),
        place=row["place"],
    )


def _period(row: RowMapping) -> Period | None:
    period = Period(row["published_earliest"], row["published_latest"], row["published_text"])
    return None if period == Period() else period


def read_reading(row: RowMapping) -> Reading:
    return _READING.validate_json(row["body"])


def read_judgement(row: RowMapping) -> Judgement:
    return _JUDGEMENT.validate_json(row["body"])


def read_failure(row: RowMapping) -> Failure:
    return Failure(row["path"], row["stage"], row["code"], row["message"])


def instant(now: datetime) -> datetime:
    """In UTC and without a zone, because SQLite keeps none and compares as text."""
    return now.astimezone(UTC).replace(tzinfo=None)
