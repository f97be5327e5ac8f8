"""Reading a file in a process of its own, which holds nothing and may not use more than its share.

Parsers of large formats can hang, crash or fill the memory on a file made for that. Here they may: the process
has limits on memory and processor time from the system, none of our environment, and ends with the file.
Knows how bytes and answers travel, not what any format means.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import resource
import sys
from pathlib import Path

from knowledge.errors import BadDocument, KnowledgeError
from knowledge.formats.reading import Reading

MAX_MEMORY_BYTES = 2 * 1024**3
MAX_OUTPUT_BYTES = 128 * 1024**2
_ROOT = Path(__file__).parents[2]
_PROGRAM = "import sys; from knowledge.formats.apart import answer; answer(sys.argv[1], float(sys.argv[2]))"


async def read(suffix: str, data: bytes, timeout_s: float) -> Reading:
    """The reading of ``data``. Raises `BadDocument` with the reason, also when the process did not survive."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-c", _PROGRAM, suffix, str(timeout_s)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": str(_ROOT), "OPENBLAS_NUM_THREADS": "1", "LC_ALL": "C.UTF-8"},
    )
    try:
        async with asyncio.timeout(timeout_s):
            output, _ = await process.communicate(data)
    except TimeoutError:
        raise BadDocument(f"could not be read within {timeout_s:g} s; save it anew or split it") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    try:
        answer = json.loads(output)
    except ValueError:
        raise BadDocument("its parser broke down or used too much; save it anew or split it") from None
    if "error" in answer:
        raise BadDocument(answer["error"])
    return Reading(answer["text"], answer["title"])


def answer(suffix: str, timeout_s: float) -> None:
    """The process: bytes from standard input, one line of JSON to standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (int(timeout_s), int(timeout_s) + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MAX_OUTPUT_BYTES, MAX_OUTPUT_BYTES))
    logging.disable()  # pypdf tells of every small flaw of a file
    # What a library prints must not stand in our answer.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    try:
        from knowledge.formats.kinds import read_apart

        reading = read_apart(suffix, sys.stdin.buffer.read())
        told = {"text": reading.text, "title": reading.title}
    except KnowledgeError as error:
        told = {"error": str(error)}
    except MemoryError:
        told = {"error": f"takes more than {MAX_MEMORY_BYTES >> 30} GB of memory to read; split it"}
    except Exception as error:  # parsers raise whatever they stumble over
        told = {"error": f"damaged ({type(error).__name__}); save it anew"}
    with out:
        json.dump(told, out)
