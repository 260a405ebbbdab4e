"""Reading a dependency tree (Universal Dependencies on a spaCy Doc): children by relation, phrases, clauses, conjuncts.

Pure look-ups; nothing here knows what a word means beyond closed-class grammar.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

Range = tuple[int, int]

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer")
CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl", "ccomp", "xcomp", "csubj", "csubj:pass", "parataxis"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither"})
_BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "flat", "det:predet", "nmod:desc", "goeswith"})
_AFTER = frozenset({"flat", "goeswith", "nmod:desc"})


def children(token: Token, *deps: str) -> list[Token]:
    """The dependents of `token` with one of these relations, in text order."""
    return [c for c in token.children if c.dep_ in deps]


def child(token: Token, *deps: str) -> Token | None:
    return next((c for c in token.children if c.dep_ in deps), None)


def is_root(token: Token) -> bool:
    return token.head.i == token.i


def ancestors(token: Token) -> Iterator[Token]:
    """Heads upwards, nearest first, the root last."""
    while not is_root(token):
        token = token.head
        yield token


def conjuncts(token: Token) -> list[Token]:
    """The token and everything coordinated under it, in text order."""
    return sorted([token, *(d for c in children(token, "conj") for d in conjuncts(c))], key=lambda t: t.i)


def first_conjunct(token: Token) -> Token:
    """The head of the coordination that the token stands in; itself where it stands in none."""
    while token.dep_ == "conj" and not is_root(token):
        token = token.head
    return token


def prepositions(token: Token) -> tuple[str, ...]:
    """The lower-case case words of a nominal: `("in",)`, `("because", "of")`."""
    found = children(token, "case")
    cases = [c for c in found if c.i < token.i] or found  # one after the noun is the next phrase's, hung too high
    return tuple(w.lower_ for c in cases for w in (c, *children(c, "fixed")) if w.text not in {"'s", "’s", "'", "’"})


def preposition(token: Token) -> str | None:
    """Its case words joined, or its first conjunct's where it has none of its own; None where there are none."""
    own = prepositions(token)
    if not own and token.dep_ == "conj":
        return preposition(token.head)
    return " ".join(own) if own else None


def preposition_before(token: Token) -> str | None:
    """Its preposition, or the one that stands right before its phrase, whatever the parser hung it on."""
    own = preposition(token)
    if own is not None or token.dep_ == "conj":
        return own
    before = token.left_edge.i - 1
    while before > 0 and token.doc[before].pos_ == "DET":
        before -= 1
    word = token.doc[max(before, 0)]
    return word.lower_ if word.pos_ == "ADP" and word.dep_ == "case" and word.i < token.i else None


def marks(token: Token) -> tuple[str, ...]:
    """The lower-case subordinators of a clause, also adverbs that begin it: `("if",)`, `("to",)`, `("when",)`."""
    words = [w.lower_ for m in children(token, "mark") for w in (m, *children(m, "fixed"))]
    opening = [a.lower_ for a in children(token, "advmod") if a.tag_ == "WRB" and a.i < token.i]
    return (*words, *opening)


def auxiliaries(token: Token) -> list[Token]:
    return children(token, "aux", "aux:pass", "cop")


def is_negated(token: Token) -> bool:
    """Whether a negation stands directly on the word: *not released*, *no longer held*, *no release*."""
    before = token.doc[max(token.i - 2, 0) : token.i]
    if len(before) == 2 and before[0].lower_ in NEGATIONS and before[1].tag_ == "TO":
        return True
    return any(_negates(c) and not _is_the_infinitives(c, token) for c in token.children) or any(
        n.lower_ == "no" for n in children(token, "det")
    )


def _is_the_infinitives(negation: Token, token: Token) -> bool:
    """The *not* of *vowed not to go*, where the parser hung it on *vowed*."""
    after = token.doc[negation.i + 1] if negation.i + 1 < len(token.doc) else None
    return after is not None and after.tag_ == "TO" and after.head.i != token.i and negation.i > token.i


def _negates(word: Token) -> bool:
    if word.dep_ in {"advmod", "cc", "cc:preconj"} and word.lower_ in NEGATIONS:
        return not _only_adds(word)
    return word.dep_ == "advmod" and any(c.lower_ == "no" for c in word.children) and word.lower_ in {"longer", "way"}


def _only_adds(negation: Token) -> bool:
    """*did not only free them*: it did."""
    after = negation.doc[negation.i + 1] if negation.i + 1 < len(negation.doc) else negation
    return after.lower_ in {"only", "merely", "solely", "simply", "just"} and negation.lower_ in {"not", "n't", "n’t"}


