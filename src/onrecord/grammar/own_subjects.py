"""The subject in a clause's own words; whom a relative pronoun stands for."""

from spacy.tokens import Span, Token

from onrecord.grammar.attach import displaced_object, gerund_noun, postposed_object
from onrecord.grammar.lexicon import words
from onrecord.grammar.tree import auxiliaries, child, children, conjuncts, first_conjunct, is_root, preposition

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_RELATIVE = frozenset({"who", "whom", "which", "that"})
_OPENING_CASES = frozenset({"until", "till", "after", "before", "since"})


def own_subject(token: Token) -> Token | None:
    """The subject word in the token's own clause; a relative pronoun gives its antecedent, an expletive gives nothing."""
    opener = _opener(token)
    postposed = postposed_object(token)
    placed = [s for s in _subjects(token) if preposition(s) is None and s != postposed]
    subjects = [s for s in placed if opener is None or s.i > opener.i]
    if not subjects and placed and opener is not None:
        return opener.head if opener.dep_ == "case" else None
    if not subjects:
        return displaced_object(token) or misnamed_subject(token)
    dated = _after_dateline(token, subjects[0])
    if dated is not None:
        return antecedent(dated)
    described = gerund_noun(subjects[0])
    if described is not None:
        return described
    if len(subjects) > 1 and _has_dash(token.doc[subjects[0].i : subjects[1].i]):
        return antecedent(subjects[1])  # "ABUJA (Newswire) - The army freed …": a dateline
    if len(subjects) > 1 and subjects[0].pos_ == "VERB" and subjects[1].i == subjects[0].i + 1:
        return antecedent(subjects[1])  # "Negotiating parties are headed …": a participle that modifies
    titled = len(subjects) > 1 and subjects[1].pos_ == "PROPN" and subjects[1].i == subjects[0].i + 1
    fuller = titled and len(conjuncts(subjects[1])) >= len(conjuncts(subjects[0]))
    return antecedent(subjects[1] if fuller else subjects[0])


def _after_dateline(verb: Token, place: Token) -> Token | None:
    """The *army* of *VARDA (Newswire) - The army freed …*, read as an apposition to the dateline."""
    appended = [c for c in children(place, "appos") if c.i < verb.i]
    opens = place.i == place.sent.start
    return next((c for c in appended if opens and _has_dash(verb.doc[place.i : c.i])), None)


def _has_dash(words: Span) -> bool:
    """A dash between spaces, not the hyphen of a word."""
    return any(t.text in {"-", "–", "—", "--"} and t.i > words.start and bool(t.nbor(-1).whitespace_ and t.whitespace_) for t in words)


def _subjects(token: Token) -> list[Token]:
    """*has yet to release*: also those that the parser hung on its auxiliaries."""
    found = children(token, "nsubj", "nsubj:pass") or [s for a in auxiliaries(token) for s in children(a, "nsubj", "nsubj:pass")]
    return [s for s in found if not _is_owner(s)] or found


def _is_owner(name: Token) -> bool:
    """The *Moen* of *Moen's killer was freed*, which the parser took for a subject beside the killer."""
    return any(c.tag_ == "POS" and c.i > name.i for part in (name, *children(name, "flat")) for c in part.children)


def misnamed_subject(token: Token) -> Token | None:
    """An *agent* without *by* before a finite passive verb is its subject."""
    if child(token, "aux:pass") is None:
        return None
    return next((o for o in children(token, "obl:agent") if o.i < token.i and preposition(o) is None), None)


def _opener(token: Token) -> Token | None:
    """The last *that*, *until*, *if* before the verb: what stands before it is of another clause, whatever the parser says."""
    marks = [m for m in children(token, "mark") if m.lower_ != "to"]
    cases = [c for o in children(token, "obl", "obl:agent") for c in children(o, "case") if c.lower_ in _OPENING_CASES and o.i < token.i]
    placed = [w for w in (*marks, *cases) if w.i < token.i and any(t.dep_[:3] == "aux" for t in token.doc[w.i : token.i])]
    found = max(placed, key=lambda w: w.i, default=None)
    if found is not None and found.dep_ == "case":
        early = [s for s in children(token, "nsubj", "nsubj:pass") if s.i < found.i]
        between = token.doc[early[-1].i : found.i] if early else token.doc[0:0]
        told = len(early) > 1 or any(child(s, "cop") is not None for s in early) or any(t.tag_ in FINITE for t in between)
        return found if told else None
    return found


