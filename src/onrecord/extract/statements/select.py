"""Which attributions are statements: somebody says, claims, writes or demands; not: hopes, wants, will say or did not say."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from onrecord.extract.statements.draft import Draft, Layout, is_word, tokens_of
from onrecord.extract.statements.lexicon import cues

_FEWEST = 4
_MOSTLY = 0.6
_UNDONE = frozenset(("declined", "refused", "expected", "scheduled", "set", "due", "wants", "plans", "failed", "able"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))


def is_statement(layout: Layout, draft: Draft) -> bool:
    """Whether the draft reports speech; attitudes only count where the words are quoted."""
    doc = layout.doc
    cue = sorted(tokens_of(draft.cue))
    if not cue or not draft.source or not draft.content:
        return False
    if any(is_unsaid(doc[i]) for i in cue) or is_undergone(doc, cue, draft) or is_nobody(doc, draft):
        return False
    verb = speech_word(doc, cue)
    if verb is None:
        never = any(doc[i].lemma_.lower() in cues("never") for i in cue if doc[i].pos_ == "VERB")
        return not never and quoted_share(layout, draft) >= _MOSTLY
    if verb.lemma_ not in cues("act") and not says_something(layout, draft):
        return False
    return verb.lemma_ not in cues("clause_only") or is_clausal(layout, draft) or (verb.lemma_ == "call" and is_call_for(verb))


def is_undergone(doc: Doc, cue: Sequence[int], draft: Draft) -> bool:
    """Said of the source, not by it: "was blamed for", "was said to be"; but not "was quoted as saying"."""
    verb = next((doc[i] for i in cue if doc[i].tag_ == "VBN" and not doc[i].lower_.endswith("ing")), None)
    says = any(doc[i].tag_ in ("VBG", "VBD", "VBZ", "VBP") and reports(doc[i]) for i in cue)
    if verb is None or says or draft.source[0][0] > verb.i:
        return False
    before = [t.lower_ for t in doc[max(0, verb.i - 3) : verb.i]]
    while before and before[-1].endswith("ly"):
        before.pop()
    agent = any(t.lower_ == "by" for t in doc[verb.i + 1 : draft.source[0][0]])
    return before[-1:] != [] and before[-1] in _BE and not agent and verb.lemma_ != "quote"


def is_nobody(doc: Doc, draft: Draft) -> bool:
    """I and you of a quotation whose marks were not seen whole."""
    return all(stop - start == 1 and doc[start].lower_ in ("i", "you", "we") for start, stop in draft.source)


def says_something(layout: Layout, draft: Draft) -> bool:
    """More than "said so": a verb, four words, or words quoted."""
    inside = [layout.doc[i] for i in sorted(tokens_of(draft.content)) if is_word(layout.doc, i)]
    return len(inside) >= _FEWEST or any(t.pos_ in ("VERB", "AUX") for t in inside) or quoted_share(layout, draft) >= _MOSTLY


def speech_word(doc: Doc, cue: Iterable[int]) -> Token | None:
    """The word of the cue that reports speech."""
    cue = list(cue)
    text = " ".join(doc[i].lower_ for i in cue)
    if any(phrase in text for phrase in cues("phrase")):
        return doc[cue[0]]
    return next((doc[i] for i in cue if reports(doc[i])), None)


def reports(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ in ("VERB", "AUX"):
        return lemma in cues("say") or lemma in cues("act")
    return (token.pos_ == "NOUN" and lemma in cues("noun")) or (lemma in cues("sure") and token.tag_.startswith("VB"))


def is_call_for(token: Token) -> bool:
    after = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return after in ("for", "on", "upon")


def is_unsaid(token: Token) -> bool:
    """Not said, or not said yet: negated, or under a modal ("will announce", "declined to say")."""
    if not reports(token) or token.pos_ == "NOUN":
        return False
    before = [token.nbor(-n).lower_ for n in range(1, min(4, token.i + 1))]
    if before[:1] == ["to"]:
        return before[1:2] in ([b] for b in _BE) or bool(set(before) & _UNDONE)
    near = set(before[: 1 + _adverbs(before)]) | {c.lower_ for c in token.children if c.dep_ in ("aux", "advmod")}
    return bool(near & (cues("negations") | cues("modals")))


def _adverbs(before: list[str]) -> int:
    return 1 if before and before[0] in ("also", "later", "then", "ever", "now") else 0


def is_clausal(layout: Layout, draft: Draft) -> bool:
    """Whether the content is a clause or holds a quotation, and is no mere object ("called him")."""
    doc = layout.doc
    inside = tokens_of(draft.content)
    finite = any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") for i in inside)
    return finite or quoted_share(layout, draft) >= _MOSTLY


def quoted_share(layout: Layout, draft: Draft) -> float:
    inside = [i for i in tokens_of(draft.content) if not layout.doc[i].is_punct and not layout.doc[i].is_space]
    return sum(i in layout.quoted for i in inside) / len(inside) if inside else 0.0
