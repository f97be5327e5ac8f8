"""Which chat models there are: the embedded one, GGUF files in the data folder, any GGUF file by its path.

Tells what a file says about itself without running it. Knows nothing of engines that serve a model elsewhere.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.models.errors import ModelNotFound, ModelUnreadable
from bot.tables import nearest

EMBEDDED = "nano"
_CHOICE = "in-use.txt"
_EMBEDDED_FILE = Path(__file__).with_name("nano") / "mosuan-nano.gguf"
_FILE_TYPES = {
    "0": "F32", "1": "F16", "2": "Q4_0", "3": "Q4_1", "7": "Q8_0", "8": "Q5_0", "9": "Q5_1", "10": "Q2_K",
    "11": "Q3_K_S", "12": "Q3_K_M", "13": "Q3_K_L", "14": "Q4_K_S", "15": "Q4_K_M", "16": "Q5_K_S",
    "17": "Q5_K_M", "18": "Q6_K", "32": "BF16", "38": "MXFP4",
}  # fmt: skip
"""``general.file_type``, as llama.cpp counts it."""
_silenced: list[Any] = []  # a callback that C holds must not be collected


@dataclass(frozen=True)
class ModelFacts:
    """What a GGUF file says about itself; 0 and blank where it does not. A dense model has 0 ``experts``."""

    name: str
    file: str
    bytes: int
    architecture: str
    parameters: int
    layers: int
    width: int
    experts: int
    experts_used: int
    experts_shared: int
    context_tokens: int
    quantisation: str
    license: str


def known_models(data: Path) -> dict[str, Path]:
    """Name → file: the embedded model first, then ``data/models/*.gguf``, by name."""
    stored = {path.stem: path for path in sorted((data / "models").glob("*.gguf"))}
    return {EMBEDDED: _EMBEDDED_FILE} | stored


def chosen(data: Path) -> str:
    """The model that ``mosuan model use`` made the one of this folder; the embedded one without."""
    place = data / "models" / _CHOICE
    return (place.read_text(encoding="utf-8").strip() if place.is_file() else "") or EMBEDDED


def choose(name: str, data: Path) -> Path:
    """Make it the model of this folder: what is used where no other is named. Raises ``ModelNotFound``."""
    path = find_model(name, data)
    kept = name if name in known_models(data) else str(path.resolve())
    (data / "models").mkdir(parents=True, exist_ok=True)
    (data / "models" / _CHOICE).write_text(kept + "\n", encoding="utf-8")
    return path


def named_model(name: str, data: Path) -> tuple[str, Path]:
    """Name and file of a model: by its name, by the path that ``name`` is; the chosen one for a blank.

    Raises ``ModelNotFound``.
    """
    name = name or chosen(data)
    known = known_models(data)
    path = known.get(name, Path(name))
    if path.is_file():
        return name if name in known else path.stem, path
    if name == EMBEDDED:
        advice = "run `mosuan model train`, then use --model runs/nano/model.gguf; or name any GGUF file"
        raise ModelNotFound(f"the embedded model is missing: no file {path}; {advice}")
    if name not in known and path.suffix != ".gguf" and len(path.parts) == 1:
        raise ModelNotFound(f"there is no model {name!r:.80}; {nearest(name, known)} Or give a GGUF file")
    raise ModelNotFound(f"no model file {path}; check the path, or run `mosuan model list`")


def find_model(name: str, data: Path) -> Path:
    """The file alone."""
    return named_model(name, data)[1]


def facts_of(path: Path) -> ModelFacts:
    """Read a file's header, not its weights. Raises ``ModelUnreadable``."""
    import llama_cpp

    _silence(llama_cpp)
    llama_cpp.llama_backend_init()
    wanted = llama_cpp.llama_model_default_params()
    wanted.vocab_only = True
    model = llama_cpp.llama_model_load_from_file(str(path).encode(), wanted)
    if not model:
        raise ModelUnreadable(f"{path} is not a GGUF file that llama.cpp reads; it may be damaged")
    try:
        return _facts(path, _metadata(llama_cpp, model), llama_cpp.llama_model_n_params(model))
    finally:
        llama_cpp.llama_model_free(model)


def _facts(path: Path, said: dict[str, str], parameters: int) -> ModelFacts:
    architecture = said.get("general.architecture", "")

    def number(key: str) -> int:
        text = said.get(f"{architecture}.{key}", "")
        return int(text) if text.isdecimal() else 0

    return ModelFacts(
        name=said.get("general.name", "") or path.stem,
        file=str(path),
        bytes=path.stat().st_size,
        architecture=architecture,
        parameters=parameters,
        layers=number("block_count"),
        width=number("embedding_length"),
        experts=number("expert_count"),
        experts_used=number("expert_used_count"),
        experts_shared=number("expert_shared_count"),
        context_tokens=number("context_length"),
        quantisation=_FILE_TYPES.get(said.get("general.file_type", ""), said.get("general.file_type", "")),
        license=said.get("general.license", ""),
    )


def _metadata(api: Any, model: Any) -> dict[str, str]:
    """All keys with a single value; long values are cut."""
    key, value = ctypes.create_string_buffer(256), ctypes.create_string_buffer(256)
    said = {}
    for at in range(api.llama_model_meta_count(model)):
        api.llama_model_meta_key_by_index(model, at, key, len(key))
        api.llama_model_meta_val_str_by_index(model, at, value, len(value))
        said[key.value.decode("utf-8", "replace")] = value.value.decode("utf-8", "replace")
    return said


def _silence(api: Any) -> None:
    """What llama.cpp would print goes nowhere: errors are told in one line of our own."""
    if not _silenced:
        _silenced.append(api.llama_log_callback(lambda level, text, data: None))
        api.llama_log_set(_silenced[0], ctypes.c_void_p(0))
