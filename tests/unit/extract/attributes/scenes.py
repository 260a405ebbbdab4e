"""Short Docs with people in them, tagged by a table of words; names in the cast by their words."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from onrecord.extract.attributes import find_attributes
from onrecord.extract.context import Cast, Context, Form, Mention
from onrecord.language.words import make_doc
from onrecord.model.entity import Attribute, Entity, EntityKind, Property
from onrecord.model.ids import EntityId
from onrecord.model.span import Span
from tests.fakes.docs import report

_WORDS = {
    "DET/DT": "the a an", "ADP/IN": "of to from in on for with as at among under during", "CCONJ/CC": "and", "PRON/WP": "who",
    "PRON/PRP$": "his her", "PRON/PRP": "he she",
    "AUX/VBZ": "is", "AUX/VBD": "was", "AUX/MD": "will", "PART/RB": "not", "ADV/RB": "also then far", "PART/POS": "'s '",
    "VERB/VBD": "said left met gained emigrated served taught joined",
    "VERB/VBZ": "lives", "VERB/VB": "live", "VERB/VBN": "known aged born based held ousted",
    "VERB/VBG": "ruling acting",
    "ADJ/JJ": "old senior dual deputy foreign political special former younger late confident retired",
}  # fmt: skip
CLOSED = {word: (tags.split("/")[0], tags.split("/")[1]) for tags, words in _WORDS.items() for word in words.split()}
People = Mapping[str, EntityKind]


def _tag(word: str) -> tuple[str, str]:
    if word.lower() in CLOSED:
        return CLOSED[word.lower()]
    if word.isdecimal():
        return "NUM", "CD"
    if word in ("parents", "Russians"):
        return "NOUN", "NNS"
    if not word[0].isalnum():
        return "PUNCT", word
    if word.endswith(("ian", "ish", "eli")) and word[0].isupper():
        return "ADJ", "JJ"
    return ("PROPN", "NNP") if word[0].isupper() else ("NOUN", "NN")


def scene(text: str, names: People, pronouns: Mapping[str, str] | None = None, heads: Sequence[tuple[str, str, str]] = ()) -> Context:
    """`heads` are links `(word, head word, relation)`; everything else hangs on the first word."""
    plain = make_doc(text)
    words = [t.text for t in plain]
    tags = [_tag(w) for w in words]
    links = {words.index(w): (words.index(h), d) for w, h, d in heads}
    doc = Doc(plain.vocab, words, [bool(t.whitespace_) for t in plain], pos=[p for p, _ in tags], tags=[t for _, t in tags],
              lemmas=[_lemma(w) for w in words], heads=[links.get(i, (0, ""))[0] for i in range(len(words))],
              deps=[links[i][1] if i in links else "dep" if i else "root" for i in range(len(words))])  # fmt: skip
    return Context(report(text), doc, _cast(doc, names, pronouns or {}))


_LEMMAS = {
    "lives": "live", "gained": "gain", "emigrated": "emigrate", "served": "serve",
    "taught": "teach", "joined": "join", "is": "be", "was": "be",
}  # fmt: skip


def _lemma(word: str) -> str:
    return _LEMMAS.get(word, word.lower())


def _cast(doc: Doc, names: People, pronouns: Mapping[str, str]) -> Cast:
    entities, mentions, tokens = [], [], {}
    for name, kind in names.items():
        first = doc.text.index(name)
        span = doc.char_span(first, first + len(name))
        assert span is not None
        identity = EntityId(name)
        entities.append(Entity(identity, kind, name, (name,), (Span.cut(report(doc.text).id, doc.text, first, first + len(name)),)))
        mentions.append((Mention(span.start, span.end, span.start, Form.NAME, kind), identity))
        tokens.update(dict.fromkeys(range(span.start, span.end), identity))
    tokens.update({t.i: EntityId(pronouns[t.text]) for t in doc if t.text in pronouns})
    return Cast(tuple(entities), tokens, tuple(mentions))


def values(context: Context, property_: Property) -> list[tuple[str, str]]:
    """`(who, value)` of one property."""
    return [(a.entity, a.value) for a in find_attributes(context) if a.property is property_]


def only(context: Context, property_: Property) -> Attribute:
    (attribute,) = (a for a in find_attributes(context) if a.property is property_)
    return attribute
