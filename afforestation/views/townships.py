"""A county's townships with their villages, and which still lack a demonstration village."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from afforestation import clauses
from afforestation.assessment.townships import coverage
from afforestation.forms.townships import CountyForm, counties
from afforestation.rules import TOWNSHIP_COVERAGE
from afforestation.views.villages import COUNTY_DIGITS, READERS
from portal.people.pages import ActorPage, DeskPage
from portal.regions.scoped import covers
from portal.web.access import PUBLIC, Access


class TownshipsView(ActorPage):
    """One county, chosen in the address; at first the first whose townships are known."""

    access: ClassVar[Access] = PUBLIC
    title = "“一村万树”乡镇覆盖"
    template_name = "afforestation/townships.html"
    is_desk = False

    @cached_property
    def choices(self) -> list[tuple[str, str]]:
        """The counties to choose from."""
        return counties(self.today)

    @cached_property
    def form(self) -> CountyForm:
        data = self.request.GET if "county" in self.request.GET else {"county": self.first()}
        form = CountyForm(data, choices=self.choices)
        form.full_clean()
        return form

    def first(self) -> str:
        return self.choices[0][0] if self.choices else ""

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        county = self.form.cleaned_data.get("county") or self.first()
        return self.page(county=county, found=coverage(county, self.today))

    def context(self, **extra: Any) -> dict[str, Any]:
        name = dict(self.choices).get(extra["county"], "")
        return super().context(
            filter_form=self.form,
            reading=TOWNSHIP_COVERAGE.reading,
            clause=clauses.TREE_VILLAGES,
            **{"title": f"{name}{self.title}", **extra},
        )


class DeskTownshipsView(DeskPage, TownshipsView):
    """The same at the desk, for the counties of the reader's region, with the villages on their way."""

    access = READERS
    is_desk = True

    @cached_property
    def choices(self) -> list[tuple[str, str]]:
        own = self.by.region_code[:COUNTY_DIGITS]  # whoever sits below a county sees his county
        return [(code, name) for code, name in counties(self.today) if covers(own, code)]
