"""find_cast: from the Doc of one report to its entities and everything that refers to them."""

from collections.abc import Iterable, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from onrecord.extract.cast.appositions import find_appositions
from onrecord.extract.cast.bodies import find_bodies
from onrecord.extract.cast.cluster import Cluster
from onrecord.extract.cast.clusters import join_names
from onrecord.extract.cast.descriptions import describe_all
from onrecord.extract.cast.furniture import add_agency, find_full_forms
from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.names import find_names
from onrecord.extract.cast.namesakes import known_gender
from onrecord.extract.cast.nominals import nominal_at, resolve_nominal
from onrecord.extract.cast.pronouns import pronoun_at, resolve_pronoun
from onrecord.extract.cast.settle import settle
from onrecord.extract.cast.spelling import fold
from onrecord.extract.cast.story import Story
from onrecord.extract.context import Cast, Context, Form, Mention
from onrecord.model.entity import Entity, EntityKind
from onrecord.model.ids import EntityId, content_id
from onrecord.model.report import Post
from onrecord.model.span import Span

_WOMAN = ("she", "her", "hers", "herself")


def find_cast(context: Context) -> Cast:
    """The entities of the report (ids are local to it), and the tokens that refer to each."""
    doc = context.doc
    skipped = skipped_tokens(context)
    names = [m for m in settle(doc, find_names(doc), find_bodies(doc)) if m.start not in skipped]
    clusters = join_names(doc, names, context.report.title or "")
    referring = refer_back(Story(doc, clusters, describe_all(doc, clusters), skipped))
    referring += find_appositions(doc, referring)
    entities = make_entities(context, clusters, referring)
    mentions = tuple((m, entities[n].id) for m, n in referring)
    entities += add_authors(context, entities)
    entities += add_agency(context.report, entities)
    return Cast(tuple(unique(entities)), index_tokens(mentions), mentions)


def skipped_tokens(context: Context) -> frozenset[int]:
    """The words of page furniture and embedded posts."""
    ranges = context.report.skipped()
    return frozenset(t.i for t in context.doc if any(start <= t.idx < stop for start, stop in ranges))


def refer_back(story: Story) -> list[tuple[Mention, int]]:
    """Names and the anaphors that were resolved, in order of the text."""
    starting: dict[int, list[tuple[Mention, int]]] = {}
    for n, cluster in enumerate(story.clusters):
        gender = known_gender(story.doc, cluster.mentions)
        story.gender.update({n: gender} if gender is not None else {})
        for mention in cluster.mentions:
            starting.setdefault(mention.start, []).append((mention, n))
    named = {i for c in story.clusters for m in c.mentions for i in range(m.start, m.stop)}
    found: list[tuple[Mention, int]] = []
    for token in story.doc:
        here = starting.get(token.i) or resolve_at(story, token.i, named)
        for mention, n in here:
            story.note(mention, n)
        found += here
    return found


def resolve_at(story: Story, i: int, named: set[int]) -> list[tuple[Mention, int]]:
    """The anaphor that this token heads, with the one entity that it refers to."""
    if i in named or i in story.skipped or not story.doc[i].pos_:
        return []
    pronoun, nominal = pronoun_at(story.doc, i), nominal_at(story.doc, i, named)
    if pronoun is not None:
        cluster = resolve_pronoun(story, pronoun)
        if cluster is not None and story.doc[i].lower_ not in ("it", "its", "itself"):
            story.gender.setdefault(cluster, "woman" if story.doc[i].lower_ in _WOMAN else "man")
        return [] if cluster is None else [(pronoun, cluster)]
    found = None if nominal is None else resolve_nominal(story, nominal)
    return [] if nominal is None or found is None else [(nominal, found)]


