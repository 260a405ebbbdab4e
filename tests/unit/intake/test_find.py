import os
from pathlib import Path

import pytest

from onrecord.errors import FetchError
from onrecord.intake.find import Found, find_inputs, list_files
from onrecord.model.report import Failure


def _fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def test_folders_are_walked_in_order_without_hidden_names(tmp_path: Path) -> None:
    _fill(tmp_path, "b/2.txt", "b/1.txt", "a.txt", ".hidden", ".git/x")
    assert [path.removeprefix(str(tmp_path)) for path in list_files(str(tmp_path))] == ["/a.txt", "/b/1.txt", "/b/2.txt"]


def test_files_come_with_their_bytes(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt")
    assert list(find_inputs([str(tmp_path / "a.txt")])) == [(str(tmp_path / "a.txt"), b"a.txt")]


def test_a_path_that_is_not_there_is_a_failure() -> None:
    (failure,) = find_inputs(["not/there.txt"])
    assert isinstance(failure, Failure)
    assert (failure.path, failure.code) == ("not/there.txt", "no-such-path")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (failure,) = find_inputs([str(tmp_path)])
    assert isinstance(failure, Failure)
    assert failure.code == "no-such-path"


def test_a_file_over_the_limit(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt")
    (failure,) = find_inputs([str(tmp_path)], max_bytes=2)
    assert isinstance(failure, Failure)
    assert failure.code == "too-long"


def test_a_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(tmp_path, "a.txt")
    path = tmp_path / "a.txt"
    real = os.fstat

    def growing(number: int) -> os.stat_result:
        status = real(number)
        path.write_bytes(path.read_bytes() + b"x")
        return status

    monkeypatch.setattr(os, "fstat", growing)
    (failure,) = find_inputs([str(path)])
    assert isinstance(failure, Failure)
    assert failure.code == "changed-while-read"


def test_only_urls_are_fetched() -> None:
    def get(url: str) -> Found:
        raise FetchError(f"{url} is out of reach.")

    (failure,) = find_inputs(["https://example.org/a"], get=get)
    assert failure == Failure("https://example.org/a", "intake", "fetch-failed", "https://example.org/a is out of reach.")


def test_a_name_that_is_no_utf_8_is_shown_with_its_bytes(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(path).write_bytes(b"x")
    assert list(find_inputs([str(tmp_path)])) == [(f"{tmp_path}/caf\\xe9.txt", b"x")]


def test_a_name_that_is_no_utf_8_and_not_there_is_a_failure() -> None:
    (failure,) = find_inputs([os.fsdecode(b"caf\xe9.txt")])
    assert isinstance(failure, Failure)
    assert failure.path == "caf\\xe9.txt"
