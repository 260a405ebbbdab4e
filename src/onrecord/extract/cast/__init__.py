"""Who and what a report is about: its names, joined into entities, and what refers back to them, by rule."""

from onrecord.extract.cast.find import find_cast

__all__ = ["find_cast"]
