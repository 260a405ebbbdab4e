"""Statements: who is reported to have said or written what, to whom, through whom, and when."""

from onrecord.extract.statements.find import find_statements

__all__ = ["find_statements"]