def make_entities(context: Context, clusters: Sequence[Cluster], referring: Iterable[tuple[Mention, int]]) -> list[Entity]:
    """One entity a cluster, called by its fullest name, which may stand in page furniture only."""
    fuller = find_full_forms(context.report, clusters)
    mentions: dict[int, list[Mention]] = {}
    for mention, n in referring:
        mentions.setdefault(n, []).append(mention)
    return [make_entity(context, c, mentions.get(n, []), fuller.get(n)) for n, c in enumerate(clusters)]


def make_entity(context: Context, cluster: Cluster, mentions: Sequence[Mention], fuller: Span | None = None) -> Entity:
    """Evidence: names first, then phrases, then pronouns, each in order of the text."""
    order = list(Form)
    spans = [context.span(m.start, m.stop) for m in sorted(mentions, key=lambda m: (order.index(m.form), m.start))]
    spans += [] if fuller is None else [fuller]
    name = cluster.fullest if fuller is None else fuller.quote
    identity = EntityId(content_id("entity", context.report.id, name, cluster.kind))
    names = dict.fromkeys((name, *cluster.names, *called(context, cluster, mentions)))
    return Entity(identity, cluster.kind, name, tuple(names), tuple(spans))


def called(context: Context, cluster: Cluster, mentions: Sequence[Mention]) -> list[str]:
    """What a body is called for short, in lower case so that it is seen to be no name: "the ministry"; not "the group"."""
    phrases = [m for m in mentions if m.form == Form.NOMINAL and cluster.kind == EntityKind.ORGANIZATION]
    own = [m for m in phrases if context.doc[m.head].lower_ == fold(cluster.fullest).split()[-1]]
    return [" ".join(context.doc[m.start : m.stop].text.lower().split()) for m in own] + with_article(context, cluster)


def with_article(context: Context, cluster: Cluster) -> list[str]:
    """A name that ends in a common noun, as it is written: "The Norland ministry"."""
    doc = context.doc
    common = [m for m in cluster.mentions if cluster.kind == EntityKind.ORGANIZATION and doc[m.stop - 1].is_lower and m.start > 0]
    return [" ".join(doc[m.start - 1 : m.stop].text.split()) for m in common if doc[m.start - 1].lower_ == "the"]


def unique(entities: Sequence[Entity]) -> list[Entity]:
    """One entity an id: two clusters of one name and kind are told apart by nothing."""
    joined: dict[EntityId, Entity] = {}
    for e in entities:
        known = joined.get(e.id)
        joined[e.id] = (
            e if known is None else Entity(e.id, e.kind, e.name, tuple(dict.fromkeys(known.names + e.names)), known.evidence + e.evidence)
        )
    return list(joined.values())


def index_tokens(mentions: Sequence[tuple[Mention, EntityId]]) -> dict[int, EntityId]:
    """Every token of a name, the head of any other; a name within a name has its own tokens, but for the outer's head."""
    index: dict[int, EntityId] = {}
    for mention, identity in sorted(mentions, key=lambda m: m[0].start - m[0].stop):
        tokens = range(mention.start, mention.stop) if mention.form == Form.NAME else (mention.head,)
        index.update({i: identity for i in tokens if i not in index or mention.form == Form.NAME})
    for mention, identity in mentions:
        index.setdefault(mention.head, identity)
    return index


def add_authors(context: Context, entities: Sequence[Entity]) -> list[Entity]:
    """Authors of embedded posts that the report does not name, where the name can only be a body's."""
    known = {n.casefold() for e in entities for n in e.names}
    return [e for p in context.report.posts if p.author.casefold() not in known for e in make_author(context, p)]


def make_author(context: Context, post: Post) -> list[Entity]:
    """A name with a common word in it ("Bridges Are For All") is no person's; of any other we cannot tell."""
    words_in = [w.lower() for w in post.author.split()]
    if not any(w in STOP_WORDS or w in words("organization") for w in words_in):
        return []
    kind = EntityKind.ORGANIZATION
    evidence = Span.cut(context.report.id, context.report.text, post.author_start, post.author_stop)
    return [Entity(EntityId(content_id("entity", context.report.id, post.author, kind)), kind, post.author, (post.author,), (evidence,))]
