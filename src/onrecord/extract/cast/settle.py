"""From overlapping and wavering name mentions to settled ones: which span stands, of which kind, and where else the name occurs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc

from onrecord.extract.cast.descriptions import after_link
from onrecord.extract.cast.kinds import evident_kind
from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.names import name_mention, rekind
from onrecord.extract.cast.order import surnames_of
from onrecord.extract.cast.phrases import phrase_stop
from onrecord.extract.cast.spelling import fold, name_parts
from onrecord.extract.cast.trim import POSSESSIVE, is_capital, surface
from onrecord.extract.context import Mention
from onrecord.grammar.nouns import sites
from onrecord.model.entity import EntityKind

_LONG_ENOUGH = 3


def settle(doc: Doc, names: Sequence[Mention], bodies: Sequence[Mention]) -> list[Mention]:
    """Name mentions in order of the text; one may lie within another only as the owner or place in a body's name."""
    names = vote(doc, names)
    at = by_token(names)
    bodies = [b for b in bodies if not describes_known(doc, b, {n for i in range(b.start, b.stop) for n in at.get(i, ())})]
    at = by_token(bodies)
    kept = [n for n in names if not any(absorbs(b, n) for b in at.get(n.start, ()))]
    at = by_token(kept)
    kept += [b for b in bodies if not any(n != b and covers(n, b) for n in at.get(b.start, ()))]
    settled = vote(doc, without_clashes(kept))
    return sorted(settled + repeats(doc, settled), key=lambda m: (m.start, -m.stop))


