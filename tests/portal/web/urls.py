"""The portal's addresses, and a few views as a room would write them."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import path

from portal.rules.law import Article
from portal.rules.refusal import Refusal
from portal.urls import handler400, handler403, handler404, handler500  # noqa: F401 -- Django looks for them here
from portal.urls import urlpatterns as portal_patterns
from portal.web.access import OFFICIAL, PUBLIC, SIGNED_IN
from portal.web.forms import PortalForm
from portal.web.limits import Limit, LimitedView
from portal.web.views import DetailView, FormView, ListView, PortalView
from tests.portal.web.factories import GROUPS

REFUSAL = Refusal("test.no", "不能<b>重复</b>申领。", Article("示例办法", "第三条"), "请联系窗口。")


class SignedInView(PortalView):
    access = SIGNED_IN

    def get(self, _request):
        return HttpResponse("ok")

    def post(self, _request):
        return HttpResponse("ok")


class OfficialView(SignedInView):
    access = OFFICIAL


class RefusingView(PortalView):
    access = PUBLIC

    def get(self, _request):
        raise REFUSAL


class FaultyView(PortalView):
    access = PUBLIC

    def get(self, _request):
        raise RuntimeError("secret detail")


class ForbiddenView(PortalView):
    access = PUBLIC

    def get(self, _request):
        raise PermissionDenied("本人经办的事项不能由本人决定。")


class LookUpView(LimitedView):
    access = PUBLIC
    limit = Limit("test", times=2, seconds=3600)

    def get(self, _request):
        return HttpResponse("ok")

    post = get


class GroupListView(ListView):
    access = PUBLIC
    title = "名单"
    queryset = GROUPS
    order = ("name", "pk")
    page_size = 2


class GroupView(DetailView):
    access = PUBLIC
    title = "一项"
    queryset = GROUPS


class GroupByNameView(GroupView):
    lookup = ("name",)


class NameForm(PortalForm):
    name = forms.CharField(label="名称", max_length=5)


class NameView(FormView):
    access = PUBLIC
    title = "填写"
    form_class = NameForm

    def done(self, form):
        if form.cleaned_data["name"] == "refuse":
            raise REFUSAL
        return HttpResponse("done")


class RefusableForm(NameForm):
    name = forms.CharField(label="名称", max_length=10)


class RefusableView(NameView):
    form_class = RefusableForm


urlpatterns = [
    *portal_patterns,
    path("login/", RefusingView.as_view(), name="account_login"),
    path("signed-in/", SignedInView.as_view()),
    path("official/", OfficialView.as_view()),
    path("refusing/", RefusingView.as_view()),
    path("faulty/", FaultyView.as_view()),
    path("forbidden/", ForbiddenView.as_view()),
    path("limited/", LookUpView.as_view()),
    path("groups/", GroupListView.as_view()),
    path("groups/<int:pk>/", GroupView.as_view()),
    path("groups/called/<str:name>/", GroupByNameView.as_view()),
    path("name/", NameView.as_view()),
    path("refusable/", RefusableView.as_view()),
]
