"""Judgements applied: readings mended, entities and events joined or kept apart as people decided. Depends on no order of judging."""
