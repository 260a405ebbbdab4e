"""Keys of an organization's name: what names that are the same share, and what those share that may be."""

from collections.abc import Iterator

from onrecord.resolve.body_words import BodyName
from onrecord.resolve.names import institutions, sound_of, spelling
from onrecord.resolve.states import state_of

_TELLING = frozenset({"NGO"})
"""Forms that keep two bodies apart even where the other has none: a foundation beside a firm."""
_SHORT = 5
_IN_ORDER = frozenset({"army", "coalition", "congress", "front", "movement", "party", "union"})
"""What names itself, and in an order of its own: a National Democratic Party beside a Democratic National Party."""


def body_keys(name: BodyName) -> tuple[tuple[str, ...], ...]:
    """Names that share a key are one: the letters in their order, or of an institution the words in any order."""
    letters = ("letters", letters_of(name.words), name.form if name.form in _TELLING else "")
    return (letters, ("bag", *sorted(map(spelling, name.words)))) if is_institution(name) else (letters,)


def is_institution(name: BodyName) -> bool:
    """`Norlandic Health Ministry`, `Ministry of Health of Norland`: words of institutions and whose it is, in any order."""
    own = [word for word in name.words if word not in institutions()]
    if len(name.words) < 2 or name.states:
        return len(name.words) > 1
    return len(own) == 1 < len(name.words) - 1 and not _IN_ORDER.intersection(name.words)


def is_acronym(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and len(words[0]) < _SHORT


def keys_of_body_slips(name: BodyName) -> Iterator[tuple[str, ...]]:
    """All words but one as they sound, or the beginning and the end of the letters."""
    sounds = [sound_of(word) for word in name.words]
    if len(sounds) > 1:
        for i in range(len(sounds)):
            yield ("but one", *sorted(sounds[:i] + sounds[i + 1 :]), str(len(sounds)))
    letters = letters_of(name.words)
    if len(letters) >= 5:
        yield ("start", letters[:5])
        yield ("end", letters[-5:])


def letters_of(words: tuple[str, ...]) -> str:
    """As they are spelt usually; a short word that stands alone is an acronym, which has but one spelling."""
    if is_acronym(words):
        return words[0]
    return "".join(spelling(word) if state_of(word) is None else word for word in words)
