"""How Jupyter's servers and gateways find our kernel: a folder with a ``kernel.json``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

NAME: Final = "mosuan"
LIMITS_VARIABLE: Final = "KERNEL_MOSUAN_LIMITS"  # gateways hand on what begins with KERNEL_


def description(python: str = sys.executable) -> dict[str, Any]:
    """What ``kernel.json`` says. ``python`` is an interpreter that has Mosuan installed."""
    return {
        "argv": [python, "-I", "-m", "sandbox.remote", "-f", "{connection_file}"],
        "display_name": "Mosuan (a calculator without files and network)",
        "language": "python",
        "interrupt_mode": "signal",
    }


def write(kernels: Path, python: str = sys.executable) -> Path:
    """Write the folder below ``kernels``, which is ``PREFIX/share/jupyter/kernels`` or on ``JUPYTER_PATH``."""
    folder = kernels / NAME
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "kernel.json"
    file.write_text(json.dumps(description(python), indent=2) + "\n", encoding="utf-8")
    return file
