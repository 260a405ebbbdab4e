"""The record as Markdown notes, one for each person, promise and report, linked to one another and to the very paragraphs."""
