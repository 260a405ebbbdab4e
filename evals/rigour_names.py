"""rigour's own comparison of two names, as a yardstick for ours: how alike, 0 to 1. Only `evals.names` uses it.

rigour gives the parts (readings of a name, symbols that both have, alignments of the rest with their scores) and leaves the sum to
its users. The weights are those with which its makers' matcher (nomenklatura, logic_v2) sums them up, the cut at 0.7 is theirs too.
Not installed with the project, because PyICU has no wheels (decision 0011): where rigour cannot be imported there is no yardstick.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

CUT = 0.7
_TAGS = {"Person": "PER", "Vessel": "OBJ", "LegalEntity": "ENT"}
_SCORES = {"ORGCLS": 0.8, "NICK": 0.6}
_WEIGHTS = {"ORGCLS": 0.7, "INITIAL": 0.5, "NICK": 0.8, "SYMBOL": 0.3, "DOMAIN": 0.7, "NUM": 1.3, "LOC": 0.8}
_LEFT_OVER = {"ORGCLS": 0.7, "SYMBOL": 0.7, "NUM": 1.3, "LOC": 0.8}
_LEFT_ONLY, _RIGHT_ONLY, _FAMILY = 0.8, 0.2, 1.3

Likeness = Callable[[str, str, str], float]


def load_rigour() -> Likeness | None:
    """A function of schema and two names; None where rigour is not installed."""
    try:
        names = import_module("rigour.names")
    except ImportError:
        return None
    return lambda schema, left, right: _likeness(names, schema, left, right)


def _likeness(names: Any, schema: str, left: str, right: str) -> float:
    tag = getattr(names.NameTypeTag, _TAGS.get(schema, "ORG"))
    lefts, rights = names.analyze_names(tag, [left]), names.analyze_names(tag, [right])
    if {n.comparable for n in lefts} & {n.comparable for n in rights}:
        return 1.0
    found = (_score(names, a, b, paired) for a in lefts for b in rights for paired in names.pair_symbols(a, b))
    return max(found, default=0.0)


def _score(names: Any, left: Any, right: Any, paired: Iterable[Any]) -> float:
    """The weighted mean over what the symbols pair and what the alignment of the rest pairs or leaves over."""
    rows = [(_score_of(edge), _WEIGHTS.get(edge.symbol.category.value, 1.0) * _family(names, edge)) for edge in paired]
    done_left = {part for edge in paired for part in edge.qps}
    done_right = {part for edge in paired for part in edge.rps}
    rest = [p for p in left.parts if p not in done_left], [p for p in right.parts if p not in done_right]
    for edge in names.compare_parts(*_ordered(names, left, *rest)) if any(rest) else ():
        weight = 1.0
        if not edge.qps:
            weight = _RIGHT_ONLY * _left_over(edge.rps, right)
        elif not edge.rps:
            weight = _LEFT_ONLY * _left_over(edge.qps, left)
        rows.append((1.0 if _is_literal(edge) else edge.score, weight * _family(names, edge)))
    total = sum(weight for _, weight in rows)
    return sum(score * weight for score, weight in rows) / total if total else 0.0


def _ordered(names: Any, left: Any, lefts: list[Any], rights: list[Any]) -> tuple[list[Any], list[Any]]:
    if left.tag == names.NameTypeTag.PER:
        ordered: tuple[list[Any], list[Any]] = names.align_person_name_order(lefts, rights)
        return ordered
    return names.NamePart.tag_sort(lefts), names.NamePart.tag_sort(rights)


def _score_of(edge: Any) -> float:
    return 1.0 if _is_literal(edge) else _SCORES.get(edge.symbol.category.value, 0.9)


def _is_literal(edge: Any) -> bool:
    return bool(edge.qps) and [p.comparable for p in edge.qps] == [p.comparable for p in edge.rps]


def _family(names: Any, edge: Any) -> float:
    return _FAMILY if any(p.tag == names.NamePartTag.FAMILY for p in (*edge.qps, *edge.rps)) else 1.0


def _left_over(parts: tuple[Any, ...], name: Any) -> float:
    if len(parts) == 1 and import_module("rigour.text").is_stopword(parts[0].form):
        return 0.5
    weight = 1.0
    for span in name.spans:
        if span.parts == tuple(parts):
            weight *= _LEFT_OVER.get(span.symbol.category.value, 1.0)
    return weight
