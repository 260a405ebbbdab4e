"""Events within and across documents: `python -m evals.events --data ecbplus [--tuned]`: ECB+ from raw text.

What happens in the texts, of whatever kind, is found and joined by evals.linked.find and evals.linked. See
evals.topics for what is measured; `--tuned` takes the topics on which weights and thresholds were chosen, not those held out.
"""

from collections.abc import Sequence
from pathlib import Path

from evals.command import load_reader, make_parser, print_answer
from evals.linked.find import find_happenings
from evals.linked.join import join_happenings
from evals.topics import measure, read_all
from onrecord.extract.context import Context
from onrecord.language.reader import Reader
from onrecord.model.span import Span
from training.readers.ecbplus import Marked


def join(contexts: Sequence[Context]) -> list[list[Span]]:
    found = [h for context in contexts for h in find_happenings(context)]
    return [[h.span for h in group] for group in join_happenings(found)]


def evaluate(reader: Reader, folder: Path, *, tuned: bool = False) -> dict[str, object]:
    read = read_all(reader, folder, aside=not tuned)
    topics = sorted({r.document.topic for r in read})
    return {"documents": len(read), "topics": topics, "reader": reader.id, **measure(read, join, _is_event)}


def _is_event(mark: Marked) -> bool:
    return mark.is_event


def main() -> None:
    parser = make_parser(__doc__, "ecbplus")
    parser.add_argument("--tuned", action="store_true", help="the topics that were tuned on")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data, tuned=args.tuned))


if __name__ == "__main__":
    main()
