"""A function over many items on several processes."""

import os
import signal
from collections.abc import Iterator

from quotes.workers import ONE_THREAD, WorkerDied, in_order


def double(number: int) -> int:
    return 2 * number


def double_or_die(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def threads_allowed(number: int) -> list[str | None]:
    return [os.environ.get(name) for name in ONE_THREAD]


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(in_order(double, range(40), workers=2)) == [(number, 2 * number) for number in range(40)]


def test_an_item_that_kills_its_process_costs_no_other() -> None:
    results = dict(in_order(double_or_die, range(8), workers=2))
    assert isinstance(results.pop(3), WorkerDied)
    assert results == {number: 2 * number for number in range(8) if number != 3}


def test_items_are_drawn_as_they_are_needed() -> None:
    drawn: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            drawn.append(number)
            yield number

    results = in_order(double, items(), workers=1)
    next(results)
    assert len(drawn) < 20


def test_workers_use_one_thread_each() -> None:
    assert next(in_order(threads_allowed, [1], workers=1))[1] == ["1", "1", "1"]
