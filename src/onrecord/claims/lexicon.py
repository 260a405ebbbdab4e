"""The trigger lexicon and word classes, read from the package's data files. Nothing is decided here."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.grammar.lexicon import words as grammar_words
from onrecord.model.claim import ClaimKind, Modality, Role
from onrecord.model.status import StatusValue

Frame = Mapping[str, Role]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word names: a kind, the frame of its dependents, and what its use must satisfy.

    `phrase`: the predicate of a claim of kind `other`. `lasts`: a state, so that the present tense tells of now.
    `presupposed`: so whatever is said of it (*the widow of X*). `undated`: its day is not the clause's (*X's funeral*).
    """

    kind: ClaimKind
    frame: Frame
    sense: str | None = None
    imposes: Modality | None = None
    needs: tuple[Role, ...] = ()
    particle: str | None = None
    presumed: bool = False
    predicate: bool = False
    force: Modality | None = None
    fate: StatusValue | None = None
    phrase: str | None = None
    lasts: bool = False
    presupposed: bool = False
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lower-case lemma → entries, in the order of the files. Adjectives go by their form."""

    verbs: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    adjectives: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("onrecord.claims").joinpath("data", name).read_text(encoding="utf-8"))


@cache
def load_lexicon() -> Lexicon:
    frames = {name: {slot: Role(role) for slot, role in slots.items()} for name, slots in _read("frames.toml")["frame"].items()}
    nouns = _read("nouns.toml")
    return Lexicon(
        _index(_read("verbs.toml")["verb"], frames), _index(nouns["noun"], frames), _index(nouns["adjective"], {**frames, "": {}})
    )


def _index(rows: list[dict[str, Any]], frames: Mapping[str, Frame]) -> dict[str, tuple[Entry, ...]]:
    index: dict[str, tuple[Entry, ...]] = {}
    for row in rows:
        for lemma in row["lemmas"]:
            index[lemma] = (*index.get(lemma, ()), _entry(row, frames))
    return index


def _entry(row: dict[str, Any], frames: Mapping[str, Frame]) -> Entry:
    return Entry(
        ClaimKind(row["kind"]),
        frames[row.get("frame", "act")],
        row.get("sense"),
        Modality(row["imposes"]) if "imposes" in row else None,
        tuple(Role(r) for r in row.get("needs", ())),
        row.get("particle"),
        row.get("presumed", False),
        row.get("predicate", False),
        Modality(row["force"]) if "force" in row else None,
        StatusValue(row["fate"]) if "fate" in row else None,
        row.get("phrase"),
        row.get("lasts", False),
        row.get("presupposed", False),
        row.get("undated", False),
    )


@cache
def load_tellings() -> Mapping[str, Entry]:
    """By the name of the rule that finds the wording."""
    frames = {"told": {"subject": Role.AGENT, "object": Role.PATIENT}}
    return {row["name"]: _entry({"frame": "told", **row}, frames) for row in _read("tellings.toml")["telling"]}


@cache
def words(name: str) -> frozenset[str]:
    """A word class of data/words.toml, or of grammar's."""
    own = _read("words.toml").get(name)
    return grammar_words(name) if own is None else frozenset(own)
