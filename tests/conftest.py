"""What holds for all tests: hypothesis measures no time, for the machine may be busy with other work."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
