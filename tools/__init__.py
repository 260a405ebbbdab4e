"""Small programs for those who work on onrecord. Not installed."""
