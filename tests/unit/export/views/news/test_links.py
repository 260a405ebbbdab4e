from onrecord.export.views.news.links import Links
from onrecord.model.entity import Entity, EntityKind, Party
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.span import Span


def entity(name: str, *starts: int) -> Entity:
    spans = tuple(Span(ReportId("r"), start, start + 3, "Ida") for start in starts)
    return Entity(EntityId(name), EntityKind.PERSON, "Ida", ("Ida",), spans)


def ids(*names: str) -> frozenset[EntityId]:
    return frozenset(map(EntityId, names))


def test_who_shares_a_mention_is_the_same() -> None:
    links = Links.of([entity("a", 1, 5), entity("b", 9)], [entity("x", 1, 5, 20), entity("b", 30), entity("y", 9)])
    assert links.later(EntityId("a")) == ids("x")
    assert links.earlier(EntityId("b")) == ids()
    assert links.earlier(EntityId("y")) == ids("b")


def test_joined_and_split_lead_to_several() -> None:
    links = Links.of([entity("a", 1), entity("b", 5)], [entity("x", 1, 5)])
    assert links.earlier(EntityId("x")) == ids("a", "b")
    back = Links.of([entity("x", 1, 5)], [entity("a", 1), entity("b", 5)])
    assert back.later(EntityId("x")) == ids("a", "b")


def test_a_mention_that_two_have_tells_nothing() -> None:
    links = Links.of([entity("a", 1, 5), entity("b", 1, 9)], [entity("a", 1, 5), entity("b", 1, 9)])
    assert (links.earlier(EntityId("a")), links.earlier(EntityId("b"))) == (ids("a"), ids("b"))


def test_words_without_an_entity_are_the_same_words() -> None:
    links = Links.of([entity("a", 1)], [entity("x", 1)])
    assert links.share_party([Party("Ida", EntityId("a"))], [Party("she", EntityId("x"))])
    assert links.share_party([Party("three men")], [Party("three men")])
    assert not links.share_party([Party("three men")], [Party("Ida", EntityId("x"))])


def test_who_joins_is_added() -> None:
    links = Links.of([entity("a", 1)], [entity("x", 1), entity("y", 5)])
    assert links.added(ids("a"), [EntityId("x"), EntityId("y")]) == (EntityId("y"),)
