"""Mutants: the rules changed one node at a time, to find those that no test would miss (`make mutants`)."""
