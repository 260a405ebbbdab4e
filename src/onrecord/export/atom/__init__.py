"""What changed in the record, day by day, as a feed."""
