"""Groups of people told of as one: *the three engineers*, *the men*, *they*; and who of them is named."""

from onrecord.claims.groups.find import add_groups

__all__ = ["add_groups"]
