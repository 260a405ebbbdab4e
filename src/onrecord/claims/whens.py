"""When an act is said to happen: the time expression of its own clause, else a date that opens the sentence. And its stage."""

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Token

from onrecord.claims.lexicon import load_lexicon, words
from onrecord.claims.postponed import moved_to
from onrecord.claims.sayings import is_asked_for, is_of_saying, is_of_what_is_said, is_own_day
from onrecord.extract.context import Context, TimeExpression, TimeKind
from onrecord.grammar.attach import result_of
from onrecord.grammar.force import PRESENT
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.tree import Range, ancestors, auxiliaries, child, children, first_conjunct, is_noun, is_root, marks, prepositions
from onrecord.model.claim import Modality
from onrecord.model.period import Period

_RANKED = 10
"""Words from *the first prisoner* to *since*."""
_VERBAL = frozenset({"VERB", "AUX"})
_DOWN = frozenset({"xcomp", "obj", "nsubj", "nsubj:pass", "csubj", "obl"})


def find_when(context: Context, token: Token) -> Period | None:
    """The period of the nearest date that belongs to the act; None where no date does."""
    moved = moved_to(context, token)
    if moved is not None:
        return moved
    dates = [t for t in context.times if t.kind is TimeKind.DATE and t.period is not None and not t.period.is_open]
    if not dates:
        return None
    sentence = token.sent
    near = [t for t in dates if sentence.start <= t.head < sentence.end]
    own = sorted((t for t in near if belongs(context, t, token)), key=lambda t: abs(t.head - token.i))
    rules = (_opens_sentence, _is_of_the_moment, _is_beside)
    chosen = own or next((found for rule in rules if (found := [t for t in near if rule(context, t, token)])), [])
    if chosen:
        return chosen[0].period
    cause = result_of(token)
    return find_when(context, cause) if cause is not None else None


def _is_of_the_moment(context: Context, time: TimeExpression, token: Token) -> bool:
    """*was seized as soon as he entered the office on 2 March*: then."""
    soon = [c for a in children(token, "advmod") if a.lower_ == "soon" for c in children(a, "advcl")]
    moments = (c for c in (*children(token, "advcl"), *soon) if c.i > token.i and set(marks(c)) & {"when", "as"} and c.tag_ == "VBD")
    return any(belongs(context, time, c) for c in moments)


def _is_beside(context: Context, time: TimeExpression, token: Token) -> bool:
    """*the money was sent in January, as Ida Moen was freed*: then, where both are told as past."""
    if token.dep_ != "advcl" or not set(marks(token)) & {"as", "while", "when"}:
        return False
    past = any(t.tag_ == "VBD" for t in (token, *auxiliaries(token)))
    return past and belongs(context, time, token.head)


def belongs(context: Context, time: TimeExpression, token: Token) -> bool:
    """Whether the climb from the time reaches the act before it reaches another act's verb."""
    word = context.doc[time.head]
    leads = word.head.i == token.i and is_noun(token) and word.dep_ in {"compound", "nummod"}  # "recalled the 2029 killing"
    if leads or is_own_day(time, token) or is_asked_for(time, token):
        return True
    if is_of_saying(time, token) or is_of_what_is_said(time, token):
        return False
    if _is_of_telling(context, time, token) or _is_first_since(context, time) or _is_inside_apposition(word, token):
        return False
    if _is_behind_apposition(time, token):
        return True
    verb = _verb_before(context, time)
    if verb is not None:
        return verb.i == token.i or _reaches_down(verb, token)
    while not is_root(word) and word.i != token.i:
        if word.i != time.head and _closes(word, token):
            return _reaches_down(word, token)
        word = word.head
    return word.i == token.i or _reaches_down(word, token)


def _is_inside_apposition(word: Token, token: Token) -> bool:
    """*the detention of Ann Roe, a reporter since 2014*: the date is the reporter's."""
    aside = _aside(token)
    return aside is not None and aside.i < word.i and "," not in {t.text for t in token.doc[aside.i : word.i]}


