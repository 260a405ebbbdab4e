"""What all requests share."""

from dataclasses import dataclass

from starlette.requests import Request

from onrecord.app.held import Held
from onrecord.app.store import Store
from onrecord.server.adding import Adding
from onrecord.server.reviewing import Reviewing
from onrecord.server.safety.limits import Limit
from onrecord.server.safety.sessions import Signer
from onrecord.server.settings import Settings

LOGINS_A_MINUTE = 10


@dataclass(frozen=True, slots=True)
class State:
    settings: Settings
    store: Store
    held: Held
    adding: Adding
    reviewing: Reviewing
    signer: Signer
    adds: Limit
    logins: Limit

    def close(self) -> None:
        self.adding.close()
        self.reviewing.close()
        self.held.close()
        self.store.close()


def make_state(store: Store, settings: Settings) -> State:
    held = Held(store, patience=settings.patience)
    return State(
        settings=settings,
        store=store,
        held=held,
        adding=Adding(store, settings),
        reviewing=Reviewing(store, held, settings.patience),
        signer=Signer(settings.token),
        adds=Limit(settings.adds_a_minute),
        logins=Limit(LOGINS_A_MINUTE),
    )


def state_of(request: Request) -> State:
    state: State = request.app.state.onrecord
    return state


def address_of(request: Request) -> str:
    return request.client.host if request.client is not None else ""
