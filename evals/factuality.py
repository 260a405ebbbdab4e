"""Whether what is told of happened: `python -m evals.factuality --data FILE.jsonl` (UW, UDS-IH2).

Each line is read as one sentence, in the words of the file. pearson and mae compare the number that the reader gives
at each annotated word, whatever it takes for an event; events scores which words it takes for events.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from spacy.tokens import Doc

from evals.command import expecting, load_reader, make_parser, output, print_answer, some
from evals.scores import Tally
from onrecord.language.reader import Reader
from onrecord.language.words import blank_pipeline
from onrecord.model.mention import EventMention
from training.readers.factuality import Judged, read_factuality

LAYOUT = (
    'a .jsonl file with a sentence a line: {"text": words with spaces between, "targets": [{"span1": [first, stop], "label": -3 to 3}]}'
)


def read_judged(path: Path) -> list[Judged]:
    with expecting(path, LAYOUT):
        judged = [j for j in read_factuality(path) if j.words]
        if any(not 0 <= word < len(j.words) for j in judged for word, _ in j.targets):
            raise IndexError
        return some(judged, path, LAYOUT)


def as_doc(sentence: Judged) -> Doc:
    """One sentence, whatever it looks like."""
    starts = [i == 0 for i in range(len(sentence.words))]
    return Doc(blank_pipeline().vocab, list(sentence.words), sent_starts=starts)  # type: ignore[arg-type]  # the stub forgets bool


def correlation(ours: Sequence[float], gold: Sequence[float]) -> float | None:
    """Pearson's r; None where one side does not vary."""
    if len(ours) < 2 or np.ptp(ours) == 0 or np.ptp(gold) == 0:
        return None
    return round(float(np.corrcoef(ours, gold)[0, 1]), 3)


def score(pairs: Sequence[tuple[Judged, Doc]]) -> dict[str, object]:
    ours, gold, unread = [], [], 0
    events = Tally()
    for judged, doc in pairs:
        numbers = np.array(output(doc, "factuality"), dtype=np.float64)
        for word, value in judged.targets:
            if np.isnan(numbers[word]):
                unread += 1
            else:
                ours.append(float(numbers[word]))
                gold.append(value)
        words, told = {w for w, _ in judged.targets}, {e.token for e in output(doc, "events") if isinstance(e, EventMention)}
        events.add(len(words & told), len(told), len(words))
    mae = round(float(np.abs(np.subtract(ours, gold)).mean()), 3) if ours else None
    return {"n": len(ours), "unread": unread, "pearson": correlation(ours, gold), "mae": mae, "events": events.as_dict()}


def evaluate(reader: Reader, path: Path) -> dict[str, object]:
    sentences = read_judged(path)
    docs = reader.read_docs([(as_doc(s), ()) for s in sentences])
    return {"sentences": len(sentences), "reader": reader.id, **score(list(zip(sentences, docs, strict=True)))}


def main() -> None:
    parser = make_parser(__doc__, "UW/dev.jsonl")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data))


if __name__ == "__main__":
    main()
