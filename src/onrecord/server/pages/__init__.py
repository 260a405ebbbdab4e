"""The pages: one module each, and their JSON and CSV twins. They work without script."""
