import pytest

from onrecord.cli.output import SafeConsole, console, make_table, short_id, stack


def test_escape_sequences_in_texts_do_not_reach_the_terminal() -> None:
    safe = SafeConsole(force_terminal=True, color_system="standard", width=80)
    with safe.capture() as capture:
        safe.print(stack("Mira \x1b[31mSolano\x1b[0m", "at\x9b2J noon\x07"))
    shown = capture.get()
    assert "Mira [31mSolano[0m" in shown
    assert "\x1b[31m" not in shown
    assert "\x9b" not in shown
    assert "\x07" not in shown


def test_texts_are_not_markup(capsys: pytest.CaptureFixture[str]) -> None:
    console.cache_clear()
    table = make_table("words")
    table.add_row(stack("[bold]as written[/bold] :smile:"))
    console().print(table)
    assert "[bold]as written[/bold] :smile:" in capsys.readouterr().out


def test_ids_are_shortened_to_what_why_takes() -> None:
    assert short_id("claim-0123456789ab") == "0123456"
