"""python -m unittest discover test"""

import json
import unittest
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

from library.app import App


def ask(app: App, method: str, path: str) -> tuple[str, Any]:
    said: list[str] = []
    body = app({"REQUEST_METHOD": method, "PATH_INFO": path}, lambda status, _headers: said.append(status))
    return said[0], json.loads(b"".join(body))


class AppTest(unittest.TestCase):
    def setUp(self) -> None:
        database = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
        with database.begin() as connection:
            connection.execute(text("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, available INTEGER)"))
            connection.execute(text("INSERT INTO books VALUES (1, 'Walden', 1)"))
        self.app = App(database, "1.2.3")

    def test_health_names_the_version(self) -> None:
        self.assertEqual(ask(self.app, "GET", "/health")[1]["version"], "1.2.3")

    def test_the_last_copy_is_lent_once(self) -> None:
        self.assertEqual(ask(self.app, "POST", "/books/1/loans")[0], "201 Created")
        self.assertEqual(ask(self.app, "POST", "/books/1/loans")[0], "409 Conflict")
        self.assertEqual(ask(self.app, "GET", "/books")[1]["books"][0]["available"], 0)

    def test_without_a_database_it_says_so(self) -> None:
        app = App(create_engine("sqlite:////nowhere/at.all"), "1.2.3")
        self.assertEqual(ask(app, "GET", "/health")[0], "503 Service Unavailable")
        self.assertEqual(ask(app, "GET", "/books")[0], "503 Service Unavailable")


if __name__ == "__main__":
    unittest.main()
