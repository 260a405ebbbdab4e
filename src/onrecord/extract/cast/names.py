"""Named entities of the model, cleaned: what is left is a name and nothing but a name, or it is dropped."""

import re
from dataclasses import replace

from spacy.tokens import Doc, Span

from onrecord.extract.cast.halves import with_article, with_half
from onrecord.extract.cast.kinds import is_somebody
from onrecord.extract.cast.lexicon import is_demonym, words
from onrecord.extract.cast.nicknames import join_nicknames
from onrecord.extract.cast.spelling import fold
from onrecord.extract.cast.trim import POSSESSIVE, Range, head_of, is_capital, split_lines, surface, trim_edges, trim_titles
from onrecord.extract.channels import is_medium
from onrecord.extract.context import Form, Mention
from onrecord.grammar.quotes import is_wrapped
from onrecord.model.entity import EntityKind

_SCRAP = re.compile(
    r"[RD](-| of )\w.*|.*-|.*[^\W\d_]\.?-(led|backed|held|run|based|linked|controlled|funded|style|born|trained|occupied|made|wide)|\W*"
)
"""A party and state in brackets, the first half of a broken compound, an adjective made of a name."""
_GIVEN_AND_SURNAME = 2
_KINDS = {"person": EntityKind.PERSON, "organization": EntityKind.ORGANIZATION, "place": EntityKind.PLACE}


def find_names(doc: Doc) -> list[Mention]:
    """Name mentions from the model's entities, in order of the text."""
    wrapped = is_wrapped(doc)
    ents = join_nicknames(doc, doc.ents)
    return [m for ent in ents for part in split_lines(doc, (ent.start, ent.end), wrapped) for m in read_name(doc, part, ent)]


def _is_nobody(doc: Doc, span: Range, ent: Span) -> bool:
    """*God*, *Hide*: called or written like a person; the Westmark *Republican* like a body."""
    called = ent.label_ == "person" and fold(surface(doc, *span)) in words("nobody")
    return called or is_partisan(doc, span)


def read_name(doc: Doc, part: Range, ent: Span) -> list[Mention]:
    """What one labelled span names: nothing, one thing, or a body and a person glued to it."""
    span = trim_edges(doc, part)
    if span[0] >= span[1] or not any(is_capital(t) for t in doc[slice(*span)]) or _is_nobody(doc, span, ent):
        return []
    occasion = read_occasion(doc, span, ent.label_)
    if occasion is not None:
        return [occasion]
    if ent.label_ == "person" and is_medium(doc[slice(*span)].text):
        return [name_mention(doc, span, EntityKind.ORGANIZATION)]
    if ent.label_ == "person" or doc[span[0]].lower_ in words("person_titles"):
        return read_person(doc, span)
    if ent.label_ == "group":
        return read_group(doc, span)
    if is_office_and_name(doc, span):
        return read_person(doc, (span[1] - _GIVEN_AND_SURNAME, span[1]))
    glued = person_after_body(doc, span)
    if glued is not None:
        return [name_mention(doc, (span[0], glued), EntityKind.ORGANIZATION), *read_person(doc, (glued, span[1]))]
    kind = _KINDS.get(ent.label_)
    if kind is None and is_somebody(doc, [name_mention(doc, span, EntityKind.PERSON)], fold(doc[slice(*span)].text)):
        return read_person(doc, span)
    span = only_medium(doc, span)
    span = trim_descriptor(doc, after_common(doc, before_owned(doc, span)))
    if kind is None or is_demonym(doc[slice(*span)].text) or _SCRAP.fullmatch(doc[slice(*span)].text):
        return []
    return [name_mention(doc, span, kind)]


def is_partisan(doc: Doc, span: Range) -> bool:
    """The Westmark *Republican* is somebody of a party, not a body."""
    determined = any(t.lower_ in ("the", "a", "an", "another", "one") for t in doc[max(0, span[0] - 1) : span[0] + 1])
    return determined and doc[span[1] - 1].lower_ in words("partisans") and doc[span[1] - 1].tag_ not in ("NNS", "NNPS")


def only_medium(doc: Doc, span: Range) -> Range:
    """*Tidings* of "told Tidings Dalim was …", where a name was glued to a medium's."""
    for stop in range(span[1] - 1, span[0], -1):
        rest = {t.lower_ for t in doc[stop : span[1]]}
        if is_medium(doc[span[0] : stop].text) and not is_medium(doc[slice(*span)].text):
            return span if rest & (words("organization") | words("descriptors") | words("organization_more")) else (span[0], stop)
    return span


def is_office_and_name(doc: Doc, span: Range) -> bool:
    """Norland Secretary of State *Talia Oren*, labelled as a body: the office heads the name in the parse."""
    start = span[1] - _GIVEN_AND_SURNAME
    name = doc[max(start, 0) : span[1]]
    office = name[0].head
    heads = span[0] <= office.i < start and office.lower_ in words("titles")
    return heads and all(is_capital(t) and t.pos_ == "PROPN" and t.dep_ == "flat" and t.head.i in (office.i, start) for t in name)


def person_after_body(doc: Doc, span: Range) -> int | None:
    """Where a name of two words begins that was glued to the body before it, though parsed apart: Harbour Agency *Talia Oren*."""
    start = span[1] - _GIVEN_AND_SURNAME
    if start <= span[0] or doc[start - 1].lower_ not in words("organization") or not all(is_capital(t) for t in doc[start : span[1]]):
        return None
    first, body = doc[start], doc[start - 1]
    own = all(t.head.i == first.i and t.dep_ == "flat" for t in doc[start + 1 : span[1]])
    return start if own and first.pos_ == "PROPN" and not span[0] <= first.head.i < span[1] and first not in body.subtree else None


