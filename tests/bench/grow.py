"""`python -m tests.bench.grow SIZE`: the demonstration with so many cases; prints what to ask for, as JSON.

A process of its own per database, because settings are read once.
"""

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

import django

django.setup()

from django.core.management import call_command  # noqa: E402 -- after setup

from tests.bench import scenes  # noqa: E402 -- after setup


def main(size: int) -> None:
    call_command("migrate", verbosity=0)
    call_command("createcachetable")
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("demo", verbosity=0, stdout=sys.stderr)
    took = scenes.grow_to(size)
    clerk, handler, case = scenes.clerk_cookie(), scenes.handler_cookie(), f"/desk/cases/{scenes.case_number()}/"
    statements = {"worklist": scenes.statements("/desk/", handler), "case": scenes.statements(case, handler)}
    found = {"clerk": clerk, "handler": handler, "case": case, "paper": scenes.paper_path()}
    print(json.dumps({**found, "took": took, "statements": statements}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
