"""Worker processes: a function over many items, results in order, replaced when one of them dies.

This module imports nothing heavy, so that a worker can be told how many threads to use before its libraries load.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, TypeVar

from quotes.errors import QuotesError

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 8
"""Items that wait for each worker, so that none stands idle."""

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class WorkerDied(QuotesError):
    """A worker process died of an item: it was killed, or ran out of memory."""


def cores() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    function: Callable[[Item], Result], items: Iterable[Item], *, workers: int
) -> Iterator[tuple[Item, Result | WorkerDied]]:
    """Apply a function of a module to items on so many processes; give each item with its result, in order.

    Items are drawn in the calling thread, a few ahead of the results. An item that takes its process down is tried
    again alone and then given with :class:`WorkerDied`; it costs no other item.
    """
    pool = _Pool(function, workers)
    return pool.over(items)


class _Pool(Generic[Item, Result]):
    def __init__(self, function: Callable[[Item], Result], workers: int) -> None:
        self._function = function
        self._workers = workers
        self._executor = _fresh(workers)

    def over(self, items: Iterable[Item]) -> Iterator[tuple[Item, Result | WorkerDied]]:
        pending: deque[tuple[Item, Future[Result]]] = deque()
        try:
            for item in items:
                pending.append((item, self._submit(item)))
                if len(pending) >= self._workers * AHEAD:
                    yield self._result(*pending.popleft())
            while pending:
                yield self._result(*pending.popleft())
        finally:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _submit(self, item: Item) -> "Future[Result]":
        try:
            return self._executor.submit(self._function, item)
        except BrokenProcessPool:
            self._executor = _fresh(self._workers)
            return self._executor.submit(self._function, item)

    def _result(self, item: Item, future: "Future[Result]") -> tuple[Item, Result | WorkerDied]:
        try:
            return item, future.result()
        except BrokenProcessPool:
            return item, self._alone(item)

    def _alone(self, item: Item) -> Result | WorkerDied:
        """Try an item again by itself: a process that died took every item in hand with it."""
        with _fresh(1) as executor:
            try:
                return executor.submit(self._function, item).result()
            except BrokenProcessPool:
                return WorkerDied("Worker process died; it was killed, or the machine is out of memory")


def _fresh(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_prepare)


def _prepare() -> None:
    """Use one thread, let the parent alone answer Ctrl-C, and end when the parent is killed.

    The processes share the cores between them: threads of their own would only stand in each other's way. A worker
    whose parent is gone would wait for items for ever, since each holds both ends of the queue they come through.
    """
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
