"""What a report says about its people: age, citizenship, role, occupation, relatives, origin, residence, other names."""

from onrecord.extract.attributes.find import find_attributes

__all__ = ["find_attributes"]
