"""Any words of many reports that tell of one happening, joined by a small model over pairs (decision 0019): what ECB+ measures.

The record's own events are joined by rules (`onrecord.resolve.events`, `acts`).
"""
