"""What stands, as a sheet that may come in again."""

from datetime import datetime
from typing import IO

from portal.clock.today import day_of
from portal.exchange.declarations import Resource
from portal.exchange.library import export, rows_of
from portal.imports.rights import codes_of, require
from portal.journal.recording import note, recording
from portal.people.actors import Actor


def take_out(*, resource: Resource, by: Actor, at: datetime) -> IO[bytes]:
    """What stands of the importer's regions, as a sheet that may come in again; it is on record who took it.

    Raises Refusal for whoever does not import, and where the rows do not fit into a sheet.
    """
    require(by, resource, at)
    file = export(resource, rows_of(resource, codes_of(by, day_of(at))))
    with recording():
        note(
            actor_id=by.user_id, actor=by.label, action="imports.take_out", subject=f"resource:{resource.code}",
            payload={"region": by.region_code},
        )  # fmt: skip
    return file
