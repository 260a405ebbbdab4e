"""The command line: a thin face over `app`. Nothing heavy is imported before a command needs it."""
