from onrecord.export.views.index import make_index
from onrecord.export.views.layers import Evidences, Layer, LayeredSegment, show_layers
from tests.fakes.records import FIRST, MIRA, ONE, make_record

RECORD = make_record()
INDEX = make_index(RECORD)
HELD = Evidences(
    tuple(s for s in RECORD.statements if s.report == ONE.id), tuple(c for c in RECORD.claims if c.report == ONE.id), RECORD.entities
)


def segments(marked: tuple[int, int] | None = None) -> list[LayeredSegment]:
    return [segment for paragraph in show_layers(INDEX, ONE, HELD, marked) for segment in paragraph]


def words(layer: Layer) -> str:
    return "".join(s.text for s in segments() if layer in s.layers)


def test_nothing_of_the_text_is_lost_or_doubled() -> None:
    assert "".join(s.text for s in segments()) == FIRST.replace("\n", "")


def test_each_layer_holds_its_words() -> None:
    assert words(Layer.FURNITURE) == "Hostage to go free"
    assert words(Layer.CUE) == "told"
    assert words(Layer.CONTENT) == "“Solano will be released on Monday once the bridge opens,”"
    assert words(Layer.SOURCE) == "Tomas Rill"
    assert "Mira Solano" in words(Layer.MENTION)


def test_people_are_known_by_their_mentions() -> None:
    assert {s.text for s in segments() if s.person == MIRA} == {"Mira Solano", "Solano"}


def test_what_is_marked_is_marked_whole_and_begins_once() -> None:
    start = FIRST.index("Solano will")
    found = [s for s in segments((start - 3, start + 20)) if s.is_marked]
    assert "".join(s.text for s in found) == FIRST[start - 3 : start + 20]
    assert [s.is_first for s in found] == [True] + [False] * (len(found) - 1)


def test_a_mark_over_a_line_break_goes_on() -> None:
    found = [s for s in segments((10, 30)) if s.is_marked]
    assert "".join(s.text for s in found) == FIRST[10:30].replace("\n", "")
