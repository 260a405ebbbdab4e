"""Whose mother, brother, girlfriend: one attribute for each relative, with the name where it is told."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.attributes.ages import year_old
from onrecord.extract.attributes.draft import Draft, Scene
from onrecord.extract.attributes.lexicon import is_word
from onrecord.extract.attributes.runs import DASHES
from onrecord.model.entity import Property
from onrecord.model.ids import EntityId

LINKS = frozenset((",", "and", "or", "&", "both", "well", "as", "his", "her", "also"))

PREFIXES = frozenset(("ex", "half", "step", "great", "co"))


@dataclass(frozen=True, slots=True)
class _Kin:
    """A relative at `[at, stop)`, and whose; `start` is where the words about it begin, `shown` where the list does that it stands in."""

    whose: EntityId
    start: int
    at: int
    stop: int
    shown: int


def relatives(scene: Scene) -> Iterator[Draft]:
    """`his mother`, `NAME's 3-year-old daughter`, `his girlfriend, NAME`, `the wife of NAME`, `NAME, her brother`."""
    found: list[_Kin] = []
    for token in scene.doc:
        if not is_word(token, "kin") or token.pos_ not in ("NOUN", "PROPN") or _is_compound(scene, token.i):
            continue
        kin = _owned(scene, token.i) or _of_name(scene, token.i) or _listed(scene, token.i, found[-1] if found else None)
        if kin is not None:
            found.append(kin)
            yield _draft(scene, kin)


def _stop(scene: Scene, at: int) -> int:
    """Past `-in-law`."""
    return at + 5 if [scene.word(i) for i in range(at + 1, at + 5)] == ["-", "in", "-", "law"] else at + 1


def _prefixed(scene: Scene, at: int) -> int:
    """Before `ex-`, `half-`, `great-`."""
    return at - 2 if scene.word(at - 1) in DASHES and scene.word(at - 2) in PREFIXES else at


def _is_compound(scene: Scene, at: int) -> bool:
    """`sister city`, `father figure`, `brother-in-arms`."""
    after = _stop(scene, at)
    if after >= len(scene.doc):
        return False
    following = scene.doc[after]
    return (following.pos_ == "NOUN" and not is_word(following, "kin")) or (
        following.text in DASHES and not scene.doc[after - 1].whitespace_
    )


def _run(scene: Scene, at: int) -> int:
    """Where the words that describe a relative begin: `[3-year-old] daughter`, `[late] father`."""
    start = at
    while start > 0:
        token = scene.doc[start - 1]
        joined = token.text in DASHES or token.lower_ in ("year", "years", "old")
        if not joined and (token.pos_ not in ("ADJ", "NUM", "NOUN") or token.is_sent_start):
            break
        start -= 1
    return start


def _owned(scene: Scene, at: int) -> _Kin | None:
    start = _run(scene, at)
    if start == 0:
        return None
    owner = scene.doc[start - 1]
    if owner.tag_ == "PRP$":
        whose = scene.person(owner)
        return None if whose is None else _Kin(whose, start - 1, at, _stop(scene, at), start - 1)
    if owner.tag_ != "POS" and owner.lower_ not in ("'s", "’s"):
        return None
    whose = scene.person(scene.doc[start - 2]) if start > 1 else None
    mention = next((m for m, e in scene.named if e == whose and m.stop == start - 1), None)
    return None if whose is None or mention is None else _Kin(whose, mention.start, at, _stop(scene, at), mention.start)


def _of_name(scene: Scene, at: int) -> _Kin | None:
    """`the wife of NAME`."""
    stop = _stop(scene, at)
    known = scene.name_at.get(stop + 1) if scene.word(stop) == "of" else None
    return (
        None
        if known is None or scene.word(known[0].stop) in ("'s", "’s")
        else _Kin(known[1], _run(scene, at), at, known[0].stop, _run(scene, at))
    )


def _listed(scene: Scene, at: int, previous: _Kin | None) -> _Kin | None:
    """`his daughter, 11-year-old brother, and mother`: the possessor carries over within the list."""
    start = _run(scene, at)
    if previous is None or previous.stop > start or start == previous.stop:
        return None
    between = range(previous.stop, start)
    carried = all(scene.word(i) in LINKS or i in scene.name_tokens or scene.word(i) in ("a", "an", "two", "three") for i in between)
    linked = scene.word(start - 1) in (",", "and", "or", "a", "an") or scene.word(start - 1).isdecimal()
    same = all(not scene.doc[i].is_sent_start for i in range(previous.at + 1, at + 1))
    return _Kin(previous.whose, start, at, _stop(scene, at), previous.shown) if carried and linked and same else None


def _draft(scene: Scene, kin: _Kin) -> Draft:
    relation = scene.doc[_prefixed(scene, kin.at) : _stop(scene, kin.at)].text.lower()
    several = scene.doc[kin.at].tag_ == "NNS"
    named = None if several else _name_after(scene, kin) or _name_before(scene, kin)
    if named is None:
        return Draft(kin.whose, Property.RELATIVE, relation, kin.shown, kin.stop)
    start, stop, entity = named
    name = scene.doc[start:stop].text
    return Draft(kin.whose, Property.RELATIVE, f"{relation}: {name}", min(kin.shown, start), max(kin.stop, stop), entity)


def _name_after(scene: Scene, kin: _Kin) -> tuple[int, int, EntityId] | None:
    """`his girlfriend NAME`; after a comma only a name that is closed: `his mother, NAME, said`."""
    at = kin.stop + 1 if scene.word(kin.stop) == "," else kin.stop
    known = scene.name_at.get(at)
    if known is None or known[1] == kin.whose:
        return None
    mention, entity = known
    if at > kin.stop and scene.word(mention.stop) not in (",", ".", ";", ")", "—", "–", "and", "who"):
        return None
    return mention.start, mention.stop, entity


def _name_before(scene: Scene, kin: _Kin) -> tuple[int, int, EntityId] | None:
    """`NAME, his wife,`; also with an age between."""
    at = kin.start - 1 if scene.word(kin.start - 1) != "the" else kin.start - 2
    if scene.word(at) != "," or (kin.stop < len(scene.doc) and scene.word(kin.stop) not in (",", ".", ";", ")", "—", "who")):
        return None
    at -= 2 if scene.word(at - 1).isdecimal() and scene.word(at - 2) == "," else 0
    known = next(((m, e) for m, e in scene.named if m.stop == at), None)
    if known is None or known[1] == kin.whose or year_old(scene, at) is not None:
        return None
    return known[0].start, known[0].stop, known[1]
