"""REST under /api/v1, in the words of the record format."""
