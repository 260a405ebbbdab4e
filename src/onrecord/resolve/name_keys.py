"""Keys of a person's name, so that only names that share one are compared: cost grows with the names, not with their pairs."""

from collections.abc import Iterator

from onrecord.resolve.names import PARTICLES, skeleton, sound_of, spelling
from onrecord.resolve.nicknames import families_of
from onrecord.resolve.persons import PersonName

NameKey = tuple[str, ...]


def keys_of_same(name: PersonName) -> Iterator[NameKey]:
    """Two names that `compare` takes for SAME, or for POSSIBLE but for initials, share one of these."""
    for word in name.given:
        yield ("given", name.key, sound_of(word))
        yield from (("family", name.key, str(number)) for number in families_of(word))
    yield ("letters", spelling("".join(name.whole)))
    if any("\u0590" <= c <= "\u08ff" for c in name.written):
        yield ("consonants", _consonants(name))


def keys_of_written(name: PersonName) -> Iterator[NameKey]:
    """For names that are not in Arabic or Hebrew letters, where some others are."""
    yield ("consonants", _consonants(name))


def keys_of_initials(name: PersonName) -> Iterator[NameKey]:
    """Surname and first letters, for a name with an initial beside all others."""
    yield from (("initial", name.key, word[0]) for word in name.given)


def keys_of_slips(name: PersonName) -> Iterator[NameKey]:
    """One word as it is, of another a beginning or an end; or the words in any order. A slip in all of these is not found."""
    if name.given:
        first, last = name.given[0], name.surname
        yield ("start", sound_of(first), last[:3])
        yield ("end", sound_of(first), last[-3:])
        yield ("start", name.key, first[:2])
        yield ("end", name.key, first[-3:])
        yield ("order", *sorted((sound_of(first), name.key)))


def has_initial(name: PersonName) -> bool:
    return any(len(word) == 1 for word in name.given)


def _consonants(name: PersonName) -> str:
    return "".join(skeleton(word) for word in name.whole if word not in PARTICLES)
