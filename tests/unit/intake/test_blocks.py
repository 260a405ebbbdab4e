from onrecord.intake.blocks import split_blocks


def test_paragraphs_stand_alone_and_keep_their_offsets() -> None:
    text = "One.\n\nTwo."
    assert [(text[b.start : b.stop], b.alone) for b in split_blocks(text)] == [("One.", True), ("Two.", True)]


def test_lines_of_a_paragraph_are_blocks_of_their_own() -> None:
    assert [(b.text, b.alone) for b in split_blocks("Title\nBy AFP\n\nThey met.")] == [
        ("Title", False),
        ("By AFP", False),
        ("They met.", True),
    ]


def test_a_hard_wrapped_paragraph_stays_whole() -> None:
    text = "The envoy met the leaders of the group today in the old town\nof Arvia, the ministry said, and they agreed to it\nagain."
    assert [b.text for b in split_blocks(text)] == [text]
