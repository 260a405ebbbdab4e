"""Build CHANGELOG.md from the fragments in docs/changes/: `python -m tools.changelog`.

A fragment is `NNNN-what.KIND.md`, one or more bullets for users. Fragments of a release lie in a folder `VERSION_DATE`.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("added", "changed", "deprecated", "removed", "fixed", "security")
HEAD = "# Changelog\n\nBuilt by `make bless` from `docs/changes/`; the form is that of Keep a Changelog.\n"


def complaints(name: str, text: str) -> list[str]:
    """What is wrong with a fragment."""
    parts = name.split(".")
    found = [] if len(parts) == 3 and parts[1] in KINDS and parts[0][:4].isdigit() else [f"{name}: name it NNNN-what.KIND.md"]
    loose = [line for line in text.splitlines() if line and not line.startswith(("- ", "  "))]
    return found + [f"{name}: not a bullet: {line}" for line in loose] + ([] if text.strip() else [f"{name}: empty"])


def section(title: str, fragments: dict[str, str]) -> str:
    """One release: its fragments by kind, in order of their numbers."""
    lines = [f"## {title}\n"]
    for kind in KINDS:
        texts = [text.strip() for name, text in sorted(fragments.items()) if name.split(".")[1] == kind]
        if texts:
            lines.append(f"### {kind.capitalize()}\n\n" + "\n".join(texts) + "\n")
    return "\n".join(lines)


def read_fragments(folder: Path) -> dict[str, str]:
    return {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.md")}


def changelog(folder: Path) -> str:
    """All of CHANGELOG.md, the newest release first."""
    releases = sorted((p for p in folder.iterdir() if p.is_dir()), key=lambda p: p.name.partition("_")[2], reverse=True)
    titles = [(p, f"{p.name.partition('_')[0]} – {p.name.partition('_')[2]}") for p in releases]
    unreleased = read_fragments(folder)
    sections = [section("Unreleased", unreleased)] if unreleased else []
    return "\n".join([HEAD, *sections, *(section(title, read_fragments(p)) for p, title in titles)])


if __name__ == "__main__":
    (ROOT / "CHANGELOG.md").write_text(changelog(ROOT / "docs" / "changes"), encoding="utf-8")
