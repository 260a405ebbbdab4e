"""Words that are used to promise, request, deny … an act."""

from spacy.tokens import Token

from onrecord.claims.lexicon import Entry, load_lexicon
from onrecord.grammar.attach import takes_act


def speech_entry(token: Token) -> Entry | None:
    """The entry of such a word, whatever its use here; None of any other."""
    if not takes_act(token):
        return None
    index = load_lexicon().nouns if token.pos_ == "NOUN" else load_lexicon().verbs
    return next((e for e in index.get(token.lemma_.lower(), ()) if e.imposes is not None), None)
