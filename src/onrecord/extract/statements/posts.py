"""Embedded posts: each is a direct statement of its author, through its platform, on its own day."""

from collections.abc import Iterator

from onrecord.extract.context import Context
from onrecord.model.entity import Party
from onrecord.model.ids import EntityId, StatementId, content_id
from onrecord.model.report import Post
from onrecord.model.span import Span
from onrecord.model.statement import Hop, HopRole, Manner, Statement


def read_posts(context: Context) -> Iterator[Statement]:
    for post in context.report.posts:
        body = Span.cut(context.report.id, context.report.text, post.body_start, post.body_stop)
        identity = StatementId(content_id("statement", context.report.id, body.start, body.stop))
        source = Party(post.author, author_of(context, post))
        yield Statement(identity, context.report.id, (source,), None, (body,), Manner.DIRECT, chain=hop(context, post), said=post.published)


def author_of(context: Context, post: Post) -> EntityId | None:
    """The author, if the report names the same person or body."""
    wanted = post.author.casefold().removeprefix("the ")
    found = [e.id for e in context.cast.entities if wanted in {n.casefold().removeprefix("the ") for n in e.names}]
    return found[0] if len(found) == 1 else None


def hop(context: Context, post: Post) -> tuple[Hop, ...]:
    if post.platform is None:
        return ()
    evidence = Span.cut(context.report.id, context.report.text, post.author_start, post.author_stop)
    return (Hop(post.platform, HopRole.PLATFORM, evidence),)
