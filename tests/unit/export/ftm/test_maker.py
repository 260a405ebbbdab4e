import sys

import pytest

from onrecord.errors import MissingExtra
from onrecord.export.edition import Edition
from onrecord.export.formats import encode, find_format
from onrecord.model.record import Record


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "followthemoney", None)
    with pytest.raises(MissingExtra, match=r"pip install onrecord\[ftm\]"):
        encode(find_format("ftm"), Edition.of(Record()))
