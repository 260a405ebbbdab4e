"""Whether a date tells when something was promised, asked or announced, or when what was promised is to be.

*agreed on Monday to a ceasefire*: made on Monday; *agreed to a ceasefire from Saturday*: due on Saturday.
"""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.speech_words import speech_entry
from onrecord.extract.context import TimeExpression
from onrecord.extract.times.tense import opener_of
from onrecord.grammar.attach import attachment
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.tree import children, is_root

_TAKEN = frozenset({"obj", "obl", "xcomp", "ccomp", "nsubj:pass", "nmod"})
_LATER = frozenset({"from", "starting", "beginning", "effective", "until", "till", "by", "for"})


def is_of_saying(time: TimeExpression, act: Token) -> bool:
    """Whether the date is that of the word that promises, asks for or tells of the act, and not that of the act."""
    found = _saying_above(act)
    if found is None:
        return False
    saying, taken = found
    if not saying.sent.start <= time.start < saying.sent.end or not hangs_on(act.doc[time.head], saying):
        return False
    if time.stop <= saying.i:
        return saying.lemma_.lower() not in load_operators().attitudes
    return time.start > saying.i and time.stop <= _start_of(taken, saying)


def is_of_what_is_said(time: TimeExpression, saying: Token) -> bool:
    """*announced a truce for Friday*, *demanded a withdrawal by the end of April*: of the act, not of the word for it."""
    if speech_entry(saying) is None:
        return False
    opener = opener_of(saying.doc[time.start : time.stop])
    if opener is None or opener.lower_ not in _LATER:
        return False
    return any(c.dep_ in _TAKEN and saying.i < c.i < opener.i for c in saying.children)


def is_asked_for(time: TimeExpression, act: Token) -> bool:
    """*demanded the withdrawal by the end of April*: the date after what is asked for is that of the act, wherever it was hung."""
    found = _saying_above(act)
    if found is None or found[1].i != act.i:
        return False
    return is_of_what_is_said(time, found[0]) and time.start > act.i and hangs_on(act.doc[time.head], found[0])


def is_own_day(time: TimeExpression, act: Token) -> bool:
    """*a truce starting on Friday*, *a meeting planned for Monday*: the clause beside the noun tells when it is."""
    verb = act.doc[time.head]
    while not is_root(verb) and verb.i != act.i and verb.dep_ not in {"acl", "acl:relcl"}:
        verb = verb.head
    lasts = words("beginning") | words("running") | words("fixing")
    return verb.i != act.i and verb.head.i == act.i and verb.lemma_.lower() in lasts and not children(verb, "obj", "xcomp")


def _saying_above(act: Token) -> tuple[Token, Token] | None:
    """The nearest word of promising, asking or telling above the act, and what it takes that leads down to the act."""
    word, seen = act, set[int]()
    while not is_root(word) and word.i not in seen:
        seen.add(word.i)
        above, relation = attachment(word)
        if relation not in _TAKEN and not (relation == "advcl" and children(word, "mark")):
            return None
        if above.pos_ == "VERB" and speech_entry(above) is not None:
            return above, word
        word = above
    return None


def hangs_on(word: Token, saying: Token) -> bool:
    """No other verb stands between."""
    while not is_root(word) and word.i != saying.i:
        word = word.head
        if word.pos_ in {"VERB", "AUX"} and word.i != saying.i:
            return False
    return word.i == saying.i


def _start_of(taken: Token, saying: Token) -> int:
    """Where what is said begins; the date itself may have been hung on it."""
    inside = [c.left_edge.i for c in children(taken, "mark", "case", "det", "nsubj", "nsubj:pass", "nummod", "amod") if c.i > saying.i]
    return min([*inside, taken.i])
