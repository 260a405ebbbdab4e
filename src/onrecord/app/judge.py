"""Judge: append what somebody decided, and list what was decided. The record follows at the next question."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from onrecord.app.ask import Asked, ask
from onrecord.app.record import one_each
from onrecord.app.store import Store
from onrecord.app.targets import Bench, make_bench, target_entity, target_pair, target_read
from onrecord.errors import AmbiguousName, InvalidOption, NoSuchRecord
from onrecord.export.views.words import join_few
from onrecord.model.ids import JudgementId
from onrecord.model.judgement import Judgement, JudgementKind, Standing, Target
from onrecord.resolve.judged.judged import judge as apply_judgements
from onrecord.resolve.judged.standing import sort_judgements
from onrecord.resolve.origins import sort_reports


@dataclass(frozen=True, slots=True)
class By:
    """Who judges, when and why."""

    who: str
    now: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class Judging:
    """A judgement with what became of it in the record."""

    judgement: Judgement
    standing: Standing

    @property
    def id(self) -> JudgementId:
        return self.judgement.id


def open_bench(store: Store, asked: Asked | None = None) -> Bench:
    """What can be pointed at today."""
    return make_bench((ask(store) if asked is None else asked).index, store.readings())


def judge_pair(store: Store, kind: JudgementKind, names: tuple[str, str], by: By) -> Judging:
    """*same* or *different*. Raises `NoSuchRecord`, `AmbiguousName` or `InvalidOption`."""
    return keep(store, make(kind, target_pair(open_bench(store), *names), by))


def judge_name(store: Store, entity: str, name: str, by: By) -> Judging:
    return keep(store, Judgement(JudgementKind.RENAME, by.who, by.now, by.why, (target_entity(open_bench(store), entity),), name))


def judge_read(store: Store, kind: JudgementKind, prefix: str, by: By, changes: Mapping[str, str] | None = None) -> Judging:
    """*reject*, *accept* or *correct* a claim, statement or attribute; the first two a conflict as well."""
    targets = target_read(open_bench(store), prefix)
    return keep(store, Judgement(kind, by.who, by.now, by.why, targets, changes=tuple((changes or {}).items())))


def judge_undo(store: Store, prefix: str, by: By) -> Judging:
    """Take a judgement back, an earlier undo too. Raises `NoSuchRecord` or `AmbiguousName`, `InvalidOption` if it does not count anyway."""
    found = find_judging(list_judgements(store), prefix)
    if found.standing is Standing.UNDONE:
        raise InvalidOption(f"{found.id} is undone already; undo its undo to bring it back (`onrecord judgements` has the id).")
    return keep(store, Judgement(JudgementKind.UNDO, by.who, by.now, by.why, undoes=found.id))


def make(kind: JudgementKind, targets: Sequence[Target], by: By) -> Judgement:
    return Judgement(kind, by.who, by.now, by.why, tuple(targets))


def keep(store: Store, judgement: Judgement) -> Judging:
    store.judge([judgement], now=judgement.judged_at)
    return find_judging(list_judgements(store), judgement.id)


def list_judgements(store: Store) -> tuple[Judging, ...]:
    """All of them by the moment of judging, and whether each counts."""
    judgements = sort_judgements(store.judgements())
    readings = one_each(store.readings(), sort_reports(store.reports()))
    standings = apply_judgements(judgements, readings).standings
    return tuple(Judging(j, standings[j.id]) for j in judgements)


def take_judgements(store: Store, judgements: Sequence[Judgement], now: datetime) -> tuple[int, int]:
    """Judgements made elsewhere: how many are new, and how many were there."""
    new = store.judge(judgements, now=now)
    return new, len({j.id for j in judgements}) - new


def find_judging(judged: Iterable[Judging], prefix: str) -> Judging:
    found = [j for j in judged if j.id.startswith(prefix) or j.id.rpartition("-")[2].startswith(prefix)]
    exact = [j for j in found if j.id == prefix]
    if len(exact or found) > 1:
        raise AmbiguousName(f"“{prefix}” begins {len(found)} ids ({join_few(j.id for j in found)}); give more of it.")
    if not found:
        raise NoSuchRecord(f"No judgement has the id “{prefix}”; `onrecord judgements` lists them.")
    return (exact or found)[0]
