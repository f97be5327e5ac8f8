"""How much one piece of code may use. Pure values; what enforces them lives in ``isolation`` and ``pool``."""

from __future__ import annotations

from dataclasses import asdict, dataclass

KIB, MIB, GIB = 2**10, 2**20, 2**30


@dataclass(frozen=True)
class Limits:
    """Bounds of one execution, and of the kernel process it runs in.

    ``timeout_s``, ``max_output_bytes`` and ``max_source_bytes`` hold per execution. The others are fixed when
    a kernel is born: a session that lives on keeps those it started with.
    """

    timeout_s: float = 10.0
    """Wall-clock seconds, measured outside the kernel."""
    max_output_bytes: int = 64 * KIB
    """UTF-8 bytes of stdout, and again of the result."""
    max_source_bytes: int = 20_000
    memory_bytes: int = GIB
    """Address space. A kernel with numpy and sympy takes about 0.4 GiB of it, most of it never touched."""
    max_processes: int = 32
    """Threads included; a kernel itself has 3."""
    max_file_bytes: int = 16 * MIB
    """Size of one file, and of the whole scratch folder."""
    max_open_files: int = 256
    cpu_s: int = 600
    """CPU seconds over the whole life of a kernel; the last line behind ``timeout_s``."""

    @property
    def birth(self) -> tuple[int, ...]:
        """The part that a running kernel can no longer change: kernels with equal ``birth`` are
        interchangeable.
        """
        return (self.memory_bytes, self.max_processes, self.max_file_bytes, self.max_open_files, self.cpu_s)

    def as_json(self) -> dict[str, float]:
        """All fields by name, for the kernel's start message."""
        return asdict(self)
