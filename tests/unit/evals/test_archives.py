"""What is unpacked of an archive, and what a digest stands for."""

import tarfile
from pathlib import Path

from evals.archives import digest, unpacked


def test_only_what_is_needed_is_unpacked(tmp_path: Path) -> None:
    for name in ("x/dev/a.txt", "x/dev/deep/b.txt", "x/develop/c.txt", "x/list.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    with tarfile.open(tmp_path / "x.tar.xz", "w:xz") as archive:
        archive.add(tmp_path / "x", "x")
    with unpacked(tmp_path / "x.tar.xz", ("x/dev", "x/list.md")) as folder:
        assert sorted(str(p.relative_to(folder)) for p in folder.rglob("*.*")) == ["x/dev/a.txt", "x/dev/deep/b.txt", "x/list.md"]


def test_a_folder_is_its_own(tmp_path: Path) -> None:
    with unpacked(tmp_path, ("",)) as folder:
        assert folder == tmp_path


def test_a_digest_stands_for_the_content(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one")
    before = digest(tmp_path)
    assert digest(tmp_path / "a") == before
    (tmp_path / "a").write_text("two")
    assert digest(tmp_path) != before
