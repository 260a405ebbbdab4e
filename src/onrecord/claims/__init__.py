"""Claims: what a report, or somebody in it, asserts to have happened or to be going to happen."""

from onrecord.claims.find import find_claims

__all__ = ["find_claims"]
