"""Names written with a hyphen: *Pak Min-ho*, *al-Masri* stay whole, though the tokenizer splits them; *Dalim-era* does not."""

from spacy.tokens import Doc

from onrecord.extract.cast.lexicon import words

_HYPHENS = ("-", "‐", "‑")
_BEFORE = 2  # words before the half that is in lower case: "Barack Dalim-friendly" is refused by the list alone


def joins(doc: Doc, i: int) -> bool:
    """True when the token is a hyphen written onto the words on both sides."""
    inside = 0 < i < len(doc) - 1 and doc[i].text in _HYPHENS
    return inside and not doc[i].whitespace_ and not doc[i - 1].whitespace_


def is_half(doc: Doc, i: int) -> bool:
    """True when the word goes on a name behind a hyphen: Min-*ho*, Won-*soon*; no Dalim-*led*, Norland-*based*."""
    return i > 1 and joins(doc, i - 1) and doc[i].is_alpha and doc[i - 2].text[:1].isupper() and doc[i].lower_ not in words("compound_ends")


def is_joined_article(doc: Doc, i: int) -> bool:
    """True when the word is an article written onto the name: *al*-Masri, *el*-Tayeb; no *ex*-Dalim."""
    return i + 2 < len(doc) and joins(doc, i + 1) and doc[i].lower_ in words("joined_articles") and doc[i + 2].text[:1].isupper()


def with_half(doc: Doc, start: int, stop: int) -> int:
    """Where a name of two words or more ends, with the half behind a hyphen that was left out: *Kim Young*-soon."""
    long_enough = sum(t.is_alpha for t in doc[start:stop]) >= _BEFORE
    return stop + 2 if long_enough and stop + 1 < len(doc) and doc[stop + 1].is_lower and is_half(doc, stop + 1) else stop


def with_article(doc: Doc, start: int) -> int:
    """Where the name begins, with the article written onto it: al-*Masri*."""
    return start - 2 if start > 1 and is_joined_article(doc, start - 2) else start
