"""Several bearers of one surname in a report, as in a family: whom the bare surname means, or nobody."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from onrecord.extract.cast.clues import by_last, by_office, by_title
from onrecord.extract.cast.cluster import Cluster
from onrecord.extract.cast.lexicon import is_demonym, words
from onrecord.extract.cast.spelling import fold, name_parts
from onrecord.extract.cast.trim import POSSESSIVE
from onrecord.extract.context import Mention
from onrecord.grammar.quotes import paragraph_ends, sentence_starts

_FULL = 2
_BACK = 4  # words between a kinship noun and the name that it introduces: "her father, the late Oren Dalim"
_SAYING = ("say", "tell", "add", "write", "recall", "explain")


class Namesakes:
    """Where the paragraphs of a report are, and whom its title names."""

    def __init__(self, doc: Doc, title: str = "") -> None:
        self.doc = doc
        self.title = frozenset(fold(title.replace("’", "'").replace("'s", " ")).split())
        self.starts = [0, *(i + 1 for i in paragraph_ends(doc))]
        self.sentences = sorted({0, *sentence_starts(doc)})
        self.full: dict[int, list[Mention]] = {}
        self.main: dict[tuple[int, ...], Cluster | None] = {}

    def full_mentions(self, cluster: Cluster) -> list[Mention]:
        """Kept, since all full names are placed before it is asked."""
        if id(cluster) not in self.full:
            self.full[id(cluster)] = full_mentions(self.doc, cluster)
        return self.full[id(cluster)]

    def main_bearer(self, bearers: Sequence[Cluster]) -> Cluster | None:
        key = tuple(id(c) for c in bearers)
        if key not in self.main:
            self.main[key] = main_bearer(self.doc, bearers, self.title)
        return self.main[key]

    def choose(self, bearers: Sequence[Cluster], mention: Mention) -> Cluster | None:
        """The bearer whom the bare surname means: the only one so far, else by title, paragraph, office; else nobody."""
        earlier = [c for c in bearers if any(m.start < mention.start for m in self.full_mentions(c))]
        if follows_name(self.doc, mention) or is_wife(self.doc, bearers, mention):
            return None
        if len(earlier) <= 1:
            return earlier[0] if earlier else None
        titled = by_title(self.doc, earlier, mention, self.full_mentions)
        return titled or self.by_paragraph(earlier, mention) or self.by_office(earlier, mention)

    def by_paragraph(self, earlier: Sequence[Cluster], mention: Mention) -> Cluster | None:
        """Whom the paragraph names in full, of several the last; else the report's own person."""
        main = self.main_bearer(earlier)
        here = [c for c in earlier if self.names_here(c, mention)]
        here = here or [c for c in earlier if main is None and self.names_here(c, mention, 1)]
        if len(here) > 1 and not any(is_kin(self.doc, c) for c in earlier):
            return by_last(here, mention, self.full_mentions, self.sentences)
        if len(here) == 1:
            stays = (
                main is None or here[0] is main or (says(self.doc, mention) and any(says(self.doc, m) for m in self.full_mentions(here[0])))
            )
            return here[0] if stays else None
        return main if not here and not self.may_go_on(earlier, main, mention) else None

    def by_office(self, earlier: Sequence[Cluster], mention: Mention) -> Cluster | None:
        """Who rules or leads, where no rival is named near, or where so many bear the surname that it tells none of them."""
        holder = by_office(self.doc, earlier, self.full_mentions)
        rivals = [c for c in earlier if c is not holder]
        near = any(self.names_here(c, mention, back) for c in rivals for back in (0, 1))
        many = len(rivals) > 1 and not any(is_kin(self.doc, c) for c in rivals)
        return holder if many or not near else None

    def paragraph(self, i: int) -> int:
        return bisect_right(self.starts, i)

    def names_here(self, cluster: Cluster, mention: Mention, back: int = 0) -> bool:
        """Whether the cluster is named in full before the mention, in its paragraph or the one `back` before."""
        at = self.paragraph(mention.start) - back
        return any(m.start < mention.start and self.paragraph(m.start) == at for m in self.full_mentions(cluster))

    def may_go_on(self, bearers: Iterable[Cluster], main: Cluster | None, mention: Mention) -> bool:
        """A surname that says something, right after a paragraph about a relative, may be the relative's."""
        return says(self.doc, mention) and any(c is not main and self.names_here(c, mention, 1) for c in bearers)


def is_wife(doc: Doc, bearers: Iterable[Cluster], mention: Mention) -> bool:
    """Mrs Dalim, where one of the bearers is known to be a woman and another is not: rather she than the report's own person."""
    known = [known_gender(doc, c.mentions) for c in bearers]
    return doc[max(0, mention.start - 1)].lower_ in ("mrs", "mrs.") and "woman" in known and None in known


def follows_name(doc: Doc, mention: Mention) -> bool:
    """Whether a capitalised word stands right before, that is no title: then it is the end of a name that was not seen whole."""
    before = doc[mention.start - 1] if mention.start > 0 else None
    if before is None or not before.is_alpha or not before.text[:1].isupper() or before.is_sent_start:
        return False
    return before.lower_ not in words("titles") and not is_demonym(before.text)


