"""Runs the job queue: `manage.py worker`."""

import time
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.db_cleanup import DjangoApp
from procrastinate.contrib.django.django_connector import DjangoConnector

from portal.inbox.jobs import STALLED_AFTER_SECONDS, retry_stalled


class Command(BaseCommand):
    """Works until it is told to stop, then finishes the jobs in hand."""

    help = "运行后台任务；收到停止信号后完成手头任务再退出。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--concurrency", type=int, default=2, help="同时执行的任务数")
        parser.add_argument("--once", action="store_true", help="做完现有任务即退出")

    def handle(self, *_args: Any, **options: Any) -> None:
        connection.ensure_connection()  # starts the embedded server; the queue's own pool would only wait for it
        app.configure_task(retry_stalled.name).defer(timestamp=int(time.time()))  # what an earlier worker left lying
        _worker_app().run_worker(
            concurrency=options["concurrency"],
            wait=not options["once"],
            fetch_job_polling_interval=2,  # for jobs to be tried again; new ones are announced
            shutdown_graceful_timeout=20,
            stalled_worker_timeout=STALLED_AFTER_SECONDS,
            delete_jobs="successful",
        )


def _worker_app() -> DjangoApp:
    """The queue over connections of its own.

    The shared `app` keeps Django's, so that a job which sends messages or queues jobs does so in its transaction.
    """
    worker = DjangoApp(connector=cast("DjangoConnector", app.connector).get_worker_connector())
    worker.tasks, worker.periodic_registry = app.tasks, app.periodic_registry
    return worker
