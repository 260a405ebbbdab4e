"""Word classes and operators that grammar asks for, read from the package's data files. Nothing is decided here."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.model.claim import Modality


@dataclass(frozen=True, slots=True)
class Operators:
    """Words above an act that change the force with which it is claimed; see data/operators.toml."""

    attitudes: Mapping[str, Modality]
    hedges: Mapping[str, Modality]
    implicatives: frozenset[str]
    failures: frozenset[str]
    light: frozenset[str]
    agentive: frozenset[str]
    fulfilments: frozenset[str]
    stays: frozenset[str]
    reports: frozenset[str]
    factive_prepositions: frozenset[str]
    factives: frozenset[str]
    admissions: frozenset[str]
    conditions: frozenset[str]
    temporal: frozenset[str]
    condition_phrases: frozenset[str]
    depends: frozenset[str]


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("onrecord.grammar").joinpath("data", name).read_text(encoding="utf-8"))


@cache
def load_operators() -> Operators:
    data = _read("operators.toml")
    return Operators(
        attitudes={word: Modality(value) for word, value in data["attitude"].items()},
        hedges={word: Modality(value) for word, value in data["hedge"].items()},
        implicatives=frozenset(data["implicative"]["positive"]),
        failures=frozenset(data["implicative"]["negative"]),
        light=frozenset(data["light"]["verbs"]),
        agentive=frozenset(data["light"]["subject_is_agent"]),
        stays=frozenset(data["light"]["stay"]),
        fulfilments=frozenset(data["light"]["fulfil"]),
        reports=frozenset(data["report"]["verbs"]),
        factive_prepositions=frozenset(data["factive"]["prepositions"]),
        factives=frozenset(data["factive"]["verbs"]),
        admissions=frozenset(data["factive"]["admissions"]),
        conditions=frozenset(data["condition"]["always"]),
        temporal=frozenset(data["condition"]["temporal"]),
        condition_phrases=frozenset(data["condition"]["phrases"]),
        depends=frozenset(data["condition"]["depends"]),
    )


@cache
def words(name: str) -> frozenset[str]:
    """A word class of data/words.toml."""
    return frozenset(_read("words.toml")[name])
