"""Of what kind a name is, by how the report uses it: "in X", "X said", "the group X", and by lists of territories and media."""

from collections.abc import Callable, Sequence
from functools import cache

from babel import Locale
from spacy.tokens import Doc, Token

from onrecord.extract.cast.chains import told_by_pronouns
from onrecord.extract.cast.lexicon import demonyms, words
from onrecord.extract.cast.phrases import phrase_stop
from onrecord.extract.cast.spelling import fold
from onrecord.extract.cast.trim import POSSESSIVE, surface
from onrecord.extract.channels import channels, is_medium
from onrecord.extract.context import Mention
from onrecord.grammar.nouns import given_names, sites
from onrecord.model.entity import EntityKind

_NO_TERRITORY = ("UN", "EU", "EZ", "001")  # bodies, and the world, that CLDR lists among the territories
_LOCATIVE = frozenset(("in", "near", "outside", "inside", "across", "throughout", "into", "around"))
_TRUST = frozenset(("confidence", "trust", "faith", "belief", "interest", "believe", "invest"))
_SAYING = frozenset(("say", "announce", "claim", "deny", "reject", "demand", "threaten", "accuse", "vow", "declare", "tell", "add"))
_JOINING = frozenset(("join", "joined", "joining", "joins"))
_STRONG, _MEMBERS, _MOST = 3, 2, 2
_NAME_WORDS = (2, 3, 4)


def evident_kind(doc: Doc, mentions: Sequence[Mention], voted: EntityKind) -> EntityKind:
    """The kind voted for, unless the way in which the name is used, or a list, speaks against it."""
    name = fold(surface(doc, mentions[0].start, mentions[0].stop))
    match voted:
        case EntityKind.ORGANIZATION:
            if is_territory(name):
                return EntityKind.PLACE
            return EntityKind.PERSON if is_somebody(doc, mentions, name) else voted
        case EntityKind.PERSON:
            return person_or_other(doc, mentions, name)
        case EntityKind.PLACE:
            if is_body(doc, mentions, name):
                return EntityKind.ORGANIZATION
            told = not is_territory(name) and is_somebody(doc, mentions, name, sure=True)
            return EntityKind.PERSON if told and not any(is_located(doc, m) for m in mentions) else voted
    return voted


def person_or_other(doc: Doc, mentions: Sequence[Mention], name: str) -> EntityKind:
    """A person, unless nothing is told that only fits a person, and much that fits something else."""
    if any(is_titled(doc, m) and not is_group_by_parse(doc, m) for m in mentions):
        return EntityKind.PERSON
    if name in words("seats") or is_articled(doc, mentions, name) or is_group(doc, mentions):
        return EntityKind.ORGANIZATION
    if sum(is_called_site(doc, m) for m in mentions) * 2 >= len(mentions) and not any(is_sayer(doc, m) for m in mentions):
        return EntityKind.PLACE
    called = count(doc, mentions, is_called_body)
    if is_named_medium(doc, mentions, name) or called > 1 or (called == 1 and count(doc, mentions, has_fighters) > 0):
        return EntityKind.ORGANIZATION
    if is_body_by_pronouns(doc, mentions, name):
        return EntityKind.PLACE if is_territory(name) else EntityKind.ORGANIZATION
    single = all(m.stop - m.start == 1 for m in mentions)
    located = count(doc, mentions, is_located) > 0 and not any(is_sayer(doc, m) for m in mentions)
    return EntityKind.PLACE if single and (is_territory(name) or located) else EntityKind.PERSON


def is_group(doc: Doc, mentions: Sequence[Mention]) -> bool:
    """Called a group at least once, and never somebody who speaks."""
    return any(is_group_by_parse(doc, m) for m in mentions) and not any(is_sayer(doc, m) for m in mentions)


def is_articled(doc: Doc, mentions: Sequence[Mention], name: str) -> bool:
    """The *Reedbank*, wherever it stands; or half of the time, where it has no given name and says nothing."""
    articles = count(doc, mentions, has_article)
    plain = name.split(maxsplit=1)[0] not in given_names() and not any(is_sayer(doc, m) for m in mentions)
    return articles == len(mentions) or (plain and articles * 2 >= len(mentions))


def is_group_by_parse(doc: Doc, mention: Mention) -> bool:
    """The armed group *Reedbank*, the former *Reedbank* group, where the parse takes the two for one."""
    head = doc[mention.head]
    before = doc[mention.start - 1] if mention.start > 0 else None
    after = doc[mention.stop] if mention.stop < len(doc) else None
    named = before is not None and (head.head.i == before.i or mention.start <= before.head.i < mention.stop)
    owned = after is not None and head.dep_ == "compound" and head.head.i == after.i
    beside = (before if named else None, after if owned else None)
    return any(t is not None and t.lower_ in words("generic_body") and t.tag_ != "NNS" for t in beside)


