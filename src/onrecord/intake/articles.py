"""Articles in JSON: common keys, ninjs and schema.org, NewsAPI and the like. Extra keys are passed over."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from onrecord.intake.agencies import find_agency
from onrecord.intake.clean import has_blocks
from onrecord.intake.draft import Draft

Json = Any
"""JSON enters here and leaves as drafts."""

_TEXT = (
    "text",
    "maintext",
    "body",
    "content",
    "articleBody",
    "body_text",
    "bodyText",
    "article",
    "fulltext",
    "full_text",
    "story",
    "body_html",
    "html",
)
_TITLE = ("title", "headline", "headlines", "name", "webTitle")
_DATE = (
    "published", "date", "date_publish", "publishedAt", "published_at", "pubDate", "pub_date", "datePublished",
    "date_published", "published_date", "publication_date", "publish_date", "versioncreated", "firstcreated", "webPublicationDate",
    "dateCreated", "timestamp",
)  # fmt: skip
_OUTLET = (
    "outlet", "publisher", "source", "sitename", "site_name", "publication", "news_outlet", "provider", "source_name", "newspaper",
    "source_domain", "domain",
)  # fmt: skip
_AUTHORS = ("authors", "author", "byline", "by", "bylines", "creator")
_URL = ("url", "link", "webUrl", "canonical_url", "source_url_full", "mainEntityOfPage", "permalink")
_LANGUAGE = ("language", "lang", "inLanguage")
_AGENCY = ("agency", "credit", "creditText", "creditline", "copyrightholder", "sourceOrganization", "copyrightHolder")
_LISTS = (
    "articles",
    "items",
    "results",
    "data",
    "docs",
    "documents",
    "entries",
    "news",
    "stories",
    "hits",
    "@graph",
    "response",
    "value",
    "records",
)
_NESTED = ("fields", "_source", "article", "attributes", "document")
_DEPTH = 4


def find_articles(value: Json, depth: int = 0) -> Iterator[Mapping[str, Json]]:
    """The objects that hold an article, from an article, an array of them, or an envelope around one. An item without text comes too."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        for item in value:
            yield from find_articles(item, depth + 1) if depth < _DEPTH else ()
    elif isinstance(value, Mapping):
        inner = next((value[key] for key in _LISTS if isinstance(value.get(key), list | dict)), None)
        if _pick_text(value) is None and inner is not None and depth < _DEPTH and not _is_claim_list(inner):
            yield from find_articles(inner, depth + 1)
        else:
            yield value


def _is_claim_list(inner: Json) -> bool:
    return isinstance(inner, list) and not any(isinstance(item, Mapping) for item in inner)


def read_article(article: Mapping[str, Json], path: str) -> Draft | None:
    """The draft of one article; None where it holds no text."""
    nested: Mapping[str, Json] = next(
        (article[k] for k in _NESTED if isinstance(article.get(k), Mapping) and _pick_text(article[k]) is not None), {}
    )
    whole = {**article, **nested}
    text = _pick_text(whole)
    if text is None:
        return None
    cited = _sole_citation(whole.get("sources"))
    outlet, agency = _pick(whole, _OUTLET), _agency(whole)
    return Draft(
        path=path,
        text=text,
        title=_pick(whole, _TITLE),
        outlet=outlet or cited.get("outlet"),
        agency=agency,
        authors=_people(whole),
        url=_pick(whole, _URL) or cited.get("url"),
        language=_pick(whole, _LANGUAGE),
        published=_pick(whole, _DATE),
    )


def _pick_text(article: Mapping[str, Json]) -> str | None:
    for key in _TEXT:
        text = _words(article.get(key), "\n\n")
        if text is not None:
            return re.sub(r"\s*\n\s*", " ", text) if has_blocks(text) else text
    return _words(article.get("bodies"), "\n\n")


def _pick(article: Mapping[str, Json], keys: Sequence[str]) -> str | None:
    return next((found for found in (_words(article.get(key), ", ") for key in keys) if found is not None), None)


def _words(value: Json, joint: str) -> str | None:
    """The text in a value: a string, a number, an object that names or holds it, or the first or all of a list."""
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return format(value, ".0f") if abs(value) < 1e14 else None
    if isinstance(value, Mapping):
        return _pick(value, ("name", "value", "title", "label", "text", "@value", "@id", "href", "url", "main", "rendered"))
    parts = [part for part in (_words(item, joint) for item in value) if part is not None]
    return joint.join(parts[:1] if joint == ", " else parts) or None


def _agency(article: Mapping[str, Json]) -> str | None:
    """A credit counts where it names an agency; `agency` itself counts as it is."""
    named = _words(article.get("agency"), ", ")
    credited = (_words(article.get(key), ", ") for key in _AGENCY[1:])
    return named or next(filter(None, (find_agency(credit) for credit in credited if credit)), None)


def _people(article: Mapping[str, Json]) -> tuple[str, ...]:
    for key in _AUTHORS:
        value = article.get(key)
        listed = value if isinstance(value, list) else [value]
        names = [name for name in (_words(item, ", ") for item in listed) if name is not None]
        if names:
            return tuple(
                re.sub(r"^by\s+", "", part.strip(), flags=re.IGNORECASE)
                for name in names
                for part in re.split(r"[;\n]|,(?!\s*[JS]r\b)", name)
                if part.strip()
            )
    return ()


def _sole_citation(sources: Json) -> dict[str, str]:
    """Outlet and URL of the only source cited; with several, none of them is the outlet."""
    listed = sources if isinstance(sources, list) else []
    if len(listed) != 1 or not isinstance(listed[0], Mapping):
        return {}
    return {key: str(listed[0][key]) for key in ("outlet", "url") if isinstance(listed[0].get(key), str)}
