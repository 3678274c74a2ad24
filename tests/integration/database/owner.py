"""A process that owns a server, to be killed: `python -m …owner DATA_DIR` prints the address and
the postmaster's process id, and then waits."""

import signal
import sys
import time
from pathlib import Path

from dragoman.database.layout import Layout
from dragoman.database.server import EmbeddedServer

if __name__ == "__main__":
    # A shell's background job is born ignoring it, and so would be its children.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    data_dir = Path(sys.argv[1])
    with EmbeddedServer(data_dir) as server:
        pid = Layout.of(data_dir).pid_file.read_text().split("\n", maxsplit=1)[0]
        sys.stdout.write(f"{server.url} {pid}\n")
        sys.stdout.flush()
        time.sleep(600)
