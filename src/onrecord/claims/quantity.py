"""How many of whom: the number on a noun, in digits or words."""

from spacy.tokens import Token

from onrecord.grammar.tree import child, children
from onrecord.model.claim import Quantity

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = {w: n + 1 for n, w in enumerate(_ONES)} | {w: 10 * (n + 2) for n, w in enumerate(_TENS)}
_SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12}


def find_quantity(token: Token) -> Quantity | None:
    """*three hostages*, *33 of the hostages*; a number that stands for its noun counts people."""
    if parse_number(token.text) is not None:
        members = next((m for m in children(token, "nmod") if any(c.lower_ == "of" for c in children(m, "case"))), None)
        return _quantity(token, "people" if members is None else members.lower_)
    number = child(token, "nummod") or next((c for c in children(token, "compound") if c.pos_ == "NUM" and c.i < token.i), None)
    return None if number is None else _quantity(number, token.lower_)


def _quantity(number: Token, unit: str) -> Quantity | None:
    text = "".join(p.text_with_ws for p in [*children(number, "compound"), number]).strip()
    n = parse_number(text)
    return None if n is None else Quantity(n, unit)


def parse_number(text: str) -> int | None:
    """`33`, `1,027`, `twenty-three`, `two hundred`; None for anything else (`2.5`, `dozens`)."""
    digits = text.replace(",", "")
    if digits.isdecimal():
        return int(digits)
    parts = text.lower().replace("-", " ").split()
    if len(parts) == 2 and parts[1] in _SCALES:
        first = parse_number(parts[0]) or (1 if parts[0] == "a" else None)
        return None if first is None else first * _SCALES[parts[1]]
    values = [NUMBERS.get(p) for p in parts]
    known = [v for v in values if v is not None]
    return sum(known) if known and len(known) == len(values) and len(known) <= 2 else None
