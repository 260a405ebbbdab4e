"""How fast it reads: `python -m evals.bench` (`make bench`), and what stays in memory: `python -m evals.bench --soak 10000`.

Prints one JSON object. The text is examples/ (or `--data`, a folder of .txt or a .jsonl with a key text), repeated
until there are enough reports. Every speed is the best of three rounds in which each contestant has its turn, so that
a busy machine is unfair to all alike.
"""

import argparse
import json
from pathlib import Path

from evals.bench.soak import soak
from evals.bench.speed import measure


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("examples"))
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--soak", type=int, metavar="N", help="read N reports in a row and print the memory held on the way")
    args = parser.parse_args()
    print(json.dumps(soak(args.data, args.soak) if args.soak else measure(args.data, args.reports)))


if __name__ == "__main__":
    main()
