"""Numbers without gaps and without doubles, whoever asks at the same time."""

import threading

import pytest
from django.db import connection, transaction

from portal.papers.models import NumberSeries
from portal.papers.numbering import next_number, written


@pytest.mark.django_db
def test_each_series_and_year_counts_for_itself():
    asked = [("安科技", 2019), ("安科技", 2019), ("安科技受字", 2019), ("安科技", 2020), ("安科技", 2019)]
    given = [next_number(series=series, year=year) for series, year in asked]
    assert given == [
        "安科技〔2019〕1号", "安科技〔2019〕2号", "安科技受字〔2019〕1号", "安科技〔2020〕1号", "安科技〔2019〕3号",
    ]  # fmt: skip


def test_numbers_have_hexagonal_brackets_and_no_leading_zero():
    assert written("安科技", 2019, 7) == "安科技〔2019〕7号"


@pytest.mark.django_db
def test_a_number_is_given_back_when_the_work_fails():
    with transaction.atomic():
        next_number(series="安科技", year=2019)
        transaction.set_rollback(True)
    assert next_number(series="安科技", year=2019) == "安科技〔2019〕1号"


@pytest.mark.django_db(transaction=True)
def test_a_number_needs_a_transaction():
    with pytest.raises(RuntimeError):
        next_number(series="安科技", year=2019)


@pytest.mark.django_db(transaction=True)
def test_officials_who_issue_at_once_get_numbers_without_gap_or_double():
    threads, each = 6, 10
    given, ready = [], threading.Barrier(threads)

    def issue_some():
        ready.wait()
        try:
            for turn in range(each):
                with transaction.atomic():
                    number = next_number(series="安科技", year=2019)
                    if turn % 3 == 2:
                        transaction.set_rollback(True)
                    else:
                        given.append(number)
        finally:
            connection.close()

    workers = [threading.Thread(target=issue_some) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(given) == sorted(written("安科技", 2019, n) for n in range(1, len(given) + 1))
    assert NumberSeries.objects.get().last == len(given) == threads * 7
