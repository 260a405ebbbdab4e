"""`python -m evals.fates`: see `evals.fates.measure`."""

from evals.fates.measure import main

main()
