"""Shapes stand where their days are."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.views.events import show_timeline
from onrecord.export.views.index import make_index
from onrecord.export.views.statuses import show_statuses
from onrecord.model.period import Period
from onrecord.model.status import StatusValue
from onrecord.server.pages.render import style_sheet
from onrecord.server.pictures.months import draw_months
from onrecord.server.pictures.scale import compressed, even
from onrecord.server.pictures.statuses import draw_statuses
from onrecord.server.pictures.tracks import draw_tracks
from tests.fakes.records import MIRA, make_record

INDEX = make_index(make_record())
STATUSES = show_statuses(INDEX, MIRA)
EVENTS = show_timeline(INDEX)
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(st.lists(DAYS, min_size=1, max_size=12))
def test_later_days_stand_further_right(days: list[date]) -> None:
    for scale in (compressed(days, 900), even(min(days), max(days), 900)):
        places = [scale.place(day) for day in sorted(days)]
        assert places == sorted(places)
        assert all(0 <= place <= 900.01 for place in places)


def test_a_single_day_is_seen_beside_a_year() -> None:
    start = date(2030, 1, 1)
    scale = compressed([start, start + timedelta(days=365), start + timedelta(days=366)], 900)
    assert 900 - scale.place(start + timedelta(days=365)) > 60


def test_statuses_follow_one_another_on_one_lane() -> None:
    picture = draw_statuses(STATUSES, date(2031, 5, 20))
    assert picture is not None
    assert [band.value for band in picture.bands] == ["held", "to_be_released", "released"]
    assert len({band.y for band in picture.bands}) == 1
    assert [band.is_open for band in picture.bands] == [False, False, True]
    assert all(a.x + a.width <= b.x for a, b in zip(picture.bands, picture.bands[1:], strict=False))


def test_what_overlaps_stands_on_two_lanes() -> None:
    twice = (STATUSES[0], replace(STATUSES[1], period=STATUSES[0].period, contested=True))
    picture = draw_statuses(twice, None)
    assert picture is not None
    assert len({band.y for band in picture.bands}) == 2
    assert picture.bands[1].contested


def test_where_nothing_is_told_there_is_a_gap() -> None:
    late = replace(STATUSES[2], period=Period(date(2031, 6, 20), None))
    picture = draw_statuses((STATUSES[0], late), None)
    assert picture is not None
    first, second = picture.bands
    assert second.x - (first.x + first.width) > 50


def test_what_has_no_beginning_is_drawn_before_all_else() -> None:
    early = replace(STATUSES[0], period=Period(None, date(2031, 5, 11)))
    picture = draw_statuses((early, STATUSES[2]), date(2031, 5, 20))
    assert picture is not None
    assert picture.bands[0].x == 0
    assert picture.bands[0].width > 30
    assert picture.bands[0].y == picture.bands[1].y


def test_without_a_day_there_is_no_picture() -> None:
    assert draw_statuses((), date(2031, 5, 1)) is None
    assert draw_statuses((replace(STATUSES[0], period=Period()),), None) is None


def test_a_stretch_is_wider_than_a_day_and_open_ends_are_told() -> None:
    first, last = date(2031, 5, 1), date(2031, 5, 31)
    periods = (Period.day(first), Period(date(2031, 5, 5), date(2031, 5, 20)), Period(date(2031, 5, 10), None), Period(None, last))
    rows = [replace(EVENTS[0], id=f"event-{n}", period=period) for n, period in enumerate(periods)]
    tracks = draw_tracks(rows).by_id
    assert tracks["event-0"].is_point
    assert tracks["event-1"].width > 80
    assert (tracks["event-2"].open_stop, tracks["event-3"].open_start) == (True, True)


def test_an_event_without_a_day_has_no_track() -> None:
    assert draw_tracks([replace(EVENTS[0], period=None)]).by_id == {}


@given(st.lists(DAYS, min_size=1, max_size=30))
def test_every_event_is_counted_in_its_month_or_year(days: list[date]) -> None:
    chart = draw_months([replace(EVENTS[0], id=f"event-{n}", period=Period.day(day)) for n, day in enumerate(days)])
    if chart is None:
        assert len({(day.year, day.month) for day in days}) == 1
        return
    assert all(any(bar.first <= day <= bar.last and (bar.up or bar.down) for bar in chart.bars) for day in days)
    assert all(0 <= bar.x <= bar.x + bar.width <= chart.width + 2 for bar in chart.bars)


def test_a_doubtful_reading_has_no_band() -> None:
    doubtful = replace(STATUSES[2], doubtful=True)
    picture = draw_statuses((*STATUSES[:2], doubtful), date(2031, 5, 20))
    assert picture is not None
    assert [band.value for band in picture.bands] == ["held", "to_be_released"]
    assert draw_statuses((doubtful,), date(2031, 5, 20)) is None


def test_a_band_tells_how_sure_it_is() -> None:
    rows = (replace(STATUSES[0], unconfirmed=True), replace(STATUSES[2], contested=True))
    picture = draw_statuses(rows, None)
    assert picture is not None
    assert [(b.unconfirmed, b.contested) for b in picture.bands] == [(True, False), (False, True)]


@pytest.mark.parametrize("value", list(StatusValue))
def test_every_status_has_a_band_with_its_colour(value: StatusValue) -> None:
    picture = draw_statuses((replace(STATUSES[2], value=value),), date(2031, 5, 20))
    assert picture is not None
    assert picture.bands[0].value == value
    sheet = style_sheet()
    assert re.search(rf"\.b-{value} rect[^{{]*{{[^}}]*stroke", sheet)
    assert re.search(rf"\.chip\.v-{value}\b", sheet)
