"""How fast the package reads, and what it holds in memory: see `__main__`."""
