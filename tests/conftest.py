"""What holds for all tests: hypothesis measures no time, and one PostgreSQL serves those that want one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL, with ``{}`` for the database; started once, stopped at the end."""
    pytest.importorskip("psycopg", reason="needs the package psycopg")
    from tests.postgres_server import programs, serving

    binaries = programs()
    if binaries is None:
        pytest.skip("needs PostgreSQL: apt-get install postgresql")
    with serving(binaries) as url:
        yield url


@pytest.fixture
def postgres_url(postgres: str) -> str:
    """The address of a database without anything of Mosuan in it: always the same one, a new one takes a second."""
    from tests.postgres_server import cleared

    return cleared(postgres.format("postgres"))


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """``[store] url`` for each database that Mosuan runs on: empty, or an address."""
    return "" if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))
