"""Reports, entities and what is said of them."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from onrecord.export.ftm.maker import Maker, add, add_period, say_day, say_span
from onrecord.export.safe import is_web
from onrecord.export.views.words import plain
from onrecord.model.entity import Attribute, Entity, EntityKind, Property
from onrecord.model.ids import content_id
from onrecord.model.report import Report

if TYPE_CHECKING:
    from followthemoney import EntityProxy

SCHEMATA = {
    EntityKind.PERSON: "Person", EntityKind.ORGANIZATION: "Organization", EntityKind.PLACE: "Address", EntityKind.AGREEMENT: "Note",
    EntityKind.OCCASION: "Event", EntityKind.GROUP: "LegalEntity",
}  # fmt: skip
"""A group is no body: the model's word for whoever may be a person or a company says least."""

LEGAL = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.GROUP})

PROPERTIES = {
    Property.CITIZENSHIP: "citizenship", Property.ROLE: "position", Property.OCCUPATION: "profession", Property.ALIAS: "alias",
    Property.RESIDENCE: "address",
}  # fmt: skip


def article(maker: Maker, report: Report) -> "EntityProxy":
    proxy = maker.make("Article", report.id)
    published = None if report.published is None else report.published.latest or report.published.earliest
    url = report.url if report.url is not None and is_web(report.url) else None
    for name, value in (
        ("name", report.title or maker.index.label(report.id)), ("title", report.title), ("publisher", report.outlet),
        ("fileName", PurePosixPath(report.path).name or report.path), ("sourceUrl", url), ("language", report.language),
        ("publishedAt", say_day(published)), ("bodyText", report.text), ("keywords", report.agency),
    ):  # fmt: skip
        add(proxy, name, value)
    for author in report.authors:
        add(proxy, "author", author)
    return proxy


def thing(maker: Maker, entity: Entity) -> "EntityProxy":
    own = maker.index.attributes.get(entity.id, ())
    proxy = maker.make(SCHEMATA[entity.kind], entity.id, (*entity.evidence, *(span for a in own for span in a.evidence)))
    add(proxy, "name", entity.name)
    for name in entity.names:
        if name != entity.name:
            add(proxy, "weakAlias" if " " not in name else "alias", name)
    if entity.kind is EntityKind.PLACE:
        add(proxy, "full", entity.name)
    if entity.kind in (EntityKind.AGREEMENT, EntityKind.OCCASION, EntityKind.GROUP):
        add(proxy, "keywords", entity.kind.value)
    for attribute in own:
        _add_fact(proxy, attribute)
    return proxy


def _add_fact(proxy: "EntityProxy", attribute: Attribute) -> None:
    """What the schema has no place for, or does not take (a citizenship that is no country), is a note."""
    name = PROPERTIES.get(attribute.property)
    if name is None or name not in proxy.schema.properties or not add(proxy, name, attribute.value):
        add(proxy, "notes", f"{plain(attribute.property)}: {attribute.value}, {', '.join(map(say_span, attribute.evidence))}")


def ties(maker: Maker, attribute: Attribute) -> Iterator["EntityProxy"]:
    """Membership and kinship, where both ends are on the record and of the right kind."""
    other = maker.index.entities.get(attribute.value_entity) if attribute.value_entity is not None else None
    if other is None:
        return
    own = maker.index.entities[attribute.entity]
    is_body = other.kind is EntityKind.ORGANIZATION
    if attribute.property is Property.MEMBER_OF and is_body and own.kind in LEGAL:
        yield _tie(maker, "Membership", attribute, ("member", "organization"))
    elif attribute.property is Property.RELATIVE and {own.kind, other.kind} == {EntityKind.PERSON}:
        proxy = _tie(maker, "Family", attribute, ("person", "relative"))
        add(proxy, "relationship", attribute.value.partition(":")[0])
        yield proxy


def memberships(maker: Maker, group: Entity) -> Iterator["EntityProxy"]:
    """Each named member of a group is linked to it."""
    for member in group.members:
        link = maker.make("UnknownLink", content_id("link", group.id, member), group.evidence)
        add(link, "subject", member)
        add(link, "object", group.id)
        add(link, "role", "member of the group")
        yield link


def _tie(maker: Maker, schema: str, attribute: Attribute, ends: tuple[str, str]) -> "EntityProxy":
    proxy = maker.make(schema, content_id("tie", attribute.id), attribute.evidence)
    add(proxy, ends[0], attribute.entity)
    add(proxy, ends[1], attribute.value_entity)
    add_period(proxy, attribute.period)
    return proxy