def has_article(doc: Doc, mention: Mention) -> bool:
    """The *Reedbank*, with nothing after that the article could belong to: nobody's name has one."""
    after = doc[mention.stop] if mention.stop < len(doc) else None
    owns = after is not None and (after.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or after.text in (*POSSESSIVE, "-"))
    return mention.start > 0 and doc[mention.start - 1].lower_ == "the" and not owns


def is_called_site(doc: Doc, mention: Mention) -> bool:
    """The tanker *Reedbank*; the *Reedbank* facility: a noun for a site or vessel that the parse hangs on the name, or the name on it."""
    head = doc[mention.head]
    before = head.head if head.dep_ in ("appos", "flat") and head.head.i == mention.start - 1 else None
    after = doc[mention.stop] if mention.stop < len(doc) and head.dep_ == "compound" else None
    return any(t is not None and t.pos_ == "NOUN" and t.lower_ in sites() - words("owned_sites") for t in (before, after))


def is_body_by_pronouns(doc: Doc, mentions: Sequence[Mention], name: str) -> bool:
    """Spoken of as *it*, or as *they* though no given name stands in it, and never as *he* or *she*."""
    told = told_by_pronouns(doc, mentions)
    return "person" not in told and ("thing" in told or ("many" in told and not given_names() & set(name.split())))


def is_somebody(doc: Doc, mentions: Sequence[Mention], name: str, *, sure: bool = False) -> bool:
    """Whether what was taken for a body is called by a given name, and undergoes what people do: *the release of Ann Roe*.

    `sure`: only what nobody does to anything else, as towns are called by given names, and freed and held.
    """
    parts = name.split()
    called = len(parts) in _NAME_WORDS and not words("organization") & set(parts) and not any(is_called_body(doc, m) for m in mentions)
    if called and not sure and parts[0] in given_names() and any(is_of_medium(doc, m) or is_told(doc, m) for m in mentions):
        return True
    undergone = [doc[m.head].head.lemma_.lower() for m in mentions if undergoes(doc, m)] if called else []
    only = bool(words("only_to_people") & set(undergone))
    by_somebody = any(doc[m.head].dep_ == "nsubj:pass" and has_agent(doc[m.head].head) for m in mentions) and parts[0] not in words(
        "toponym"
    )
    return (only or by_somebody) and parts[0] in given_names() if sure else bool(undergone) and (only or parts[0] in given_names())


def is_of_medium(doc: Doc, mention: Mention) -> bool:
    """Harbour News's *Ann Roe*."""
    return mention.start > 1 and doc[mention.start - 1].text in POSSESSIVE and is_medium(doc[mention.start - 2].text)


def is_told(doc: Doc, mention: Mention) -> bool:
    """Told *Ann Roe* that …; thanked *Ann Roe*: words that the parse takes for a name, without an article."""
    token = doc[mention.head]
    flat = all(t.dep_ == "flat" for t in doc[mention.start : mention.stop] if t.i != mention.head)
    bare = mention.start == 0 or doc[mention.start - 1].lower_ != "the"
    told = token.dep_ in ("obj", "iobj") and token.head.lemma_.lower() in ("tell", "thank")
    return told and flat and bare and not is_medium(doc[mention.start : mention.stop].text)


def has_agent(verb: Token) -> bool:
    """*held by X*."""
    return any(c.dep_ == "obl:agent" for c in verb.children)


def undergoes(doc: Doc, mention: Mention) -> bool:
    """Freed, held, taken *X*; the release of *X*; *X*'s mother."""
    token = doc[mention.head]
    above = token.head
    if token.dep_ in ("obj", "nsubj:pass"):
        return above.lemma_.lower() in words("done_to_people")
    return token.dep_ in ("nmod", "nmod:poss") and above.lemma_.lower() in words("of_people") | words("relatives")


def is_body(doc: Doc, mentions: Sequence[Mention], name: str) -> bool:
    """Whether what was taken for a place is a body: a medium, or somebody who acts, has members and is called a group."""
    if is_territory(name):
        return False
    body = _STRONG * count(doc, mentions, is_called_body) + _MEMBERS * count(doc, mentions, has_members)
    body += count(doc, mentions, acts) + min(_MOST, count(doc, mentions, has_fighters)) + min(_MOST, count(doc, mentions, is_opposed))
    return is_named_medium(doc, mentions, name) or body >= max(_MOST, _STRONG * count(doc, mentions, is_located) + 1)


@cache
def territories() -> frozenset[str]:
    """English names of states and regions, of the places of nationalities, and a few and capitals by hand."""
    listed = [name for code, name in Locale("en").territories.items() if code not in _NO_TERRITORY]
    names = [part.strip(" )") for name in listed for part in name.split("(")]
    return frozenset(fold(n) for n in (*names, *demonyms().values(), *words("territories"), *words("capitals")) if n)


def is_territory(name: str) -> bool:
    """Whether the folded name is a territory's, or ends in a word for a kind of place and is no body of that place."""
    parts = name.split()
    headed = len(parts) > 1 and parts[-1] in words("place_heads") and not words("organization") & set(parts)
    return name in territories() or headed


