"""Which documents train and which measure, from an unpacked copy of the corpora (one folder per archive)."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from onrecord.language.pieces import PieceTable
from training.batches import Example, example
from training.held_out import is_held_out
from training.labels import ENTITY
from training.readers import read_conllu, read_newswire, read_polnear, sentence_starts
from training.readers.factuality import judged_document, read_factuality, with_factuality
from training.readers.litbank import read_litbank
from training.readers.ontogum import ClusterSpan, coreference_labels, with_coreference
from training.readers.pronouns import swapped
from training.readers.uner import read_crossner, uner_masks, uner_words
from training.windows import Document, Labels, cut, paragraph_starts

POLNEAR, EWT, GUM = "attribution/polnear", "syntax/EWT", "syntax/GUM"
NEWSWIRE, UNER, CROSSNER = "ner/worldwide_newswire/annotated", "ner/uner", "ner/crossner/politics"
ONTOGUM, LITBANK = "coref/gum/ontogum", "coref/litbank/coref/tsv"
UW, UDS = "factuality/UW", "factuality/UDS_IH2"
PINNED = {
    POLNEAR + "/train": "5775865814f23aea961edc08fac304d535f1845bc54753ab6879c0fee8514e19",
    EWT: "0074144a089e99fecae716cb1730d3783727132c404e78d32105d91427592302",
    GUM: "dacef51f456104f2a33100173d344c895f7a3aada9d57b064a36749fb7dc6652",
    NEWSWIRE: "8825e90bdbbf1bbb2acdc4b06916208d6bf5a1c64223c5fcd9fc3cdc15b1b48b",
    UNER: "3cd1144795c3d4674a8e43f8ef06ab0c1bcac8e9b44a78cdff099fdf8c46b9d9",
    CROSSNER: "a074de93bbf8a504574736e73dbe7610f20e436b5e3f343913dff4c88e685d8c",
    ONTOGUM: "fa232e49ed25d8c91890dd136e914f6269b026d0da5c1e9e78b9f47e99a18e4b",
    LITBANK: "f072070f1fcef7feee4137962befccb32b17e6aa1d4d3582dc6988bc72ce9044",
    UW: "1043f8a316d39aa14991c3ccd1d143a8bd320c2c15c15b0c8724c651e967b058",
    UDS: "a647c64311923a570eaaa26622d49735a93d870fdfa99001136bc6f1fae4dde1",
}
Taught = Mapping[str, Labels]
"""`corpus/document` → labels that another model of ours gave its words."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """Windows by corpus; those of `gum` and `litbank` follow one another as in their documents."""

    train: dict[str, list[Example]]
    dev: dict[str, list[Example]]
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    digests: dict[str, str] = field(default_factory=dict)


def load(folder: Path, table: PieceTable, taught: Taught) -> Corpora:
    """Raises `SystemExit` if a corpus is not the one that the recipe is pinned to."""
    digests = check(folder)
    tags: dict[str, int] = {}
    relations: dict[str, int] = {}
    ewt = list(read_ewt(folder, tags, relations))
    free = frozenset(line.strip() for line in (folder / GUM / "NON_NC_TRAIN_DOCS.txt").read_text().splitlines() if not line.startswith("#"))
    gum = list(read_conllu(folder / GUM / "en_gum-ud-train.REBUILT.conllu", tags, relations, free))
    known = len(tags), len(relations)
    gum = list(with_coreference(gum, folder / ONTOGUM, frozenset(n for name, n in relations.items() if name.startswith("cc"))))
    newswire = list(read_newswire(folder / NEWSWIRE))
    raw = raw_documents(folder)
    litbank = (with_litbank_mentions(d, spans, taught, relations) for d, spans in read_litbank(folder / LITBANK))
    train = {
        "polnear": windows(with_taught(raw["polnear"], "polnear", taught), table, paragraph_seams),
        "ewt": windows(ewt, table, sentence_starts),
        "gum": windows(gum, table, sentence_starts), "litbank": windows(litbank, table, sentence_starts) if taught else [],
        "newswire": windows(with_taught(raw["newswire"], "newswire", taught), table, line_seams),
        "uw": windows(with_taught(raw["uw"], "uw", taught), table, paragraph_seams),
        "crossner": windows(read_crossner(folder / CROSSNER / "train.txt"), table, paragraph_seams),
    }  # fmt: skip
    named = swapped((e.document for corpus in ("newswire", "polnear") for e in train[corpus]), relations)
    train["pronouns"] = [e for d in named if (e := example(d, table)) is not None]
    ewt_dev = read_conllu(folder / EWT / "en_ewt-ud-dev.conllu", tags, relations)
    dev = {
        "polnear": windows(read_polnear(folder / POLNEAR / "dev"), table, paragraph_seams), "ewt": windows(ewt_dev, table, sentence_starts),
        "newswire": windows((d for d in newswire if is_held_out(d.name)), table, line_seams),
        "uw": windows(read_uw(folder / UW / "dev.jsonl"), table, paragraph_seams),
    }  # fmt: skip
    return Corpora(train, dev, tuple(tags)[: known[0]], tuple(relations)[: known[1]], digests)


def check(folder: Path) -> dict[str, str]:
    digests = {path: digest(folder / path) for path in PINNED}
    if other := [path for path, value in digests.items() if value != PINNED[path]]:
        raise SystemExit(f"Not the data that training is pinned to: {', '.join(other)}. If that is meant, change PINNED in {__file__}.")
    return digests


def raw_documents(folder: Path) -> dict[str, list[Document]]:
    """Documents without trees, which another model's trees are added to."""
    return {
        "polnear": list(read_polnear(folder / POLNEAR / "train")), "uw": list(read_uw(folder / UW / "train.jsonl")),
        "newswire": [d for d in read_newswire(folder / NEWSWIRE) if not is_held_out(d.name)],
        "litbank": [d for d, _ in read_litbank(folder / LITBANK)],
    }  # fmt: skip