def by_token(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """Token → the mentions that it is part of: so that only neighbours are compared."""
    found: dict[int, list[Mention]] = {}
    for m in mentions:
        for i in range(m.start, m.stop):
            found.setdefault(i, []).append(m)
    return found


def describes_known(doc: Doc, body: Mention, names: Iterable[Mention]) -> bool:
    """The Reedbank group, RIA-like "X news agency": the common noun only describes a body that has its own name."""
    known = [n for n in names if n.kind == EntityKind.ORGANIZATION and covers(body, n) and n.stop < body.stop]
    head = doc[body.stop - 1]
    return bool(known) and not is_capital(head) and head.lower_ not in words("named_after")


def absorbs(body: Mention, name: Mention) -> bool:
    """A body's name swallows bodies inside it; owners and places in it stay names of their own."""
    return covers(body, name) and (name.kind == EntityKind.ORGANIZATION or (name.start, name.stop) == (body.start, body.stop))


def covers(outer: Mention, inner: Mention) -> bool:
    return outer.start <= inner.start and inner.stop <= outer.stop


def without_clashes(mentions: Iterable[Mention]) -> list[Mention]:
    """Of two that overlap without nesting, or that nest with one kind, the longer stands."""
    kept: dict[int, list[Mention]] = {}
    for mention in sorted(set(mentions), key=lambda m: (m.start - m.stop, m.start)):
        tokens = range(mention.start, mention.stop)
        if not any(clashes(k, mention) for i in tokens for k in kept.get(i, ())):
            for i in tokens:
                kept.setdefault(i, []).append(mention)
    return list({m: None for same in kept.values() for m in same})


def clashes(longer: Mention, shorter: Mention) -> bool:
    if longer.stop <= shorter.start or shorter.stop <= longer.start:
        return False
    return not covers(longer, shorter) or longer.kind == shorter.kind or longer.kind != EntityKind.ORGANIZATION


def vote(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """One spelling, one kind within a report: that of most of its mentions; a bare surname goes with the full name."""
    tally: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for m in mentions:
        if m.kind is not None:
            tally[spelt(doc, m)][EntityKind.ORGANIZATION if is_called_group(doc, m) else m.kind] += 1
    full = full_names(doc, mentions)
    for surname in {surnames_of(name)[0].split()[-1] for name in full} & tally.keys():
        # a body is not called after somebody in the news, but a place may share the name
        if tally[surname][EntityKind.PLACE] <= 1:
            tally[surname][EntityKind.PERSON] += sum(tally[surname].values())
    families = {name_parts(name)[-1] + "s" for name in full}
    voted = {name: _winner(counts) for name, counts in tally.items()}
    kinds = used_kinds(doc, mentions, voted, {p for name in full for p in name_parts(name)})
    kinds |= site_kinds(kinds)
    return [rekind(m, kinds[name]) for m in mentions if (name := spelt(doc, m)) not in families]


def full_names(doc: Doc, mentions: Iterable[Mention]) -> list[str]:
    """The names of people that have a given name."""
    written = [surface(doc, m.start, m.stop) for m in mentions if m.kind == EntityKind.PERSON]
    return [name for name in written if len(name_parts(name)) > 1]


def spelt(doc: Doc, mention: Mention) -> str:
    """The name as it is compared: *Pak Min-ho* and *Pak Min Ho* are one."""
    return " ".join(fold(surface(doc, mention.start, mention.stop)).replace("-", " ").split())


def site_kinds(kinds: Mapping[str, EntityKind]) -> dict[str, EntityKind]:
    """*Sandler* for *Joint Base Sandler* is the base, where nobody is called so."""
    things = (EntityKind.PLACE, EntityKind.ORGANIZATION)
    long = {name.split()[-1]: kind for name, kind in kinds.items() if is_site(name) and kind in things}
    surnames = {name.split()[-1] for name, kind in kinds.items() if kind == EntityKind.PERSON and " " in name}
    return {name: long[name] for name in kinds if name in long and name not in surnames}


def is_site(name: str) -> bool:
    """True when a noun for a site stands before the name: *Joint Base Sandler*, *Fort Dalim*."""
    return len(name.split()) > 1 and name.split()[-2] in sites()


def used_kinds(doc: Doc, mentions: Sequence[Mention], voted: Mapping[str, EntityKind], people: set[str]) -> dict[str, EntityKind]:
    """The kinds voted for, checked against how each name is used; parts of a person's full name stay a person's."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_name[spelt(doc, m)].append(m)
    return {name: kind if name in people else evident_kind(doc, by_name[name], kind) for name, kind in voted.items()}


def is_called_group(doc: Doc, mention: Mention) -> bool:
    """*Reedbank*, the armed group …; the armed group *Reedbank*."""
    start = after_link(doc, mention.stop)
    stop = phrase_stop(doc, start) if start is not None else 0
    after = doc[stop - 1] if start is not None and stop > start else None
    before = doc[mention.start - 1] if mention.start > 0 else None
    return any(t is not None and t.tag_ != "NNS" and t.lower_ in words("generic_body") for t in (before, after))


def _winner(counts: Counter[EntityKind]) -> EntityKind:
    return min(counts, key=lambda kind: (-counts[kind], list(EntityKind).index(kind)))


def repeats(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """Where a settled name occurs again that the model passed over."""
    taken = {i for m in mentions for i in range(m.start, m.stop)}
    known: dict[tuple[str, ...], EntityKind] = {}
    for m in mentions:
        written = tuple(t.text for t in doc[m.start : m.stop])
        if m.kind is not None and len("".join(written)) >= _LONG_ENOUGH:
            known[written] = m.kind
        if m.kind == EntityKind.PERSON and len(written) > 1 and len(written[-1]) > _LONG_ENOUGH:
            known.setdefault(written[-1:], m.kind)
    lengths = sorted({len(written) for written in known}, reverse=True)
    firsts = {written[0] for written in known}
    found: list[Mention] = []
    for i in range(len(doc)):
        if i not in taken and (token := doc[i]).text in firsts and is_capital(token) and token.pos_:
            found += _repeat_at(doc, i, lengths, known, taken)
    return found


def _repeat_at(doc: Doc, i: int, lengths: Sequence[int], known: dict[tuple[str, ...], EntityKind], taken: set[int]) -> list[Mention]:
    for length in lengths:
        stop = i + length
        kind = known.get(tuple(t.text for t in doc[i:stop])) if stop <= len(doc) and not taken & set(range(i, stop)) else None
        if kind is not None and not _continues(doc, i, stop):
            taken.update(range(i, stop))
            return [name_mention(doc, (i, stop), kind)]
    return []


def _continues(doc: Doc, start: int, stop: int) -> bool:
    """Whether the words are part of a longer capitalised name, which may be another's."""
    before = start > 0 and is_capital(doc[start - 1]) and doc[start - 1].pos_ == "PROPN" and doc[start - 1].is_sent_start is not True
    after = stop < len(doc) and is_capital(doc[stop]) and doc[stop].pos_ == "PROPN" and doc[stop].text not in POSSESSIVE
    return before or after or (stop < len(doc) and doc[stop].text == "-" and not doc[stop - 1].whitespace_)