def is_named_medium(doc: Doc, mentions: Sequence[Mention], name: str) -> bool:
    """Whether the name is a known medium's, or told of as the magazine *Lantern*, *Lantern* newspaper."""
    return is_medium(name) or any(is_medium_noun(t) for m in mentions for t in beside(doc, m))


def beside(doc: Doc, mention: Mention) -> list[Token]:
    """The word before and the word after, within the sentence's run of words."""
    around = ([doc[mention.start - 1]] if mention.start > 0 else []) + ([doc[mention.stop]] if mention.stop < len(doc) else [])
    return [t for t in around if t.is_alpha]


def is_medium_noun(token: Token) -> bool:
    """The magazine *Lantern*, *Lantern* newspaper; no "media", which anybody may own."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in channels("outlet_nouns") - {"media", "outlet", "channel", "radio", "website"}


def is_located(doc: Doc, mention: Mention) -> bool:
    """In *X*, near the *X*: with nothing after that would make the name a mere modifier."""
    at = mention.start - 1
    at -= at > 0 and doc[at].lower_ == "the"
    if at < 0 or doc[at].lower_ not in _LOCATIVE or (at > 0 and doc[at - 1].lemma_.lower() in _TRUST):
        return False
    after = doc[mention.stop] if mention.stop < len(doc) else None
    return after is None or not (after.pos_ in ("NOUN", "PROPN", "ADJ") or after.text in (*POSSESSIVE, "-"))


def count(doc: Doc, mentions: Sequence[Mention], wanted: Callable[[Doc, Mention], bool]) -> int:
    return sum(wanted(doc, m) for m in mentions)


def is_called_body(doc: Doc, mention: Mention) -> bool:
    """The armed group *X*; *X* group; *X*, an armed group; (called) *X* a terrorist group."""
    before = doc[mention.start - 1] if mention.start > 0 else None
    beyond = [] if before is not None and (before.lower_ in ("a", "an") or before.pos_ == "ADJ") else beside(doc, mention)
    if (before is not None and is_group_noun(before)) or any(is_group_noun(t) for t in beyond) or calls_itself(doc, mention):
        return True
    start = mention.stop
    while start < len(doc) and (doc[start].is_punct or doc[start].lower_ == "as"):
        start += 1
    phrase = phrase_stop(doc, start) if start < min(mention.stop + 3, len(doc)) else 0
    return phrase > start and doc[start].pos_ == "DET" and is_group_noun(doc[phrase - 1])


def calls_itself(doc: Doc, mention: Mention) -> bool:
    """Calls itself the *X*; the *X* terrorist group."""
    before = [t.lower_ for t in doc[max(0, mention.start - 3) : mention.start] if t.lower_ != "the"]
    stop = phrase_stop(doc, mention.stop) if mention.stop < len(doc) else 0
    # "a Westmark rebel group", "the main Westmark group" say where it is, not what it is called
    named = mention.start > 0 and doc[mention.start - 1].lower_ == "the"
    return before[-1:] == ["itself"] or (named and mention.stop < stop <= mention.stop + 3 and is_group_noun(doc[stop - 1]))


def is_opposed(doc: Doc, mention: Mention) -> bool:
    """Against *X*; fighting the *X*: of a body rather than of a place, where nothing else is told."""
    before = [t for t in doc[max(0, mention.start - 2) : mention.start] if t.lower_ != "the"]
    return bool(before) and (before[-1].lower_ == "against" or before[-1].lemma_ in ("fight", "combat", "defeat"))


def is_group_noun(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.tag_ != "NNS" and token.lower_ in words("generic_body") | words("armed_bodies")


def has_members(doc: Doc, mention: Mention) -> bool:
    """A member of *X*; joined *X*."""
    before = [t.lower_ for t in doc[max(0, mention.start - 3) : mention.start] if t.lower_ != "the"]
    return before[-1:] != [] and (before[-1] in _JOINING or (before[-1] == "of" and before[-2:-1] in (["member"], ["members"])))


def has_fighters(doc: Doc, mention: Mention) -> bool:
    after = doc[mention.stop] if mention.stop < len(doc) else None
    return after is not None and after.pos_ == "NOUN" and after.lower_ in words("fighters")


def acts(doc: Doc, mention: Mention) -> bool:
    """Whether the name is the subject of a verb in the active, or the agent of one in the passive: held by *X*."""
    token = doc[mention.head]
    passive = any(c.dep_ == "aux:pass" for c in token.head.children)
    return token.head.pos_ == "VERB" and ((token.dep_ == "nsubj" and not passive) or token.dep_ == "obl:agent")


def is_sayer(doc: Doc, mention: Mention) -> bool:
    """Whether the name is the subject of a verb that only somebody can do."""
    token = doc[mention.head]
    verb = token.head
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    return token.dep_ == "nsubj" and verb.pos_ == "VERB" and verb.lemma_ in _SAYING and not passive


def is_titled(doc: Doc, mention: Mention) -> bool:
    """Mr *X*, President *X*, the singer *X*."""
    before = doc[mention.start - 1] if mention.start > 0 else None
    return before is not None and before.lower_ in words("titles") | words("role")
