"""Label sets of the reader model's heads; a change here is a new model protocol."""

from collections.abc import Iterable

UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
# Universal Dependencies features; the first value of each is "does not apply".
MORPH = {
    "Case": ("", "Nom", "Acc", "Gen"), "Definite": ("", "Def", "Ind"), "Degree": ("", "Pos", "Cmp", "Sup"),
    "Gender": ("", "Masc", "Fem", "Neut"), "Mood": ("", "Ind", "Imp", "Sub"), "NumType": ("", "Card", "Ord", "Frac", "Mult"),
    "Number": ("", "Sing", "Plur", "Ptan"), "Person": ("", "1", "2", "3"), "Polarity": ("", "Neg", "Pos"), "Poss": ("", "Yes"),
    "PronType": ("", "Art", "Dem", "Emp", "Ind", "Int", "Neg", "Prs", "Rcp", "Rel", "Tot"), "Reflex": ("", "Yes"),
    "Tense": ("", "Past", "Pres"), "VerbForm": ("", "Fin", "Ger", "Inf", "Part"), "Voice": ("", "Pass"),
}  # fmt: skip
ENTITY_TYPES = ("person", "organization", "place", "group", "occasion", "other")
ATTRIBUTION_TYPES = ("source", "cue", "content")
IGNORE = -100


def bio(types: tuple[str, ...]) -> tuple[str, ...]:
    """O, then B- and I- of each type."""
    return ("O", *(f"{p}-{t}" for t in types for p in "BI"))


ENTITY = bio(ENTITY_TYPES)
ATTRIBUTION = bio(ATTRIBUTION_TYPES)


def entity_mask(prefix: str, types: Iterable[str]) -> int:
    """The tags that a word may have, one bit each; a corpus that does not tell two types apart allows both.

    No types: outside. `""` among them: outside as well, as a corpus says that does not label some of ours.
    """
    tags = [f"{prefix}-{t}" if t else "O" for t in types] or ["O"]
    return sum(1 << ENTITY.index(tag) for tag in tags)


def unlabelled_mask(types: Iterable[str]) -> int:
    """Outside, or inside an entity of a type that the corpus does not label."""
    return entity_mask("B", ("", *types)) | entity_mask("I", tuple(types))
