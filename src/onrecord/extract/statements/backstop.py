"""Statements that the model passed over or cut short, found from quotation marks, word order and the subject of a verb of saying."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from onrecord.extract.cast.phrases import phrase_start, phrase_stop
from onrecord.extract.statements.draft import Draft, Layout, Range, is_word, tokens_of
from onrecord.extract.statements.lexicon import cues
from onrecord.extract.statements.select import is_unsaid, speech_word

_FEWEST = 3
_TOLD = ("tell", "inform", "remind", "assure", "warn", "ask", "urge")  # whose passive subject is the hearer
_NOMINAL = ("NOUN", "PROPN", "PRON")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_VERBS = ("VBD", "VBZ", "VBP", "VBN")


def find_missed(layout: Layout, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """A draft for each sure verb of saying, or "according to", that no draft has for its cue."""
    taken = tokens_of(r for d in drafts for r in d.cue)
    for token in layout.doc:
        if token.i in taken or token.i in layout.quoted:
            continue
        source = None
        if is_sure(token):
            source, cue = subject_of(token), (token.i, token.i + 1)
        elif token.lower_ == "according" and token.i + 2 < len(layout.doc) and token.nbor(1).lower_ == "to":
            source, cue = phrase_after(token.nbor(1)), (token.i, token.i + 2)
        if source is not None:
            content = content_around(layout, source, cue)
            if content:
                yield Draft((source,), (cue,), content)


def is_sure(token: Token) -> bool:
    """A finite verb of saying that says it: no bare participle, nothing negated or to come."""
    if token.lemma_ not in cues("sure") or token.tag_ not in _VERBS or token.pos_ != "VERB" or is_unsaid(token):
        return False
    helpers = {c.dep_ for c in token.children}
    return "aux:pass" not in helpers and (token.tag_ != "VBN" or "aux" in helpers)


def complete(layout: Layout, draft: Draft) -> Draft:
    """The draft with the source or the content found by rule where the model gave none."""
    if draft.cue and draft.content and not draft.source:
        source = source_beside(layout, draft)
        return draft if source is None else Draft((source,), draft.cue, without(layout, draft.content, source))
    if draft.content or not draft.source or not draft.cue:
        return draft
    return Draft(draft.source, draft.cue, content_around(layout, draft.source[0], draft.cue[-1]))


def source_beside(layout: Layout, draft: Draft) -> Range | None:
    """The subject of the cue's verb, outside of what is said and of quotation marks."""
    verb = speech_word(layout.doc, sorted(tokens_of(draft.cue)))
    if verb is None or verb.pos_ != "VERB":
        return None
    found = subject_of(verb) or noun_beside(layout, verb)
    return None if found is None or found[0] in layout.quoted or tokens_of(draft.cue) & set(range(*found)) else found


def noun_beside(layout: Layout, verb: Token) -> Range | None:
    """The noun phrase that ends right before the verb, or begins right after it and is closed by a mark: said Dalim."""
    doc, low = layout.doc, layout.paragraph(verb.i)[0]
    if verb.i > low and doc[verb.i - 1].pos_ in _NOMINAL and verb.i - 1 not in layout.quoted:
        start = phrase_start(doc, verb.i - 1)
        return max(start, low), verb.i
    stop = phrase_stop(doc, verb.i + 1)
    closed = stop < len(doc) and (doc[stop].is_punct or doc[stop].is_space)
    return (verb.i + 1, stop) if stop > verb.i + 1 and closed else None


def without(layout: Layout, content: Iterable[Range], source: Range) -> tuple[Range, ...]:
    """The content less a source that it ran into."""
    kept = [r for a, b in content for r in ((a, min(b, source[0])), (max(a, source[1]), b)) if r[0] < r[1]]
    return tuple(dict.fromkeys(r for r in kept if size(layout, r)))


def subject_of(verb: Token) -> Range | None:
    """The subject of the verb, or of the verb that it is joined to; the name before a relative "who" is left alone."""
    for token in (verb, *((verb.head,) if verb.dep_ in ("conj", "xcomp") else ())):
        wanted = ("nsubj",) if token.lemma_ in _TOLD else ("nsubj", "nsubj:pass")
        subject = next((c for c in token.children if c.dep_ in wanted), None)
        if subject is not None and subject.lower_ not in ("who", "that", "which"):
            return phrase_of(subject)
    return None


def phrase_of(head: Token) -> Range:
    """The words of a noun phrase without clauses and marks at its ends."""
    inside = [t.i for t in head.subtree]
    start, stop = min(inside), max(inside) + 1
    for child in head.children:
        if child.i > head.i and child.dep_ in ("acl:relcl", "acl", "appos", "parataxis", "ccomp", "advcl"):
            stop = min(stop, *(t.i for t in child.subtree))
    start = min(start, head.i)
    stop = next((i for i in range(start + 1, stop) if head.doc[i].tag_ in _FINITE), stop)
    while stop > start + 1 and (not is_word(head.doc, stop - 1) or head.doc[stop - 1].pos_ == "ADV"):
        stop -= 1
    return start, stop


def phrase_after(preposition: Token) -> Range | None:
    """The noun phrase that the preposition takes."""
    noun = preposition.head if preposition.head.i > preposition.i else preposition.head.head
    if noun.i > preposition.i:
        start, stop = phrase_of(noun)
        return max(start, preposition.i + 1), stop
    return None


def content_around(layout: Layout, source: Range, cue: Range) -> tuple[Range, ...]:
    """What is said: the clause after "X said", or what stands before ", X said" in the sentence or quotation."""
    low, high = layout.stretch(cue[0])
    first, last = min(source[0], cue[0]), max(source[1], cue[1])
    doc = layout.doc
    high = next((t.i for t in doc[last:high] if t.lower_ == "according" and t.i not in layout.quoted), high)
    before, after = trimmed(layout, (low, first)), trimmed(layout, (last, high))
    closes = first > low and (doc[first - 1].text == "," or first - 1 in layout.quoted)
    if size(layout, before) >= _FEWEST and closes:
        follows = after if after[0] in layout.quoted and size(layout, after) >= _FEWEST else None
        return (before,) if follows is None else (before, follows)
    opens = source[0] < cue[0] or doc[last - 1].text == ","
    return (after,) if opens and size(layout, after) >= _FEWEST and begins_clause(layout, last) else ()


def begins_clause(layout: Layout, i: int) -> bool:
    """Whether what follows the cue is what is said: "that", a quotation, a mark, or a clause; not "said in an interview"."""
    doc = layout.doc
    low = i
    high = layout.stretch(i)[1]
    rest = doc[low:high]
    if any(t.lower_ == "that" or t.i in layout.quoted for t in rest):
        return True
    first = next((t for t in rest if is_word(doc, t.i)), None)
    return first is not None and first.pos_ not in ("ADP", "SCONJ", "CCONJ") and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in rest)


def trimmed(layout: Layout, span: Range) -> Range:
    start, stop = span
    while start < stop and not is_word(layout.doc, start) and start not in layout.quoted:
        start += 1
    while stop > start and not is_word(layout.doc, stop - 1) and stop - 1 not in layout.quoted:
        stop -= 1
    return start, stop


def size(layout: Layout, span: Range) -> int:
    return sum(is_word(layout.doc, i) for i in range(*span))
