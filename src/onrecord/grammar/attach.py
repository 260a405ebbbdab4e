"""Where a word hangs, with the commonest slips of parsers mended: attachment that the words themselves rule out.

*keep promises to release X*: the infinitive belongs to the promises, whatever hangs it on *keep*.
"""

from spacy.tokens import Token

from onrecord.grammar.lexicon import load_operators, words
from onrecord.grammar.nouns import people
from onrecord.grammar.tree import (
    auxiliaries,
    child,
    children,
    clause_head,
    conjuncts,
    first_conjunct,
    is_root,
    marks,
    preposition,
    prepositions,
)

_ADVERBIAL_MARKS = frozenset({"until", "till", "after", "before", "because", "since", "while", "as", "once", "although", "though"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_DUE = frozenset({"should", "must"})
_WAYS = frozenset({"from", "to", "into"})
_GERUND_MARKS = frozenset({"on", "of", "for", "about", "over", "to"})


def attachment(token: Token) -> tuple[Token, str]:
    """The head and the relation of the word."""
    noun = _noun_before(token) if token.dep_ in {"advcl", "xcomp"} else None
    if noun is not None:
        return noun, "acl"
    verb = _verb_before(token)
    if verb is not None:
        return verb, "ccomp"
    if token.dep_ == "acl" and _is_adverbial(token):
        return clause_head(token.head), "advcl"
    if token.dep_ == "acl" and _is_controlled(token):
        return token.head.head, "xcomp"
    if token.dep_ == "acl" and token.tag_ == "VBG" and _is_charge(token):
        return token.head.head, "advcl"
    if token.dep_ in {"advcl", "xcomp"} and (asking := _asked_of(token)) is not None:
        return asking, "xcomp"
    if token.dep_ in {"acl", "advcl"} and (told := _resulting_from(token)) is not None:
        return told, "advcl"
    if token.dep_ == "conj":
        return nearest_conjunct(token), "conj"
    return token.head, token.dep_


def _asked_of(token: Token) -> Token | None:
    """*begged the men holding her son to free him*: the infinitive is what is begged, not what they hold for."""
    holding = token.head
    if marks(token)[:1] != ("to",) or holding.dep_ != "acl" or holding.tag_ != "VBG" or holding.head.dep_ not in {"obj", "iobj"}:
        return None
    verb = holding.head.head
    return verb if verb.pos_ == "VERB" and takes_act(verb) and verb.lemma_.lower() in words("controlling") else None


def _resulting_from(token: Token) -> Token | None:
    """*fired on a crowd waiting at the gate, killing two*: the result is of what is told, not of what stands last before it."""
    if token.tag_ != "VBG" or token.doc[token.i - 1].text != "," or token.lemma_.lower() not in words("result"):
        return None
    verb = clause_head(token.head)
    while verb.dep_ == "acl" and not is_root(verb):
        verb = clause_head(verb.head)
    return verb if verb.pos_ == "VERB" and verb.i not in {token.i, token.head.i} else None


def result_of(token: Token) -> Token | None:
    """*struck a bakery on Friday, killing 11 people and wounding 30*: the act whose result this is, told in one breath with it."""
    first = first_conjunct(token)
    if first.tag_ != "VBG" or first.i == 0 or first.lemma_.lower() not in words("result") or first.doc[first.i - 1].text != ",":
        return None
    above, relation = attachment(first)
    return above if relation == "advcl" and above.pos_ == "VERB" and above.i < first.i else None


def _noun_before(token: Token) -> Token | None:
    """The object of the head (or *the decision was taken to …*), where it is a noun of promising, asking or intending before the act."""
    opening = marks(token)
    gerund = token.tag_ == "VBG" and bool(set(opening) & _GERUND_MARKS)
    if not (opening[:1] == ("to",) or gerund):
        return None
    if token.head.dep_ == "acl" and token.head.tag_ == "VBN" and token.head.lemma_.lower() in {"give", "make"}:
        return token.head.head if _takes_act(token.head.head) else None  # "the promises given by the group on releasing X"
    nouns = [o for o in children(token.head, "obj", "nsubj:pass") if o.i < token.i and _takes_act(o)]
    return nouns[-1] if nouns and (gerund or nouns[-1].dep_ == "nsubj:pass" or _adjacent(nouns[-1], token)) else None


def _verb_before(token: Token) -> Token | None:
    """*by pretending he was dead and later climbed …*: a clause right after a verb of attitude is its complement."""
    subject = next((c for c in token.children if c.dep_ in {"nsubj", "nsubj:pass"} and c.i < token.i), None)
    if subject is None or token.dep_ not in {"advcl", "conj", "parataxis"}:
        return None
    start = subject.left_edge.i - 1
    before = token.doc[start] if start >= 0 else token
    embeds = before.pos_ == "VERB" and before.lemma_.lower() in load_operators().attitudes and before.i != token.head.i
    return before if embeds and before.sent.start == token.sent.start and not token.is_ancestor(before) else None


def _is_adverbial(token: Token) -> bool:
    """*the leader until he was killed*: a finite clause with such an opener says when, not who."""
    finite = any(a.tag_ in _FINITE for a in auxiliaries(token)) or token.tag_ in _FINITE
    return finite and bool({m.lower_ for m in children(token, "mark")} & _ADVERBIAL_MARKS)


def _is_controlled(token: Token) -> bool:
    """*expects Sudria to release X*: the object of the verb does the infinitive."""
    asked, verb = token.head, token.head.head
    if marks(token)[:1] != ("to",) or asked.dep_ not in {"obj", "iobj"} or verb.pos_ != "VERB" or not verb.i < asked.i < token.i:
        return False
    somebody = asked.pos_ in {"PROPN", "PRON"} or asked.lemma_.lower() in words("actor") | people()
    return somebody and (takes_act(verb) or verb.lemma_.lower() in load_operators().attitudes)


def _is_charge(token: Token) -> bool:
    """*accused the army of killing*: the gerund belongs to the charge, not to the accused."""
    accused = token.head
    return (
        accused.dep_ in {"obj", "nsubj:pass"}
        and accused.head.lemma_.lower() in {"accuse", "blame"}
        and "of" in marks(token) + prepositions(token)
    )


def takes_act(token: Token) -> bool:
    """Whether a word is used to promise, request, deny … an act, whatever its use here."""
    lemma = token.lemma_.lower()
    if lemma in words("need") and token.pos_ == "NOUN" and stressing_verb(token) is None:
        return False
    if lemma == "word" and not (token.dep_ in {"obj", "nsubj:pass"} and token.head.lemma_.lower() == "give"):
        return False  # "word of his release"
    told = child(token, "ccomp") if lemma == "insist" else None
    if told is not None and (told.tag_ in _FINITE or any(a.tag_ in _FINITE and a.lower_ not in _DUE for a in auxiliaries(told))):
        return False  # "insisted that he would go": asserted
    if lemma == "want":
        return False  # an intention: only what negotiators want is asked for
    if token.pos_ == "NOUN":
        return lemma in words("takes_act_noun")
    return token.pos_ in {"VERB", "AUX"} and lemma in words("takes_act_verb")


def stressing_verb(noun: Token) -> Token | None:
    """The verb of *stressed the need to …*, *placed stress on the necessity of …*."""
    verb = noun.head
    if noun.dep_ in {"obj", "nsubj:pass"}:
        return verb if verb.lemma_.lower() in words("stressing") else None
    if noun.dep_ not in {"obl", "nmod"} or preposition(noun) not in {"on", "upon"}:
        return None
    if verb.pos_ == "VERB":
        stressed = verb.lemma_.lower() in words("stressing") or any(o.lemma_.lower() in words("stressing") for o in children(verb, "obj"))
        return verb if stressed else None
    return verb.head if verb.lemma_.lower() in words("stressing") and verb.dep_ == "obj" else None


def postposed_object(token: Token) -> Token | None:
    """*on releasing from prison X*: what stands after a gerund is its object, whatever the parser calls it."""
    if token.tag_ != "VBG" or any(c.dep_ in {"obj", "aux"} for c in token.children):
        return None
    return next((s for s in children(token, "nsubj", "nsubj:pass") if s.i > token.i), None) or _stray_object(token)


def _stray_object(gerund: Token) -> Token | None:
    """*promises by the group on releasing from prison X*, with X hung on a noun before the gerund, without a preposition."""
    own = gerund.right_edge.i + 1
    while own < len(gerund.doc) and gerund.doc[own].pos_ in {"DET", "ADJ", "NUM"}:
        own += 1
    after = [t for t in gerund.doc[own : own + 4] if t.pos_ in {"NOUN", "PROPN"}] if gerund.right_edge.i > gerund.i else []
    strays = [t for t in after if t.head.i < gerund.i and t.dep_ in {"nmod", "appos", "nmod:unmarked", "dep"} and not prepositions(t)]
    return strays[0] if strays and strays[0].left_edge.i == gerund.right_edge.i + 1 else None


def gerund_noun(token: Token) -> Token | None:
    """*Negotiating parties are headed …*: the noun that an opening gerund says the kind of, read as its object or beside it."""
    noun = token.doc[token.i + 1] if token.tag_ == "VBG" and token.i + 1 < len(token.doc) else None
    if noun is None or noun.tag_ != "NNS" or noun.left_edge.i < token.i:
        return None
    plural = any(a.lower_ in {"are", "were", "have"} for a in auxiliaries(token.head))
    as_subject = token.dep_ in {"nsubj", "nsubj:pass", "csubj", "csubj:pass"} and noun.dep_ == "obj" and noun.head.i == token.i
    beside = token.dep_ in {"advcl", "amod"} and noun.dep_ in {"nsubj", "nsubj:pass"} and noun.head.i == token.head.i
    return noun if plural and (as_subject or beside) else None


def _takes_act(noun: Token) -> bool:
    return takes_act(noun) or (noun.pos_ == "NOUN" and noun.lemma_.lower() in load_operators().attitudes)


def _adjacent(noun: Token, token: Token) -> bool:
    between = noun.doc[noun.i + 1 : token.i]
    return all(t.pos_ in {"PUNCT", "PART", "SPACE", "AUX", "ADV"} for t in between)


def displaced_object(infinitive: Token) -> Token | None:
    """The *Y* of *X ordered Y to go*, where the parser hung it on the infinitive: it stands before the *to*."""
    to = next((c for c in infinitive.children if c.lower_ == "to" and c.dep_ == "mark"), None)
    if to is None or infinitive.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return None
    return next((c for c in infinitive.children if infinitive.head.i < c.i < to.i and c.pos_ in {"NOUN", "PROPN", "PRON"}), None)


def nearest_conjunct(token: Token) -> Token:
    """The conjunct before this one: *X was killed and Y was taken and freed*: who was freed is who was taken."""
    earlier = [c for c in conjuncts(first_conjunct(token)) if token.head.i <= c.i < token.i and c.pos_ == token.pos_]
    return earlier[-1] if earlier else token.head


def further_legs(obliques: list[Token]) -> list[Token]:
    """*went to A from B*: the other end of the way, where the parser hung B on A."""
    hosts = [o for o in obliques if preposition(o) in _WAYS and o.pos_ == "PROPN"]
    return [n for o in hosts for n in children(o, "nmod") if n.pos_ == "PROPN" and preposition(n) in _WAYS - {preposition(o)}]
