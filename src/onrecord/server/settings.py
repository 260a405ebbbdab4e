"""What the server is told when it starts. Built once at the edge and passed down."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.app.engine import Engine
from onrecord.errors import InvalidOption
from onrecord.intake.fetch import fetch
from onrecord.intake.find import Found

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
MAX_BYTES = 10_000_000


def load_engine() -> Engine:
    """The reader that ships with the package; slow, so that it is loaded when the first report is added."""
    from onrecord.app.read import load_read
    from onrecord.engines.local import LocalEngine

    return LocalEngine(load_read())


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`token`: who knows it may enter; None only where the server listens to this machine alone. `names`: further host names."""

    host: str = "127.0.0.1"
    port: int = 8000
    names: tuple[str, ...] = ()
    token: str | None = None
    max_bytes: int = MAX_BYTES
    adds_a_minute: int = 30
    patience: float = 1.0
    load: Callable[[], Engine] = load_engine
    get: Callable[[str], Found] = fetch
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    def __post_init__(self) -> None:
        if self.host not in LOCAL and not self.token:
            raise InvalidOption(
                f"{self.host} can be reached by others; start with --auth, so that only those who have the token may enter."
            )

    @property
    def allowed(self) -> frozenset[str]:
        """Host names that a request may ask for."""
        return frozenset(name.lower() for name in (*LOCAL, *self.names, *(() if self.host in ("0.0.0.0", "::") else (self.host,))))  # noqa: S104
