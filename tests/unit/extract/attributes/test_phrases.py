"""What stands before and after a name."""

from dataclasses import replace

import pytest

from onrecord.extract.context import Form, Mention, TimeExpression, TimeKind
from onrecord.model.entity import EntityKind, Property
from onrecord.model.ids import EntityId
from tests.unit.extract.attributes.scenes import scene, values

ANA = {"Ana Sample": EntityKind.PERSON}
FRONT = {**ANA, "Dawn Front": EntityKind.ORGANIZATION}
BOTH = {**ANA, "Ivo Muster": EntityKind.PERSON}
BESIDE = [("Ana", "spokesman", "appos")]


def roles_in(text: str, heads: list[tuple[str, str, str]] | None = None) -> list[str]:
    people = {name: kind for name, kind in {**FRONT, **BOTH}.items() if name in text}
    found = values(scene(text, people, heads=heads or []), Property.ROLE)
    return [value for who, value in found if who == "Ana Sample"]


@pytest.mark.parametrize(
    "text",
    [
        "A Dawn Front spokesman, Ana Sample, left.",
        "Yesterday a Dawn Front spokesman, Lt. Col. Ana Sample, left.",
        "They met a Dawn Front spokesman, Ana Sample.",
    ],
)
def test_an_indefinite_office_set_beside_a_name(text: str) -> None:
    assert roles_in(text, BESIDE) == ["Dawn Front spokesman"]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("They met a spokesman, Ana Sample, and two others.", BESIDE),
        ("They met a spokesman, Ana Sample, Ivo Muster and others.", BESIDE),
        ("They met a spokesman, Ana Sample, yesterday.", []),
        ("Ivo Muster, a spokesman, Ana Sample, left.", BESIDE),
    ],
)
def test_an_indefinite_office_in_a_list_is_left_open(text: str, heads: list[tuple[str, str, str]]) -> None:
    assert roles_in(text, heads) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Army spokesman Lt. Col. Ana Sample left.", "Army spokesman"),
        ("The army's spokesman, Capt. Ana Sample, left.", "army's spokesman"),
        ("Team leader Sgt. Ana Sample left.", "Team leader"),
    ],
)
def test_a_shortened_rank_between_office_and_name(text: str, value: str) -> None:
    assert roles_in(text) == [value]


def test_an_office_before_a_rank_in_full() -> None:
    heads = [("spokesman", "Ana", "nmod:desc")]
    text = "The army spokesman Colonel Ana Sample left."
    assert roles_in(text, heads) == ["army spokesman", "Colonel"]
    assert roles_in(text, [("spokesman", "left", "nsubj")]) == ["Colonel"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Secretary of the Army Ana Sample left.", "Secretary of the Army"),
        ("Minister for Foreign Affairs Ana Sample left.", "Minister for Foreign Affairs"),
        ("Chairman of the Chiefs of Staff Gen. Ana Sample left.", "Chairman of the Chiefs of Staff"),
        ("The fall of Secretary of State Ana Sample left.", "Secretary of State"),
        ("Secretary of State nominee Ana Sample left.", "Secretary of State nominee"),
        ("Bank of Norland Governor Ana Sample left.", "Bank of Norland Governor"),
    ],
)
def test_an_office_with_what_completes_it(text: str, value: str) -> None:
    assert value in roles_in(text)


def test_whose_aide_met_the_president_is_no_aide() -> None:
    assert roles_in("Aide to President Ana Sample left.") == ["President"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Then-mayor Ana Sample left.", "then mayor"),
        ("Ana Sample, then the mayor, left.", "then mayor"),
        ("The former mayor Ana Sample left.", "former mayor"),
        ("Ana Sample, who was the mayor, left.", "former mayor"),
        ("Ana Sample, an envoy under President Vell, left.", "former envoy"),
        ("Ana Sample, an envoy during the war, left.", "former envoy"),
    ],
)
def test_a_role_of_the_past(text: str, value: str) -> None:
    heads = [("under", "envoy", "case"), ("during", "envoy", "case")]
    assert roles_in(text, [h for h in heads if h[0] in text and h[1] in text]) == [value]


def test_a_participle_before_an_office_and_a_verb_before_it() -> None:
    heads = [("ousted", "president", "amod")]
    assert roles_in("The ousted president Ana Sample left.", heads) == ["ousted president"]
    assert roles_in("Police ousted president Ana Sample.", heads) == ["president"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Sample, a member of the council and chair of its board, left.",
         ["member of the council", "chair of its board"]),
        ("Ana Sample, an aide and a former envoy, left.", ["aide", "former envoy"]),
        ("Ana Sample, a trade and finance minister, left.", ["trade and finance minister"]),
    ],
)  # fmt: skip
def test_two_offices_are_two_roles(text: str, found: list[str]) -> None:
    assert roles_in(text) == found


@pytest.mark.parametrize("head", ["contractor", "Sample"])
def test_a_clause_that_hangs_on_the_noun_or_name_closes_it(head: str) -> None:
    hangs = [("held", head, "acl")]
    text = "Ana Sample, a private contractor held for weeks, left."
    found = values(scene(text, ANA, heads=hangs), Property.OCCUPATION)
    assert found == [("Ana Sample", "private contractor")]
    assert values(scene(text, ANA), Property.OCCUPATION) == []


