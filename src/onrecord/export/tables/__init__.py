"""The record as tables, for CSV and for workbooks: a table per type of thing, one of their sentences, one of who takes which part."""
