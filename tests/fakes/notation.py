"""The golden notation → a Doc: `[The minister]source [said]cue [the bridge would open]content`, `{Oren Dalim}person`.

Tags and heads come from a small word list and word order: enough for rules to hold on to, and the same on every run.
Digits after a role tell attributions apart: `[…]source2 […]cue2`.
"""

import re
from collections import defaultdict
from itertools import pairwise

from spacy.tokens import Doc, Span

from onrecord.language.words import make_doc
from onrecord.model.attribution import Attribution

_MARK = re.compile(r"(?P<open>[\[{])|(?P<close>[\]}])(?P<label>person|organization|place|group|other|source\d?|cue\d?|content\d?)")
_CLOSED = {
    "DET": "the a an another this that these",
    "ADP": "of in on at with by to from for after before as about through via during",
    "PRON": "he him his himself she her hers it its they them their who which we i our",
    "AUX": "is was are were has had have be been will would did could",
    "CCONJ": "and or but",
    "PART": "not n't 's ’s",
    "ADV": "also again yesterday later then too",
    "ADJ": "senior former deputy main foreign national new prime southern peace joint",
    "NUM": "one two three 36",
}
_POS = {word: pos for pos, words in _CLOSED.items() for word in words.split()}
_FORMS = """
say said:VBD says:VBZ say:VB saying:VBG | tell told:VBD | add added:VBD adding:VBG | write wrote:VBD | report reported:VBD | sign signed:VBD
announce announced:VBD announce:VB | claim claimed:VBD | deny denied:VBD | urge urged:VBD | hope hopes:VBZ hoped:VBD | work works:VBZ
open opened:VBD opens:VBZ open:VB | arrive arrived:VBD | leave left:VBD | meet met:VBD | see saw:VBD | close closed:VBD | sing sang:VBD
return returned:VBD | begin began:VBD | know known:VBN | want wants:VBZ | sleep slept:VBD | quote quoted:VBN | fall fell:VBD
blame blamed:VBN | approve approved:VBD | call called:VBD | tweet tweeted:VBD | show shows:VBZ
"""
_ROWS = [row.split() for row in _FORMS.strip().replace("\n", "|").split("|")]
_VERBS = {form: (row[0], tag) for row in _ROWS for form, tag in (pair.split(":") for pair in row[1:])}
_BE = {"is": "be", "was": "be", "are": "be", "were": "be", "been": "be", "has": "have", "had": "have", "have": "have", "did": "do"}
_BE_TAGS = {"will": "MD", "would": "MD", "could": "MD", "is": "VBZ", "has": "VBZ", "be": "VB", "been": "VBN"}


def read_notation(marked: str) -> Doc:
    """The Doc of one golden line; entities and attributions are where the marks are."""
    text, spans = _strip(marked.replace("\\n", "\n"))
    plain = make_doc(text)
    ranges = [(label, plain.char_span(a, b, alignment_mode="strict")) for label, a, b in spans]
    assert all(r is not None for _, r in ranges), marked
    named = {i for label, r in ranges if r is not None and label in ("person", "organization", "place") for i in range(r.start, r.end)}
    rows = [_row(plain, i, named) for i in range(len(plain))]
    heads, deps = _tree(plain, rows)
    pos, tags, lemmas = (list(column) for column in zip(*rows, strict=True)) if rows else ([], [], [])
    spaces = [bool(t.whitespace_) for t in plain]
    doc = Doc(plain.vocab, [t.text for t in plain], spaces, pos=pos, tags=tags, lemmas=lemmas, heads=heads, deps=deps)
    roles: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for label, r in ranges:
        if r is not None and label.rstrip("0123456789") in ("source", "cue", "content"):
            roles[label.lstrip("sourcenta")][label.rstrip("0123456789")].append((r.start, r.end))
    doc.set_ents([Span(doc, r.start, r.end, label=label) for label, r in ranges if r is not None and not _is_role(label)])
    doc.user_data["attributions"] = tuple(Attribution(tuple(r["source"]), tuple(r["cue"]), tuple(r["content"])) for r in roles.values())
    return doc


def _is_role(label: str) -> bool:
    return label.rstrip("0123456789") in ("source", "cue", "content")


