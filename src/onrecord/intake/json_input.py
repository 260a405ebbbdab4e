"""JSON and JSON Lines: one draft or one error for each article, with its place in the file."""

import json
from collections.abc import Iterator

from onrecord.errors import BadJson, NoText, UnreadableInput
from onrecord.intake.articles import Json, find_articles, read_article
from onrecord.intake.draft import Draft

Outcome = Draft | tuple[str, UnreadableInput]
"""A draft, or the path of an article that could not be read and why."""


def looks_like_json(text: str) -> bool:
    return text.lstrip()[:200].replace(" ", "").replace("\n", "").startswith(('{"', "[{", "{}", "[]", '[["'))


def looks_like_lines(text: str) -> bool:
    """Whether it is several objects, one a line, rather than one value over several lines."""
    lines = [line for line in text.lstrip()[:200_000].split("\n") if line.strip()][:3]
    return len(lines) > 1 and all(line.strip().startswith("{") for line in lines[:2]) and lines[0].rstrip().endswith("}")


def read_json(text: str, path: str) -> Iterator[Outcome]:
    """The articles of one JSON value; `path` for a single one, `path#2` for the second of several."""
    try:
        articles = list(find_articles(parse(text)))
    except BadJson as error:
        yield path, error
        return
    if not articles:
        yield path, NoText("The JSON holds no article; an article is an object with a key such as text, body or content.")
    for number, article in enumerate(articles, 1):
        yield _outcome(article, path if len(articles) == 1 else f"{path}#{number}")


def read_lines(text: str, path: str) -> Iterator[Outcome]:
    """The articles of JSON Lines, at `path:LINE`; a broken line does not stop the others."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            articles = list(find_articles(parse(line, number)))
        except BadJson as error:
            yield place, error
            continue
        if not articles:
            yield place, NoText("The line holds no article; an article is an object with a key such as text, body or content.")
        yield from (_outcome(a, place if len(articles) == 1 else f"{place}#{n}") for n, a in enumerate(articles, 1))


def parse(text: str, first_line: int = 1) -> Json:
    """The value; raises BadJson for what is broken, nested too deeply, or holds a number of thousands of digits."""
    try:
        return _mend(text, json.loads(text, strict=False))
    except json.JSONDecodeError as error:
        where = f"line {first_line + error.lineno - 1}, column {error.colno}"
        raise BadJson(f"The JSON is broken at {where} ({error.msg}); mend it there, or export it again.") from error
    except (ValueError, RecursionError) as error:
        raise BadJson("The JSON is nested too deeply or holds a number too long to read; export it again.") from error


def _mend(text: str, value: Json) -> Json:
    """Without halves of characters (`\\ud800`), which JSON can write but no text can hold."""
    if "\\ud" not in text.lower():
        return value
    whole = json.dumps(value, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return json.loads(whole)


def _outcome(article: Json, path: str) -> Outcome:
    draft = read_article(article, path)
    if draft is None:
        return path, NoText("The object holds no text; put it under a key such as text, body or content.")
    return draft