def _is_behind_apposition(time: TimeExpression, token: Token) -> bool:
    """*the detention of Ann Roe, a reporter, in 2014*: the date is the detention's, whatever the parser hung it on."""
    aside = _aside(token)
    if aside is None:
        return False
    after = [t for t in token.doc[aside.right_edge.i + 1 : time.start] if t.pos_ != "ADP" and t.lower_ != "last"]
    return time.start > aside.right_edge.i and [t.text for t in after] == [","]


def _aside(noun: Token) -> Token | None:
    """What is set off by commas behind the person whose the act is."""
    if not is_noun(noun) or noun.lemma_.lower() not in load_lexicon().nouns:
        return None
    whose = [m for m in children(noun, "nmod") if prepositions(m) == ("of",)]
    found = [a for m in (*whose, noun) for a in children(m, "appos") if whose and a.i > whose[0].i and a.pos_ == "NOUN"]
    return next((a for a in found if (a.left_edge.i > 0 and a.left_edge.nbor(-1).text == ",") or a.left_edge.text == ","), None)


def _is_of_telling(context: Context, time: TimeExpression, token: Token) -> bool:
    """*told reporters on Friday that X would be freed*: a date between a verb of telling and the told clause is when it was told."""
    told = next((t for t in (token, *ancestors(token)) if t.dep_ == "ccomp" and t.head.lemma_.lower() in load_operators().reports), None)
    if told is None or not told.head.i < time.start < min(told.i, token.i):
        return False
    openers = [c.left_edge.i for c in children(told, "mark", "nsubj", "nsubj:pass", "expl") if c.i > told.head.i]
    return bool(openers) and time.stop <= min(openers)


def _is_first_since(context: Context, time: TimeExpression) -> bool:
    """*for the first time since November*, *the heaviest since May*, *the first to be freed since May*: when it was last so."""
    since = next((i for i in range(time.start, max(time.start - 3, 0), -1) if context.doc[i].lower_ == "since"), 0)
    ranked = any(c.lower_ in words("rank") for t in context.doc[max(since - _RANKED, 0) : since] for c in children(t, "amod"))
    to_be = ranked and any(t.tag_ == "TO" for t in context.doc[max(since - _RANKED, 0) : since])
    return since > 0 and (context.doc[since - 1].lower_ == "time" or context.doc[since - 1].tag_ == "JJS" or to_be)


def _verb_before(context: Context, time: TimeExpression) -> Token | None:
    """The verb right before the date holds it, wherever the parser hung it: *…, the agency reported on Friday*."""
    before = [t for t in context.doc[max(time.start - 3, 0) : time.start] if t.pos_ not in {"ADP", "ADV", "DET"}]
    word = before[-1] if before else None
    return word if word is not None and word.pos_ == "VERB" else None


def _closes(word: Token, token: Token) -> bool:
    """A verb, or a noun that is not part of the date, holds the date for itself; *beginning at 2 p.m.* passes it on."""
    if word.tag_ == "VBG" and word.lemma_.lower() in {"begin", "start"} and not children(word, "nsubj", "obj", "xcomp"):
        return False
    if (word.pos_ in _VERBAL and not is_noun(word)) or word.dep_ in {"acl", "acl:relcl", "advcl", "ccomp"}:
        return True
    return word.pos_ in {"NOUN", "PROPN"} and (_names_event(word) or _is_set_apart(word)) and word.i != token.i


def _is_set_apart(noun: Token) -> bool:
    """*before the inauguration on 20 January*, *the first time since November*: the date is the noun's."""
    return bool(set(prepositions(noun)) & {"before", "after", "since", "until", "till", "ahead", "following"}) or noun.lemma_ == "time"


def _names_event(noun: Token) -> bool:
    return noun.lemma_.lower() in words("event") or noun.lemma_.lower() in load_lexicon().nouns


def _reaches_down(verb: Token, token: Token) -> bool:
    """The date's verb governs the act closely: *is expected to be freed on Monday*, *talks will be held in March*."""
    if verb.pos_ not in _VERBAL and verb.dep_ != "ROOT" and verb.tag_[:2] != "JJ":
        return False
    for step in _chain(token):
        if step.i == verb.i:
            return True
    return _shares_leading(verb, token)


