"""The public names of the layer."""

from __future__ import annotations

import knowledge


def test_public_names() -> None:
    """Every name that the layer promises is there, and the list is in order."""
    assert sorted(knowledge.__all__) == sorted(set(knowledge.__all__))
    assert all(hasattr(knowledge, name) for name in knowledge.__all__)
    assert {"Knowledge", "Principal", "Audience", "ANONYMOUS", "Findings", "KnowledgeError"} <= set(
        knowledge.__all__
    )
