"""Where the database is."""

import os


def database_url() -> str:
    """DATABASE_URL as SQLAlchemy wants it, which calls the driver by its name."""
    url = os.environ["DATABASE_URL"]
    for scheme in ("postgresql://", "postgres://"):
        if url.startswith(scheme):
            return url.replace(scheme, "postgresql+psycopg://", 1)
    return url