def _chain(token: Token) -> Iterator[Token]:
    """The words that only carry the act: control verbs above an infinitive, light verbs above a noun."""
    while not is_root(token):
        verb = token.head
        infinitive = token.dep_ == "xcomp" and verb.lemma_.lower() not in load_operators().reports
        put_off = any(p.lower_ in {"off", "back"} for p in children(verb, "compound:prt"))
        carried = is_noun(token) and token.dep_ in _DOWN and verb.lemma_.lower() in load_operators().light and not put_off
        if not (infinitive or carried):
            return
        yield verb
        token = verb


def _shares_leading(verb: Token, token: Token) -> bool:
    """A date before the first of several verbs holds for all: *On Monday he was seized and taken away*."""
    return token.dep_ == "conj" and first_conjunct(token).i == verb.i and _leads(verb)


def _leads(verb: Token) -> bool:
    return any(c.dep_ in {"obl", "obl:unmarked", "advmod"} and c.i < verb.i and c.i <= verb.sent.start + 2 for c in verb.children)


def _opens_sentence(context: Context, time: TimeExpression, token: Token) -> bool:
    """A date that opens the sentence holds for its main clause and what that clause coordinates."""
    if time.start > token.sent.start + 2:
        return False
    top = _said_to_be(first_conjunct(token))
    return is_root(top) and not _closes_before(context, time, top)


def _said_to_be(clause: Token) -> Token:
    """*In 2021, Ann Roe was among the nurses held in Varda*: of what she is said to be one of, the word that says so."""
    word = clause.head if clause.dep_ == "acl" and clause.tag_ in {"VBN", "VBD"} else clause
    while word.dep_ == "nmod" and prepositions(word) == ("of",):
        word = word.head
    among = "among" in prepositions(word) or word.lower_ == "one"
    return word if among and child(word, "cop") is not None else clause


def _closes_before(context: Context, time: TimeExpression, top: Token) -> bool:
    word = context.doc[time.head]
    while not is_root(word):
        if word.dep_ in {"acl", "acl:relcl", "advcl", "nsubj", "nsubj:pass"}:
            return True
        word = word.head
    return word.i != top.i


def find_stage(context: Context, token: Token, conditions: tuple[Range, ...]) -> str | None:
    """The stage of an agreement named in the act's clause or in its condition, as written."""
    stages = [t for t in context.times if t.kind is TimeKind.STAGE]
    inside = [t for t in stages if belongs(context, t, token) or _under(context.doc[t.head], token)]
    waited = [t for t in stages if any(a <= t.start < b for a, b in conditions)]
    chosen = sorted(inside, key=lambda t: abs(t.head - token.i)) or waited
    return context.doc[chosen[0].start : chosen[0].stop].text if chosen else None


def _under(word: Token, token: Token) -> bool:
    """Below the act, with no other verb between."""
    while not is_root(word) and word.i != token.i:
        if word.pos_ in _VERBAL:
            return False
        word = word.head
    return word.i == token.i


def agree_with_date(token: Token, modality: Modality, when: Period | None, published: Period | None) -> tuple[Modality, Period | None]:
    """The present tense, or a noun, with a later date is a plan; a past tense with a later date has the wrong date, and loses it."""
    if when is None or when.earliest is None or published is None or published.latest is None:
        return modality, when
    later = _is_later(when.earliest, published.latest)
    if not later:
        return modality, when
    if modality is Modality.ONGOING or (modality is Modality.HAPPENED and (_is_present(token) or token.pos_ == "NOUN")):
        return Modality.PLANNED, when
    return (modality, None) if modality is Modality.HAPPENED else (modality, when)


def _is_present(token: Token) -> bool:
    """*meets*, *are headed*; a bare participle has no tense."""
    return token.tag_ in PRESENT or any(a.tag_ in PRESENT and a.lemma_.lower() == "be" for a in auxiliaries(token))


def _is_later(first: date, second: date) -> bool:
    return first > second
