"""How the reader model is made and measured. Not installed; needs the `train` extra (torch)."""