def after_common(doc: Doc, span: Range) -> Range:
    """A name without what only says where or which: northern *Norland*; the Norlander city of *Nahal Dor*."""
    cut = next((i for i in range(*span) if doc[i].lower_ == "of" and doc[i - 1].lower_ in words("descriptors")), None)
    start, stop = (cut + 1 if cut is not None and cut + 1 < span[1] else span[0]), span[1]
    while start < stop - 1 and not is_capital(doc[start]) and doc[start].lower_ not in words("particles") and doc[start].pos_ == "ADJ":
        start += 1
    return start, stop


def before_owned(doc: Doc, span: Range) -> Range:
    """*Tidings*' Oren Dalim: the owner, where what it owns is no body."""
    owned = [i for i in range(*span) if doc[i].text in POSSESSIVE]
    ends_in_body = doc[span[1] - 1].lower_ in words("organization") or doc[span[1] - 1].lower_ in words("organization_more")
    return span if not owned or owned[-1] == span[0] or ends_in_body else (span[0], owned[-1])


def trim_descriptor(doc: Doc, span: Range) -> Range:
    """A name without the common nouns that only say what it is: *Tidings* news agency, *Nahal Dor* kibbutz."""
    stop = span[1]
    while stop > span[0] and not is_capital(doc[stop - 1]) and doc[stop - 1].lower_ in words("descriptors"):
        stop -= 1
    naming = [t for t in doc[span[0] : stop] if is_capital(t) and not is_demonym(t.text)]
    return (span[0], stop) if naming and is_capital(doc[stop - 1]) else span


def read_person(doc: Doc, span: Range) -> list[Mention]:
    """A person; a body glued in front ("Harbour Ministry Oren Dalim") is cut off and kept as a body."""
    bodies = [i for i in range(*span) if doc[i].lower_ in words("organization") and is_capital(doc[i])]
    if bodies and bodies[-1] < span[1] - 1:
        body = name_mention(doc, (span[0], bodies[-1] + 1), EntityKind.ORGANIZATION)
        return [body, *read_person(doc, (bodies[-1] + 1, span[1]))]
    if bodies and span[1] - span[0] > 1:
        return [name_mention(doc, span, EntityKind.ORGANIZATION)]
    owned = [i for i in range(*span) if doc[i].text in POSSESSIVE]
    comma = next((i for i in range(*span) if doc[i].text == "," and i > span[0]), span[1])
    start, stop = trim_titles(doc, (owned[-1] + 1 if owned and owned[-1] < comma else span[0], comma))
    start, stop = (with_article(doc, start), with_half(doc, start, stop)) if start < stop else (start, stop)
    if start >= stop or _SCRAP.fullmatch(doc[start:stop].text.removesuffix("--")) or (stop - start == 1 and len(doc[start]) < 2):
        return []
    return [name_mention(doc, (start, stop), EntityKind.PERSON)]


def read_group(doc: Doc, span: Range) -> list[Mention]:
    """A nationality or faith names nobody; a movement ("the Reedbank") is a body."""
    if is_demonym(doc[span[1] - 1].text):
        return []
    last = doc[span[1] - 1]
    return [name_mention(doc, span, EntityKind.ORGANIZATION)] if last.pos_ in ("PROPN", "NOUN") and is_capital(last) else []


def read_occasion(doc: Doc, span: Range, label: str) -> Mention | None:
    """A festival, summit or war, an accord or protocol: told by the noun that heads the name, or by the one that follows it."""
    start, stop = span
    other = label in ("other", "occasion")
    stop = max(stop, occasion_stop(doc, stop) or stop) if other or label == "person" else stop
    head = doc[head_before_of(doc, start, stop)].lower_
    if stop == span[1] and span[1] - span[0] == 1:
        return None
    if head in words("occasion") and (other or head not in words("occasion_not_body")) and label != "place":
        return name_mention(doc, (start, stop), EntityKind.OCCASION)
    if head in words("agreement") and label != "person":
        return name_mention(doc, (start, stop), EntityKind.AGREEMENT)
    return name_mention(doc, (start, stop), EntityKind.OCCASION) if label == "occasion" else None


def occasion_stop(doc: Doc, stop: int) -> int | None:
    """Where the nouns after a name end, if they end in one like festival: *Glowmoth* rave music festival."""
    heads = words("occasion") - words("occasion_not_body")
    i, found = stop, None
    while i < len(doc) and (doc[i].lower_ in words("occasion_common") | heads or doc[i].pos_ == "PROPN"):
        i += 1
        found = i if doc[i - 1].lower_ in heads else found
    return found


def head_before_of(doc: Doc, start: int, stop: int) -> int:
    """The head noun of a name as written: the last word, or the one before *of*, *on* or *for*."""
    cuts = [i for i in range(start + 1, stop) if doc[i].lower_ in ("of", "on", "for", "in", "at")]
    return (cuts[0] if cuts else stop) - 1


def name_mention(doc: Doc, span: Range, kind: EntityKind) -> Mention:
    return Mention(span[0], span[1], head_of(doc, *span), Form.NAME, kind)


def rekind(mention: Mention, kind: EntityKind) -> Mention:
    return replace(mention, kind=kind)
