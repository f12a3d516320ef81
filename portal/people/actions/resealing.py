"""Moving identity numbers to the newest key."""

from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM
from portal.people.models import CitizenIdentity
from portal.people.secrets import is_sealed_with_newest_key


def reseal() -> int:
    """Seal again what an older key sealed; how many. The journal hears of the number, not of the persons."""
    done = 0
    with recording():
        for identity in CitizenIdentity.objects.select_for_update().iterator():
            if not is_sealed_with_newest_key(bytes(identity.sealed_number)):
                identity.number = identity.number
                identity.save(update_fields=["sealed_number"])
                done += 1
        note(actor_id=None, actor=SYSTEM.label, action="people.reseal", subject="identities", payload={"count": done})
    return done
