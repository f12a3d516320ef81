"""The database wrapper that Django loads by name (ENGINE = "portal.database.backend").

Django starts nothing until it connects, so checks and collectstatic need no server. A failed connection is the only
moment at which the server is looked for: looking on every connection would cost more than the query.
"""

from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base
from psycopg import OperationalError

from portal.database.server import DATABASE, PORT, USER, Server


class DatabaseWrapper(base.DatabaseWrapper):
    """A PostgreSQL connection to the server under settings' DATA folder."""

    def get_connection_params(self) -> dict[str, Any]:
        server = self._server()
        self.settings_dict.update(HOST=str(server.socket_folder), USER=USER, PORT=str(PORT))
        return super().get_connection_params()

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        if self._is_opening_its_pool() and not self._server().is_ready:
            self._server().ensure()  # a pool would retry in the background until its timeout
        try:
            return super().get_new_connection(conn_params)
        except OperationalError:
            if self._server().is_ready:
                raise
            self._server().ensure()
            self.close_pool()
            return super().get_new_connection(conn_params)

    def _is_opening_its_pool(self) -> bool:
        return self.pool is not None and self.pool.closed

    def _server(self) -> Server:
        own = self.settings_dict["EMBEDDED"]
        return Server(data=Path(own["data"]), version=own["version"])


def settings_for(*, data: Path, version: str) -> dict[str, Any]:
    """The DATABASES entry of an embedded server whose files lie under `data`."""
    return {
        "ENGINE": "portal.database.backend",
        "NAME": DATABASE,
        "EMBEDDED": {"data": str(data), "version": version},
    }
