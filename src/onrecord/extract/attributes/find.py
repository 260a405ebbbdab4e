"""find_attributes: the rules in order, and one attribute for each value of each property."""

from collections.abc import Iterable

from onrecord.extract.attributes.ages import ages
from onrecord.extract.attributes.aliases import aliases
from onrecord.extract.attributes.citizenship import citizenships
from onrecord.extract.attributes.draft import Draft, Rule, Scene, finish
from onrecord.extract.attributes.introduced import introduced
from onrecord.extract.attributes.memberships import memberships
from onrecord.extract.attributes.phrases import find_phrases
from onrecord.extract.attributes.places import places
from onrecord.extract.attributes.relatives import relatives
from onrecord.extract.attributes.roles import occupations, roles
from onrecord.extract.context import Context
from onrecord.model.entity import Attribute, Property

RULES: tuple[Rule, ...] = (
    ages, citizenships, roles, introduced, memberships, occupations, relatives, places, aliases,
)  # fmt: skip


def find_attributes(context: Context) -> tuple[Attribute, ...]:
    """What the report says about its people, in order of rules and then of the text."""
    scene = Scene(context, tuple(find_phrases(Scene(context))))
    return tuple(finish(context, d) for rule in RULES for d in _unique(sorted(rule(scene), key=lambda d: d.start)))


def _unique(drafts: Iterable[Draft]) -> list[Draft]:
    """The first that says it; `president` is no second role of the Norland president, nor `mother` of `mother: NAME`."""
    seen: dict[tuple[str, str, str], Draft] = {}
    for draft in drafts:
        seen.setdefault((draft.entity, draft.property, draft.value.lower()), draft)
    return [d for d in seen.values() if not any(_says_more(other, d) for other in seen.values())]


def _says_more(other: Draft, draft: Draft) -> bool:
    if (other.entity, other.property) != (draft.entity, draft.property) or other.value == draft.value:
        return False
    longer, shorter = other.value.lower(), draft.value.lower()
    if draft.property is Property.ROLE:
        return f" {shorter} " in f" {longer} "
    return draft.property is Property.RELATIVE and longer.startswith(shorter + ": ")
