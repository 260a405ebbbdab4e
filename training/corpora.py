"""Which documents train and which measure, from an unpacked copy of the corpora (one folder per archive)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.language.pieces import PieceTable
from training.batches import Example, example
from training.held_out import is_held_out
from training.readers import read_conllu, read_newswire, read_polnear, sentence_starts
from training.windows import Document, cut, paragraph_starts

POLNEAR, EWT, GUM = "attribution/polnear", "syntax/EWT", "syntax/GUM"
NEWSWIRE = "ner/worldwide_newswire/annotated"
PINNED = {
    POLNEAR + "/train": "5775865814f23aea961edc08fac304d535f1845bc54753ab6879c0fee8514e19",
    EWT: "0074144a089e99fecae716cb1730d3783727132c404e78d32105d91427592302",
    GUM: "dacef51f456104f2a33100173d344c895f7a3aada9d57b064a36749fb7dc6652",
    NEWSWIRE: "8825e90bdbbf1bbb2acdc4b06916208d6bf5a1c64223c5fcd9fc3cdc15b1b48b",
}


@dataclass(frozen=True, slots=True)
class Corpora:
    train: dict[str, list[Example]]
    dev: dict[str, list[Example]]
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    digests: dict[str, str] = field(default_factory=dict)


def load(folder: Path, table: PieceTable) -> Corpora:
    """Raises `SystemExit` if a corpus is not the one that the recipe is pinned to."""
    digests = {path: digest(folder / path) for path in PINNED}
    if other := [path for path, value in digests.items() if value != PINNED[path]]:
        raise SystemExit(f"Not the data that training is pinned to: {', '.join(other)}. If that is meant, change PINNED in {__file__}.")
    tags: dict[str, int] = {}
    relations: dict[str, int] = {}
    free = frozenset(line.strip() for line in (folder / GUM / "NON_NC_TRAIN_DOCS.txt").read_text().splitlines() if not line.startswith("#"))
    syntax = [*read_conllu(folder / EWT / "en_ewt-ud-train.REBUILT.conllu", tags, relations),
              *read_conllu(folder / GUM / "en_gum-ud-train.REBUILT.conllu", tags, relations, free)]  # fmt: skip
    known = len(tags), len(relations)
    ewt_dev = list(read_conllu(folder / EWT / "en_ewt-ud-dev.conllu", tags, relations))
    newswire = list(read_newswire(folder / NEWSWIRE))
    train = {"polnear": windows(read_polnear(folder / POLNEAR / "train"), table), "syntax": windows(syntax, table),
             "newswire": windows((d for d in newswire if not is_held_out(d.name)), table)}  # fmt: skip
    dev = {"polnear": windows(read_polnear(folder / POLNEAR / "dev"), table), "ewt": windows(ewt_dev, table),
           "newswire": windows((d for d in newswire if is_held_out(d.name)), table)}  # fmt: skip
    return Corpora(train, dev, tuple(tags)[: known[0]], tuple(relations)[: known[1]], digests)


def windows(documents: Iterable[Document], table: PieceTable) -> list[Example]:
    found = (example(window, table) for d in documents for window in cut(d, seams(d)))
    return [e for e in found if e is not None]


def seams(document: Document) -> list[int]:
    if "sentence" in document.labels:
        return sentence_starts(document)
    if "entity" in document.labels:
        return [i for i, b in enumerate(document.breaks) if b]
    return paragraph_starts(document.breaks)


def digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of all files of a folder, in order."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        total.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return total.hexdigest()
