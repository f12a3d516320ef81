"""Officials and posts, for the administrators of their region."""

from typing import Any

from django.contrib import messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect

from portal.people.actions.posts import create_official, end_post, give_post
from portal.people.actors import Actor
from portal.people.filters import OfficialFilter
from portal.people.forms.officials import EndPostForm, OfficialForm, PostForm, RegionForm
from portal.people.models import Post, User
from portal.people.pages import DeskPage
from portal.people.roles import Role
from portal.web.access import Holds
from portal.web.views import DetailView, FormView, ListView

ADMINISTRATORS = Holds(Role.ADMINISTRATOR)


def with_posts(users: QuerySet[User], by: Actor) -> QuerySet[User]:
    """People with those of their posts that the administrator may see."""
    posts = Post.objects.visible_to(by).select_related("office").order_by("-valid_from", "pk")
    return users.prefetch_related(Prefetch("posts", posts, to_attr="visible_posts"))


class AdministratorPage(DeskPage):
    """A page of those who keep the people of their region."""

    access = ADMINISTRATORS


class OfficialsView(AdministratorPage, ListView):
    """Everybody who holds or held a post in the administrator's region."""

    title = "人员管理"
    template_name = "portal/people/officials.html"
    queryset = User.objects.all()
    filterset_class = OfficialFilter

    def rows(self) -> QuerySet[User]:
        return with_posts(super().rows(), self.by)


class OfficialView(AdministratorPage, DetailView):
    """One official: the posts, and what may be done with them."""

    title = "人员详情"
    template_name = "portal/people/official.html"
    queryset = User.objects.all()

    def rows(self) -> QuerySet[User]:
        return with_posts(super().rows(), self.by)

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(today=self.today, **extra)


class AppointmentView(AdministratorPage, FormView):
    """The base of the two forms that give a post: first the region, then its offices."""

    template_name = "portal/people/appointment.html"

    @property
    def region_form(self) -> RegionForm:
        return RegionForm(self.request.GET or None, by=self.by, on=self.today)

    @property
    def region_code(self) -> str:
        """The region chosen in the address, if it is one of the administrator's; else the administrator's own."""
        form = self.region_form
        return (form.is_valid() and form.cleaned_data["region"]) or self.by.region_code

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "region_code": self.region_code, "on": self.today}

    def context(self, **extra: Any) -> dict[str, Any]:
        form = RegionForm(initial={"region": self.region_code}, by=self.by, on=self.today, auto_id="choose_%s")
        return super().context(region_form=form, **extra)


class NewOfficialView(AppointmentView):
    """Open an official's account with a first post."""

    title = "新增人员"
    form_class = OfficialForm

    def done(self, form: OfficialForm) -> HttpResponse:
        data = form.cleaned_data
        user = create_official(
            username=data["username"],
            name=data["name"],
            phone=data["phone"],
            appointment=form.appointment(),
            by=self.by,
            on=self.today,
        )
        messages.success(self.request, f"已为{user}开立账户。请本人在登录页选择“忘记密码”，用手机号码设置密码。")
        return redirect("people:official", pk=user.pk)


class GivePostView(AppointmentView):
    """Give an official one more post."""

    title = "授予岗位"
    form_class = PostForm

    @property
    def person(self) -> User:
        visible = User.objects.visible_to(self.by)
        return get_object_or_404(visible, pk=self.kwargs["pk"])

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(person=self.person, **extra)

    def done(self, form: PostForm) -> HttpResponse:
        user = self.person
        give_post(user=user, appointment=form.appointment(), by=self.by, on=self.today)
        messages.success(self.request, f"已授予{user}岗位。")
        return redirect("people:official", pk=user.pk)


class EndPostView(AdministratorPage, FormView):
    """Set the last day of a post."""

    title = "终止岗位"
    template_name = "portal/people/end_post.html"
    form_class = EndPostForm

    @property
    def held(self) -> Post:
        visible = Post.objects.visible_to(self.by).select_related("office", "user")
        return get_object_or_404(visible, pk=self.kwargs["pk"])

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(held=self.held, **extra)

    def done(self, form: EndPostForm) -> HttpResponse:
        last_day = form.cleaned_data["last_day"]
        post = end_post(post=self.held, last_day=last_day, by=self.by, on=self.today)
        messages.success(self.request, f"岗位将于{post.valid_to:%Y-%m-%d}终止。")
        return redirect("people:official", pk=post.user_id)
