"""How persons are shown where their full name or number is nobody's business."""

STAR = "*"


def mask_identity(number: str) -> str:
    """330106********2036: region and last four stay."""
    return _keep(number, head=6, tail=4)


def mask_phone(phone: str) -> str:
    """138****5678."""
    return _keep(phone, head=3, tail=4)


def mask_name(name: str) -> str:
    """张**: the same for every length, so that the length says nothing."""
    return f"{name[:1]}{STAR * 2}" if name else ""


def mask_email(email: str) -> str:
    """z***@example.com."""
    account, _, host = email.partition("@")
    return f"{account[:1]}{STAR * 3}@{host}" if host else ""


def mask_contact(contact: str) -> str:
    """A phone number or an e-mail address, whichever it is."""
    return mask_email(contact) if "@" in contact else mask_phone(contact)


def _keep(text: str, *, head: int, tail: int) -> str:
    """Star out the middle; a text too short to have one is starred out whole."""
    hidden = len(text) - head - tail
    return f"{text[:head]}{STAR * hidden}{text[-tail:]}" if hidden > 0 else STAR * len(text)
