"""Who reads the bulletins' papers."""

from portal.duties.models import Bulletin
from portal.people.actors import Actor


def may_read(actor: Actor, reference: str) -> bool:
    """Whoever may see the bulletin; `reference` is document, office and day."""
    return Bulletin.objects.all().visible_to(actor).filter(paper__about=f"bulletin:{reference}").exists()