def antecedent(word: Token) -> Token:
    """What a relative pronoun stands for: the noun its clause hangs on; any other word is itself."""
    if word.lower_ not in _RELATIVE or (word.lower_ == "that" and word.tag_ == "DT"):
        return word
    clause = word.head
    for _ in range(len(word.doc)):
        if clause.dep_ in {"acl:relcl", "advcl:relcl", "acl"} and not is_root(clause):
            if word.lower_ == "which" and clause.head.ent_type_ == "person":
                return _thing_before(clause.head) or word
            noun = _person_above(clause.head) if word.lower_ == "who" else clause.head
            return word if _is_either(noun) else _described_name(word, noun) or _whole(noun, word.head)
        if is_root(clause) or clause.dep_ not in {"conj", "xcomp", "ccomp", "obl", "nmod", "obj"}:
            return word
        clause = clause.head
    return word


def _person_above(noun: Token) -> Token:
    """*a chemist with ties to the Front who was jailed*, *an engineer with a firm in Varda who …*: *who* is no firm and no place."""
    plain = {"tie"} | words("share") | words("actor")
    while noun.dep_ == "nmod" and (_is_no_person(noun) or (noun.lemma_.lower() in plain and noun.tag_ != "NNP")):
        noun = noun.head
    return noun


def _is_no_person(name: Token) -> bool:
    return name.ent_type_ in {"organization", "place"} or (name.pos_ == "PROPN" and not name.ent_type_ and child(name, "det") is not None)


def _described_name(relative: Token, noun: Token) -> Token | None:
    """*Ann Roe and Bo Lee, members of the Front who were killed*: they were; of one name where the verb is of one."""
    name = noun.head
    if noun.dep_ != "appos" or noun.pos_ != "NOUN" or noun.ent_type_ == "person" or name.ent_type_ != "person":
        return None
    if noun.lemma_.lower() in words("household") or noun.i < name.i:
        return None
    plural = any(a.lower_ in {"were", "are", "have"} for a in auxiliaries(relative.head))
    several = len(conjuncts(first_conjunct(name))) > 1
    return None if several != plural or (plural and noun.tag_ != "NNS") else first_conjunct(name)


def _thing_before(person: Token) -> Token | None:
    """*a ransom for Ann Roe, which the state refused to pay*: *which* stands for no person."""
    above = person.head
    if above.pos_ == "NOUN" and above.ent_type_ != "person":
        return above
    things = [c for c in above.children if c.dep_ in {"obj", "obl", "nsubj"} and c.i < person.i and c.pos_ == "NOUN" and not c.ent_type_]
    return things[-1] if things else None


def _is_either(noun: Token) -> bool:
    """*the brother of Ann Roe, who was taken*: one or the other, which the words do not say."""
    if noun.lemma_.lower() in words("household") and any(m.tag_ == "NN" and preposition(m) == "of" for m in children(noun, "nmod")):
        return True  # "the wife of an engineer with a firm in Varda who was taken"
    of_relative = noun.dep_ == "nmod" and noun.head.lemma_.lower() in words("household") and preposition(noun) == "of"
    return of_relative and noun.ent_type_ == "person"


def _whole(noun: Token, verb: Token) -> Token:
    """*Ann and her friend, who were taken*: a plural verb speaks of all that a singular last conjunct closes."""
    plural = any(a.lower_ in {"were", "are", "have"} for a in children(verb, "aux", "aux:pass", "cop"))
    return first_conjunct(noun) if plural and noun.dep_ == "conj" and noun.tag_ in {"NN", "NNP"} else noun
