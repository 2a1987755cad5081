"""Runs the service: python -m library."""

import os
import signal
import sys
from types import FrameType

from sqlalchemy import create_engine
from waitress import create_server

from library.app import App
from library.database import database_url


def stop(_signal: int, _frame: FrameType | None) -> None:
    """waitress finishes what is under way when the main thread is asked to exit."""
    sys.exit(0)


def main() -> None:
    database = create_engine(database_url(), pool_pre_ping=True, connect_args={"connect_timeout": 2})
    app = App(database, os.environ.get("APP_VERSION", "development"))
    server = create_server(app, host="0.0.0.0", port=8080, threads=8)
    signal.signal(signal.SIGTERM, stop)
    print(f"library {app.version} listens on 8080", flush=True)
    server.run()


if __name__ == "__main__":
    main()
