"""Who is signed in: allauth's backend, which reads an account together with what its pages will ask of it."""

from allauth.account.auth_backends import AuthenticationBackend

from portal.clock.today import business_date
from portal.people.models import User
from portal.people.presence import read_account


class AccountBackend(AuthenticationBackend):
    """Signs in as allauth does."""

    def get_user(self, user_id: int) -> User | None:
        """The account of a session, if it may still be used, with its presence on the day."""
        user = read_account(user_id, on=business_date())
        return user if user and self.user_can_authenticate(user) else None
