"""He, she and it: the one person or body that the sentences before leave as antecedent, subjects first; else nobody."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.phrases import is_person_noun
from onrecord.extract.cast.story import Seen, Story
from onrecord.extract.cast.trim import head_of
from onrecord.extract.context import Form, Mention
from onrecord.model.entity import EntityKind

_PERSONAL = {"he": "man", "him": "man", "his": "man", "himself": "man", "she": "woman", "her": "woman", "hers": "woman", "herself": "woman"}
_BODILY = ("it", "its", "itself")
_BACK = 3
_JOINED = 2  # "and" and the name's last word, before the pronoun
_CLAUSE = 20  # words of a participle clause before its subject
_BODIES = (EntityKind.ORGANIZATION, EntityKind.PLACE)


def pronoun_at(doc: Doc, i: int) -> Mention | None:
    """A third-person pronoun in the singular; empty "it" is none."""
    word = doc[i].lower_
    if word in _PERSONAL:
        return Mention(i, i + 1, i, Form.PRONOUN, EntityKind.PERSON)
    if word in _BODILY and not is_empty_it(doc, i):
        return Mention(i, i + 1, i, Form.PRONOUN, EntityKind.ORGANIZATION)
    return None


def is_empty_it(doc: Doc, i: int) -> bool:
    """It was agreed that …, it is clear …, it rained."""
    token = doc[i]
    if token.lower_ != "it":
        return False
    verb = token.head
    copula = any(c.dep_ in ("cop", "aux:pass") for c in verb.children)
    return token.dep_ == "expl" or not token.dep_.startswith("nsubj") or copula


def resolve_pronoun(story: Story, mention: Mention) -> int | None:
    """Sentence by sentence backwards: the first that has a candidate decides, and only if it leaves one."""
    at, here = mention.start, story.sentence_of(mention.start)
    if is_of_unnamed(story, at) or goes_on_unnamed(story, at):
        return None
    beside = joined_name(story, at)
    if beside is not None:
        return beside
    for back in range(_BACK + 1):
        found = [s for s in story.by_sentence.get(here - back, ()) if s.at < at and is_candidate(story, mention, s)]
        if found:
            choice = choose(found)
            return None if back == 0 and choice is not None and is_doubtful(story, mention, choice, found) else choice
        if here - back == 0:
            break
    return None


def joined_name(story: Story, at: int) -> int | None:
    """Oren Dalim and *his* wife: whoever stands before the "and"."""
    doc = story.doc
    owned = doc[at].lower_ in ("his", "her") and at + 1 < len(doc) and doc[at + 1].pos_ in ("NOUN", "ADJ", "NUM")
    if at < _JOINED or not owned or doc[at - 1].lower_ != "and":
        return None
    cluster = story.names.get(at - _JOINED)
    wanted = _PERSONAL.get(doc[at].lower_)
    fits = cluster is not None and wanted and story.kind(cluster) == EntityKind.PERSON and story.gender.get(cluster, wanted) == wanted
    return cluster if fits else None


def is_of_unnamed(story: Story, at: int) -> bool:
    """The mother said that *her* daughter was held: the nearest who says something is somebody unnamed."""
    token = story.doc[at]
    if token.lower_ not in _PERSONAL:
        return False
    for verb in (v for v in token.ancestors if v.dep_ == "ccomp" and v.head.i < v.i):
        sayer = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
        if sayer is not None and sayer.i < at:
            return is_kin_or_role(sayer) and is_unnamed(story, sayer)
    return False


def is_unnamed(story: Story, noun: Token) -> bool:
    """A noun in the singular that no name is set beside and that refers to nobody known."""
    beside = any(c.i in story.names for c in noun.children if c.dep_ in ("appos", "flat", "nmod:desc"))
    beside = beside or (story.doc[noun.i + 1 : noun.i + 2].text == "," and noun.i + 2 in story.names)
    return noun.tag_ == "NN" and noun.i not in story.names and story.at(noun.i) is None and not beside


def goes_on_unnamed(story: Story, at: int) -> bool:
    """A rebel spokesman said that Dalim was killed. *He* added …: who spoke last is somebody unnamed, and nobody named acted since."""
    source = story.sources.get(at)
    before = [a for start, a in story.said if start < at and start != source]
    if source is None or not before:
        return False
    last = before[-1]
    sayer = story.doc[head_of(story.doc, *last.source[-1])]
    near = story.sentence_of(at) - story.sentence_of(sayer.i) <= _BACK
    pronoun = sayer.lower_ in _PERSONAL and story.at(sayer.i) is None
    return near and (pronoun or is_unnamed(story, sayer)) and not acts_since(story, sayer.i, at, last.content)


def acts_since(story: Story, since: int, at: int, content: Iterable[tuple[int, int]]) -> bool:
    """Whether somebody named was a subject in between, not only in what was said."""
    said = [range(*c) for c in content]
    seen = (s for n in range(story.sentence_of(since), story.sentence_of(at) + 1) for s in story.by_sentence.get(n, ()))
    return any(since < s.at < at and s.subject and not any(s.at in c for c in said) for s in seen)


def is_kin_or_role(token: Token) -> bool:
    return is_person_noun(token) or token.lower_ in words("relatives")


def is_candidate(story: Story, mention: Mention, seen: Seen) -> bool:
    """Of the right kind and gender, on the same side of the quotation marks, not the speaker of the words around it."""
    at = mention.start
    wanted = _PERSONAL.get(story.doc[at].lower_)
    kinds = (EntityKind.PERSON,) if wanted else _BODIES
    if story.kind(seen.cluster) not in kinds or story.gender.get(seen.cluster, wanted) != wanted:
        return False
    if seen.at in story.quoted and at not in story.quoted:
        return False
    tests = (is_own_content, is_own_subject, is_in_own_participle, is_owner_of_sayer, names_a_body)
    return not (is_own_speaker(story, at, seen.cluster) or any(test(story, at, seen) for test in tests))


def is_own_speaker(story: Story, at: int, cluster: int) -> bool:
    """Inside somebody's quoted words, "he" is not who says them; where the sayer is only told later as "he", it may be anybody."""
    speaker = story.speakers.get(at, ())
    if at not in story.quoted or not speaker:
        return False
    unknown = speaker[0] > at and not any(i in story.names for i in speaker)
    return unknown or cluster in {story.names.get(i, story.at(i)) for i in speaker}


