"""Who is named as of a group: *three engineers, A, B and C*; *the men are A and B*; *the four: A; B; C; and D*."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.claims.groups.mentions import Several, tells_of_captivity
from onrecord.claims.membership import find_memberships
from onrecord.claims.naming import is_told
from onrecord.grammar.tree import child, conjuncts, is_negated
from onrecord.model.ids import EntityId

_OPENING = frozenset({"-", "--", "–", "—", ":", ",", "("})
_BETWEEN = 14
"""Words that may stand between two names of a list: *a former marine from Dalton*."""
_BEING = frozenset({"be", "include", "comprise"})


@dataclass(frozen=True, slots=True)
class Roster:
    """Members that a group, by its word's token, is told to have; `is_all`: they are the group."""

    head: int
    members: tuple[EntityId, ...]
    is_all: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in the text."""

    start: int
    stop: int
    who: EntityId


def find_rosters(doc: Doc, several: Sequence[Several], names: Sequence[Name]) -> Iterator[Roster]:
    """In no order; a group may have several."""
    by_token = {i: n.who for n in names for i in range(n.start, n.stop)}
    heads = {s.head for s in several}
    yield from _told(doc, heads, by_token)
    yield from (Roster(s.head, s.names, is_all=True) for s in several if s.names)
    for group in several:
        if not group.names:
            listed = _listed(doc, group, names)
            if listed:
                yield Roster(group.head, listed, is_all=True)
    yield from _introduced(doc, several, names)


def _told(doc: Doc, heads: set[int], by_token: Mapping[int, EntityId]) -> Iterator[Roster]:
    """*including A*, *among them was A*, *they were identified as A and B*, *one of them, A,*."""
    for membership in find_memberships(doc):
        sure = membership.says is None or is_told(doc[membership.says])
        members = tuple(dict.fromkeys(by_token[n] for n in membership.names if n in by_token))
        if sure and members and membership.group in heads:
            yield Roster(membership.group, members, membership.is_all and len(members) > 1)


def _listed(doc: Doc, group: Several, names: Sequence[Name]) -> tuple[EntityId, ...]:
    """The names of a list that follows: as many as the group has, or to the end of the list where no number is told."""
    opener = _opener(doc, group)
    if opener is None:
        return ()
    run = _run(doc, opener, names)
    if group.number is not None:
        return run[: group.number] if len(run) == group.number else ()
    return run if len(run) > 1 else ()


def _opener(doc: Doc, group: Several) -> int | None:
    """Where the list begins: right after the phrase behind a mark, or behind *are*, *were identified as*; None without one."""
    after = doc[group.stop] if group.stop < len(doc) and not group.is_pronoun else None
    if after is not None and after.text in _OPENING and after.sent.start == doc[group.head].sent.start:
        return after.i
    head = doc[group.head]
    clause = head.head
    copula = child(clause, "cop")
    if head.dep_ == "nsubj" and copula is not None and copula.lemma_ in _BEING and not is_negated(clause):
        return max(group.head, min(copula.i, clause.i))
    if group.is_pronoun:
        return None
    colon = next((t.i for t in doc[group.head : head.sent.end] if t.text in {":", "—", "--"}), None)
    counted = group.number is not None or head.dep_ in {"nsubj", "nsubj:pass", "obj"}
    quoted = any(t.text in {"“", '"'} for t in doc[group.head : head.sent.end])
    return colon if counted and colon is not None and not quoted else None


def _run(doc: Doc, opener: int, names: Sequence[Name]) -> tuple[EntityId, ...]:
    """Names one after another by commas, semicolons and *and*, from `opener` on, within the sentence and the paragraph."""
    stop = _end(doc, opener)
    inside = [n for n in names if opener < n.start and n.stop <= stop]
    if doc[opener].text == ":" and inside and _opens_clause(doc, inside[0]):
        return ()
    found: list[Name] = []
    at = opener
    for name in inside:
        gap = doc[at : name.start]
        if len(gap) > _BETWEEN or (found and not _separates(gap)) or any(_is_finite(t) for t in gap[1:]):
            break
        if not found and len(gap) > _BETWEEN // 2:
            break
        found.append(name)
        at = name.stop
        if any(t.lower_ == "and" for t in gap) and len(found) > 1:
            break
    closed = len(found) > 1 and any(t.lower_ == "and" for t in doc[found[-2].stop : found[-1].start])
    return tuple(dict.fromkeys(n.who for n in found)) if closed else ()


def _opens_clause(doc: Doc, name: Name) -> bool:
    """*The men said: A, B and C were freed*: they are what the clause is of, and no list."""
    head = _head_of(doc, name)
    return head.dep_ in {"nsubj", "nsubj:pass"} and head.head.i >= name.stop


def _separates(gap: Iterable[Token]) -> bool:
    return any(t.text in {",", ";"} or t.lower_ == "and" for t in gap)


def _is_finite(token: Token) -> bool:
    """A verb of another clause; *who was held* in a member's description is none that ends the list."""
    relative = token.dep_ in {"acl:relcl", "acl"} or any(a.dep_ == "acl:relcl" for a in (token.head,))
    return token.tag_ in {"VBD", "VBZ", "VBP"} and not relative


def _end(doc: Doc, i: int) -> int:
    sent = doc[i].sent
    line = next((t.i for t in doc[i : sent.end] if t.is_space and "\n" in t.text), sent.end)
    return min(sent.end, line)


def _introduced(doc: Doc, several: Sequence[Several], names: Sequence[Name]) -> Iterator[Roster]:
    """*A, B and C, the three engineers, …*; *A and B were among …* is membership's."""
    for group in several:
        if group.is_pronoun or group.names or not group.is_definite or group.start < 2:
            continue
        if doc[group.start - 1].text not in _OPENING:
            continue
        run = _run_back(doc, group.start - 1, names)
        if len(run) > 1 and group.number in (None, len(run)):
            yield Roster(group.head, run, is_all=True)


def _run_back(doc: Doc, stop: int, names: Sequence[Name]) -> tuple[EntityId, ...]:
    """Names coordinated right before `stop`, nothing but commas and *and* between them."""
    found: list[Name] = []
    joined = False
    for name in reversed([n for n in names if n.stop <= stop]):
        gap = list(doc[name.stop : found[-1].start if found else stop])
        if any(t.text != "," and t.lower_ != "and" for t in gap) or (not found and gap):
            break
        joined = joined or any(t.lower_ == "and" for t in gap)
        found.append(name)
    return tuple(n.who for n in reversed(found)) if joined else ()


def find_coordinated(doc: Doc, names: Sequence[Name]) -> Iterator[Several]:
    """*A, B and C were freed*: names that an act of captivity is done to together are a group that has no word yet."""
    for first in names:
        head = _head_of(doc, first)
        if head.dep_ == "conj" or not tells_of_captivity(head) or not is_told(head.head):
            continue  # "A, B and C would be freed" makes none of them one of the three who were
        heads = {t.i for t in conjuncts(head)}
        run = tuple(dict.fromkeys(n.who for n in names if any(n.start <= i < n.stop for i in heads)))
        stop = max((n.stop for n in names if any(n.start <= i < n.stop for i in heads)), default=first.stop)
        if len(run) > 1:
            yield Several(
                first.start, stop, head.i, None, len(run), frozenset(),
                is_definite=True, is_part=False, is_captive=True, names=run,
            )  # fmt: skip


def _head_of(doc: Doc, name: Name) -> Token:
    """The word of the name that the others hang on."""
    inside = range(name.start, name.stop)
    return next((doc[i] for i in inside if doc[i].head.i not in inside), doc[name.start])
