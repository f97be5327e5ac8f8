"""Scenes: files that only narrow, and one line for each mistake in them."""

from pathlib import Path

import pytest

from bot.errors import SceneError, UnknownScene
from bot.scenes import DEFAULT, find_scene, load_scenes
from bot.turn import TurnCaps

FINANCE = """
title = { zh = "财务助手", en = "Finance assistant" }
prompt = "All amounts are in yuan."
model = "big"
tools = ["python"]
folders = ["/finance", "/policies"]
steps = 4
"""


def write(folder: Path, text: str, name: str = "finance.toml") -> Path:
    """The folder with a scene file of this text."""
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_there_is_an_assistant_without_any_file() -> None:
    """The default scene is built in, in both languages, and sets no cap of its own."""
    scene = find_scene(load_scenes(), DEFAULT)
    assert (scene.title_in("zh"), scene.title_in("en")) == ("助手", "Assistant")
    assert set(scene.tools) == {"python", "search_knowledge", "ask_user"}
    assert (scene.model, scene.folders) == ("", ())
    assert scene.caps(TurnCaps(seconds=7)) == TurnCaps(seconds=7)


def test_a_file_is_a_scene_of_its_name(tmp_path: Path) -> None:
    """Every key arrives; what is left out is the settings'; one text stands for both languages."""
    scenes = load_scenes(write(tmp_path, FINANCE))
    assert set(scenes) == {"assistant", "finance"}
    scene = find_scene(scenes, "finance")
    assert (scene.model, scene.tools, scene.folders) == ("big", ("python",), ("/finance", "/policies"))
    assert scene.title_in("zh") == "财务助手"
    assert scene.prompt_in("zh") == scene.prompt_in("en") == "All amounts are in yuan."
    assert scene.caps(TurnCaps()) == TurnCaps(steps=4)


def test_an_empty_file_is_a_scene_without_tools(tmp_path: Path) -> None:
    """Nothing is on offer that was not named."""
    scene = load_scenes(write(tmp_path, ""))["finance"]
    assert (scene.tools, scene.prompt_in("zh"), scene.title_in("en")) == ((), "", "finance")


def test_a_file_replaces_the_built_in_scene_of_its_name(tmp_path: Path) -> None:
    """A company may make the assistant its own."""
    assert load_scenes(write(tmp_path, "tools = []", "assistant.toml"))["assistant"].tools == ()


def test_an_unknown_scene_names_the_known_ones(tmp_path: Path) -> None:
    """Whoever mistypes learns what there is."""
    with pytest.raises(UnknownScene, match=r"'finanse'; known: assistant, finance$"):
        find_scene(load_scenes(write(tmp_path, FINANCE)), "finanse")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("tool = []", ["finance.toml: tool: unknown key", 'did you mean "tools"']),
        ("tools = 'python'", ["tools", "list of texts"]),
        ("steps = 0", ["steps", "too small"]),
        ("steps = 1.5", ["steps", "whole number"]),
        ("title = { fr = 'x' }", ["title.fr", "unknown language"]),
        ("prompt = 1", ["prompt", "text or table"]),
        ("folders = ['finance']", ["folders", "does not begin with /"]),
        ("name = 'x'", ["name", "remove the key"]),
        ("a b", ["not valid TOML"]),
    ],
)
def test_a_wrong_file_is_one_line_that_names_the_key(tmp_path: Path, text: str, parts: list[str]) -> None:
    """Every mistake names the file and the key."""
    with pytest.raises(SceneError) as caught:
        load_scenes(write(tmp_path, text))
    message = str(caught.value)
    assert "\n" not in message
    assert all(part in message for part in ["finance.toml", *parts]), message


def test_a_scene_folder_or_name_that_cannot_be_is_refused(tmp_path: Path) -> None:
    """A missing folder or a file name that no client could ask for is an error at start, not later."""
    with pytest.raises(SceneError, match="no such folder"):
        load_scenes(tmp_path / "none")
    with pytest.raises(SceneError, match="name the file"):
        load_scenes(write(tmp_path, "", "My Scene.toml"))
