import pytest

from onrecord.model.report import Post, Report
from tests.unit.intake.reading import read_one

FIRST = "The families wrote on Tuesday that they had heard nothing, as before."


def _post(text: str) -> tuple[Report, Post]:
    report = read_one(text)
    (post,) = report.posts
    return report, post


def test_a_post_in_one_paragraph() -> None:
    report, post = _post(f"{FIRST}\n\nBring him home. pic.twitter.com/AbC1 — Families First (@families1st) December 13, 2023\n\n{FIRST}")
    assert report.text[post.body_start : post.body_stop] == "Bring him home."
    assert report.text[post.author_start : post.author_stop] == post.author == "Families First"
    assert (post.handle, post.platform, str(post.published and post.published.earliest)) == ("@families1st", "X", "2023-12-13")


def test_its_range_is_skipped() -> None:
    report, post = _post(f"{FIRST}\n\nBring him home. — Families First (@families1st) May 1, 2021")
    assert report.skipped() == ((post.start, post.stop),)
    assert post.platform == "Twitter"


@pytest.mark.parametrize(
    ("signature", "author", "platform"),
    [
        ("— Ivo Sand, Telegram, March 3, 2025", "Ivo Sand", "Telegram"),
        ("— Ivo Sand (Truth Social) March 3, 2025", "Ivo Sand", "Truth Social"),
        ("Posted by Ivo Sand on Monday, March 3, 2025", "Ivo Sand", "Facebook"),
        ("A post shared by Ivo Sand (@ivo.sand)", "Ivo Sand", "Instagram"),
    ],
)
def test_a_signature_takes_the_block_before_it(signature: str, author: str, platform: str) -> None:
    report, post = _post(f"{FIRST}\n\nOur men stay where they are.\n\n{signature}\n\n{FIRST}")
    assert report.text[post.body_start : post.body_stop] == "Our men stay where they are."
    assert (post.author, post.platform) == (author, platform)


def test_two_posts_in_one_paragraph() -> None:
    report = read_one(f"{FIRST}\n\nOne. — A B (@ab) May 1, 2021 Two. — C D (@cd) May 2, 2021")
    assert [report.text[p.body_start : p.body_stop] for p in report.posts] == ["One.", "Two."]


def test_a_dash_before_a_name_is_no_post() -> None:
    assert read_one(f"{FIRST}\n\nHe left — Ivo Sand (the envoy) said on March 3, 2025 — at noon.").posts == ()