def is_own_content(story: Story, at: int, seen: Seen) -> bool:
    """As in "Dalim will come," he said: he is not the Dalim whom he speaks of."""
    return at in story.speakers.get(seen.at, ())


def is_own_subject(story: Story, at: int, seen: Seen) -> bool:
    """Dalim saw him: an object is not its own verb's subject."""
    token, other = story.doc[at], story.doc[seen.at]
    return token.dep_ in ("obj", "iobj", "obl") and other.head.i == token.head.i and other.dep_.startswith("nsubj")


def is_owner_of_sayer(story: Story, at: int, seen: Seen) -> bool:
    """Norland's largest rebel group says *it* will …: the group, which has no name, and not Norland."""
    token, other = story.doc[at], story.doc[seen.at]
    clause = token.head
    sayer = next((c for c in clause.head.children if c.dep_ == "nsubj"), None) if clause.dep_ == "ccomp" else None
    return sayer is not None and sayer.i not in story.names and other.dep_ == "nmod:poss" and sayer.is_ancestor(other)


def names_a_body(story: Story, at: int, seen: Seen) -> bool:
    """The *Reed* administration hails *his* release: Reed's, as a rule, is not the release."""
    token, other = story.doc[at], story.doc[seen.at]
    whole = other.head
    return other.dep_ == "compound" and whole.i > other.i and whole.lemma_.lower() in words("cabinets") and token.i > whole.i


def is_in_own_participle(story: Story, at: int, seen: Seen) -> bool:
    """Describing Dalim as a hero, he said …: who does the describing is "he", so that Dalim is not."""
    doc = story.doc
    if not doc[at].dep_.startswith("nsubj") or not at - _CLAUSE < seen.at < at:
        return False
    opener = next((i for i in range(seen.at - 1, max(0, at - _CLAUSE) - 1, -1) if doc[i].is_sent_start or doc[i].text in (",", ".")), -1)
    first = opener if opener >= 0 and doc[opener].is_sent_start else opener + 1
    closes = any(t.text == "," for t in doc[seen.at : at])
    return opener >= 0 and doc[first].tag_ == "VBG" and doc[first].text[:1].isupper() and closes


def choose(found: Iterable[Seen]) -> int | None:
    """The only one, or the only subject among several."""
    found = list(found)
    everybody = {s.cluster for s in found}
    subjects = {s.cluster for s in found if s.subject}
    for candidates in (everybody, subjects):
        if len(candidates) == 1:
            return candidates.pop()
    return None


def is_doubtful(story: Story, mention: Mention, choice: int, found: Iterable[Seen]) -> bool:
    """A subject pronoun after a mere object in its sentence, where the sentence before was about somebody else."""
    token = story.doc[mention.start]
    if not token.dep_.startswith("nsubj") or any(s.subject for s in found):
        return False
    here = story.sentence_of(mention.start)
    if here == 0:
        return False
    before = {s.cluster for s in story.by_sentence.get(here - 1, ()) if s.subject and is_candidate(story, mention, s)}
    return len(before) == 1 and choice not in before
