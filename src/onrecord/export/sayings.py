"""Each thing on the record in one sentence."""

from functools import singledispatchmethod

from onrecord.export.views.disputes import RELATIONS, WHYS, say_property
from onrecord.export.views.index import Index
from onrecord.export.views.phrases import say_entity, say_event, say_held
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.statements import say_cue, say_words
from onrecord.export.views.statuses import show_statuses
from onrecord.export.views.words import join, plain, say_period
from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity
from onrecord.model.event import Event
from onrecord.model.origin import Origin
from onrecord.model.report import Report
from onrecord.model.statement import Statement
from onrecord.model.status import Status


class Sayings:
    """The views of commitments and statuses are made once for all of them."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.promises: dict[str, PromiseView] = {view.id: view for view in show_promises(index)}
        self._statuses = {view.id: view.words for person in index.statuses for view in show_statuses(index, person)}

    @singledispatchmethod
    def say(self, thing: object) -> str:
        raise TypeError(f"{type(thing)} is not on the record")

    @say.register
    def _(self, thing: Report) -> str:
        return self.index.label(thing.id)

    @say.register
    def _(self, thing: Entity) -> str:
        return say_entity(self.index, thing)

    @say.register
    def _(self, thing: Attribute) -> str:
        return f"{self.index.name(thing.entity)}: {plain(thing.property)} {thing.value}"

    @say.register
    def _(self, thing: Statement) -> str:
        cue = f" ({say_cue(thing)})" if thing.cue is not None else ""
        return f"{join(self.index.parties(thing.sources)) or 'not named'}{cue}: {say_words(thing)}"

    @say.register
    def _(self, thing: Claim) -> str:
        return say_held(self.index, thing)

    @say.register
    def _(self, thing: Event) -> str:
        return f"{say_event(self.index, thing)}, {say_period(thing.when)}: {thing.state.value}"

    @say.register
    def _(self, thing: Commitment) -> str:
        view = self.promises[thing.id]
        due = "" if thing.due is None else f", due {say_period(thing.due)}"
        return f"{view.words}{due} — {view.stands}"

    @say.register
    def _(self, thing: Status) -> str:
        return f"{self.index.name(thing.person)}: {self._statuses[thing.id]}"

    @say.register
    def _(self, thing: Conflict) -> str:
        sides = join((plain(side.value) for side in thing.sides), "or")
        return f"{self.index.name(thing.about)}, {say_property(thing.property)}: {RELATIONS[thing.relation]}: {sides}"

    @say.register
    def _(self, thing: Origin) -> str:
        return f"one origin: {WHYS[thing.why]}"
