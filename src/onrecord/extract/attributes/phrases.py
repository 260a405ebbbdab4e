"""Noun phrases beside a person's name, from the words themselves: titles before it, appositions before and after it.

Commas and closed-class words show these better than dependency links, which break first when a sentence is long.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.attributes.draft import Phrase, Scene
from onrecord.extract.attributes.lexicon import is_word
from onrecord.extract.cast.lexicon import words
from onrecord.extract.context import Mention
from onrecord.model.entity import EntityKind
from onrecord.model.ids import EntityId

NOUNS = ("role", "occupation", "person", "kin")
INNER = frozenset(("of", "to", "for", "on", "in", "at", "from", "with", "within", "and"))
CLOSING = frozenset((",", ".", ";", ":", ")", "]", "—", "–", "-", "?", "!", '"', "”", "'", "’", "''"))
DASHES = frozenset(("-", "–", "‑"))
BE = frozenset(("is", "was", "'s", "’s"))
LONGEST = 25


def find_phrases(scene: Scene) -> Iterator[Phrase]:
    """Every phrase that says what a person is."""
    for mention, entity in scene.named:
        yield from (p for p in (title(scene, mention, entity), before(scene, mention, entity), after(scene, mention, entity)) if p)
    yield from copular(scene)


def title(scene: Scene, mention: Mention, entity: EntityId) -> Phrase | None:
    """`senior Example Front official NAME`; `Secretary of State NAME`."""
    start = run_start(scene, mention.start)
    if start == mention.start:
        return None
    head = mention.start - 1
    if is_word(scene.doc[head], *NOUNS):
        start = head if _completes_office(scene, start) else start
        return Phrase(entity, _with_determiner(scene, start), head, mention.start, (mention.start, mention.stop))
    office = start - 2
    if (
        office >= 0
        and scene.word(start - 1) in ("of", "for")
        and is_word(scene.doc[office], "role")
        and scene.doc[office].text[0].isupper()
        and scene.word(head) not in words("man_titles") | words("woman_titles")
    ):
        return Phrase(entity, _with_determiner(scene, run_start(scene, office + 1)), office, mention.start, (mention.start, mention.stop))
    return None


def _completes_office(scene: Scene, start: int) -> bool:
    """`Minister of [Defence] General NAME`: the run begins with what completes another title."""
    of = start - 1
    return of > 0 and scene.word(of) == "of" and scene.doc[of - 1].text[0].isupper() and scene.doc[start].text[0].isupper()


def before(scene: Scene, mention: Mention, entity: EntityId) -> Phrase | None:
    """`Norland's ambassador to Sudland, NAME,`: definite, and closed on both sides."""
    comma = _name_start(scene, mention) - 1
    if scene.word(comma) != "," or not _closed(scene, mention.stop):
        return None
    start, stop = run_start(scene, comma), comma
    head = stop - 1
    while start < comma and (outer := _outer(scene, start)) is not None:
        head, start = outer, run_start(scene, outer + 1)
    if start >= comma or not is_word(scene.doc[head], *NOUNS) or not _definite(scene, start, head):
        return None
    return Phrase(entity, _with_determiner(scene, start), head, stop, (mention.start, mention.stop))


def _name_start(scene: Scene, mention: Mention) -> int:
    """Where the name begins, a title before it included: `its commander, [General NAME]`."""
    start = run_start(scene, mention.start)
    return start if all(t.text[0].isupper() for t in scene.doc[start : mention.start]) else mention.start


def after(scene: Scene, mention: Mention, entity: EntityId) -> Phrase | None:
    """`NAME, 36, a senior member of its council,` and `NAME, who is also the envoy,`."""
    at = _past_age(scene, mention.stop)
    if scene.word(at) not in (",", "(", "–", "—"):
        return None
    at += 1
    if scene.word(at) == "who" and scene.word(at + 1) in BE:
        at = _past_adverbs(scene, at + 2)
    return forward(scene, at, entity, (mention.start, mention.stop))


def forward(scene: Scene, at: int, entity: EntityId, name: tuple[int, int]) -> Phrase | None:
    """The noun phrase that begins at a token, if what follows closes it."""
    stop, head = at, None
    while stop < len(scene.doc) and stop - at < LONGEST and _goes_on(scene, stop, head):
        if head is None and _ends_run(scene, stop):
            head = stop
        stop += 1
    closed = stop < len(scene.doc) and _closed(scene, stop)
    if head is None or not closed or not is_word(scene.doc[head], *NOUNS) or _is_another(scene, head + 1, stop):
        return None
    return Phrase(entity, at, head, stop, name)


def _is_another(scene: Scene, start: int, stop: int) -> bool:
    """`head of the Harbour Agency NAME`: the next of a list; not `spokesman for minister NAME`, `brother of NAME`."""
    names = [i for i in range(start, stop) if i in scene.name_at and scene.kinds.get(scene.name_at[i][1]) is EntityKind.PERSON]
    return any(scene.doc[i - 1].pos_ in ("NOUN", "PROPN") and not _introduces(scene, i - 1) for i in names)


def _introduces(scene: Scene, i: int) -> bool:
    return is_word(scene.doc[i], *NOUNS) or scene.word(i) in words("titles") or scene.doc[i].text.endswith(".")


def copular(scene: Scene) -> Iterator[Phrase]:
    """`He is a soldier`: affirmed, and no condition."""
    for noun in scene.doc:
        if not is_word(noun, *NOUNS):
            continue
        verb = next((c for c in noun.children if c.dep_ == "cop"), None)
        subject = next((c for c in noun.children if c.dep_ == "nsubj"), None)
        entity = scene.person(subject)
        if verb is None or subject is None or entity is None or is_unreal(noun):
            continue
        if subject.i < verb.i < noun.i and _past_adverbs(scene, verb.i + 1) <= noun.i:
            yield Phrase(entity, _past_adverbs(scene, verb.i + 1), noun.i, _right_end(scene, noun.i), (subject.i, subject.i + 1))


def run_start(scene: Scene, stop: int) -> int:
    """Where the run of adjectives and nouns before `stop` begins, without determiner or pronoun."""
    start = stop
    while start > 0 and _is_modifier(scene, start - 1) and not (start < stop and _begins_anew(scene, start)):
        start -= 1
    while start < stop and scene.doc[start].text in DASHES:
        start += 1
    return start


def _begins_anew(scene: Scene, at: int) -> bool:
    """A capitalized word after a common noun belongs to the next phrase: `the deal | President NAME made`."""
    token, left = scene.doc[at], scene.doc[at - 1]
    return bool(token.is_sent_start) or (token.text[:1].isupper() and left.pos_ == "NOUN" and left.text.islower())


def _is_modifier(scene: Scene, i: int) -> bool:
    token = scene.doc[i]
    if i in scene.name_tokens and scene.word(i + 1) not in ("'s", "’s", "'", "’"):
        return False
    if token.tag_ == "POS" or token.text in DASHES:
        return token.tag_ == "POS" or not (scene.doc[i - 1].whitespace_ or token.whitespace_)
    return token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") or token.lower_ in (
        "acting",
        "elected",
        "appointed",
        "retired",
        "outgoing",
        "then",
    )


def _with_determiner(scene: Scene, start: int) -> int:
    if start == 0 or scene.doc[start].is_sent_start:
        return start
    return start - 1 if scene.doc[start - 1].pos_ == "DET" or scene.doc[start - 1].tag_ == "PRP$" else start


def _outer(scene: Scene, start: int) -> int | None:
    """The noun before `of`, when the run at `start` only completes it: the head of [the office]."""
    at = _with_determiner(scene, start) - 1
    if at > 0 and scene.word(at) in ("of", "to", "for", "on", "in", "at") and scene.doc[at - 1].pos_ in ("NOUN", "PROPN"):
        return at - 1
    return None


def _definite(scene: Scene, start: int, head: int) -> bool:
    own = any(scene.doc[i].tag_ == "POS" for i in range(start, head))
    return own or (start > 0 and (scene.word(start - 1) == "the" or scene.doc[start - 1].tag_ == "PRP$"))


def _closed(scene: Scene, at: int) -> bool:
    return at >= len(scene.doc) or scene.word(at) in CLOSING or scene.word(at) in ("who", "whose") or "\n" in scene.doc[at].text


def _past_age(scene: Scene, at: int) -> int:
    """After `, 36` where that is what follows a name."""
    return at + 2 if scene.word(at) == "," and scene.word(at + 1).isdecimal() and scene.word(at + 2) == "," else at


def _past_adverbs(scene: Scene, at: int) -> int:
    while at < len(scene.doc) and scene.doc[at].pos_ == "ADV" and scene.word(at) not in ("not", "n't", "never"):
        at += 1
    return at


def _goes_on(scene: Scene, i: int, head: int | None) -> bool:
    """Whether a phrase runs on over a token: nouns and their like, and prepositions once it has its head."""
    token = scene.doc[i]
    if token.text in DASHES or token.tag_ == "POS":
        return token.tag_ == "POS" or bool(scene.doc[i - 1].whitespace_) is bool(token.whitespace_)
    if token.tag_ == "TO":
        return scene.doc[min(i + 1, len(scene.doc) - 1)].pos_ not in ("VERB", "AUX", "ADV") and head is not None
    following = scene.doc[min(i + 1, len(scene.doc) - 1)]
    if token.lower_ == "and":
        return following.pos_ == "ADJ" if head is None else following.pos_ not in ("DET", "NUM", "VERB", "AUX", "PRON")
    if token.lower_ in INNER:
        return head is not None
    return token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "DET") or token.tag_ == "PRP$" or token.lower_ in ("former", "then", "acting")


def _ends_run(scene: Scene, i: int) -> bool:
    """The last noun before a preposition or the end."""
    token, following = scene.doc[i], scene.doc[min(i + 1, len(scene.doc) - 1)]
    if token.pos_ not in ("NOUN", "PROPN") and not is_word(token, *NOUNS):
        return False
    joined = following.text in DASHES and not following.whitespace_ and following.i != i
    return not joined and (following.i == i or following.tag_ != "POS") and following.pos_ not in ("ADJ", "NOUN", "PROPN", "NUM")


def _right_end(scene: Scene, head: int) -> int:
    """Past the head's own `of` and `for` phrases."""
    stop = head + 1
    while (
        stop < len(scene.doc) and stop - head < LONGEST and _goes_on(scene, stop, head) and scene.word(stop) not in ("and", "with", "from")
    ):
        stop += 1
    while stop > head + 1 and scene.word(stop - 1) in INNER:
        stop -= 1
    return stop


def is_unreal(noun: Token) -> bool:
    """Denied, wished, supposed, or a judgement (`the worst negotiator`)."""
    if any(c.tag_ in ("JJS", "RBS") for c in noun.children):
        return True
    words = [c for c in noun.children if c.dep_ in ("aux", "advmod", "mark", "det", "cc")]
    return any(w.tag_ == "MD" or w.lower_ in ("not", "n't", "n’t", "never", "no", "if", "whether", "unless") for w in words)
