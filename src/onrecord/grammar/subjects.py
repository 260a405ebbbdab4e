"""Who does it, where the clause does not say so itself: coordination, control, relative and reduced clauses."""

from spacy.tokens import Token

from onrecord.grammar.attach import (
    attachment,
    nearest_conjunct,
    stressing_verb,
    takes_act,
)
from onrecord.grammar.lexicon import load_operators, words
from onrecord.grammar.nouns import people
from onrecord.grammar.own_subjects import FINITE, antecedent, own_subject
from onrecord.grammar.tree import auxiliaries, child, children, is_passive, is_root, marks

_HEADLINE = 4
"""Words from a headline's subject to its infinitive."""
_PERCEPTION = frozenset({"see", "watch", "hear", "feel", "let", "make", "witness"})
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "offer", "refuse", "agree"})


def understood_subject(token: Token) -> tuple[Token, bool] | None:
    """The subject of the token and whether it is the subject of a passive; None where nobody is understood."""
    passive = is_passive(token)
    own = own_subject(token)
    if own is not None:
        return own, passive
    if child(token, "expl", "csubj", "csubj:pass") is not None:
        return None
    borrowed = _borrowed(token)
    return None if borrowed is None else (borrowed, passive)


def _borrowed(token: Token) -> Token | None:
    if is_root(token):
        return None
    match attachment(token)[1]:
        case "conj":
            return _from_conjunct(token)
        case "xcomp":
            return _controller(token)
        case "advcl" | "parataxis":
            return _from_main_clause(token)
        case "ccomp" if "to" in marks(token) and token.i > token.head.i and token.head.lemma_.lower() in load_operators().reports:
            return _controller(token)
        case "ccomp" if (token.tag_ == "VBG" and set(marks(token)) & {"of", "from", "for"}) or {"whether", "to"} <= set(marks(token)):
            return _controller(token)
        case "acl":
            return _from_noun(token)
        case "acl:relcl" if marks(token) == ("to",):
            return _from_noun(token)
        case "amod":
            return token.head
    return None


def _from_conjunct(token: Token) -> Token | None:
    first = nearest_conjunct(token)
    finite_after_participle = first.dep_ in {"acl", "amod"} and bool(children(token, "aux", "aux:pass"))
    if finite_after_participle and (named := _named_among(first.head, token)) is not None:
        return named
    if first.i >= token.i or finite_after_participle:
        return None
    if child(first, "cop") is not None and children(token, "aux:pass"):
        return own_subject(first)
    if first.pos_ not in {"VERB", "AUX", "ADJ"} and first.tag_[:1] != "V":
        return None
    found = understood_subject(first)
    return None if found is None else found[0]


def _named_among(group: Token, verb: Token) -> Token | None:
    """*Ann Roe was among the nurses held in Varda and was freed*: who stands before a singular verb is she."""
    while group.dep_ == "nmod" and child(group, "cop") is None:
        group = group.head
    subject = child(group, "nsubj") if child(group, "cop") is not None else None
    one = subject is not None and subject.ent_type_ == "person" and any(a.lower_ in {"was", "is", "has"} for a in auxiliaries(verb))
    return subject if one else None


def _controller(token: Token) -> Token | None:
    """*X urged Y to go*: Y; *X promised Y to go*, *X wants to go*, *Y was urged to go*: the subject."""
    governor = attachment(token)[0]
    if governor.lemma_.lower() not in _SUBJECT_CONTROL:
        controlled = child(governor, "obj", "iobj") or _called_on(governor)
        if controlled is not None:
            return antecedent(controlled)
    if governor.lemma_.lower() in _PERCEPTION:
        return None
    found = understood_subject(governor)
    return None if found is None else found[0]


def _called_on(governor: Token) -> Token | None:
    """*called on Y to go*, *appealed to Y to go*."""
    if governor.lemma_.lower() not in {"call", "appeal", "plead"}:
        return None
    addressed = [o for o in children(governor, "obl") if any(c.lower_ in {"on", "upon", "to", "with"} for c in children(o, "case"))]
    wanted = [o for o in children(governor, "obl") if "for" in {c.lower_ for c in children(o, "case")}]  # "calls for X to go"
    return next(iter(addressed or wanted), None)


def _from_main_clause(token: Token) -> Token | None:
    """*Releasing two men, the group said …*; a finite clause without a subject of its own is a parsing error."""
    if token.tag_ not in {"VBG", "VBN", "VB"} or any(a.tag_ in FINITE for a in children(token, "aux", "aux:pass")):
        return None
    governor = _told_after(token) or attachment(token)[0]
    bare = token.tag_ == "VBN" and not auxiliaries(token) and not marks(token)
    if bare and token.i > governor.i and "," not in {t.text for t in token.doc[governor.i : token.i]}:
        return _object_before(token)
    if bare and (name := _name_before(token)) is not None:
        return name
    when = set(marks(token)) & {"after", "before", "since", "while", "when"}  # "told reporters after meeting her"
    if not when and governor.lemma_.lower() in words("controlling") | words("charging"):
        return _controller(token)
    if token.tag_ == "VBG" and "for" in marks(token) and (person := child(governor, "obj", "iobj")) is not None:
        return antecedent(person)  # "jailed her for spying"
    found = understood_subject(governor)
    return None if found is None else found[0]


def _name_before(participle: Token) -> Token | None:
    """*The president welcomed Ann Roe, freed on Thursday by Norland*: it is said of the name right before the comma."""
    if participle.i < participle.sent.start + 2 or participle.nbor(-1).text != ",":
        return None
    name = participle.nbor(-2)
    while name.ent_iob_ == "I" and name.ent_type_ == "person":
        name = name.nbor(-1)
    return name if name.ent_type_ == "person" and name.ent_iob_ == "B" else None


