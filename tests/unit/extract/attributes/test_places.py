"""Where somebody comes from, and lives."""

import pytest
from spacy.tokens import Span

from onrecord.model.entity import EntityKind, Property
from tests.unit.extract.attributes.scenes import scene, values

PLACES = {
    "Ana Sample": EntityKind.PERSON,
    "Portville": EntityKind.PLACE,
    "Norland": EntityKind.PLACE,
    "West Delta": EntityKind.PLACE,
    "Dawn Front": EntityKind.ORGANIZATION,
}
Heads = list[tuple[str, str, str]]


def told(text: str, property_: Property, heads: Heads | None = None) -> list[str]:
    names = {name: kind for name, kind in PLACES.items() if name in text}
    return [value for _, value in values(scene(text, names, heads=heads or []), property_)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ana Sample, 64, of Portville, left.", "Portville"),
        ("Ana Sample, 64, of Portville, Norland, left.", "Portville, Norland"),
        ("Portville resident Ana Sample left.", "Portville"),
        ("Ana Sample, a resident of Portville, left.", "Portville"),
    ],
)
def test_residence_beside_a_name(text: str, place: str) -> None:
    assert told(text, Property.RESIDENCE) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sample, of Norland, left.",
        "Ana Sample of Portville left.",
        "Ana Sample, 64, of Dawn Front, left.",
        "The former Portville resident Ana Sample left.",
    ],
)
def test_no_residence(text: str) -> None:
    assert told(text, Property.RESIDENCE) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Portville-born Ana Sample left.", "Portville"),
        ("The Portville-born teacher Ana Sample left.", "Portville"),
        ("Ana Sample, a West Delta-born teacher, left.", "West Delta"),
        ("Ana Sample, a South Korean-born teacher, left.", "South Korean"),
        ("Portville native Ana Sample left.", "Portville"),
        ("Ana Sample, 64, from Portville, left.", "Portville"),
    ],
)
def test_origin_beside_a_name(text: str, place: str) -> None:
    born = [("born", "teacher", "amod")] if "teacher" in text else [("born", "Ana", "amod")]
    assert told(text, Property.ORIGIN, born if "born" in text else None) == [place]


BASED = [("based", "official", "amod")]


def test_where_an_official_is_based() -> None:
    text = "A West Delta-based official, Ana Sample, left."
    heads = [*BASED, ("Ana", "official", "appos")]
    assert told(text, Property.RESIDENCE, heads) == ["West Delta"]
    assert told(text, Property.ROLE, heads) == ["official"]


def test_where_a_body_is_based_is_nobodys_residence() -> None:
    text = "Portville-based Dawn Front official Ana Sample left."
    assert told(text, Property.RESIDENCE, BASED) == []


def test_where_somebody_is_born_is_not_whose_citizen_they_are() -> None:
    text = "Ana Sample, a Russian-born teacher, left."
    heads = [("born", "teacher", "amod")]
    assert told(text, Property.CITIZENSHIP, heads) == []
    assert told(text, Property.OCCUPATION, heads) == ["teacher"]


IN = [("Norland", "born", "obl"), ("in", "Norland", "case")]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Ana Sample, born in Norland, left.", [("born", "Ana", "acl")]),
        ("Ana Sample, who was born in Norland, left.",
         [("born", "Ana", "acl:relcl"), ("who", "born", "nsubj:pass")]),
        ("Ana Sample, a teacher born in Norland, left.", [("born", "teacher", "acl")]),
        ("Ana Sample was born in Norland.", [("Sample", "born", "nsubj:pass")]),
        ("Ana Sample left and was born in Norland.",
         [("Sample", "left", "nsubj"), ("born", "left", "conj")]),
    ],
)  # fmt: skip
def test_born_in(text: str, heads: Heads) -> None:
    assert told(text, Property.ORIGIN, [*IN, *heads]) == ["Norland"]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Ana Sample said his mother, born in Norland, left.", [("born", "mother", "acl")]),
        ("Ana Sample was not born in Norland.",
         [("Sample", "born", "nsubj:pass"), ("not", "born", "advmod")]),
    ],
)  # fmt: skip
def test_who_was_not_born_there(text: str, heads: Heads) -> None:
    assert told(text, Property.ORIGIN, [*IN, *heads]) == []


def test_a_list_of_places_is_no_larger_place() -> None:
    text = "Ana Sample, 64, of Portville, Norland and others, left."
    assert told(text, Property.RESIDENCE) == ["Portville"]


def test_a_list_of_two_places_and_more() -> None:
    text = "Ana Sample, 64, of Portville, Norland, and others, left."
    assert told(text, Property.RESIDENCE) == ["Portville"]


def test_a_place_that_the_cast_has_as_a_body_is_one_by_its_label() -> None:
    context = scene("Ana Sample, 64, of Norland, left.", {"Ana Sample": EntityKind.PERSON})
    doc = context.doc
    doc.set_ents([Span(doc, 6, 7, label="place")])
    assert values(context, Property.RESIDENCE) == [("Ana Sample", "Norland")]
