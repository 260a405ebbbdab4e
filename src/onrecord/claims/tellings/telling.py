"""What a rule of this package answers, and the look-ups that its rules share."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.parties import is_named
from onrecord.claims.people import is_person
from onrecord.extract.context import Context
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.own_subjects import antecedent, own_subject
from onrecord.grammar.subjects import understood_subject
from onrecord.grammar.tree import child, children, is_passive, preposition

Tokens = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """`name`: of the entry in data/tellings.toml. `carrier`: the word whose clause tells it, if not the trigger's."""

    name: str
    patients: Tokens
    agents: Tokens = ()
    carrier: Token | None = None


def said_of(context: Context, name: str, person: Token | None, *agents: Token, carrier: Token | None = None) -> Telling | None:
    """The telling, if it is said of a person."""
    if person is None or not is_person(context, person):
        return None
    return Telling(name, (person,), agents, carrier)


def done_to(verb: Token) -> Token | None:
    """The subject of a passive, the object of an active verb."""
    if is_passive(verb):
        return subject_of(verb)
    found = child(verb, "obj") or next((s for c in children(verb, "ccomp") for s in children(c, "nsubj")), None)
    return None if found is None else antecedent(found)


def found_so(verb: Token) -> Token | None:
    """Who was *found …*, *pronounced …*; in a headline without *was*."""
    return done_to(verb) or (subject_of(verb) if child(verb, "obj", "ccomp", "aux") is None else None)


def subject_of(word: Token) -> Token | None:
    found = understood_subject(word)
    return None if found is None else found[0]


def state_subject(word: Token) -> Token | None:
    """Of whom *is …*, *remains …* is said; None where the word stands otherwise."""
    if child(word, "cop") is not None:
        return own_subject(word) or subject_of(word)
    stays = word.dep_ in {"obl", "xcomp", "advmod"} and word.head.lemma_.lower() in load_operators().stays
    return subject_of(word.head) if stays and word.head.pos_ in {"VERB", "AUX"} else None


def owner_of(context: Context, noun: Token) -> Token | None:
    """The person whose the noun is: *X's body*, *the body of hostage X*; by name only."""
    after = (m for m in children(noun, "nmod") if preposition(m) == "of")
    found = next((o for o in (*children(noun, "nmod:poss"), *after)), None)
    return found if found is not None and is_named(context, found) else None


def is_bare(noun: Token) -> bool:
    """*left prison*, not *left the prison*."""
    return child(noun, "det", "nmod:poss", "nummod") is None


def is_once(noun: Token) -> bool:
    """*a former hostage*, *the freed captive*: no more."""
    before = [*children(noun, "amod", "compound", "advmod"), noun.doc[max(noun.i - 1, 0)]]
    return any(w.lower_ in words("once") for w in before)


def in_state(context: Context, name: str, word: Token, *agents: Token) -> Telling | None:
    """The telling of *is …*, *remains …*: as surely as the verb says."""
    found = said_of(context, name, state_subject(word), *agents)
    return found if found is None or child(word, "cop") is not None else replace(found, carrier=word.head)


def phrases(word: Token, *prepositions: str) -> list[Token]:
    return [o for o in children(word, "obl", "nmod") if preposition(o) in prepositions]
