"""More rows of ``missing_said``: data, written by hand."""

from __future__ import annotations

from bot.training.recipe.missing_said_rows import Twin

MORE: tuple[Twin, ...] = ()
