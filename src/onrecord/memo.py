"""What was derived before, part by part, so that only parts are derived again of which anything changed.

A part is made of what it is given and of what it looks up. Look-ups are recorded while it is made; the next time each is asked
again, and where all answers are as before, so is the part. The rules that make a part know nothing of this.
Source: verifying traces, in A. Mokhov, N. Mitchell, S. Peyton Jones, "Build systems à la carte" (2018).
"""

from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any, Generic, NoReturn, Protocol, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")
_ABSENT = object()
_Looked = tuple[Any, ...]
"""Through what it was asked, the question, the answer; and so on, flat, since there are millions."""


class Stage(Protocol):
    """The parts of one kind. What may change between derivations and is not given to a part is looked up through these."""

    def part(self, name: Hashable, given: object, make: Callable[[], T]) -> T:
        """What `make` returns, which must be a value that nobody changes; no part is made while another is.

        `given`: all that it is made of and does not look up.
        """

    def mapping(self, name: str, whole: Mapping[K, V]) -> Mapping[K, V]:
        """For looking up only; parts cannot go through it."""

    def container(self, name: str, whole: Container[K]) -> Container[K]:
        """For asking what is in it."""

    def function(self, name: str, ask: Callable[[K], V]) -> Callable[[K], V]:
        """For what is worked out rather than kept."""


class Memory(Protocol):
    def derivation(self) -> AbstractContextManager[None]:
        """Around each derivation."""

    def stage(self, name: str) -> Stage:
        """To be asked for once in a derivation."""


@dataclass(frozen=True, slots=True)
class _Part:
    given: object
    looked: _Looked
    value: Any


class _Remembering:
    def __init__(self, before: Mapping[Hashable, _Part], now: dict[Hashable, _Part], count: Callable[[], None]) -> None:
        self._before = before
        self._now = now
        self._count = count
        self._asks: dict[str, Callable[[Any], Any]] = {}
        self._looking: dict[tuple[str, Hashable], Any] | None = None

    def part(self, name: Hashable, given: object, make: Callable[[], T]) -> T:
        found = self._before.get(name)
        if found is None or found.given != given or not self._holds(found.looked):
            found = self._make(given, make)
        self._now[name] = found
        value: T = found.value
        return value

    def _make(self, given: object, make: Callable[[], object]) -> _Part:
        self._count()
        assert self._looking is None, "a part within a part"
        looking: dict[tuple[str, Hashable], Any] = {}
        self._looking = looking
        try:
            value = make()
        finally:
            self._looking = None
        return _Part(given, tuple(x for (name, key), answer in looking.items() for x in (name, key, answer)), value)

    def _holds(self, looked: _Looked) -> bool:
        asks, rest = self._asks, iter(looked)
        for name, key, answer in zip(rest, rest, rest, strict=True):
            now = asks[name](key)
            if now is not answer and now != answer:
                return False
        return True

    def note(self, name: str, key: Hashable, answer: object) -> None:
        if self._looking is not None:
            self._looking[name, key] = answer

    def mapping(self, name: str, whole: Mapping[K, V]) -> Mapping[K, V]:
        self._asks[name] = lambda key: whole.get(key, _ABSENT)
        return _Watched(name, whole, self)

    def container(self, name: str, whole: Container[K]) -> Container[K]:
        self._asks[name] = whole.__contains__
        return _WatchedContainer(name, whole, self)

    def function(self, name: str, ask: Callable[[K], V]) -> Callable[[K], V]:
        self._asks[name] = ask

        def watched(key: K) -> V:
            answer = ask(key)
            self.note(name, key, answer)
            return answer

        return watched


class _Watched(Mapping[K, V]):
    __slots__ = ("_name", "_stage", "_whole")

    def __init__(self, name: str, whole: Mapping[K, V], stage: _Remembering) -> None:
        self._name, self._whole, self._stage = name, whole, stage

    def __getitem__(self, key: K) -> V:
        found: Any = self._whole.get(key, _ABSENT)
        self._stage.note(self._name, key, found)
        if found is _ABSENT:
            raise KeyError(key)
        value: V = found
        return value

    def get(self, key: K, default: Any = None) -> Any:
        found: Any = self._whole.get(key, _ABSENT)
        self._stage.note(self._name, key, found)
        return default if found is _ABSENT else found

    def __contains__(self, key: object) -> bool:
        return self.get(key, _ABSENT) is not _ABSENT  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[K]:
        _refuse(self._name)

    def __len__(self) -> int:  # noqa: PLE0303  it never returns
        _refuse(self._name)


@dataclass(frozen=True, slots=True)
class _WatchedContainer(Generic[K]):
    name: str
    whole: Container[K]
    stage: _Remembering

    def __contains__(self, key: object) -> bool:
        found = key in self.whole
        self.stage.note(self.name, key, found)
        return found


def _refuse(name: str) -> NoReturn:
    raise TypeError(f"A part looks things up in `{name}`; going through all of it would make it depend on all.")


class Memo:
    """Of one derivation after another. `made`: how many parts of each stage the last one had to make, and `parts` of how many."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        self.parts: Counter[str] = Counter()
        self._before: dict[str, dict[Hashable, _Part]] = {}
        self._now: dict[str, dict[Hashable, _Part]] = {}

    def branch(self) -> "Memo":
        """For a derivation aside, for another day: it takes over what it can, and this one forgets nothing for it."""
        other = Memo()
        other._now = {**self._before, **self._now}
        return other

    def stage(self, name: str) -> Stage:
        now = self._now.setdefault(name, {})
        return _Remembering(self._before.get(name, {}), now, lambda: self.made.update((name,)))

    @contextmanager
    def derivation(self) -> Iterator[None]:
        """What the last derivation did not need is forgotten: what left the record leaves the memory."""
        self._before, self._now = {**self._before, **self._now}, {}
        self.made.clear()
        yield
        self.parts = Counter({name: len(parts) for name, parts in self._now.items()})


class _Plain:
    """Makes every part, and looks things up where they are."""

    def part(self, name: Hashable, given: object, make: Callable[[], T]) -> T:
        return make()

    def mapping(self, name: str, whole: Mapping[K, V]) -> Mapping[K, V]:
        return whole

    def container(self, name: str, whole: Container[K]) -> Container[K]:
        return whole

    def function(self, name: str, ask: Callable[[K], V]) -> Callable[[K], V]:
        return ask


class _Forgetful:
    def derivation(self) -> AbstractContextManager[None]:
        return nullcontext()

    def stage(self, name: str) -> Stage:
        return _Plain()


FORGETFUL: Memory = _Forgetful()
"""For a derivation that nobody repeats."""
