"""The box of messages that an account has been sent."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.clock.today import business_now
from portal.inbox.actions import mark_read
from portal.inbox.models import Message
from portal.people.pages import ActorPage
from portal.web.access import SIGNED_IN
from portal.web.views import ListView

LONGEST_NUMBER = 18  # digits that the database still takes as a number


class MessagesView(ActorPage, ListView):
    """One's messages, newest first; those of the page in view can be marked as read."""

    access = SIGNED_IN
    title = "我的消息"
    template_name = "portal/home/messages.html"
    queryset = Message.objects.all()

    def context(self, **extra: Any) -> dict[str, Any]:
        has_unread = any(message.read_at is None for message in extra["page"].rows)
        return super().context(has_unread=has_unread, **extra)

    def post(self, request: HttpRequest, /) -> HttpResponse:
        """Mark the named messages as read and show the same page again."""
        numbers = request.POST.getlist("message")[: self.page_size]
        named = [int(number) for number in numbers if number.isdecimal() and len(number) <= LONGEST_NUMBER]
        mark_read(by=self.by, message_ids=named, at=business_now())
        return redirect(request.get_full_path())
