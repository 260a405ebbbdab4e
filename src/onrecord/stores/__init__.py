"""Where reports, readings and failures are kept. What is derived from them is never stored: it can be rebuilt at any time."""
