"""spaCy's own pipeline in the shape of its small English model (en_core_web_sm), with random weights.

Compared is what takes the time: tokenizer, one tok2vec (width 96, depth 4) for tagger (50 tags) and parser (45 relations),
another for the entity recognizer (18 types), hash tables of the same rows. Left out are the small model's attribute ruler and
lemmatizer, to its advantage. Weights do not change the arithmetic: a text of n words is 2n steps of the parser (each word
is pushed and popped once) and n of the recognizer, whatever they are. The last layer is as spaCy starts it, at zero, so
that no entities come of it; a trained one would also make an object of each, so that this too is to its advantage.
Nothing of thinc's is set: it uses the BLAS that it chooses.
"""

from collections.abc import Sequence
from typing import Any

import spacy
from spacy.language import Language

from evals.bench.texts import timed

_ATTRS, _ROWS = ["NORM", "PREFIX", "SUFFIX", "SHAPE"], [5000, 1000, 2500, 2500]
_SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}
_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(5)
TAGS, RELATIONS, TYPES = 50, 45, 18
BATCH = 16  # texts; with spaCy's own 1,000 the second process would have nothing to do

Json = dict[str, Any]


def small_pipeline() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _tok2vec([*_ATTRS, "SPACY", "IS_SPACE"], [*_ROWS, 50, 50])})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": _SHARED}})
    nlp.add_pipe("parser", config={"model": _transitions("parser", _SHARED)})
    nlp.add_pipe("ner", config={"model": _transitions("ner", _tok2vec(_ATTRS, _ROWS))})
    _add_labels(nlp.get_pipe("tagger"), TAGS)
    _add_labels(nlp.get_pipe("ner"), TYPES)
    _add_arcs(nlp.get_pipe("parser"))
    nlp.initialize()
    return nlp


def seconds(nlp: Language, texts: Sequence[str], processes: int) -> float:
    return timed(lambda: list(nlp.pipe(texts, n_process=processes, batch_size=BATCH)))[1]


def _add_labels(pipe: Any, count: int) -> None:
    for i in range(count):
        pipe.add_label(f"label-{i}")


def _add_arcs(parser: Any) -> None:
    """The actions that training would find: `add_label` would also make a sentence break of each relation."""
    relations = {f"relation-{i}": 100 for i in range(RELATIONS)}
    parser.moves.initialize_actions({_SHIFT: {"": 100}, _REDUCE: {"": 100}, _LEFT: relations, _RIGHT: relations, _BREAK: {"ROOT": 100}})


def _tok2vec(attrs: list[str], rows: list[int]) -> Json:
    embed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 96, "attrs": attrs, "rows": rows, "include_static_vectors": False}
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3}
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}


def _transitions(kind: str, tok2vec: Json) -> Json:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind, "extra_state_tokens": False, "hidden_width": 64,
        "maxout_pieces": 2, "use_upper": True, "nO": None, "tok2vec": tok2vec,
    }  # fmt: skip
