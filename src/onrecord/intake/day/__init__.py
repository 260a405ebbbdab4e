"""The day of writing: what header, metadata, URL and the text's own days say, and which of them stands."""
