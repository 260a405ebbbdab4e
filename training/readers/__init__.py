"""Corpora in their own formats → documents with labels; one module a format."""

from training.readers.conllu import UdSentence, conllu_documents, read_conllu, sentence_starts
from training.readers.newswire import newswire_document, read_newswire
from training.readers.polnear import polnear_attributions, polnear_document, read_polnear, word_span

__all__ = [
    "UdSentence", "conllu_documents", "newswire_document", "polnear_attributions", "polnear_document", "read_conllu",
    "read_newswire", "read_polnear", "sentence_starts", "word_span",
]  # fmt: skip