def _strip(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    text, spans, opened, at = "", [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match["open"]:
            opened.append(len(text))
        else:
            spans.append((match["label"], opened.pop(), len(text)))
    return text + marked[at:], spans


def _row(doc: Doc, i: int, named: set[int]) -> tuple[str, str, str]:
    token, word = doc[i], doc[i].lower_
    if token.is_space:
        return "SPACE", "_SP", ""
    if not any(c.isalnum() for c in word) and word not in ("'s", "’s"):
        return ("PART", "POS", word) if word in ("'", "’") else ("PUNCT", ",", word)
    if i not in named and word in _VERBS:
        return "VERB", _VERBS[word][1], _VERBS[word][0]
    if i not in named and word in _POS:
        return _POS[word], _BE_TAGS.get(word, "VBD" if _POS[word] == "AUX" else "XX"), _BE.get(word, word)
    if i in named or (token.text[:1].isupper() and i > 0 and not _starts(doc, i)):
        return "PROPN", "NNP", token.text
    plural = word.endswith("s") and not word.endswith("ss")
    return "NOUN", "NNS" if plural else "NN", word.removesuffix("s") if plural else word


def _starts(doc: Doc, i: int) -> bool:
    """Whether a sentence begins here: after a full stop and the marks that close or open a quotation, or a line end."""
    before = i - 1
    while before >= 0 and (doc[before].text in "\"“”'" or doc[before].is_space):
        before -= 1
    return before < 0 or (doc[before].text in ".!?" and before < i)


def _tree(doc: Doc, rows: list[tuple[str, str, str]]) -> tuple[list[int], list[str]]:
    """Each sentence hangs on its last finite verb of saying, else on its first verb; each verb has the noun before it as its subject."""
    edges = [0, *(i for i in range(1, len(doc)) if _starts(doc, i) and not _starts(doc, i - 1)), len(doc)]
    heads, deps = list(range(len(doc))), ["dep"] * len(doc)
    for start, stop in pairwise(edges):
        verbs = [i for i in range(start, stop) if rows[i][0] == "VERB" and rows[i][1] in ("VBD", "VBZ", "VBN")]
        root = verbs[0] if verbs else start
        for i in range(start, stop):
            heads[i], deps[i] = root, "root" if i == root else "dep"
        for verb in verbs:
            _add_arguments(rows, verb, (start, stop), heads, deps)
    return heads, deps


def _add_arguments(rows: list[tuple[str, str, str]], verb: int, sentence: tuple[int, int], heads: list[int], deps: list[str]) -> None:
    before = verb - 1
    while before > sentence[0] and rows[before][0] in ("AUX", "ADV"):
        heads[before], deps[before] = verb, "aux" if rows[before][0] == "AUX" else "advmod"
        before -= 1
    after = next((i for i in range(verb + 1, sentence[1]) if rows[i][0] not in ("DET", "ADJ")), verb)
    if before >= sentence[0] and rows[before][0] in ("NOUN", "PROPN", "PRON") and before != verb:
        _add_subject(rows, before, verb, sentence[0], heads, deps)
    if rows[after][0] in ("NOUN", "PROPN", "PRON") and after != verb:
        inverted = deps[max(before, sentence[0])] != "nsubj" and rows[verb][2] in ("say", "add", "write")
        while after + 1 < sentence[1] and rows[after + 1][0] == "PROPN":
            heads[after], deps[after] = after + 1, "compound"
            after += 1
        heads[after], deps[after] = verb, "nsubj" if inverted else "obj"


def _add_subject(rows: list[tuple[str, str, str]], last: int, verb: int, low: int, heads: list[int], deps: list[str]) -> None:
    """The noun phrase that ends in `last`; before an "and", the first of the two is the subject and the second hangs on it."""
    heads[last], deps[last] = verb, "nsubj"
    first = last
    while first > low and rows[first - 1][0] in ("PROPN", "NOUN", "ADJ", "DET", "NUM"):
        first -= 1
        heads[first], deps[first] = last, "compound"
    if first - 2 >= low and rows[first - 1][0] == "CCONJ" and rows[first - 2][0] in ("PROPN", "NOUN"):
        heads[last], deps[last] = first - 2, "conj"
        _add_subject(rows, first - 2, verb, low, heads, deps)
