"""Who is signed in: allauth's backend, which finds an account by a statement written out, as every request asks."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db import connection

from portal.database.columns import Columns
from portal.people.models import User

ACCOUNT = Columns(User, "account")


class AccountBackend(AuthenticationBackend):
    """Signs in as allauth does."""

    def get_user(self, user_id: int) -> User | None:
        """The account of a session, if it may still be used."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {ACCOUNT.sql} FROM people_user account WHERE account.id = %s", [user_id])  # noqa: S608 -- names of columns
            found = cursor.fetchone()
        user = ACCOUNT.row(found) if found else None
        return user if user and self.user_can_authenticate(user) else None
