from dataclasses import replace

from onrecord.export.judgements import write_judgements
from onrecord.model.judgement import JudgementKind
from tests.fakes.judging import DAWN, different, entity, judge, same, undo
from tests.fakes.readings import Paper

PAPER = Paper("one")
IDA, PER = (entity(PAPER, PAPER.person(name)) for name in ("Ida Moen", "Per Moen"))
APART = replace(different(IDA, PER), why="Two faces.\nSeen “today”.")


def test_one_block_each_and_one_value_a_line() -> None:
    assert "".join(write_judgements([APART])).partition("\n\n")[2] == (
        "[[judgement]]\n"
        f'id = "{APART.id}"\n'
        'kind = "different"\n'
        'who = "ida"\n'
        "judged_at = 2031-06-01T06:00:00.000000Z\n"
        'why = "Two faces.\\nSeen “today”."\n'
        "[[judgement.target]]\n"
        'type = "entity"\nkind = "person"\nname = "Ida Moen"\nreport = "report-one"\nstart = 0\nstop = 8\nquote = "Ida Moen"\n'
        "[[judgement.target]]\n"
        'type = "entity"\nkind = "person"\nname = "Per Moen"\nreport = "report-one"\nstart = 9\nstop = 17\nquote = "Per Moen"\n'
    )


def test_a_later_judgement_only_adds_lines_at_the_end() -> None:
    before = "".join(write_judgements([APART]))
    after = "".join(write_judgements([APART, undo(APART, 1), same(IDA, PER, 2)]))
    assert after.startswith(before)


def test_a_correction_tells_its_fields() -> None:
    target = replace(IDA, type=type(IDA.type)("attribute"))
    text = "".join(write_judgements([replace(judge(JudgementKind.CORRECT, target, value="41"), judged_at=DAWN)]))
    assert text.endswith('[[judgement.change]]\nfield = "value"\nvalue = "41"\n')
