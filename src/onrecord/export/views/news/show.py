"""What is new between two moments, part by part, in the order in which people ask for it."""

from collections.abc import Iterator

from onrecord.export.views.naming import name_file
from onrecord.export.views.news.conflicts import compare_conflicts
from onrecord.export.views.news.events import compare_events
from onrecord.export.views.news.item import NewsView, What
from onrecord.export.views.news.people import compare_facts, compare_people
from onrecord.export.views.news.promises import compare_promises
from onrecord.export.views.news.scene import Moment, Scene
from onrecord.export.views.news.statuses import compare_statuses
from onrecord.export.views.statements import show_statements
from onrecord.export.views.words import join, say_period

PARTS = {
    "status": "What became of people",
    "commitment": "Promises, requests and demands",
    "event": "Events",
    "conflict": "Where reports differ or were revised",
    "entity": "People",
    "attribute": "Told of people",
    "statement": "Who said what",
    "report": "Reports",
    "failure": "Could not be read",
}
"""Each type of thing, as its part of the answer is headed."""


def show_news(before: Moment, after: Moment) -> tuple[NewsView, ...]:
    """Every difference between the two, each once. A reprint of a known text is a new report that says nothing new."""
    scene = Scene.of(before, after)
    return (
        *compare_statuses(scene),
        *compare_promises(scene),
        *compare_events(scene),
        *compare_conflicts(scene),
        *compare_people(scene),
        *compare_facts(scene),
        *_statements(scene),
        *_reports(scene),
        *_failures(scene),
    )


def _statements(scene: Scene) -> Iterator[NewsView]:
    known, index = scene.before.index.statements, scene.after.index
    for view in show_statements(index, scene.after.as_of):
        if view.id not in known and view.report not in index.record.reprints:
            yield NewsView("statement", What.NEW, view.id, f"{join(view.who)}: {view.words}", cites=view.cites)


def _reports(scene: Scene) -> Iterator[NewsView]:
    known, index = scene.before.index.reports, scene.after.index
    for report in index.record.reports:
        if report.id not in known:
            first = index.record.reprints.get(report.id)
            reprint = "" if first is None else f" (reprints {index.label(first)})"
            words = f"{report.title or name_file(report.path)}{reprint}"
            on = None if report.published is None else report.published.latest
            yield NewsView("report", What.NEW, report.id, f"{index.outlet(report.id)}, {say_period(report.published)}: {words}", on=on)


def _failures(scene: Scene) -> Iterator[NewsView]:
    known = frozenset(scene.before.index.record.failures)
    for failure in scene.after.index.record.failures:
        if failure not in known:
            yield NewsView("failure", What.NEW, "", f"{failure.path}: {failure.message} [{failure.code}]")
