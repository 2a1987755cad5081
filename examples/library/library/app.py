"""The service as a WSGI application: GET /health, GET /books, POST /books/<id>/loans."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

Answer = tuple[str, Any]
StartResponse = Callable[[str, list[tuple[str, str]]], Any]


class App:
    """Answers requests from one database; `version` is what /health says."""

    def __init__(self, database: Engine, version: str) -> None:
        self.database = database
        self.version = version

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        try:
            status, body = self.answer(environ["REQUEST_METHOD"], environ["PATH_INFO"])
        except SQLAlchemyError as error:
            print(f"{environ['PATH_INFO']}: {type(error).__name__}", flush=True)
            status, body = "503 Service Unavailable", {"error": "database"}
        start_response(status, [("Content-Type", "application/json")])
        return [json.dumps(body).encode()]

    def answer(self, method: str, path: str) -> Answer:
        loan = re.fullmatch(r"/books/(\d{1,9})/loans", path)
        if method == "GET" and path == "/health":
            return self.health()
        if method == "GET" and path == "/books":
            return "200 OK", {"books": self.books()}
        if method == "POST" and loan:
            return self.lend(int(loan[1]))
        return "404 Not Found", {"error": "unknown path"}

    def health(self) -> Answer:
        try:
            with self.database.connect() as connection:
                connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            body = {"status": "unavailable", "version": self.version, "database": "unreachable"}
            return "503 Service Unavailable", body
        return "200 OK", {"status": "ok", "version": self.version, "database": "ok"}

    def books(self) -> list[dict[str, Any]]:
        with self.database.connect() as connection:
            rows = connection.execute(text("SELECT id, title, available FROM books ORDER BY id"))
            return [dict(row._mapping) for row in rows]

    def lend(self, book: int) -> Answer:
        """One statement, so that the last copy is lent once."""
        taken = text("UPDATE books SET available = available - 1 WHERE id = :id AND available > 0 RETURNING id")
        with self.database.begin() as connection:
            if connection.execute(taken, {"id": book}).first():
                return "201 Created", {"book": book}
        return "409 Conflict", {"error": "no copy left"}
