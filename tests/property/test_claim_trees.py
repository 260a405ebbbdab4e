"""Whatever tree a parser draws over the words, claims are found without fail, and every one quotes the text."""

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from onrecord.claims import find_claims
from onrecord.language.words import make_doc
from tests.fakes.docs import context

WORDS = {
    "rebels": ("NOUN", "NNS", "rebel"), "Ann": ("PROPN", "NNP", "Ann"), "hostage": ("NOUN", "NN", "hostage"),
    "who": ("PRON", "WP", "who"),
    "freed": ("VERB", "VBN", "free"), "release": ("VERB", "VB", "release"), "promised": ("VERB", "VBD", "promise"),
    "to": ("PART", "TO", "to"),
    "was": ("AUX", "VBD", "be"), "talks": ("NOUN", "NNS", "talk"), "killing": ("VERB", "VBG", "kill"), "if": ("SCONJ", "IN", "if"),
    "by": ("ADP", "IN", "by"), "captivity": ("NOUN", "NN", "captivity"), "three": ("NUM", "CD", "three"), "not": ("PART", "RB", "not"),
    "met": ("VERB", "VBD", "meet"), "demand": ("NOUN", "NN", "demand"), "taken": ("VERB", "VBN", "take"), "and": ("CCONJ", "CC", "and"),
}  # fmt: skip
DEPS = [
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "acl", "acl:relcl", "advcl", "xcomp", "ccomp", "conj",
    "appos",
    "aux", "aux:pass", "cop", "mark", "case", "compound", "amod", "nummod", "flat", "cc", "advmod", "parataxis", "det",
]  # fmt: skip


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """Words with a random tree over them: each new word hangs on one already drawn, in any order of the text."""
    words = draw(st.lists(st.sampled_from(sorted(WORDS)), min_size=1, max_size=9))
    order = draw(st.permutations(range(len(words))))
    heads = {order[0]: order[0]} | {order[n]: order[draw(st.integers(0, n - 1))] for n in range(1, len(order))}
    deps = [draw(st.sampled_from(DEPS)) if heads[i] != i else "root" for i in range(len(words))]
    pos, tags, lemmas = zip(*(WORDS[w] for w in words), strict=True)
    return Doc(
        make_doc("").vocab,
        words,
        pos=list(pos),
        tags=list(tags),
        lemmas=list(lemmas),
        heads=[heads[i] for i in range(len(words))],
        deps=deps,
    )


@settings(max_examples=150, deadline=None)
@given(trees())
def test_every_tree_is_read_and_every_claim_quotes_it(doc: Doc) -> None:
    for claim in find_claims(context(doc), ()):
        assert all(span.quotes(doc.text) for span in (*claim.evidence, claim.trigger, *claim.condition))
        assert claim.evidence[0].covers(claim.trigger)


@settings(max_examples=50, deadline=None)
@given(trees())
def test_the_same_tree_gives_the_same_claims(doc: Doc) -> None:
    assert find_claims(context(doc), ()) == find_claims(context(doc), ())
