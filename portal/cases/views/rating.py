"""好差评: five levels and words, once a case; afterwards what was made of it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from portal.cases.actions.rating import rate
from portal.cases.forms import RatingForm
from portal.cases.states import RATEABLE
from portal.cases.views.following import OwnCaseView
from portal.clock.today import business_now
from portal.web.views import FormView
from portal.workdays.calendar import load


class RatingView(FormView, OwnCaseView):
    """The rating of one's own case: the form before, the answer after."""

    template_name = "portal/cases/rating.html"
    form_class = RatingForm
    refused_status = 409

    def done(self, form: RatingForm) -> HttpResponse:
        level, text = form.cleaned_data["level"], form.cleaned_data["text"]
        rate(case=self.case, level=level, text=text, by=self.by, at=business_now(), calendar=load())
        messages.success(self.request, "感谢您的评价。")
        return redirect("cases:rate", self.case.number)

    def context(self, **extra: Any) -> dict[str, Any]:
        rating = getattr(self.case, "rating", None)
        is_due = rating is None and self.case.state in RATEABLE
        return super().context(rating=rating, is_due=is_due, **{"title": "评价本次服务", **extra})
