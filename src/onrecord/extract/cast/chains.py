"""Which pronouns the reader's coreference takes to stand for a name: *it* tells a body from a person, *she* a person from a body."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc

from onrecord.extract.context import Mention
from onrecord.grammar.memo import once_a_doc
from onrecord.model import mention as model

_CLASSES = {
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "person"),
    **dict.fromkeys(("it", "its", "itself"), "thing"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "many"),
}


def told_by_pronouns(doc: Doc, mentions: Iterable[Mention]) -> frozenset[str]:
    """person, thing, many: what the pronouns say that stand for one of the mentions in the reader's chains."""
    chains = _chains(doc)
    return frozenset(told for m in mentions for i in range(m.start, m.stop) for told in chains.get(i, ()))


@once_a_doc
def _chains(doc: Doc) -> Mapping[int, frozenset[str]]:
    """Head of a mention → what the pronouns of its chain say."""
    found: dict[int, frozenset[str]] = {}
    for cluster in model.clusters(doc.user_data.get("mentions", ())):
        told = frozenset(_CLASSES[doc[m.head].lower_] for m in cluster if doc[m.head].lower_ in _CLASSES)
        found.update({m.head: told for m in cluster})
    return found
