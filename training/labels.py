"""Label sets of the reader model's heads; a change here is a new model protocol."""

UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
ENTITY_TYPES = ("person", "organization", "place", "group", "other")
ATTRIBUTION_TYPES = ("source", "cue", "content")

# worldwide_newswire's classes; Date and Money are read by rules, so they count as outside.
ENTITY_OF = {"Person": "person", "Organization": "organization", "Location": "place", "Facility": "place",
             "NORP": "group", "Misc": "other", "Product": "other"}  # fmt: skip


def bio(types: tuple[str, ...]) -> tuple[str, ...]:
    """O, then B- and I- of each type."""
    return ("O", *(f"{p}-{t}" for t in types for p in "BI"))


ENTITY = bio(ENTITY_TYPES)
ATTRIBUTION = bio(ATTRIBUTION_TYPES)
IGNORE = -100
