"""Pronouns in place of names: news where a person's later name is swapped for "he" or "she", so that what it stands for is known.

After WikiCREM (Kocijan et al. 2019), with real pronouns instead of a mask. Whether "he" or "she" fits is told by the
pronouns that follow the name elsewhere, in the same article and after the same first name in others; where they do not
agree, nothing is swapped. Nothing is learnt there from the pronouns that the article had itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.language.words import Break
from training.labels import ENTITY, IGNORE
from training.windows import Document, Labels

HE, SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
SUBJECT, OBJECT, OWNER = frozenset({"nsubj", "nsubj:pass"}), frozenset({"obj", "iobj", "obl"}), "nmod:poss"
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
NEAR = 60
"""Words within which the person was named before, and another one too."""
FOLLOWS = 25
CLEAR = 2
Votes = dict[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Person:
    """One mention: words `[start, stop)` and the family name, by which mentions are joined."""

    start: int
    stop: int
    name: str


def persons(document: Document) -> list[Person]:
    tags = [ENTITY[t] for t in document.labels["entity"]] + ["O"]
    starts = [i for i, t in enumerate(tags) if t == "B-person"]
    stops = [next(j for j in range(i + 1, len(tags)) if tags[j] != "I-person") for i in starts]
    return [Person(a, b, document.words[b - 1].lower()) for a, b in zip(starts, stops, strict=True)]


def vote(document: Document, people: Sequence[Person]) -> tuple[Votes, Votes]:
    """Pronouns that follow a person before any other is named, by family name and by first name."""
    by_family: Votes = defaultdict(Counter)
    by_first: Votes = defaultdict(Counter)
    for person, following in zip(people, [*people[1:], Person(len(document.words), 0, "")], strict=False):
        for word in document.words[person.stop : min(person.stop + FOLLOWS, following.start)]:
            said = "he" if word.lower() in HE else "she" if word.lower() in SHE else ""
            if said:
                by_family[person.name][said] += 1
                if person.stop - person.start > 1:
                    by_first[document.words[person.start].lower()][said] += 1
                break
    return by_family, by_first


def gender(*votes: Counter[str]) -> str:
    """He or she if the votes are clear, else nothing."""
    total = sum(votes, Counter[str]())
    most = total.most_common(1)
    return most[0][0] if most and most[0][1] >= CLEAR and most[0][1] >= 4 * (total.total() - most[0][1]) else ""


def swapped(documents: Iterable[Document], relations: Mapping[str, int]) -> Iterator[Document]:
    """Windows (already cut, with taught trees) in which at least one name was swapped, with coreference labels."""
    windows = [(d, persons(d)) for d in documents if {"relation", "entity"} <= d.labels.keys()]
    firsts: Votes = defaultdict(Counter)
    families: dict[str, Votes] = defaultdict(lambda: defaultdict(Counter))
    for document, people in windows:
        by_family, by_first = vote(document, people)
        for name, counts in by_first.items():
            firsts[name] += counts
        for name, counts in by_family.items():
            families[article(document)][name] += counts
    names = {number: name for name, number in relations.items()}
    for document, people in windows:
        known = {p.name: gender(families[article(document)][p.name], *first_names(document, people, p, firsts)) for p in people}
        chosen = {p.start: form for p in people if (form := pronoun(document, p, people, known[p.name], names))}
        if chosen:
            yield rewritten(document, people, chosen)


def first_names(document: Document, people: Sequence[Person], person: Person, votes: Votes) -> list[Counter[str]]:
    """What was voted for the first names that stand before this family name in the window."""
    return [votes[document.words[p.start].lower()] for p in people if p.name == person.name and p.stop - p.start > 1]


def article(document: Document) -> str:
    return document.name.rpartition(":")[0]


def pronoun(document: Document, person: Person, people: Sequence[Person], said: str, names: Mapping[int, str]) -> str:
    """The form that can stand here, if the person and another one were named shortly before."""
    before = [p for p in people if person.start - NEAR <= p.start < person.start]
    alone = person.stop - person.start == 1
    if not (said and alone and any(p.name == person.name for p in before) and any(p.name != person.name for p in before)):
        return ""
    if any(document.labels["top"][i] == person.start for i in range(max(0, person.start - 3), person.start)):
        return ""  # a title or another word that belongs to the name
    relation = names.get(int(document.labels["relation"][person.start]), "")
    owner = owns(document, person)
    if relation in SUBJECT and not owner:
        form = said
    elif relation in OBJECT and not owner:
        form = "him" if said == "he" else "her"
    elif relation == OWNER and owner:
        form = "his" if said == "he" else "her"
    else:
        return ""
    return form.capitalize() if starts_sentence(document, person.start) else form


def starts_sentence(document: Document, word: int) -> bool:
    return bool(document.labels["sentence"][word]) or document.breaks[word] == Break.PARAGRAPH


def rewritten(document: Document, people: Sequence[Person], chosen: Mapping[int, str]) -> Document:
    """The window with pronouns; a possessive mark after one is dropped. Every mention of a person is labelled."""
    dropped = {p.stop for p in people if chosen.get(p.start, "").lower() in ("his", "her") and owns(document, p)}
    kept = [i for i in range(len(document.words)) if i not in dropped]
    new = {old: i for i, old in enumerate(kept)}
    words = tuple(chosen.get(i, document.words[i]) for i in kept)
    numbers = {name: n for n, name in enumerate(dict.fromkeys(p.name for p in people))}
    size = len(words)
    labels: Labels = {"cluster": np.full(size, -1), "mention_start": np.full(size, IGNORE), "mention_stop": np.full(size, IGNORE),
                      "single": np.ones(size, dtype=np.int64), "names": np.ones(size, dtype=np.int64)}  # fmt: skip
    for p in people:
        head = new[head_of(p, document.labels["top"])]
        labels["cluster"][head] = numbers[p.name]
        labels["mention_start"][head], labels["mention_stop"][head] = new[p.start], new[p.stop - 1]
    return Document(document.name.replace(":", "#") + ":0", words, tuple(document.breaks[i] for i in kept), labels)


def owns(document: Document, person: Person) -> bool:
    return document.words[person.stop : person.stop + 1] != () and document.words[person.stop] in POSSESSIVE


def head_of(person: Person, heads: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> int:
    outside = [i for i in range(person.start, person.stop) if not person.start <= heads[i] < person.stop]
    return outside[0] if outside else person.start
