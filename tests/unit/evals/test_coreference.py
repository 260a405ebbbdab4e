"""Which documents are scored, what is gold in them, and what is ours."""

from pathlib import Path

import pytest
from spacy.tokens import Doc

from evals.command import HeadMissing, NotThisLayout
from evals.coreference import conll_files, disjoint, found_clusters, genre, is_blanked, names_given, names_of_part, read_conll, score
from onrecord.language.words import blank_pipeline
from onrecord.model.mention import Mention

CONLL = """# begin document
0\tAnn\t(1
1\tRoe\t1)
2\tsaid\t_
3\tshe\t(1)|(2)
4\tleft\t_
5\tit\t(2)
# end document
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "GUM_news_a.conll").write_text(CONLL, encoding="utf-8")
    (tmp_path / "GUM_reddit_b.conll").write_text(CONLL.replace("said", "_").replace("left", "____").replace("it", "__").replace("she", "_"))
    return tmp_path


def test_gold_clusters_are_disjoint(folder: Path) -> None:
    document = read_conll(folder / "GUM_news_a.conll")
    assert document.words == ("Ann", "Roe", "said", "she", "left", "it")
    assert document.gold == (frozenset({(0, 2), (3, 4)}), frozenset({(5, 6)}))


def test_underscores_are_no_words(folder: Path) -> None:
    assert [is_blanked(read_conll(p)) for p in conll_files(folder, None)] == [False, True]


def test_documents_may_be_named(folder: Path) -> None:
    assert [p.stem for p in conll_files(folder, names_given("GUM_news_a.conll"))] == ["GUM_news_a"]
    with pytest.raises(NotThisLayout, match="no document GUM_news_z"):
        conll_files(folder, names_given("GUM_news_a, GUM_news_z"))


def test_names_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "list").write_text("  * GUM_news_a\n\nGUM_bio_c\n")
    assert names_given(str(tmp_path / "list")) == {"GUM_news_a", "GUM_bio_c"}


def test_a_part_of_the_splits(tmp_path: Path) -> None:
    splits = tmp_path / "splits.md"
    splits.write_text("# Splits\n\n## dev\n\n  * GUM_a\n  * GUM_b\n\n## test\n\n  * GUM_c\n")
    assert names_of_part(splits, "dev") == {"GUM_a", "GUM_b"}
    with pytest.raises(NotThisLayout, match="## train"):
        names_of_part(splits, "train")


def test_a_span_stays_in_its_first_cluster() -> None:
    assert disjoint([[(0, 1), (2, 3)], [(2, 3)], [(2, 3), (4, 5)]]) == [{(0, 1), (2, 3)}, {(4, 5)}]


def test_our_clusters_follow_the_antecedents() -> None:
    doc = Doc(blank_pipeline().vocab, ["Ann", "Roe", "said", "she", "left", "it"])
    doc.user_data["mentions"] = (Mention(0, 2, 1), Mention(3, 4, 3, 0), Mention(5, 6, 5))
    assert found_clusters(doc) == [{(0, 2), (3, 4)}]


def test_weights_without_the_head_are_told() -> None:
    with pytest.raises(HeadMissing, match="mentions"):
        found_clusters(Doc(blank_pipeline().vocab, ["Ann"]))


@pytest.mark.parametrize(("name", "expected"), [("GUM_news_a", "news"), ("1023_bleak_house", "bleak"), ("story", "other")])
def test_the_genre_is_in_the_name(name: str, expected: str) -> None:
    assert genre(name) == expected


def test_news_is_told_apart() -> None:
    right, wrong = [frozenset({(0, 1), (2, 3)})], [frozenset({(4, 5), (6, 7)})]
    result = score([("GUM_news_a", right, right), ("GUM_bio_b", wrong, right)])
    news = result["news"]
    assert isinstance(news, dict)
    assert (news["conll"], result["conll"]) == (100.0, 50.0)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotThisLayout, match="OntoGUM"):
        conll_files(tmp_path, None)
