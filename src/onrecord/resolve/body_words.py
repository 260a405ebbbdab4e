"""An organization's name as its words: what each country writes in its own way made one, the legal form apart."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.resolve.names import fold
from onrecord.resolve.states import state_of

_ROMAN = re.compile(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class BodyName:
    """`words` without small words and legal form, states in place of their adjectives; `form` is the class of the form, if it says any."""

    words: tuple[str, ...]
    form: str
    all: tuple[str, ...]

    @classmethod
    @lru_cache(maxsize=65536)
    def parse(cls, name: str) -> "BodyName | None":
        """None where there are no words."""
        raw = join_letters(fold(name.replace("&", " and ")).split())
        core, form = _split_form(raw)
        words = tuple(w for w in _numbered(_one_spelling(core)) if w)
        return cls(words or tuple(raw), form, tuple(raw)) if raw else None

    @property
    def numbers(self) -> frozenset[str]:
        return frozenset(w for w in self.words if any(c.isdigit() for c in w))

    @property
    def states(self) -> frozenset[str]:
        return frozenset(w for w in self.words if state_of(w) == w)


def join_letters(words: list[str]) -> list[str]:
    """`u n` is one word again, as it was before its dots were folded away."""
    found: list[str] = []
    letters = False
    for word in words:
        if letters and len(word) == 1 and word.isalpha():
            found[-1] += word
        else:
            found.append(word)
        letters = len(word) == 1 and word.isalpha()
    return found


def usual_name(folded: str) -> str:
    """A short name written in full: `u n` → united nations."""
    joined = " ".join(join_letters(folded.split()))
    return str(_table("body_words", "instead").get(joined, "")) or joined


def is_local(name: BodyName) -> bool:
    """`U.S. Embassy`: a state has many, one in each place."""
    return all(word in local_words() or state_of(word) is not None for word in name.words)


def _split_form(words: list[str]) -> tuple[list[str], str]:
    """The words without legal forms at either end; one word at least remains."""
    found = ""
    changed = True
    while changed:
        changed = False
        for length in range(min(6, len(words) - 1), 0, -1):
            for form, rest in ((words[-length:], words[:-length]), (words[:length], words[length:])):
                kind = _table("legal_forms", "forms").get(" ".join(form))
                if kind is not None and (rest is not words[length:] or _may_begin(form)):
                    words, found, changed = rest, found or str(kind), True
                    break
            if changed:
                break
    return words, found


def _may_begin(form: list[str]) -> bool:
    """`OOO Baikal`, `PT Astra`, but not `Group of Seven`, `SA forces`: only forms that are spelt out, or that stand there."""
    return len(form) > 1 or form[0] in ("ooo", "oao", "ao", "zao", "pao", "pt", "ano", "jsc", "ojsc", "cjsc", "llc", "srl", "pjsc")


def _one_spelling(words: list[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        state = state_of(word)
        found += (state or str(_table("body_words", "instead").get(word, word))).split() if state is None else [state]
    return _states_of_two_words(found)


def _states_of_two_words(words: list[str]) -> list[str]:
    """`north korea`, `united states` become one word each, as their adjectives are."""
    found: list[str] = []
    for word in words:
        pair = state_of(f"{found[-1]} {word}") if found else None
        if pair is not None:
            found[-1] = pair
        else:
            found.append(word)
    return found


def _numbered(words: list[str]) -> list[str]:
    """Numbers in figures: `Forty-Four`, `44th` and `XLIV`'s kin."""
    numbers = _table("body_words", "numbers")
    found: list[str] = []
    for word in words:
        value = numbers.get(word)
        if isinstance(value, int) and found and found[-1].isdigit() and int(found[-1]) % 10 == 0 and 0 < value < 10 < int(found[-1]) < 100:
            found[-1] = str(int(found[-1]) + value)
        else:
            found.append(str(value) if value is not None else re.sub(r"^(\d+)(?:st|nd|rd|th)$", r"\1", word))
    return [_roman(word) if i else word for i, word in enumerate(_joined_tens(found))]


def _joined_tens(words: list[str]) -> list[str]:
    """`forty 4` is 44."""
    found: list[str] = []
    for word in words:
        if found and word.isdigit() and len(word) == 1 and word != "0" and re.fullmatch(r"[2-9]0", found[-1]):
            found[-1] = str(int(found[-1]) + int(word))
        else:
            found.append(word)
    return found


def _roman(word: str) -> str:
    if not word or not _ROMAN.fullmatch(word):
        return word
    values = [_ROMAN_VALUES[c] for c in word]
    return str(sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)))


@cache
def _table(file: str, name: str) -> dict[str, object]:
    found = tomllib.loads(files("onrecord.resolve").joinpath("data", f"{file}.toml").read_text(encoding="utf-8"))[name]
    assert isinstance(found, dict)
    return found


@cache
def _words(name: str) -> frozenset[str]:
    found = _table("body_words", name)["words"]
    assert isinstance(found, list)
    return frozenset(found)


def part_words() -> frozenset[str]:
    return _words("parts")


def local_words() -> frozenset[str]:
    return _words("local")
