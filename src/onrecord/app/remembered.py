"""What whoever asks again and again holds, so that only what changed is read and derived again. It changes no answer."""

from dataclasses import dataclass, field, replace

from onrecord.app.sources import Sources
from onrecord.memo import Memo
from onrecord.resolve.text_memo import TextMemo


@dataclass(frozen=True, slots=True)
class Remembered:
    """For one thread at a time."""

    sources: Sources = field(default_factory=Sources)
    texts: TextMemo = field(default_factory=TextMemo)
    memory: Memo = field(default_factory=Memo)

    def aside(self) -> "Remembered":
        """For a record of another day: what it needs of this one it takes over, and nothing of this one is forgotten for it."""
        return replace(self, memory=self.memory.branch())
