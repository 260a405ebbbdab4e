"""Through whom the words came (told an agency, as reported by an outlet, in a statement, on a platform), and to whom they were said."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.channels import channels, is_medium
from onrecord.extract.context import Context
from onrecord.extract.statements.draft import Draft, Layout, Range, is_word, tokens_of
from onrecord.extract.statements.parties import head_entity
from onrecord.model.entity import Party
from onrecord.model.span import Span
from onrecord.model.statement import Hop, HopRole

_TELLING = frozenset(("tell", "inform", "assure", "remind", "urge", "warn", "ask", "advise", "promise", "thank", "accuse"))
_THROUGH = frozenset(("to", "with", "by", "on", "for", "via", "in", "from", "of", "through"))
_SPOKEN = frozenset(("tell", "inform"))
_POSSESSIVES = ("'s", "’s", "'", "’")


def read_hops(context: Context, layout: Layout, draft: Draft) -> tuple[Hop, ...]:
    """Documents and platforms first, as the nearest to the speaker; then agencies and outlets; each once."""
    found = [h for t in frame_tokens(layout, draft) for h in hops_at(context, draft, t)]
    near = (HopRole.SPOKESPERSON, HopRole.DOCUMENT, HopRole.PLATFORM)
    unique = {(h.name.lower(), h.role): h for h in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda h: (h.role not in near, h.evidence.start)))


def frame_tokens(layout: Layout, draft: Draft) -> list[Token]:
    """The words of the cue's sentence that are neither said nor the sayer."""
    if not draft.cue:
        return []
    content = tokens_of(draft.content)
    low, high = within_stops(layout, draft, content)
    outside = set(range(low, high)) - content - tokens_of(draft.source)
    inside_cue = tokens_of(draft.cue)
    return [layout.doc[i] for i in sorted(outside | inside_cue) if i not in layout.quoted and is_word(layout.doc, i)]


def within_stops(layout: Layout, draft: Draft, content: set[int]) -> Range:
    """The cue's sentence, and no further than a full stop outside of what is said, where a break was not seen."""
    low, high = layout.stretch(draft.at)
    stops = [i for i in range(low, high) if layout.doc[i].text in (".", "!", "?") and i not in content and i not in layout.quoted]
    return max([low, *(i for i in stops if i < draft.at)]), min([high, *(i for i in stops if i > draft.at)])


def hops_at(context: Context, draft: Draft, token: Token) -> Iterator[Hop]:
    """The hop that a word opens: "tweeted", or a preposition or "told" before a channel."""
    if token.lemma_ in ("tweet", "retweet") and token.pos_ == "VERB":
        yield Hop("Twitter", HopRole.PLATFORM, context.span(token.i, token.i + 1))
    if token.lower_ not in _THROUGH and token.lemma_ not in _SPOKEN:
        return
    phrase = phrase_from(context, token.i + 1, tokens_of(draft.content) | tokens_of(draft.source))
    role = None if phrase is None else role_of(context, phrase, token)
    if phrase is not None and role is not None:
        name, evidence = named(context, phrase, role)
        yield Hop(name, role, evidence, head_entity(context, phrase))


def phrase_from(context: Context, start: int, blocked: set[int]) -> Range | None:
    """The noun phrase that begins here, without times and the words said."""
    doc = context.doc
    times = {i for t in context.times for i in range(t.start, t.stop)}
    stop = start
    while stop < len(doc) and stop not in blocked and stop not in times and _continues(doc[stop]):
        stop += 1
    while stop > start and doc[stop - 1].pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "X"):
        stop -= 1
    return (start, stop) if stop > start else None


def _continues(token: Token) -> bool:
    return token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM") or token.text in (*_POSSESSIVES, "-")


def role_of(context: Context, phrase: Range, opener: Token) -> HopRole | None:
    """What kind of channel the phrase names, by its head and its name; None where it is none."""
    doc = context.doc
    head, whole = doc[phrase[1] - 1], names_in(context, phrase)
    lemma = head.lemma_.lower()
    if any(n in channels("platforms") for n in whole) and opener.lower_ in ("on", "via", "to", "in", "through"):
        return HopRole.PLATFORM
    if lemma in channels("platform_nouns") and opener.lower_ in ("in", "via", "on"):
        return HopRole.PLATFORM
    if any(n in channels("agencies") for n in whole) or lemma in channels("agency_nouns"):
        return HopRole.AGENCY if opener.lower_ != "in" else None
    if any(n in channels("outlets") for n in whole) or lemma in channels("outlet_nouns"):
        return HopRole.OUTLET
    return (
        HopRole.DOCUMENT
        if lemma in channels("document_nouns") and opener.lower_ in ("in", "via", "through") and doc[phrase[0]].pos_ != "PRON"
        else None
    )


def names_in(context: Context, phrase: Range) -> list[str]:
    """Lower-case names within the phrase, and the phrase itself without its article."""
    start = phrase[0] + (context.doc[phrase[0]].pos_ == "DET")
    inside = [context.doc[m.start : m.stop].text for m, _ in context.cast.around(*phrase) if phrase[0] <= m.start and m.stop <= phrase[1]]
    texts = [context.doc[start : phrase[1]].text, *inside]
    return [t.lower().removeprefix("the ") for t in texts]


def named(context: Context, phrase: Range, role: HopRole) -> tuple[str, Span]:
    """The channel's name as the report has it: the medium's own name within the phrase, else the phrase without its article."""
    doc = context.doc
    evidence = context.span(*phrase)
    for mention, _ in context.cast.around(*phrase):
        own = doc[mention.start : mention.stop].text
        if phrase[0] <= mention.start and mention.stop <= phrase[1] and (is_medium(own) or mention.stop == phrase[1]):
            return own, evidence
    start = phrase[0] + (doc[phrase[0]].pos_ in ("DET", "PRON") and phrase[1] - phrase[0] > 1)
    if role == HopRole.PLATFORM and doc[phrase[1] - 1].lower_ == "tweet":
        return "Twitter", evidence
    return " ".join(doc[start : phrase[1]].text.split()), evidence


def read_addressees(context: Context, layout: Layout, draft: Draft) -> tuple[Party, ...]:
    """Whom it was told, unless that is a channel."""
    verbs = [layout.doc[i] for i in sorted(tokens_of(draft.cue)) if layout.doc[i].lemma_ in _TELLING and layout.doc[i].pos_ == "VERB"]
    if not verbs or any(c.dep_ == "aux:pass" for c in verbs[0].children):
        return ()
    phrase = phrase_from(context, verbs[0].i + 1, tokens_of(draft.content) | tokens_of(draft.source))
    if phrase is None or role_of(context, phrase, verbs[0]) is not None:
        return ()
    return (Party(" ".join(context.span(*phrase).quote.split()), head_entity(context, phrase)),)
