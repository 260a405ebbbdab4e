import pytest

from onrecord.model.report import FurnitureKind
from tests.unit.intake.reading import aside, read_one

FIRST = "The envoy met the leaders of the Front on Tuesday, the ministry said."
LAST = "They will meet again, it added, when the list is ready."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The old town Ivo Sand / TASS", FurnitureKind.CREDIT),
        ("Photo: Ivo Sand", FurnitureKind.CREDIT),
        ("REUTERS/Ivo Sand", FurnitureKind.CREDIT),
        ("Ivo Sand/Getty Images", FurnitureKind.CREDIT),
        ("(Photo by Ivo Sand/AFP via Getty Images)", FurnitureKind.CREDIT),
        ("The envoy leaves the hall in Arvia on Tuesday. (AP Photo/Ivo Sand)", FurnitureKind.CAPTION),
        ("Enlarge this image toggle caption Ivo Sand/AP", FurnitureKind.CAPTION),
        ("Related article: What we know of the nine", FurnitureKind.RELATED),
        ("Read more: What we know of the nine", FurnitureKind.RELATED),
        ("Share on Facebook", FurnitureKind.SHARE),
        ("Follow us on Telegram", FurnitureKind.SHARE),
        ("Sign up for our daily newsletter", FurnitureKind.SHARE),
        ("What the sides want", FurnitureKind.SECTION),
        ("This article was updated on Wednesday to add a comment.", FurnitureKind.NOTICE),
        ("Copyright 2025 Example Daily. All rights reserved.", FurnitureKind.NOTICE),
        ("(Reporting by Jane Roe; editing by Ivo Sand)", FurnitureKind.CREDIT),
        ("Jane Roe contributed to this report.", FurnitureKind.CREDIT),
        ("—Jane Roe and Ivo Sand contributed to this article.", FurnitureKind.CREDIT),
        ("Jane Roe contributed reporting from Arvia; Ivo Sand from Eastport.", FurnitureKind.CREDIT),
        ("— With assistance by Jane Roe, and Ivo Sand", FurnitureKind.CREDIT),
        ("Contributing: Jane Roe", FurnitureKind.CREDIT),
        ("Write to Jane Roe at jane.roe@example.org", FurnitureKind.CREDIT),
        ("Analysis by Jane Roe, BBC Coast editor", FurnitureKind.CREDIT),
        ("Jane Roe, AP correspondent in Arvia", FurnitureKind.CREDIT),
        ("Jane Roe and Ivo Sand in Arvia contributed.", FurnitureKind.CREDIT),
        ("The gate on Tuesday. Ivo Sand/The Wall Street Journal", FurnitureKind.CREDIT),
        ("The gate on Tuesday. Ivo Sand | AP", FurnitureKind.CREDIT),
        ("The gate on Tuesday. Credit: Ivo Sand", FurnitureKind.CAPTION),
        ("The gate on Tuesday. REUTERS/Ivo Sand", FurnitureKind.CAPTION),
        ("The gate on Tuesday [Ivo Sand/Al Jazeera]", FurnitureKind.CAPTION),
        ("Media playback is unsupported on your device Media caption " + "What the nine want " * 5, FurnitureKind.CAPTION),
        ("Related Video The envoy tells of the nine.", FurnitureKind.RELATED),
    ],
)
def test_kinds(line: str, kind: FurnitureKind) -> None:
    assert aside(read_one(f"{FIRST}\n\n{line}\n\n{LAST}"), kind) == [line.strip()]


@pytest.mark.parametrize(
    "line",
    [
        "She shared the list with the families.",
        "“No,” he said.",
        "The photo by the door was gone, they said.",
        "Follow the money, he told them.",
        "The Front and the ministry said / wrote nothing.",
        "Written by hand, the list holds nine names.",
        "Related video evidence shows that the nine were moved.",
        "He gave what the others had contributed.",
        "She had seen MORE of them than he said.",
    ],
)
def test_what_is_told_stays(line: str) -> None:
    assert read_one(f"{FIRST}\n\n{line}\n\n{LAST}").furniture == ()


def test_a_list_of_names_is_content() -> None:
    assert read_one(f"{FIRST}\n\nIvo Sand, 31\n\nMira Dol, 44\n\n{LAST}").furniture == ()


def test_what_a_colon_introduces_is_content() -> None:
    assert read_one(f"{FIRST}\n\nThe one to be freed is:\n\nMira Dol, 44\n\n{LAST}").furniture == ()


def test_a_caption_before_the_first_words_ends_at_its_credit() -> None:
    report = read_one(f"The envoy in Arvia. (AP Photo/Ivo Sand) {FIRST}\n\n{LAST}")
    assert aside(report, FurnitureKind.CAPTION) == ["The envoy in Arvia. (AP Photo/Ivo Sand)"]


def test_several_signatures_in_a_row_are_a_list() -> None:
    report = read_one(f"{FIRST}\n\nIvo Sand, AP correspondent\n\nMira Dol, BBC reporter\n\n{LAST}")
    assert aside(report, FurnitureKind.CREDIT) == []
