"""Where the examples are, and which of the files there are reports."""

from pathlib import Path

from onrecord.errors import NoSuchPath
from onrecord.intake.find import list_files

SUFFIXES = (".txt", ".html", ".json", ".jsonl")
"""Files of the examples that are reports; the folder also tells where their facts are from."""


def find_examples(folder: Path | None, near: Path) -> Path:
    """The folder given, else `examples` here or in the checkout that `near` lies in. Raises `NoSuchPath`."""
    if folder is not None:
        if not folder.is_dir():
            raise NoSuchPath(f"There is no folder {folder}; give one that holds reports with --folder.")
        return folder
    found = next((place for place in (Path("examples"), *(up / "examples" for up in near.parents[2:4])) if place.is_dir()), None)
    if found is None:
        raise NoSuchPath("The examples are not installed with the package; give a folder of reports with --folder.")
    return found


def list_examples(folder: Path) -> list[str]:
    return [path for path in list_files(str(folder)) if path.endswith(SUFFIXES)]
