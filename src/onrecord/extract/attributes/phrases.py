"""What a report says beside a name that its bearer is: before it, after it, and by *is*."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.extract.attributes.draft import Phrase, Scene
from onrecord.extract.attributes.lexicon import is_word, words
from onrecord.extract.attributes.runs import (
    LONGEST,
    NOUNS,
    before_ranks,
    ends_run,
    goes_on,
    is_closed,
    outer,
    past_adverbs,
    run_start,
    with_determiner,
    without_link,
)
from onrecord.extract.cast.lexicon import words as cast_words
from onrecord.extract.context import Mention
from onrecord.model.entity import EntityKind
from onrecord.model.ids import EntityId

BE = frozenset(("is", "was", "'s", "’s"))
Name = tuple[int, int]


def find_phrases(scene: Scene) -> Iterator[Phrase]:
    """Every phrase that says what a person is."""
    for mention, entity in scene.named:
        yield from titles(scene, mention, entity)
        yield from before(scene, mention, entity)
        yield from after(scene, mention, entity)
    yield from copular(scene)


def titles(scene: Scene, mention: Mention, entity: EntityId) -> Iterator[Phrase]:
    """`senior Reed Front official NAME`; `Secretary of the Army NAME`; `army spokesman Lt. Col. NAME`."""
    name = (mention.start, mention.stop)
    stop = before_ranks(scene, mention.start)
    start = run_start(scene, stop)
    office = _office(scene, start, stop, name)
    if start < stop and is_word(scene.doc[stop - 1], *NOUNS):
        start = _own_start(scene, start, stop - 1)
        yield Phrase(entity, with_determiner(scene, start), stop - 1, stop, name)
        stop = start
        start = run_start(scene, stop)
        if start < stop and office is None and _is_one_with(scene, stop - 1, name):
            yield Phrase(entity, with_determiner(scene, start), stop - 1, stop, name)
    elif start < stop == mention.start:
        yield Phrase(entity, start, stop, stop, name)
    if office is not None:
        start = with_determiner(scene, run_start(scene, office + 1))
        yield Phrase(entity, start, office, stop, name)


def _own_start(scene: Scene, start: int, head: int) -> int:
    """`Minister of Defence [General] NAME`, `[Bank of Norland Governor] NAME`."""
    whole = outer(scene, start)
    if whole is None or scene.word(whole + 1) != "of":
        return start
    if not (scene.doc[whole].text[0].isupper() and scene.doc[start].text[0].isupper()):
        return start
    titled = is_word(scene.doc[whole], "role") and scene.doc[head].text[0].isupper()
    return head if titled else run_start(scene, whole + 1)


def _is_one_with(scene: Scene, head: int, name: Name) -> bool:
    """The parse hangs the noun on the name: `spokesman` of `army spokesman Lieutenant NAME`."""
    noun = scene.doc[head]
    return is_word(noun, *NOUNS) and noun.dep_ != "nsubj" and noun.head.i in range(*name)


def _office(scene: Scene, start: int, stop: int, name: Name) -> int | None:
    """The office that the run before a name completes, the outermost: `Secretary of [the Army]`."""
    titled = start == stop or is_word(scene.doc[stop - 1], *NOUNS)
    capital = not titled and scene.doc[start].text[0].isupper()
    found, office = None if start == stop else outer(scene, start), None
    while found is not None:
        written = capital and scene.doc[found].text[0].isupper()
        if is_word(scene.doc[found], "role") and (written or _is_one_with(scene, found, name)):
            office = found
        found = outer(scene, run_start(scene, found + 1))
    return office


def before(scene: Scene, mention: Mention, entity: EntityId) -> Iterator[Phrase]:
    """`Norland's ambassador to Sudland, NAME,`; `a Reed Front spokesman, NAME,`: closed twice."""
    comma = _name_start(scene, mention) - 1
    if scene.word(comma) != "," or not is_closed(scene, mention.stop):
        return
    start, head = run_start(scene, comma), comma - 1
    while start < comma and (further := outer(scene, start)) is not None:
        head, start = further, run_start(scene, further + 1)
    if start >= comma or not is_word(scene.doc[head], *NOUNS):
        return
    if _definite(scene, start, head) or _is_set_beside(scene, start, head, mention):
        start = with_determiner(scene, start)
        yield Phrase(entity, start, head, comma, (mention.start, mention.stop))


def _name_start(scene: Scene, mention: Mention) -> int:
    """Where the name begins, a title before it included: `its commander, [General NAME]`."""
    ranked = before_ranks(scene, mention.start)
    start = run_start(scene, ranked)
    return start if all(t.text[0].isupper() for t in scene.doc[start:ranked]) else ranked


def _definite(scene: Scene, start: int, head: int) -> bool:
    own = any(scene.doc[i].tag_ == "POS" for i in range(start, head))
    article = start > 0 and (scene.word(start - 1) == "the" or scene.doc[start - 1].tag_ == "PRP$")
    return own or article


def _is_set_beside(scene: Scene, start: int, head: int, mention: Mention) -> bool:
    """By the parse, and nothing tells of a list: `a minister, NAME, and two others`."""
    past = mention.stop + 1
    others = scene.word(past) in ("and", "or") or past in scene.name_tokens
    listed = scene.word(mention.stop) == "," and others
    follows = scene.word(start - 2) == "," and start - 3 in scene.name_tokens
    if listed or follows or scene.word(start - 1) not in ("a", "an"):
        return False
    name = scene.doc[mention.start : mention.stop]
    return any(t.dep_ == "appos" and t.head.i == head for t in name)


def after(scene: Scene, mention: Mention, entity: EntityId) -> Iterator[Phrase]:
    """`NAME, 36, a senior member of its council,` and `NAME, who is also the envoy,`."""
    at = _past_age(scene, mention.stop)
    if scene.word(at) not in (",", "(", "–", "—"):
        return
    at, name, was = at + 1, (mention.start, mention.stop), False
    if scene.word(at) == "who" and scene.word(at + 1) in BE:
        was = scene.word(at + 1) == "was"
        at = past_adverbs(scene, at + 2)
    found = forward(scene, at, entity, name)
    while found is not None:
        yield replace(found, was=was or _is_dated(scene, found.stop))
        again = scene.word(found.stop) == "and"
        found = forward(scene, found.stop + 1, entity, name) if again else None


def _is_dated(scene: Scene, at: int) -> bool:
    """`an envoy | under President NAME`, `during the war`."""
    under = {scene.word(i) for i in (at + 1, at + 2)} & words("heads")
    return scene.word(at) == "during" or (scene.word(at) == "under" and bool(under))


def _past_age(scene: Scene, at: int) -> int:
    """After `, 36` where that is what follows a name."""
    aged = scene.word(at) == "," and scene.word(at + 1).isdecimal() and scene.word(at + 2) == ","
    return at + 2 if aged else at


def forward(scene: Scene, at: int, entity: EntityId, name: Name) -> Phrase | None:
    """The noun phrase that begins at a token, if what follows closes it."""
    head = _head(scene, at)
    if head is None or not is_word(scene.doc[head], *NOUNS):
        return None
    parts = [i for i in range(at, head) if scene.word(i) == "and" and scene.pos(i + 1) == "DET"]
    at, stop = (parts[-1] + 1 if parts else at), head + 1
    while stop < len(scene.doc) and stop - at < LONGEST and goes_on(scene, stop, head):
        if _is_next(scene, stop):
            break
        stop += 1
    if not _is_over(scene, (head, *range(*name)), stop):
        return None
    stop = without_link(scene, head + 1, stop)
    return None if _is_another(scene, head + 1, stop) else Phrase(entity, at, head, stop, name)


def _head(scene: Scene, at: int) -> int | None:
    """The noun that the run at a token ends in: `the finance and trade [minister]`."""
    for i in range(at, min(at + LONGEST, len(scene.doc))):
        joins = scene.word(i) == "and" and i > at
        if not joins and not goes_on(scene, i, None):
            return None
        if ends_run(scene, i) and (is_word(scene.doc[i], *NOUNS) or scene.word(i + 1) != "and"):
            return i
    return None


def _is_over(scene: Scene, heads: tuple[int, ...], stop: int) -> bool:
    """Closed, or what follows hangs on the noun or the name: `a contractor | held by the rebels`."""
    if stop >= len(scene.doc) or is_closed(scene, stop) or _is_next(scene, stop):
        return True
    token, noun = scene.doc[stop], scene.doc[heads[0]]
    return bool(noun.is_ancestor(token)) or (token.dep_ == "acl" and token.head.i in heads)


def _is_next(scene: Scene, at: int) -> bool:
    """`a member of the council [and chair of its board]`, `[and a former envoy]`."""
    head = _head(scene, at + 1) if scene.word(at) == "and" else None
    return head is not None and scene.doc[head].tag_ == "NN" and is_word(scene.doc[head], *NOUNS)


def _is_another(scene: Scene, start: int, stop: int) -> bool:
    """`head of the Harbour Agency NAME`: the next of a list; not `spokesman for minister NAME`."""
    names = [i for i in range(start, stop) if i in scene.name_at and _is_person(scene, i)]
    nouns = ("NOUN", "PROPN")
    return any(scene.doc[i - 1].pos_ in nouns and not _introduces(scene, i - 1) for i in names)


def _is_person(scene: Scene, at: int) -> bool:
    return scene.kinds.get(scene.name_at[at][1]) is EntityKind.PERSON


def _introduces(scene: Scene, i: int) -> bool:
    titled = scene.word(i) in cast_words("titles") or scene.doc[i].text.endswith(".")
    return titled or is_word(scene.doc[i], *NOUNS)


def copular(scene: Scene) -> Iterator[Phrase]:
    """`He is a soldier`: affirmed, and no condition."""
    for noun in scene.doc:
        if not is_word(noun, *NOUNS) or is_unreal(noun):
            continue
        verb = next((c for c in noun.children if c.dep_ == "cop"), None)
        subject = next((c for c in noun.children if c.dep_ == "nsubj"), None)
        entity = scene.person(subject)
        if any(c.dep_ == "case" for c in noun.children):  # is among the officers
            continue
        if verb is None or subject is None or entity is None:
            continue
        at = past_adverbs(scene, verb.i + 1)
        if subject.i < verb.i and at <= noun.i:
            name = (subject.i, subject.i + 1)
            was = verb.lower_ == "was" and noun.dep_ != "ccomp"
            yield Phrase(entity, at, noun.i, _right_end(scene, noun.i), name, was)


def _right_end(scene: Scene, head: int) -> int:
    """Past the head's own `of` and `for` phrases."""
    stop, others = head + 1, ("and", "with", "from")
    while stop < len(scene.doc) and stop - head < LONGEST and goes_on(scene, stop, head):
        if scene.word(stop) in others:
            break
        stop += 1
    return without_link(scene, head + 1, stop)


def is_unreal(noun: Token) -> bool:
    """Denied, wished, supposed, of the past, or a judgement: `the worst envoy`, `this envoy`."""
    pointed = any(c.dep_ == "det" and c.lower_ in ("this", "that", "such") for c in noun.children)
    if pointed or any(c.tag_ in ("JJS", "RBS") for c in noun.children):
        return True
    told = [c for c in noun.children if c.dep_ in ("aux", "advmod", "mark", "det", "cc")]
    return any(w.tag_ == "MD" or w.lower_ in words("unreal") for w in told)
