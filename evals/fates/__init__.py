"""What became of people over whole stories, against labels made by reading: see `evals.fates.measure`."""
