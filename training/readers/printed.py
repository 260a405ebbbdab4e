"""Words of a corpus as they would stand in print, for corpora that keep words only."""

from collections.abc import Sequence

OPEN, CLOSED = frozenset("([{$£€#"), frozenset((")", "]", "}", ",", ".", ";", ":", "!", "?", "%", "'s", "’s", "n't", "'", "’"))


def join_words(words: Sequence[str]) -> str:
    """Words as they are printed; straight quotation marks open and close in turn."""
    text, quoted, glue = "", False, True
    for word in words:
        closing = word in CLOSED or (word == '"' and quoted)
        text += word if glue or closing else f" {word}"
        glue = word in OPEN or (word == '"' and not quoted)
        quoted ^= word == '"'
    return text
