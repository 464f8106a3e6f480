"""Answering with several processes: input order kept, each conversation kept in one process."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager, suppress
from multiprocessing import connection, get_context
from queue import Queue
from typing import TYPE_CHECKING
from zlib import crc32

from career_chat.cli.answering import Answerer, Written
from career_chat.cli.content import load
from career_chat.cli.exits import FAILED, Stop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from career_chat.assistant import Assistant
    from career_chat.cli.formats import Looks
    from career_chat.cli.inputs import Request

_HELD = (signal.SIGINT, signal.SIGTERM)
_PATIENCE = 1.0  # seconds a worker has to end when told
_AHEAD = 8  # batches read ahead of what was written: enough to keep workers busy, small in memory


class Workers:
    """`count` processes, each with its own answerer. Where the system can fork, they share the loaded
    assistant; elsewhere each loads the content from `place` itself."""

    def __init__(self, count: int, assistant: Assistant, place: str | None, form: str, looks: Looks) -> None:
        # Forking is safe here: the threads of this class start after the processes, and the workers do no linear
        # algebra, whose library may have threads since the content was loaded.
        context = get_context("fork" if sys.platform == "linux" else None)
        forked = context.get_start_method() == "fork"
        self._ends: list[Connection] = []
        self._processes: list[BaseProcess] = []
        for _ in range(count):
            near, far = context.Pipe()
            self._ends.append(near)
            inherited = tuple(self._ends) if forked else ()
            process = context.Process(
                target=_work, args=(far, inherited, assistant if forked else None, place, form, looks), daemon=True
            )
            with _signals_held():
                process.start()
            self._processes.append(process)
            far.close()

    def answers(self, batches: Iterator[list[Request]]) -> Iterator[list[Written]]:
        """One answer a request, batch by batch, in the order of the requests."""
        orders: Queue[list[int] | BaseException | None] = Queue(_AHEAD)
        threading.Thread(target=self._feed, args=(batches, orders), daemon=True).start()
        arrived: list[list[Written]] = [[] for _ in self._ends]
        while (order := orders.get()) is not None:
            if isinstance(order, BaseException):
                raise order
            wanted = [order.count(worker) for worker in range(len(self._ends))]
            while any(len(have) < want for have, want in zip(arrived, wanted, strict=True)):
                self._receive(arrived)
            taken = [iter(have) for have in arrived]
            yield [next(taken[worker]) for worker in order]
            arrived = [have[want:] for have, want in zip(arrived, wanted, strict=True)]

    def stop(self) -> None:
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join(_PATIENCE)
            if process.is_alive():  # it was told before it could listen
                process.kill()
                process.join()

    def _receive(self, arrived: list[list[Written]]) -> None:
        """Take from every worker that has something, wanted now or later: a worker waiting to hand over
        would not take new work, and the one that is wanted might wait behind it for ever."""
        for ready in connection.wait(self._ends):
            worker = self._ends.index(ready)  # type: ignore[arg-type]
            try:
                arrived[worker] += self._ends[worker].recv()
            except (EOFError, OSError) as error:
                raise _gone() from error

    def _feed(self, batches: Iterator[list[Request]], orders: Queue[list[int] | BaseException | None]) -> None:
        turn = 0
        try:
            for batch in batches:
                order: list[int] = []
                shares: list[list[Request]] = [[] for _ in self._ends]
                for request in batch:
                    if request.conversation is None:
                        turn = (turn + 1) % len(self._ends)
                        worker = turn
                    else:
                        worker = crc32(request.conversation.encode("utf-8", "surrogatepass")) % len(self._ends)
                    order.append(worker)
                    shares[worker].append(request)
                orders.put(order)
                for end, share in zip(self._ends, shares, strict=True):
                    if share:
                        _hand(end, share)
        except BaseException as error:
            orders.put(error)
        else:
            orders.put(None)


def _hand(end: Connection, share: list[Request]) -> None:
    try:
        end.send(share)
    except OSError as error:  # not to be taken for a reader of ours that went away
        raise _gone() from error


def _gone() -> Stop:
    return Stop(FAILED, "career-chat ask: a worker process ended before its work")


@contextmanager
def _signals_held() -> Iterator[None]:
    """Hold interrupts while a process starts: a copy of the parent must not run the parent's handlers. The
    worker lets them in again once it has its own."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _HELD)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(
    end: Connection,
    inherited: tuple[Connection, ...],
    assistant: Assistant | None,
    place: str | None,
    form: str,
    looks: Looks,
) -> None:
    """What a worker process does until its pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal sends it to all; the parent decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HELD)
    for each in inherited:
        each.close()
    answerer = Answerer(assistant or load(place), form, looks)
    with suppress(EOFError, BrokenPipeError):
        while True:
            end.send([answerer.answer(request) for request in end.recv()])
