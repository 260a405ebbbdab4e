"""Reports that were sent in, read one after the other in the background. Each sending is a job whose progress can be asked for."""

import re
import secrets
from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath
from threading import Lock

from onrecord.app.add import Added, Desk, Duplicate, Failed, Input, Progress, add
from onrecord.app.engine import Engine
from onrecord.app.store import Store
from onrecord.errors import FetchError, OnRecordError
from onrecord.export.views.languages import count_unread, say_unread
from onrecord.export.views.words import join_few
from onrecord.intake.find import find_inputs
from onrecord.intake.options import IntakeOptions
from onrecord.intake.read import STAGE
from onrecord.model.ids import ReportId
from onrecord.model.report import Failure
from onrecord.server.settings import Settings

WAITING = 20
"""Jobs that may wait; more are refused."""

REMEMBERED = 200


@dataclass(slots=True)
class Job:
    """`what`: in words, what was sent. `unread`: those of `added` that are not read, with the language. `error`: why it stopped early."""

    id: str
    what: str
    added: list[ReportId] = field(default_factory=list)
    unread: dict[ReportId, str] = field(default_factory=dict)
    known: list[ReportId] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    is_begun: bool = False
    is_done: bool = False
    error: str | None = None

    @property
    def told(self) -> str:
        """`2 stored, not read: 2 French`, or nothing."""
        return count_unread(self.unread.values())

    def note(self, progress: Progress) -> None:
        match progress:
            case Added(report):
                if language := say_unread(report):
                    self.unread[report.id] = language
                self.added.append(report.id)
            case Duplicate(_, report_id):
                self.known.append(report_id)
            case Failed(failure):
                self.failed.append(failure)


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody sent: bytes under names, and web addresses; and what they said of them."""

    options: IntakeOptions
    inputs: tuple[tuple[str, bytes], ...] = ()
    addresses: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        return join_few((*(name for name, _ in self.inputs), *self.addresses), 3)


def name_file(path: str) -> str:
    """Without folders, which tell of the sender's machine, and without what does not show."""
    name = PurePath(re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", "", path).replace("\\", "/")).name
    return name[:200] or "file"


def is_address(text: str) -> bool:
    """Whether it is a web address, and no path of this machine."""
    return re.fullmatch(r"https?://[^\s]+", text, re.IGNORECASE) is not None


class Adding:
    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._engine: Engine | None = None
        self._lock = Lock()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._worker = ThreadPoolExecutor(1, "adding")

    def start(self, sent: Sent) -> Job | None:
        """The job, or None where too many wait."""
        job = Job(secrets.token_hex(8), sent.what)
        with self._lock:
            if sum(not each.is_done for each in self._jobs.values()) >= WAITING:
                return None
            self._jobs[job.id] = job
            while len(self._jobs) > REMEMBERED:
                self._jobs.popitem(last=False)
        self._worker.submit(self._run, job, sent)
        return job

    def find(self, id_: str) -> Job | None:
        return self._jobs.get(id_)

    def close(self) -> None:
        self._worker.shutdown(wait=True, cancel_futures=True)
        if self._engine is not None:
            self._engine.close()

    def _run(self, job: Job, sent: Sent) -> None:
        job.is_begun = True
        try:
            if self._engine is None:
                self._engine = self._settings.load()
            desk = Desk(self._store, self._engine, sent.options)
            for progress in add(desk, self._inputs(sent), now=self._settings.clock()):
                job.note(progress)
        except OnRecordError as error:
            job.error = f"{error} [{error.code}]"
        except BaseException:
            job.error = "The server failed while it read this; its log says more."
            raise
        finally:
            job.is_done = True

    def _inputs(self, sent: Sent) -> Iterator[Input]:
        """Never a path of this machine."""
        yield from sent.inputs
        for address in sent.addresses:
            if is_address(address):
                yield from find_inputs([address], get=self._settings.get)
            else:
                yield Failure(
                    address, STAGE, FetchError.code, "It is not a web address; it begins with http:// or https:// and has no spaces."
                )


def make_options(today: date, outlet: str | None, published: date | None, language: str | None = None) -> IntakeOptions:
    return IntakeOptions(today=today, outlet=outlet or None, published=published, language=language or None)


def job_object(job: Job) -> dict[str, object]:
    return {
        "id": job.id,
        "what": job.what,
        "state": "done" if job.is_done else "reading" if job.is_begun else "waiting",
        "added": list(job.added),
        "unread": list(job.unread),
        "known": list(job.known),
        "failed": [{"type": "failure", "path": f.path, "stage": f.stage, "code": f.code, "message": f.message} for f in job.failed],
        "error": job.error,
    }