def is_told_apart(doc: Doc, mention: Mention) -> bool:
    """*the elder Dalim*: another than the Dalim of whom the report is."""
    return mention.start > 0 and doc[mention.start - 1].lower_ in ("elder", "older", "younger")


def main_bearer(doc: Doc, bearers: Sequence[Cluster], title: frozenset[str] = frozenset()) -> Cluster | None:
    """Of a family, the person whom the report is about: first named in full or in its title, the others told of as relatives."""
    relatives = [c for c in bearers if is_introduced(doc, c, words("relatives"))]
    with_kin = [c for c in bearers if has_kin(doc, c)]
    others = [c for c in bearers if c not in relatives]
    if len(others) != 1:
        others = with_kin if len(with_kin) == 1 and with_kin[0] not in relatives else []
    if len(others) != 1:
        return None
    main = others[0]
    titled = any({name_parts(n)[0], name_parts(n)[-1]} <= title for n in main.names if is_full_name(n))
    rivals = [c for c in bearers if c is not main]
    if not titled and any(is_introduced(doc, c, words("children")) for c in bearers):
        return None  # a father who speaks of his son: the report may be about either
    first = min(bearers, key=lambda c: min(m.start for m in c.mentions))
    return main if (titled or first is main) and rivals else None


def is_full_name(name: str) -> bool:
    return len(name_parts(name)) >= _FULL


def full_mentions(doc: Doc, cluster: Cluster) -> list[Mention]:
    """Where the cluster is named with more than a surname; a couple's first half counts as named in full."""
    full = {fold(n) for n in cluster.names if is_full_name(n)}
    return [
        m for m in cluster.mentions if fold(doc[m.start : m.stop].text) in full or doc[min(m.stop, len(doc) - 1)].lower_ in ("and", "&")
    ]


def is_introduced(doc: Doc, cluster: Cluster, kinship: frozenset[str]) -> bool:
    """His father, John Dalim; wife Talia Dalim; Talia Dalim, his wife; parents Oren and Talia Dalim."""
    return any(is_kin_before(doc, m.start, kinship) or is_kin_after(doc, m.stop, kinship) for m in cluster.mentions)


def is_kin_before(doc: Doc, start: int, kinship: frozenset[str]) -> bool:
    """Whether a kinship noun leads up to the name, over a comma, articles and titles, or over the first half of a couple."""
    i, couple = start - 1, False
    while i >= max(0, start - _BACK - couple):
        token = doc[i]
        if token.lower_ in kinship:
            return not (token.lower_ == "lady" and doc[max(0, i - 1)].lower_ != "first")
        joined = token.lower_ in ("and", "&") and i == start - 1
        couple = couple or joined
        passes = token.text == "," or token.pos_ in ("DET", "ADJ") or token.lower_ in words("titles") or joined
        if not passes and not (couple and i == start - 2 and token.text[:1].isupper()):
            return False
        i -= 1
    return False


def is_kin_after(doc: Doc, stop: int, kinship: frozenset[str]) -> bool:
    """*Talia Dalim*, his wife; *Talia Dalim*, mother of Oren."""
    if stop >= len(doc) or doc[stop].text not in (",", "("):
        return False
    for token in doc[stop + 1 : stop + _BACK]:
        if token.lower_ in kinship:
            return True
        if token.pos_ not in ("DET", "PRON", "ADJ", "PROPN") and token.text not in POSSESSIVE:
            return False
    return False


def is_kin(doc: Doc, cluster: Cluster) -> bool:
    """Told of as somebody's relative, or with relatives of his own: then the surname is the family's."""
    return has_kin(doc, cluster) or is_introduced(doc, cluster, words("relatives") | words("children"))


def has_kin(doc: Doc, cluster: Cluster) -> bool:
    """The parents of *Oren Dalim*; *Oren Dalim*'s mother."""
    kinship = words("relatives") | words("family")
    for m in full_mentions(doc, cluster):
        of = m.start > 1 and doc[m.start - 1].lower_ == "of" and doc[m.start - 2].lower_ in kinship
        own = doc[m.stop : m.stop + 1].text in POSSESSIVE and any(t.lower_ in kinship for t in doc[m.stop + 1 : m.stop + 3])
        if of or own:
            return True
    return False


def says(doc: Doc, mention: Mention) -> bool:
    """Whether the name is who says something: "Dalim said", "said Talia Dalim"."""
    beside = [*doc[mention.stop : mention.stop + 2], *doc[max(0, mention.start - 1) : mention.start]]
    return any(t.lemma_ in _SAYING and t.pos_ == "VERB" for t in beside)


def known_gender(doc: Doc, mentions: Iterable[Mention]) -> str | None:
    """From a title or a kinship noun beside a name; None where none or both are seen."""
    told = list(mentions)
    man, woman = (any(is_told(doc, m, words(name)) for m in told) for name in ("man_titles", "woman_titles"))
    return None if man == woman else "man" if man else "woman"


def is_told(doc: Doc, mention: Mention, titles: frozenset[str]) -> bool:
    """Mr *Dalim*; *Talia Dalim*, his wife."""
    before = {doc[i].lower_ for i in range(max(0, mention.start - 2), mention.start)}
    return bool(before & titles) or is_kin_after(doc, mention.stop, titles)
