"""Write a file, or a folder of them, whole or not at all."""

import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from onrecord.errors import InvalidOption, NoSuchPath

LIST = ".onrecord-files"
"""In a folder that we write: the files there that are ours, so that the next export may take away what is no more."""


def write(out: Path, chunks: Iterable[bytes]) -> None:
    """All of it or nothing: an earlier file stays until the new one is whole. Raises `NoSuchPath` where the file cannot be made."""
    part = out.with_name(f"{out.name}.part") if out.is_file() or not out.exists() else out
    try:
        try:
            with part.open("wb") as file:
                file.writelines(chunks)
        except BaseException:
            if part != out:
                part.unlink(missing_ok=True)
            raise
        if part != out:
            part.replace(out)
    except OSError as error:
        raise NoSuchPath(f"{out} cannot be written ({error.strerror}); give another file with -o.") from error


def write_folder(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Files that we wrote there before and that are no more are taken away; all others stay.

    Raises `InvalidOption` where a file would be written over that is not ours.
    """
    ours, whole = _ours(folder), dict(files)
    strange = next((path for path in whole if path not in ours and (folder / path).exists()), None)
    if strange is not None:
        raise InvalidOption(f"{folder / strange} is there and was not written by onrecord; give an empty folder with -o.")
    write_text(folder / LIST, "".join(f"{path}\n" for path in sorted({*ours, *whole})))
    for path, text in whole.items():
        write_text(folder / path, text)
    for path in ours - whole.keys():
        (folder / path).unlink(missing_ok=True)
    write_text(folder / LIST, "".join(f"{path}\n" for path in sorted(whole)))


def write_text(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NoSuchPath(f"{path.parent} cannot be made ({error.strerror}); give another folder with -o.") from error
    write(path, [text.encode()])


def _ours(folder: Path) -> set[str]:
    """Nothing outside of the folder, whatever the list says."""
    listed = folder / LIST
    names = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    return {name for name in names if name and not PurePosixPath(name).is_absolute() and ".." not in PurePosixPath(name).parts}


def print_bytes(chunks: Iterable[bytes]) -> None:
    for chunk in chunks:
        sys.stdout.buffer.write(chunk)
    sys.stdout.flush()