def is_noun(token: Token) -> bool:
    """By its part of speech or its tag: the two may disagree (*talks*)."""
    return token.pos_ in {"NOUN", "PROPN"} or token.tag_ in {"NN", "NNS"}


def is_passive(token: Token) -> bool:
    """A passive participle: by its auxiliary or subject, or as a bare participle that modifies a noun or shares an auxiliary."""
    if child(token, "aux:pass", "nsubj:pass", "csubj:pass") is not None:
        return True
    if child(token, "obl:agent") is not None and child(token, "aux", "obj", "nsubj") is None:
        return True
    if not is_participle(token) or child(token, "aux") is not None:
        return False
    if (taken := child(token, "obj")) is not None:
        return (
            taken.i > token.i and token.dep_ == "acl" and token.tag_ == "VBN" and child(token, "nsubj") is None
        )  # "surveyors taken hostage"
    if token.dep_ == "conj" and child(token, "nsubj") is None:
        return is_passive(first_conjunct(token)) or first_conjunct(token).dep_ == "amod"
    return token.dep_ in {"acl", "amod", "advcl", "xcomp"} and child(token, "nsubj") is None


def is_participle(token: Token) -> bool:
    """A past participle; what hangs on a noun without a subject is one, however it is tagged."""
    hung = token.tag_ == "VBD" and token.dep_ == "acl" and child(token, "nsubj", "aux") is None
    return token.tag_ == "VBN" or hung or _has_participle_form(token)


def _has_participle_form(token: Token) -> bool:
    """*flown*, *taken*: no past tense, though it was tagged as one."""
    return token.tag_ == "VBD" and token.lower_.endswith(("en", "wn")) and token.lower_ != token.lemma_.lower()


def subtree_range(token: Token) -> Range:
    """From the leftmost to the rightmost word under `token`, trimmed of white space and outer punctuation."""
    return trim(token.doc[token.left_edge.i : token.right_edge.i + 1])


def trim(span: Span) -> Range:
    """The span's tokens without white space and punctuation at its ends; quotation marks and brackets go too."""
    start, stop = span.start, span.end
    while start < stop - 1 and (span.doc[start].is_space or span.doc[start].pos_ == "PUNCT"):
        start += 1
    while stop - 1 > start and (span.doc[stop - 1].is_space or span.doc[stop - 1].pos_ == "PUNCT"):
        stop -= 1
    return start, stop


def sentence_range(token: Token) -> Range:
    """The sentence of the token, without white space at its ends."""
    sent = token.sent
    start, stop = sent.start, sent.end
    while start < stop - 1 and sent.doc[start].is_space:
        start += 1
    while stop - 1 > start and sent.doc[stop - 1].is_space:
        stop -= 1
    return start, stop


def phrase_range(token: Token) -> Range:
    """The short noun phrase around a head: determiners, adjectives, compounds, numbers, possessor and name parts, nothing after."""
    start, stop = token.i, token.i + 1
    for part in reversed(children(token, *_BEFORE)):
        edge = _phrase_edge(part)
        if part.i < token.i and not any(_breaks_phrase(t) or _is_foreign(t, token) for t in token.doc[edge : token.i]):
            start = min(start, edge)
    while stop < len(token.doc) and token.doc[stop].dep_ in _AFTER and token.doc[stop].head.i in range(start, stop):
        stop += 1
    return trim(token.doc[start:stop])


def _phrase_edge(part: Token) -> int:
    """Its left edge without a preposition that the parser hung on it."""
    edge = part.left_edge
    return edge.i + 1 if edge.dep_ == "case" and edge.i < part.i and part.dep_ != "nummod" else edge.i


def _is_foreign(word: Token, token: Token) -> bool:
    """A preposition, *to* or *and* that does not belong to the phrase's head: the phrase was torn apart by the parser."""
    joins = word.dep_ == "cc" or word.tag_ == "TO" or (word.pos_ == "ADP" and word.lower_ != "of")
    return joins and not token.is_ancestor(word)


def _breaks_phrase(word: Token) -> bool:
    """No noun phrase runs over a comma, a line break or a finite verb."""
    return (
        word.tag_ in {"VBD", "VBZ", "VBP", "MD"}
        or word.pos_ == "AUX"
        or word.text in {",", "[", "]", "(", ")"}
        or (word.is_space and "\n" in word.text)
    )


def clause_head(token: Token) -> Token:
    """The nearest word at or above the token that heads a clause."""
    while not (is_root(token) or heads_clause(token)):
        token = token.head
    return token


def heads_clause(token: Token) -> bool:
    if token.dep_ == "conj":
        return token.pos_ in {"VERB", "AUX"} or heads_clause(token.head)
    return is_root(token) or token.dep_ in CLAUSES