def test_others_named_after_a_name_say_nothing_of_it() -> None:
    text = "Ana Sample, and the Russian captives, left."
    assert values(scene(text, ANA), Property.CITIZENSHIP) == []


def test_a_role_runs_on_over_a_participle() -> None:
    value = "member of the ruling council"
    assert roles_in(f"Ana Sample, a {value}, left.") == [value]


def test_one_of_a_number_is_no_office() -> None:
    links = [("is", "officer", "cop"), ("he", "officer", "nsubj")]
    among = [*links, ("among", "officer", "case")]
    words = "Ana Sample said he is among officer ."
    assert values(scene(words, ANA, {"he": "Ana Sample"}, among), Property.ROLE) == []
    plain = scene("Ana Sample said he is an officer.", ANA, {"he": "Ana Sample"}, links)
    assert values(plain, Property.ROLE) == [("Ana Sample", "officer")]


def test_an_adjective_that_is_told_begins_no_office() -> None:
    heads = [("was", "confident", "cop")]
    assert roles_in("He was confident president Ana Sample left.", heads) == ["president"]


def test_the_name_of_whose_aide() -> None:
    people = {**ANA, "Muster": EntityKind.PERSON}
    text = "They met Muster aide Ana Sample."
    named = scene(text, people, heads=[("Muster", "aide", "compound")])
    assert values(named, Property.ROLE) == [("Ana Sample", "Muster aide")]
    assert values(scene(text, people), Property.ROLE) == [("Ana Sample", "aide")]


@pytest.mark.parametrize(("extra", "found"), [("that", True), ("this", False)])
def test_this_envoy_is_a_judgement_and_that_a_conjunction(extra: str, found: bool) -> None:
    links = [("is", "envoy", "cop"), ("he", "envoy", "nsubj")]
    text = f"Ana Sample said {extra} he is an envoy." if found else f"Ana Sample said he is {extra} envoy."
    link = (extra, "envoy", "mark" if found else "det")
    told = values(scene(text, ANA, {"he": "Ana Sample"}, [*links, link]), Property.ROLE)
    assert bool(told) is found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met acting mayor Ana Sample.", "acting mayor"),
        ("The far-right candidate Ana Sample left.", "far-right candidate"),
        ("The 2 council leader Ana Sample left.", "council leader"),
        ("Ana Sample, an aide to a, left.", "aide"),
        ("Ana Sample, a confident woman and the mayor, left.", "mayor"),
        ("Ana Sample, a local and the mayor, left.", "mayor"),
        ("Ana Sample, an envoy under General Vell, left.", "envoy"),
    ],
)
def test_how_a_role_is_written(text: str, value: str) -> None:
    hangs = [("under", "envoy", "case")] if "under" in text else []
    assert roles_in(text, hangs) == [value]


def test_a_name_that_looks_like_a_verb_is_part_of_the_role() -> None:
    council = {**ANA, "Ruling Council": EntityKind.ORGANIZATION}
    text = "Ana Sample, an envoy to Norland Ruling Council, left."
    assert values(scene(text, council), Property.ROLE) == [("Ana Sample", "envoy to Norland Ruling Council")]


def test_an_office_without_article_set_beside_a_name_is_left_open() -> None:
    assert roles_in("With spokesman, Ana Sample, left.", BESIDE) == []


def test_a_name_in_a_list_with_captives() -> None:
    assert values(scene("Ana Sample, and Russian teacher, left.", ANA), Property.OCCUPATION) == []


WAS = [("was", "envoy", "cop"), ("he", "envoy", "nsubj")]


@pytest.mark.parametrize(("heads", "value"), [(WAS, "former envoy"), ([*WAS, ("envoy", "said", "ccomp")], "envoy")])
def test_what_somebody_was_is_over_but_not_in_reported_speech(heads: list[tuple[str, str, str]], value: str) -> None:
    context = scene("Ana Sample said he was an envoy.", ANA, {"he": "Ana Sample"}, heads)
    assert values(context, Property.ROLE) == [("Ana Sample", value)]


@pytest.mark.parametrize("known", ["Mayor ", ""])
def test_a_description_counts_where_no_office_is_told(known: str) -> None:
    text = f"{known}Ana Sample left. The new envoy left."
    context = scene(text, ANA)
    head = next(t.i for t in context.doc if t.text == "envoy")
    said = Mention(head - 2, head + 1, head, Form.NOMINAL, EntityKind.PERSON)
    cast = replace(context.cast, mentions=(*context.cast.mentions, (said, EntityId("Ana Sample"))))
    found = [v for _, v in values(replace(context, cast=cast), Property.ROLE)]
    assert found == (["Mayor"] if known else ["new envoy"])


def test_a_day_is_no_part_of_an_office() -> None:
    context = scene("They said Saturday Norland's president Ana Sample left.", ANA)
    dated = replace(context, times=(TimeExpression(2, 3, 2, TimeKind.DATE),))
    assert values(dated, Property.ROLE) == [("Ana Sample", "Norland's president")]
