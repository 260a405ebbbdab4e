"""Alembic's environment and the migrations, shipped with the package and run when a database is opened."""
