"""Coding in several processes: chunks in order, and a process that dies costs the article that killed it.

Workers are spawned and load a coder of their own.  When one dies, what was under way is coded again in halves,
each in a process of its own, until the article is found; the rest goes on.
"""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from eventcode.coder import Coder
from eventcode.errors import InputError
from eventcode.load import load
from eventcode.model import Article, CodedArticle
from eventcode.recipe import Recipe

T = TypeVar("T")
Item = Mapping[str, Any] | Article

CHUNK: Final = 16
AHEAD: Final = 3  # chunks under way for each process
DIED: Final = "the process that coded it died (out of memory, or a fault in a library)"
_NO_START: Final = (
    "the worker processes could not start: in a script, put the call below if __name__ == '__main__':, "
    "or leave processes at 1"
)
_NOT_SENT: Final = "what load() was given cannot be sent to another process: give it names and paths"
_worker: dict[str, Coder] = {}  # of a worker process only: the coder that it has loaded


def code_in_processes(recipe: Recipe, articles: Iterable[Item], processes: int) -> Iterator[CodedArticle]:
    """Code a stream of articles in ``processes`` processes; results in order, as one process gives them.

    Raises :class:`InputError` if the processes cannot start.
    """
    try:
        pickle.dumps(recipe)
    except Exception as error:
        raise InputError(f"{_NOT_SENT} ({error})") from None
    stream = iter(articles)
    chunks = iter(lambda: list(itertools.islice(stream, CHUNK)), [])
    while True:
        with _pool(recipe, processes) as pool:
            left = yield from _until_a_death(pool, chunks, processes)
        if left is None:
            return
        yield from _carefully(recipe, left)


Pending = tuple[list[Item], "Future[list[CodedArticle]]"]


def _until_a_death(
    pool: ProcessPoolExecutor, chunks: Iterator[list[Item]], processes: int
) -> Generator[CodedArticle, None, list[Pending] | None]:
    """Code chunks in order; returns what was under way when a process died, or None at the end of the stream."""
    pending: deque[Pending] = deque()
    try:
        while True:
            while len(pending) < AHEAD * processes and (chunk := next(chunks, None)):
                pending.append((chunk, _submitted(pool, _code, chunk)))
            if not pending:
                return None
            yield from pending[0][1].result()
            pending.popleft()
    except BrokenProcessPool:
        return list(pending)


def _results(future: Future[list[CodedArticle]]) -> list[CodedArticle] | None:
    """What a chunk gave, if it was done before a process died."""
    done = future.done() and not future.cancelled() and future.exception() is None
    return future.result() if done else None


def _carefully(recipe: Recipe, pending: Sequence[Pending]) -> Iterator[CodedArticle]:
    """Code what was under way in one process; a chunk that kills it in halves, down to the article that does."""
    waiting = deque((chunk, _results(future)) for chunk, future in pending)
    while waiting:
        try:
            with _pool(recipe, 1) as pool:
                while waiting:
                    chunk, found = waiting[0]
                    found = found if found is not None else _submitted(pool, _code, chunk).result()
                    waiting.popleft()
                    yield from found
        except BrokenProcessPool:
            chunk, _ = waiting.popleft()
            if len(chunk) == 1:
                yield CodedArticle(id=_id(chunk[0]), error=DIED)
            else:
                half = len(chunk) // 2
                waiting.extendleft([(chunk[half:], None), (chunk[:half], None)])


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Processes started within do their matrix products in one thread, unless the user has said how many.

    As many threads in each as there are cores get into each other's way.
    """
    named = "OPENBLAS_NUM_THREADS"
    if named in os.environ or "OMP_NUM_THREADS" in os.environ:
        yield
        return
    os.environ[named] = "1"
    try:
        yield
    finally:
        del os.environ[named]


def _submitted(pool: ProcessPoolExecutor, task: Callable[..., T], *arguments: Any) -> Future[T]:
    """Give a task to a pool, which may start a process for it.

    A terminal sends Ctrl-C to all processes, and that of a pool would tell of it at length: those started here never
    hear of it, and the first process ends them.
    """
    if not hasattr(signal, "pthread_sigmask"):
        return pool.submit(task, *arguments)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(task, *arguments)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _pool(recipe: Recipe, processes: int) -> Iterator[ProcessPoolExecutor]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_start, initargs=(recipe,))
    try:
        with _one_thread_each():
            try:
                _submitted(pool, _ready).result()
            except BrokenProcessPool:
                raise InputError(_NO_START) from None
            yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _start(recipe: Recipe) -> None:
    threading.Thread(target=_end_with_the_first_process, daemon=True).start()
    _worker["coder"] = load(**recipe.arguments())
    gc.collect()
    gc.freeze()  # what a worker keeps for good need not be looked through for garbage again: a twentieth of the time


def _end_with_the_first_process() -> None:
    """Without this a worker whose first process was killed would wait for work for ever."""
    first = multiprocessing.parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def _ready() -> bool:
    return "coder" in _worker


def _code(chunk: list[Item]) -> list[CodedArticle]:
    return list(_worker["coder"].code_many(chunk))


def _id(item: Item) -> str:
    given = item.id if isinstance(item, Article) else item.get("id")
    return "" if given is None else str(given)
