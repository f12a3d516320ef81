"""Organisations by their code: known ones are found, new ones are entered, a name that differs is questioned."""

from portal.people.models import Organisation
from portal.people.rules import USCC_STANDARD, read_uscc
from portal.rules.refusal import Refusal


def registered(*, uscc: str, name: str, region_code: str) -> Organisation:
    """The organisation of a code, entered if it is new. Refuses a wrong code, and another name than the known."""
    reading = read_uscc(uscc)
    if reading.reason is not None:
        raise Refusal("people.uscc", reading.reason, USCC_STANDARD, "请核对营业执照或登记证书后重新填写。")
    organisation, _ = Organisation.objects.get_or_create(
        uscc=reading.normalised, defaults={"name": name, "region_code": region_code}
    )
    if organisation.name != name:
        raise Refusal(
            "people.organisation_name",
            "该统一社会信用代码已登记，但登记的单位名称与您填写的不一致",
            USCC_STANDARD,
            "请按营业执照或登记证书上的全称填写；名称已变更的，请到窗口办理更名。",
        )
    return organisation
