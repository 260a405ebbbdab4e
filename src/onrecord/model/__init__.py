"""The vocabulary of the record: frozen facts and their invariants. No input, no output, no clock.

The words are those of docs/reference/record-format.md, and the only words for these things anywhere in the project.
"""
