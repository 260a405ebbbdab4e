"""Runs of words around a person's name: where one begins and ends, and what closes it.

Commas and closed-class words show these better than dependency links, which break first when a
sentence is long; links decide where the words leave it open.
"""

from spacy.tokens import Token

from onrecord.extract.attributes.draft import Scene
from onrecord.extract.attributes.lexicon import is_word, words
from onrecord.extract.cast.lexicon import words as cast_words

NOUNS = ("role", "occupation", "person", "kin")
INNER = frozenset(("of", "to", "for", "on", "in", "at", "from", "with", "within", "and"))
LINKS = frozenset(("of", "to", "for", "on", "in", "at"))
CLOSING = frozenset((*",.;:)]—–-?!\"”'’", "''"))
RESUMING = frozenset(("who", "whose", "which", "but", "that", "where", "when", "as"))
DASHES = frozenset(("-", "–", "‑"))
LONGEST = 25


def run_start(scene: Scene, stop: int) -> int:
    """Where the run of adjectives and nouns before `stop` begins, without its determiner."""
    start = stop
    while start > 0 and _is_modifier(scene, start - 1):
        if start < stop and _begins_anew(scene, start):
            break
        start -= 1
    while start < stop and scene.doc[start].text in DASHES:
        start += 1
    return start


def _begins_anew(scene: Scene, at: int) -> bool:
    """A capitalized word after a common noun: `the deal | President NAME made`."""
    token, left = scene.doc[at], scene.doc[at - 1]
    common = left.pos_ == "NOUN" and left.text.islower()
    return bool(token.is_sent_start) or (token.text[:1].isupper() and common)


def _is_modifier(scene: Scene, i: int) -> bool:
    token = scene.doc[i]
    if i in scene.days or (i in scene.name_tokens and not _lends_name(scene, token)):
        return False
    if token.tag_ == "POS" or token.text in DASHES:
        return token.tag_ == "POS" or is_joined(scene, i)
    if is_joined(scene, i + 1):
        return not token.is_punct
    if token.pos_ == "ADJ":
        return not any(c.dep_ in ("cop", "nsubj") for c in token.children)
    return token.pos_ in ("NOUN", "PROPN", "NUM") or is_premodifier(token)


def is_joined(scene: Scene, i: int) -> bool:
    """A dash within a word: `far-right`."""
    if not 0 < i < len(scene.doc) or scene.doc[i].text not in DASHES:
        return False
    return not (scene.doc[i - 1].whitespace_ or scene.doc[i].whitespace_)


def _lends_name(scene: Scene, token: Token) -> bool:
    """`NAME's lawyer`, and `the NAME aide` where the parse has it so."""
    if scene.word(token.i + 1) in ("'s", "’s", "'", "’"):
        return True
    return token.dep_ == "compound" and token.head.i > token.i and is_word(token.head, *NOUNS)


def is_premodifier(token: Token) -> bool:
    """`acting`, `then`; a participle by the parse or after an article: `the ruling party`.

    After a noun it is a verb, whatever the parse says: `police | arrested aide NAME`.
    """
    if token.lower_ in words("before_office"):
        return True
    if token.tag_ not in ("VBN", "VBG") or token.i == 0:
        return False
    left = token.nbor(-1)
    if left.pos_ == "DET" or left.tag_ in ("POS", "PRP$"):
        return True
    hung = token.dep_ == "amod" and token.head.i > token.i
    return hung and left.pos_ not in ("NOUN", "PROPN", "PRON", "CCONJ", "VERB", "AUX")


def before_ranks(scene: Scene, stop: int) -> int:
    """Where the shortened ranks before a name begin: `army spokesman [Lt. Col.] NAME`."""
    start = stop
    while start > 1 and _is_rank(scene, start):
        start -= 2 if scene.word(start - 1) == "." else 1
    return start


def _is_rank(scene: Scene, stop: int) -> bool:
    last = scene.word(stop - 1)
    word = scene.word(stop - 2) if last == "." else last.removesuffix(".")
    return word in cast_words("ranks")


def with_determiner(scene: Scene, start: int) -> int:
    if start == 0 or scene.doc[start].is_sent_start:
        return start
    before = scene.doc[start - 1]
    return start - 1 if before.pos_ == "DET" or before.tag_ == "PRP$" else start


def outer(scene: Scene, start: int) -> int | None:
    """The noun before `of`, where the run at `start` only completes it: head of [the office]."""
    at = with_determiner(scene, start) - 1
    links = at > 0 and scene.word(at) in LINKS
    return at - 1 if links and scene.doc[at - 1].pos_ in ("NOUN", "PROPN") else None


def past_adverbs(scene: Scene, at: int) -> int:
    while scene.pos(at) == "ADV" and scene.word(at) not in ("not", "n't", "never"):
        at += 1
    return at


def is_closed(scene: Scene, at: int) -> bool:
    """By the end of the text or line, a mark, or a word that begins something else."""
    if at >= len(scene.doc) or "\n" in scene.doc[at].text:
        return True
    return scene.word(at) in CLOSING or scene.word(at) in RESUMING


def goes_on(scene: Scene, i: int, head: int | None) -> bool:
    """Whether a phrase runs on over a token: nouns and their like, prepositions after its head."""
    token = scene.doc[i]
    following = scene.doc[min(i + 1, len(scene.doc) - 1)]
    if token.text in DASHES:
        return bool(scene.doc[i - 1].whitespace_) is bool(token.whitespace_)
    if token.tag_ == "TO":
        return following.pos_ not in ("VERB", "AUX", "ADV") and head is not None
    if token.lower_ == "and":
        others = ("DET", "NUM", "VERB", "AUX", "PRON")
        return head is not None and following.pos_ not in others
    if token.lower_ in INNER:
        return head is not None
    nominal = token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "DET") or token.tag_ in ("PRP$", "POS")
    named = token.text[0].isupper() and scene.context.cast.at(token) is not None
    return nominal or named or is_premodifier(token)


def ends_run(scene: Scene, i: int) -> bool:
    """The last noun before a preposition or the end."""
    token = scene.doc[i]
    if token.pos_ not in ("NOUN", "PROPN") and not is_word(token, *NOUNS):
        return False
    if i + 1 >= len(scene.doc):
        return True
    following = scene.doc[i + 1]
    joined = following.text in DASHES and not following.whitespace_
    nominal = following.tag_ == "POS" or following.pos_ in ("ADJ", "NOUN", "PROPN", "NUM")
    return not joined and not nominal


def without_link(scene: Scene, start: int, stop: int) -> int:
    """The end without a preposition or article that hangs over: `chairman [of the]`."""
    while stop > start and (scene.word(stop - 1) in INNER or scene.pos(stop - 1) in ("DET", "PART")):
        stop -= 1
    return stop
