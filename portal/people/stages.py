"""Steps between the right password and being signed in."""

from allauth.account.models import EmailAddress
from allauth.account.stages import EmailVerificationStage
from django.http import HttpResponse


class EmailStage(EmailVerificationStage):
    """Asks for the code sent by e-mail only of those who registered by e-mail and have not proved it yet.

    allauth itself would ask everybody, also officials and people who registered by phone, who have no e-mail at all.
    """

    def handle(self) -> tuple[HttpResponse | None, bool]:
        """What to answer, and whether the sign-in goes on."""
        user = self.login.user
        answer: tuple[HttpResponse | None, bool] = None, True
        if user is None or EmailAddress.objects.filter(user=user, primary=True, verified=False).exists():
            answer = super().handle()
        return answer
