"""What the catalogue can be narrowed by."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django import forms

from portal.home.catalogue import Listed
from portal.home.search.text import fold, words

ALL = ("", "全部")


class ItemFilter(forms.Form):
    """Words of the name, the policy, the deciding office. Choices are those that the list has."""

    q = forms.CharField(label="事项名称", required=False, max_length=60)
    policy = forms.ChoiceField(label="政策文件", required=False)
    office = forms.ChoiceField(label="办理部门", required=False)

    def __init__(self, data: Mapping[str, Any], *, found: Iterable[Listed]) -> None:
        super().__init__(data)
        rows = list(found)
        policies = {row.policy.slug: row.policy.document.number for row in rows}
        self._offer("policy", policies)
        self._offer("office", {row.office: row.office for row in rows})

    def narrow(self, found: Iterable[Listed]) -> list[Listed]:
        """The items that match; a choice that can't be read is left out of account and shown as wrong."""
        self.is_valid()
        wanted = self.cleaned_data
        policy, office = wanted.get("policy"), wanted.get("office")
        return [
            row
            for row in found
            if all(word in _text(row) for word in words(wanted.get("q", "")))
            and (not policy or row.policy.slug == policy)
            and (not office or row.office == office)
        ]

    def _offer(self, name: str, choices: Mapping[str, str]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = [ALL, *choices.items()]


def _text(row: Listed) -> str:
    return fold(" ".join([row.item.name, row.item.kind, *row.item.keywords]))
