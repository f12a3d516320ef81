"""The portal's addresses, with pages that use the scripts of the kit as a room would."""

from django.http import HttpResponse, JsonResponse
from django.template import engines
from django.urls import path

from portal.urls import handler404, urlpatterns  # noqa: F401 -- Django looks for the handler here
from portal.web.access import PUBLIC
from portal.web.fields import MoneyField, TextField
from portal.web.forms import PortalForm
from portal.web.templatetags.format import capital_yuan
from portal.web.views import FormView, PortalView


class Desk:
    """What the server has; tests set it and look at it."""

    draft = {"name": "", "amount": ""}
    version = 1
    status = 200
    is_signed_in = True
    files: list[str] = []


class DraftForm(PortalForm):
    name = TextField(label="单位名称")
    amount = MoneyField(label="合同金额")
    number = TextField(label="证件号码", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["number"].widget.attrs["data-private"] = True


class DraftView(FormView):
    access = PUBLIC
    title = "申报"
    form_class = DraftForm

    def get_initial(self):
        return Desk.draft

    def context(self, **extra):
        draft = {"url": "/sample/draft/", "key": "sample", "version": Desk.version}
        return super().context(draft=draft, **extra)

    def done(self, _form):
        return HttpResponse("filed")


class AutosaveView(PortalView):
    access = PUBLIC

    def post(self, request):
        if not Desk.is_signed_in:
            return HttpResponse(headers={"HX-Redirect": "/privacy/"})
        if Desk.status != 200:
            return HttpResponse(status=Desk.status)
        Desk.draft = {name: request.POST.get(name, "") for name in ("name", "amount")}
        Desk.version += 1
        return JsonResponse({"version": str(Desk.version), "saved_at": "10:32"})


UPLOAD_PAGE = """{% extends "portal/base.html" %}{% load static ui %}
{% block scripts %}<script type="module" src="{% static "js/upload.js" %}"></script>{% endblock %}
{% block content %}<section class="card"><h2>材料</h2>{% upload slot %}</section>{% endblock %}
"""


class UploadView(PortalView):
    access = PUBLIC
    title = "材料"

    def slot(self, error=""):
        files = [{"name": name, "size_bytes": 9, "url": "/privacy/"} for name in Desk.files]
        return {"id": "slot1", "name": "合同", "required": True, "upload_url": "/sample/upload/", "error": error,
                "max_bytes": 2 * 1024 * 1024, "files": files, "accept": ".pdf"}  # fmt: skip

    def get(self, request):
        page = engines["django"].from_string(UPLOAD_PAGE)
        return HttpResponse(page.render(self.context(slot=self.slot()), request))

    def post(self, request):
        file = request.FILES["file"]
        is_good = file.read(4) == b"%PDF"
        if is_good:
            Desk.files = [*Desk.files, file.name]
        part = engines["django"].get_template("portal/_upload.html")
        slot = self.slot(error="" if is_good else "文件内容不是 PDF")
        return HttpResponse(part.render({"slot": slot}, request), status=200 if is_good else 422)


ESTIMATE_PAGE = """{% extends "portal/form.html" %}
{% block aside %}{% include "portal/_estimate.html" with url="/sample/estimate/" form_id="form" only %}{% endblock %}"""


class EstimateView(DraftView):
    def get(self, request):
        page = engines["django"].from_string(ESTIMATE_PAGE)
        return HttpResponse(page.render(self.context(form=self.get_form()), request))

    def post(self, request):
        form = self.get_form()
        form.is_valid()
        return HttpResponse(f"<p>预计 {capital_yuan(form.cleaned_data.get('amount'))}</p>")


urlpatterns = [
    *urlpatterns,
    path("sample/form/", DraftView.as_view()),
    path("sample/draft/", AutosaveView.as_view()),
    path("sample/upload/", UploadView.as_view()),
    path("sample/estimate/", EstimateView.as_view()),
]
