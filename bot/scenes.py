"""Scenes: what the assistant is in one line of business. One TOML file each, named like the scene.

    title = { zh = "财务助手", en = "Finance assistant" }
    prompt = { zh = "金额一律用人民币。", en = "All amounts are in yuan." }  # added to the system text
    tools = ["python", "search_knowledge"]  # none unless named
    folders = ["/finance"]  # search only there
    steps = 4
    tier = "small"  # never the larger model of the settings

A scene only narrows: whatever it names, readers see no more than their own rights allow. Knows nothing of
the tools, folders and models it names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from bot.errors import SceneError, UnknownScene
from bot.routing import TIERS
from bot.tables import nearest, option, read_table, read_toml
from bot.turn import TurnCaps

BUILT_IN = Path(__file__).parent / "prompts" / "scenes"
DEFAULT = "assistant"
Texts = str | Mapping[str, str]
"""One text for every language, or one per language."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,62}")


@dataclass(frozen=True)
class Scene:
    """One scene. A cap that is None is the one of the settings."""

    name: str
    title: Texts = option("", "what people call it")
    prompt: Texts = option("", "words added to the system text")
    model: str = option("", "model that answers; without it, the one of the settings")
    tier: str = option(
        "auto", "the model alone (small), the larger one alone (large), or that where it must (auto)"
    )
    tools: tuple[str, ...] = option((), "names of the tools on offer")
    folders: tuple[str, ...] = option((), "folders that are searched; without it, all")
    steps: int | None = option(None, "replies of the model in one turn", least=1, most=50)
    tokens: int | None = option(None, "tokens the model may write in one turn", least=1)
    seconds: float | None = option(None, "seconds one turn may take", least=0.1)

    def caps(self, default: TurnCaps) -> TurnCaps:
        """The caps of this scene: its own, and the default where it has none."""
        own = {"steps": self.steps, "tokens": self.tokens, "seconds": self.seconds}
        changes: dict[str, Any] = {name: value for name, value in own.items() if value is not None}
        return replace(default, **changes)

    def title_in(self, language: Literal["zh", "en"]) -> str:
        """The title in this language; the name when there is none."""
        return _in(self.title, language) or self.name

    def prompt_in(self, language: Literal["zh", "en"]) -> str:
        """The prompt in this language; blank when there is none."""
        return _in(self.prompt, language)


def load_scenes(folder: Path | None = None) -> Mapping[str, Scene]:
    """The built-in scenes and those of ``folder``, which win over built-in ones of their name.

    Raises ``SceneError`` naming the file and key.
    """
    if folder is not None and not folder.is_dir():
        raise SceneError(f"{folder}: no such folder of scenes; check the path")
    paths = [path for place in (BUILT_IN, folder) if place for path in sorted(place.glob("*.toml"))]
    return MappingProxyType({path.stem: read_scene(path) for path in paths})


def find_scene(scenes: Mapping[str, Scene], name: str) -> Scene:
    """The scene of that name. Raises ``UnknownScene`` naming the known ones."""
    if name not in scenes:
        raise UnknownScene(f"there is no scene {name!r:.80}; known: {', '.join(sorted(scenes))}")
    return scenes[name]


def read_scene(path: Path) -> Scene:
    """The scene in one file. Raises ``SceneError``."""
    if not _NAME.fullmatch(path.stem):
        raise SceneError(f"{path}: name the file with a-z, 0-9, . _ - only; its name is the scene's")
    table = read_toml(path, SceneError)
    if "name" in table:
        raise SceneError(f"{path}: name: the file's name is the scene's; remove the key")
    scene = read_table(Scene, {"name": path.stem, **table}, f"{path}: ", SceneError)
    for key, texts in (("title", scene.title), ("prompt", scene.prompt)):
        _check_languages(texts, f"{path}: {key}")
    if scene.tier not in TIERS:
        raise SceneError(f"{path}: tier: {scene.tier!r:.40} is none; {nearest(scene.tier, TIERS)}")
    for place in scene.folders:
        if not place.startswith("/"):
            raise SceneError(f"{path}: folders: {place!r} does not begin with /; write the whole path")
    return scene


def _check_languages(texts: Texts, where: str) -> None:
    if isinstance(texts, str):
        return
    for language in texts:
        if language not in ("zh", "en"):
            raise SceneError(f"{where}.{language}: unknown language; {nearest(language, ['zh', 'en'])}")


def _in(texts: Texts, language: str) -> str:
    if isinstance(texts, str):
        return texts
    return texts.get(language, "") or next(iter(texts.values()), "")
