"""Processes that a test starts: none waits for ever, none outlives its test."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from contextlib import suppress
from typing import Any

LIMIT = 60.0


class Watched(subprocess.Popen[bytes]):
    """A process in a session of its own. After `LIMIT` seconds it is killed with all that it started, so that
    whoever reads from it or waits for it sees its end; leaving its `with` block ends it as well."""

    def __init__(self, command: list[str], **options: Any) -> None:
        super().__init__(command, start_new_session=True, **options)
        self._watch = threading.Timer(LIMIT, self.kill_all)
        self._watch.daemon = True
        self._watch.start()

    def kill_all(self) -> None:
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self.pid, signal.SIGKILL)
            else:
                self.kill()

    def __exit__(self, *failure: Any) -> None:
        self._watch.cancel()
        if self.poll() is None:
            self.kill_all()
        super().__exit__(*failure)
