"""What the words of a Doc are to one another: tree, arguments, lists, tense, quotation. It knows nothing of hostages."""