def _named_before(participle: Token) -> Token | None:
    """*…, including freelancer Ann Roe, held since May*: the name of somebody, whatever the reader took it for."""
    if participle.i < participle.sent.start + 2 or participle.nbor(-1).text != ",":
        return None
    name = participle.nbor(-2)
    while name.dep_ == "flat":
        name = name.head
    return name if name.pos_ == "PROPN" and name.dep_ == "appos" and is_person_word(name.head) else None


def _told_after(token: Token) -> Token | None:
    """*Held since May, the pilot has lost weight, his wife says*: what stands in front belongs to what is said, not to who says it."""
    if token.i != token.sent.start or token.head.lemma_.lower() not in load_operators().reports:
        return None
    return next((c for c in children(token.head, "ccomp") if token.i < c.i < token.head.i and children(c, "nsubj", "nsubj:pass")), None)


def _object_before(token: Token) -> Token | None:
    """*saw the men freed*: a bare participle after an object is said of the object."""
    before = child(token.head, "obj")
    return before if before is not None and token.head.i < before.i < token.i else None


def _from_noun(token: Token) -> Token | None:
    """*hostages held in X*, *the group holding them*; an infinitive has the holder of the noun: *X's promise to go*."""
    noun = attachment(token)[0]
    if noun.i > token.i:
        return None
    if is_headline_plan(token):
        return noun
    if noun.lemma_.lower() in words("need"):
        return child(noun, "nmod:poss")  # who stresses a need is not who needs
    if token.tag_ == "VBN" and (name := _name_before(token) or _named_before(token)) is not None and noun.is_ancestor(name):
        return name  # "other journalists, including Ann Roe, held since May"
    if token.tag_ in {"VBN", "VBG", "VBD"} and child(token, "mark", "case") is None:
        return _nearer_person(noun, token)
    if token.tag_ == "VBG" and not takes_act(noun):
        return None
    return noun if is_passive(token) and is_person_word(noun) else holder(noun)


def is_headline_plan(token: Token) -> bool:
    """*Norland to free spies*: a sentence of a name and an infinitive, with no verb besides."""
    noun = token.head
    if token.dep_ != "acl" or not is_root(noun) or noun.pos_ not in {"PROPN", "NOUN"} or marks(token) != ("to",):
        return False
    to = next((c for c in token.children if c.lower_ == "to"), token)
    finite = any(t.tag_ in FINITE for t in token.sent)
    return not finite and noun.i < to.i <= noun.i + _HEADLINE


def _nearer_person(noun: Token, clause: Token) -> Token:
    """*the wife of a journalist kidnapped in May*: the participle is said of who stands right before it."""
    before = clause.doc[clause.i - 1]
    inside = before.pos_ == "NOUN" and "," in {t.text for t in clause.doc[noun.i : clause.i]}  # "Ann Roe, the mother of two girls abducted"
    related = (noun.lemma_.lower() in words("household") or inside) and noun.is_ancestor(before)
    return before if related and before.i > noun.i and before.pos_ in {"NOUN", "PROPN"} and is_person_word(before) else noun


def is_person_word(noun: Token) -> bool:
    """*the hostages to be released* are released, and *those*; *the decision to release* decides."""
    return noun.lower_ == "those" or noun.lemma_.lower() in words("person") | people()


def holder(noun: Token) -> Token | None:
    """Whose the noun is: its possessor, or the subject of a verb that only carries it (*made a promise*)."""
    owner = child(noun, "nmod:poss")
    if owner is not None and owner.i < noun.i:
        return (carrier(noun) or owner) if owner.pos_ == "PRON" else owner
    ways = {"by", "from"} if takes_act(noun) else {"by"}  # "a withdrawal from the islands" is not theirs
    by = next((o for o in children(noun, "nmod", "nmod:agent") if any(c.lower_ in ways for c in children(o, "case"))), None)
    if by is not None:
        return by
    giver = next((a for a in children(noun, "acl") if a.tag_ == "VBN"), None)
    agent = None if giver is None else child(giver, "obl:agent")
    if agent is not None:
        return agent
    return carrier(noun)


def makes_it_something(noun: Token) -> bool:
    """*made his release a condition*, *called his death a loss*: the verb says what the act is, not that it happens."""
    return noun.head.lemma_.lower() in {"make", "call", "consider", "declare"} and any(
        c.i > noun.i and c.i != noun.i
        for c in children(noun.head, "obj", "xcomp")
        if not any(w.lower_ == "to" for w in children(c, "mark"))
    )


def carrier(noun: Token) -> Token | None:
    """The subject of the verb that carries the noun."""
    stressing = stressing_verb(noun) if noun.lemma_.lower() in words("need") else None
    if stressing is not None:
        found = understood_subject(stressing)
        return None if found is None or found[1] else found[0]
    verb = noun.head
    if makes_it_something(noun):
        return None
    if (
        noun.dep_ == "obj"
        and verb.lemma_.lower() in {"announce", "call", "seek"} | words("signing")
        and noun.lemma_.lower() in words("truce")
    ):
        found = understood_subject(verb)
        return None if found is None or found[1] else found[0]
    if noun.dep_ == "obl" and verb.lemma_.lower() in {"send", "provide", "deliver"}:
        return None  # "sent her deputy to talks"
    called_off = verb.lemma_.lower() == "call" and any(p.lower_ == "off" for p in children(verb, "compound:prt"))
    if noun.dep_ not in {"obj", "obl"} or not (called_off or verb.lemma_.lower() in load_operators().agentive):
        return None
    found = understood_subject(verb)
    return None if found is None or found[1] else found[0]
