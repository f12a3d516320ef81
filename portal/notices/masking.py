"""How each column of a published or exported list is masked. Pure: text in, text out.

Names of organisations and their codes stay; what belongs to a person does not.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from portal.people.masks import STAR, mask_contact, mask_email, mask_identity, mask_name, mask_phone

HIDDEN = STAR * 3
CARD_TAIL = 4
# The longest beginning that still names no door: a community or village, else a township, else a county or city.
# 新村路 and 社区路 are streets; a village that is called 余村 is 余村村.
PLACES = tuple(
    re.compile(pattern)
    for pattern in (
        r".*?(?:社区|居委会|村村|村)(?!路|街|道|巷|弄)",
        r".*?(?:街道|镇|乡)(?!路|街|巷|弄)",
        r".*(?:(?<!小|社)区|县|市)(?!路|街|道|巷|弄|场)",
        r".*?省",
    )
)


class Mask(StrEnum):
    """How a column is masked."""

    PERSON = "person"  # 张**
    REGISTERED_PERSON = "registered_person"  # 张*三, for registers that must tell persons apart
    IDENTITY = "identity"
    PHONE = "phone"
    EMAIL = "email"
    CONTACT = "contact"  # a phone number or an e-mail address
    BANK_CARD = "bank_card"
    ADDRESS = "address"
    ORGANISATION = "organisation"  # names and codes of organisations are public
    HIDDEN = "hidden"


def mask_registered_name(name: str) -> str:
    """张*三; of a name of two characters only the first stays."""
    return f"{name[0]}{STAR * (len(name) - 2)}{name[-1]}" if len(name) > 2 else f"{name[:1]}{STAR}"  # noqa: PLR2004 -- nothing lies between two characters


def mask_card(number: str) -> str:
    """****4821."""
    digits = "".join(number.split())
    return STAR * 4 + digits[-CARD_TAIL:] if len(digits) > 2 * CARD_TAIL else STAR * 4


def mask_address(address: str) -> str:
    """安吉县递铺街道阳光社区***: to the community or village, or to what is known above it."""
    for place in PLACES:
        if (found := place.match(address)) and found.group():
            return found.group() + HIDDEN
    return HIDDEN


MASKS: Mapping[Mask, Callable[[str], str]] = MappingProxyType(
    {
        Mask.PERSON: mask_name,
        Mask.REGISTERED_PERSON: mask_registered_name,
        Mask.IDENTITY: mask_identity,
        Mask.PHONE: mask_phone,
        Mask.EMAIL: mask_email,
        Mask.CONTACT: mask_contact,
        Mask.BANK_CARD: mask_card,
        Mask.ADDRESS: mask_address,
        Mask.ORGANISATION: str,
        Mask.HIDDEN: lambda _text: HIDDEN,
    }
)


def mask_row(kinds: Mapping[str, str], row: Mapping[str, str]) -> dict[str, str]:
    """A row with its columns masked. A column that names no mask stays as it is; `scanning` looks at it later.

    Raises ValueError for a mask that does not exist. An empty cell stays empty.
    """
    return {
        column: MASKS[Mask(kinds[column])](text) if column in kinds and text else text for column, text in row.items()
    }
