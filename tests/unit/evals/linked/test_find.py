"""Words that tell of what happens, of any kind, and the places that they take."""

from spacy.tokens import Doc

from evals.linked.find import find_happenings
from onrecord.model.mention import EventMention
from tests.fakes.docs import context, parsed


def told(doc: Doc) -> list[tuple[str, str]]:
    return [(h.lemma, h.span.quote) for h in find_happenings(context(doc))]


def reader_events(doc: Doc, *tokens: int) -> Doc:
    doc.user_data["events"] = tuple(EventMention(t, 2.0) for t in tokens)
    return doc


OPENED = """
Guards NOUN NNS guard 2 nsubj
opened VERB VBD open 0 root
fire NOUN NN fire 2 obj
"""


def test_a_phrase_is_one_happening() -> None:
    assert told(reader_events(parsed("Guards opened fire", OPENED), 1, 2)) == [("open", "opened fire")]


def test_a_preposition_belongs_to_what_follows() -> None:
    rows = """
    Roe PROPN NNP Roe 2 nsubj
    escaped VERB VBD escape 0 root
    from ADP IN from 4 case
    Halden PROPN NNP Halden 2 obl
    """
    assert told(reader_events(parsed("Roe escaped from Halden", rows), 1)) == [("escape", "escaped")]


def test_a_particle_belongs_to_its_verb() -> None:
    rows = """
    Fire NOUN NN fire 2 nsubj
    broke VERB VBD break 0 root
    out ADP RP out 2 compound:prt
    """
    assert ("break", "broke out") in told(reader_events(parsed("Fire broke out", rows), 1))


def test_a_name_of_an_event_is_whole_without_its_article() -> None:
    rows = """
    the DET DT the 3 det
    Halden PROPN NNP Halden 3 compound
    Fair PROPN NNP Fair 0 root
    """
    assert told(parsed("the Halden Fair", rows, "0 3 occasion")) == [("fair", "Halden Fair")]


def test_nouns_for_acts_count_and_names_of_people_do_not() -> None:
    rows = """
    Murder PROPN NNP Murder 2 nsubj
    saw VERB VBD see 0 root
    a DET DT a 4 det
    murder NOUN NN murder 2 obj
    """
    assert told(parsed("Murder saw a murder", rows, "0 1 person")) == [("murder", "murder")]


def test_who_and_whom_are_told_apart() -> None:
    rows = """
    guards NOUN NNS guard 2 nsubj
    killed VERB VBD kill 0 root
    Roe PROPN NNP Roe 2 obj
    """
    (found,) = find_happenings(context(reader_events(parsed("guards killed Roe", rows), 1)))
    assert (sorted(found.first), sorted(found.second)) == (["guard"], ["roe"])
