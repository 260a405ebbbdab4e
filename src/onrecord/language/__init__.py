"""Text → spaCy Doc: the reader model on ONNX Runtime, its heads and their decoding. Knows nothing of the record."""
