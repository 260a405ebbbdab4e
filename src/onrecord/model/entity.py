"""Who and what the record is about."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.ids import AttributeId, EntityId, ReportId
from onrecord.model.period import Period
from onrecord.model.span import Span


class EntityKind(StrEnum):
    """`occasion` is a named event, such as a festival."""

    PERSON = "person"  # somebody with a name
    ORGANIZATION = "organization"  # a body that can act: a group, an office, a state as a party
    PLACE = "place"  # somewhere
    AGREEMENT = "agreement"  # a deal with a name
    OCCASION = "occasion"  # a named event: a festival, a war, a summit
    GROUP = "group"  # several people told of as one: “the three engineers”


class Property(StrEnum):
    """What an attribute says of an entity."""

    AGE = "age"  # in years, on the day of the report
    CITIZENSHIP = "citizenship"  # of which states
    ORIGIN = "origin"  # from where
    ROLE = "role"  # an office or function: “deputy foreign minister”
    MEMBER_OF = "member_of"  # a body
    OCCUPATION = "occupation"  # work
    RESIDENCE = "residence"  # where somebody lives
    RELATIVE = "relative"  # kin, with the name if it is told
    ALIAS = "alias"  # another name that a report gives as such


@dataclass(frozen=True, slots=True)
class Entity:
    """`name` is the fullest form, `names` every form seen; `evidence` are its mentions.
    Only a group has `members` (those of it who are named), `count` (how many they are, if told) and `peoples`
    (of captives: nationalities and bodies that its words name).

    In a Reading the id is local to the report; `resolve` gives the ids of the record.
    """

    id: EntityId
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    evidence: tuple[Span, ...]
    members: tuple[EntityId, ...] = ()
    count: int | None = None
    peoples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something in a role: the words of the report, and the entity if it was resolved.

    `group`: the group of which the entity is a member, where the words are the group's: *the men*.
    `side`: the body or state for which somebody unnamed speaks: *Qatari officials*. `is_pronoun`: *he*, *theirs*.
    `is_kin`: somebody's relative, unnamed: *his father*.
    """

    text: str
    entity: EntityId | None = None
    group: EntityId | None = None
    side: EntityId | None = None
    is_pronoun: bool = False
    is_kin: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """`entity` has `value` for `property`. A relative's value is the relation, and the name where given."""

    id: AttributeId
    entity: EntityId
    property: Property
    value: str
    evidence: tuple[Span, ...]
    reports: tuple[ReportId, ...]
    value_entity: EntityId | None = None
    period: Period | None = None