def read_ewt(folder: Path, tags: dict[str, int], relations: dict[str, int]) -> Iterator[Document]:
    """The treebank with what others annotated on the same text: names and factuality."""
    trees = read_conllu(folder / EWT / "en_ewt-ud-train.REBUILT.conllu", tags, relations)
    names = {name: rows for name, rows, _ in uner_words(folder / UNER / "en_ewt-ud-train.OLDER_REVISION.iob2")}
    for document in with_factuality(trees, read_factuality(folder / UDS / "train.jsonl")):
        masks = uner_masks(document.words, names.get(document.name, []))
        anything = np.full(len(document.words), (1 << len(ENTITY)) - 1)
        yield replace(document, labels={**document.labels, "entity_mask": anything if masks is None else masks})


def read_uw(path: Path) -> Iterator[Document]:
    for number, sentence in enumerate(read_factuality(path)):
        yield judged_document(f"{path.stem}-{number}", sentence)


def with_taught(documents: Iterable[Document], corpus: str, taught: Taught) -> Iterator[Document]:
    for document in documents:
        yield replace(document, labels={**taught.get(f"{corpus}/{document.name}", {}), **document.labels})


def with_litbank_mentions(document: Document, spans: Sequence[ClusterSpan], taught: Taught, relations: Mapping[str, int]) -> Document:
    """Mentions need heads, and heads a tree."""
    trees = taught.get(f"litbank/{document.name}", {})
    if not trees:
        return document
    joining = frozenset(np.flatnonzero(trees["relation"] == relations["cc"]).tolist())
    labels = coreference_labels(len(document.words), spans, trees["top"], joining)
    kept = {name: value for name, value in trees.items() if name not in ("sentence", "top")}
    return replace(document, labels={**kept, **document.labels, **labels, "single": np.ones(len(document.words), dtype=np.int64)})


def windows(documents: Iterable[Document], table: PieceTable, seams: Callable[[Document], Sequence[int]]) -> list[Example]:
    found = (example(window, table) for d in documents for window in cut(d, seams(d)))
    return [e for e in found if e is not None]


def paragraph_seams(document: Document) -> list[int]:
    return paragraph_starts(document.breaks)


def line_seams(document: Document) -> list[int]:
    return [i for i, b in enumerate(document.breaks) if b]


def digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of all files of a folder, in order."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        total.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return total.hexdigest()
