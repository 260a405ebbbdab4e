"""So many in a minute from one address, and no more."""

from collections import deque
from collections.abc import Callable
from threading import Lock
from time import monotonic

MINUTE = 60.0
ADDRESSES = 10_000


class Limit:
    def __init__(self, a_minute: int, clock: Callable[[], float] = monotonic) -> None:
        self._most = a_minute
        self._clock = clock
        self._lock = Lock()
        self._seen: dict[str, deque[float]] = {}

    def allows(self, address: str) -> bool:
        """Whether one more is allowed now; it is counted then."""
        now = self._clock()
        with self._lock:
            if len(self._seen) > ADDRESSES:
                self._seen.clear()
            times = self._seen.setdefault(address, deque())
            while times and times[0] <= now - MINUTE:
                times.popleft()
            if len(times) >= self._most:
                return False
            times.append(now)
            return True
