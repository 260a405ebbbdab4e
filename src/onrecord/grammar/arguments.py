"""The dependents of a trigger by grammatical slot: subject, object, prepositions, possessor; passives turned round.

Slots hold head words, coordination spread out (`the mother and the grandmother` are two), relative pronouns replaced.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from onrecord.grammar.attach import displaced_object, further_legs, postposed_object
from onrecord.grammar.lexicon import words
from onrecord.grammar.lists import is_ruled_out, parties
from onrecord.grammar.own_subjects import antecedent, misnamed_subject, own_subject
from onrecord.grammar.subjects import understood_subject
from onrecord.grammar.tree import child, children, conjuncts, first_conjunct, is_passive, phrase_range, preposition, prepositions

Slots = Mapping[str, tuple[Token, ...]]
_SEEMING = frozenset({"head", "go", "arrive", "travel", "return"})
"""*are headed to*, *is gone*: participles of motion, in passive clothes."""
_OBLIQUE = ("obl", "obl:agent", "nmod", "nmod:agent")


def verb_slots(token: Token) -> Slots:
    """Slots of a verb in any voice, with what is understood from coordination, control and relative clauses."""
    described = _fronted(token)
    if described is not None:
        return spread({"object": [described]})
    slots: dict[str, list[Token]] = {}
    passive = (is_passive(token) or _is_headline_passive(token)) and token.lemma_.lower() not in _SEEMING
    subject = understood_subject(token)
    if subject is not None:
        slots["object" if passive else "subject"] = [subject[0]]
    _add_objects(token, slots, passive=passive)
    _add_obliques(token, slots)
    if passive and "by" in slots:
        slots["subject"] = slots.pop("by")
    found = spread(slots)
    slot = "object" if passive else "subject"
    if subject is not None and subject[0].i < token.i:  # "ten were killed and dozens wounded": not the dozens
        found = {**found, slot: tuple(t for t in found[slot] if t.i < token.i)}
    return {**found, slot: found[slot][:1]} if _is_said_of_one(token, found.get(slot, ())) else found


def _fronted(token: Token) -> Token | None:
    """The journalists of *Murdered journalists Ann Roe and Bo Lee made speeches*, where the participle was read as a clause before them."""
    alone = token.i == token.sent.start and not children(token, "obj", "nsubj", "nsubj:pass", "obl", "aux", "aux:pass")
    subject = child(token.head, "nsubj", "nsubj:pass") if alone and token.dep_ == "advcl" and token.tag_ in {"VBD", "VBN"} else None
    return subject if subject is not None and subject.left_edge.i == token.i + 1 else None


def _is_said_of_one(verb: Token, found: tuple[Token, ...]) -> bool:
    """*Ann Roe, a nurse from X and the deputy head of Y, was freed*: a singular verb speaks of one."""
    singular = any(a.lower_ in {"was", "is", "has"} for a in children(verb, "aux", "aux:pass")) or verb.tag_ == "VBZ"
    return len(found) > 1 and singular and found[0].ent_type_ == "person" and child(found[0], "appos") is not None


def _is_headline_passive(token: Token) -> bool:
    """*Three miners freed in Varda, governor says*: a participle that was tagged as a past tense."""
    if token.tag_ != "VBD" or any(c.dep_ in {"obj", "ccomp", "xcomp", "compound:prt", "aux", "expl"} for c in token.children):
        return False
    subject = child(token, "nsubj")
    bare = subject is not None and not any(c.lower_ in {"the", "a", "an", "who", "that"} for c in (subject, *children(subject, "det")))
    undergone = token.lemma_.lower() in words("undergone")
    return undergone and bare and subject is not None and subject.tag_ in {"NNS", "NN"} and not _ends_with_stop(token)


def _ends_with_stop(token: Token) -> bool:
    return any(t.text == "." for t in token.sent)


def _add_objects(token: Token, slots: dict[str, list[Token]], *, passive: bool) -> None:
    displaced = displaced_object(token)
    own = next((o for o in children(token, "obj") if not prepositions(o) and (displaced is None or o.i != displaced.i)), None)
    obj = (
        own
        or _over(token)
        or _complement_subject(token)
        or _shared_object(token)
        or postposed_object(token)
        or _relative_object(token, passive=passive)
    )
    if obj is not None:
        strays = [c for c in children(token, "conj") if c.pos_ in {"NOUN", "PROPN"} and c.i > obj.i and _is_stray(c)]
        slots.setdefault("object", []).extend([antecedent(obj), *strays])
    indirect = child(token, "iobj")
    if indirect is not None:
        slots["recipient"] = [antecedent(indirect)]


def _is_stray(conjunct: Token) -> bool:
    """Not a clause of its own; nor *but not X*."""
    return child(conjunct, "cop", "nsubj") is None and not is_ruled_out(conjunct)


def _over(token: Token) -> Token | None:
    """*handed over the bodies*, with *over* read as a preposition; *set free all the men*, with *the men* read as an adverbial."""
    if token.lemma_.lower() == "set" and child(token, "obj") is None and token.doc[token.i + 1].lower_ == "free":
        return next((o for o in children(token, "obl") if not prepositions(o) and o.i > token.i and o.pos_ == "NOUN"), None)
    if token.lemma_.lower() not in {"hand", "turn"} or child(token, "obj") is not None:
        return None
    return next((o for o in children(token, "obl") if preposition(o) == "over" and o.doc[token.i + 1].lower_ == "over"), None)


def _complement_subject(token: Token) -> Token | None:
    """*ordered Y to go*, with Y hung on the infinitive."""
    if token.lemma_.lower() == "let":
        return next((s for c in children(token, "xcomp", "ccomp") for s in children(c, "nsubj")), None)
    displaced = next((d for c in children(token, "xcomp", "ccomp", "advcl") if (d := displaced_object(c)) is not None), None)
    return displaced or next((s for c in children(token, "ccomp") if (s := _described(c)) is not None), None)


def _described(word: Token) -> Token | None:
    """The *X* of *shows X alive*, *found X dead*: a clause without a verb."""
    verbless = (word.pos_ == "ADJ" or word.tag_ == "JJ") and child(word, "cop", "aux", "mark") is None
    return child(word, "nsubj") if verbless else None


def _shared_object(token: Token) -> Token | None:
    """*abducted and killed two men*: the object stands after the last verb."""
    later = [c for c in conjuncts(token)[1:] if c.pos_ == "VERB" and own_subject(c) is None] if token.dep_ != "conj" else []
    if not later or is_passive(token) or any(c.dep_ in _OBLIQUE and c.i < later[0].i for c in token.children):
        return None
    adjacent = later[0].i - token.i <= 3
    return child(later[0], "obj") if adjacent else None


def _relative_object(token: Token, *, passive: bool) -> Token | None:
    """*the men they seized*: a relative clause without a pronoun, whose verb has a subject and lacks its object."""
    clause = first_conjunct(token)
    if clause.dep_ != "acl:relcl" or passive or own_subject(token) is None or child(token, "obj", "ccomp", "xcomp") is not None:
        return None
    subject = child(token, "nsubj")
    if subject is None or antecedent(subject).i != subject.i or any(_is_relative_adverb(c) for c in token.children):
        return None
    return clause.head


def _is_relative_adverb(word: Token) -> bool:
    return word.lower_ in {"when", "where", "why"} or any(c.lower_ in {"which", "whom"} for c in word.subtree if word.dep_ == "obl")


def _add_obliques(token: Token, slots: dict[str, list[Token]]) -> None:
    placed = [d for d in children(token, "nsubj", "nsubj:pass", "obj") if prepositions(d)]
    misnamed = misnamed_subject(token)
    obliques = [o for o in children(token, *_OBLIQUE) if misnamed is None or o.i != misnamed.i]
    for dependent in [*obliques, *placed, *further_legs(obliques)]:
        bartered = _bartered(dependent)
        if bartered is not None:
            slots.setdefault("in exchange for", []).append(bartered)
        slot = preposition(dependent) or ("by" if dependent.dep_ in {"obl:agent", "nmod:agent"} else None)
        if slot is not None:
            slots.setdefault(slot, []).append(antecedent(dependent))


def _bartered(phrase: Token) -> Token | None:
    """The X of *in exchange for X*, where the parser made *exchange* the noun."""
    if phrase.lemma_.lower() not in {"exchange", "return"} or preposition(phrase) != "in":
        return None
    return next((m for m in children(phrase, "nmod") if preposition(m) == "for"), None)


def spread(slots: Mapping[str, list[Token]]) -> Slots:
    return {name: tuple(_unique([c for t in found for c in parties(t) if not _is_whose_word(c)])) for name, found in slots.items()}


def _is_whose_word(name: Token) -> bool:
    """The *X* of *two of them died, according to X*: no party of the act, whatever the parser made of it."""
    start = phrase_range(name)[0]
    return start > 1 and name.doc[start - 1].lower_ == "to" and name.doc[start - 2].lower_ == "according"


def _unique(tokens: list[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())
