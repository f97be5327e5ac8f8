"""Which chat models there are: the embedded one, GGUF files in the data folder, any GGUF file by its path.

Tells what a file says about itself without running it. Knows nothing of engines that serve a model elsewhere.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.models.errors import ModelNotFound, ModelUnreadable
from bot.models.formats.catalogue import of_template
from bot.models.header import read_header
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
_PART = re.compile(r"-00001-of-(\d{5})\.gguf\Z")
_silenced: list[Any] = []  # a callback that C holds must not be collected


@dataclass(frozen=True)
class ModelFacts:
    """What a GGUF file says about itself; 0 and blank where it does not. A dense model has 0 ``experts``."""

    name: str
    file: str
    bytes: int
    architecture: str
    parameters: int
    active_parameters: int
    """Those that one token passes: of the experts only as many as are used."""
    layers: int
    width: int
    experts: int
    experts_used: int
    experts_shared: int
    context_tokens: int
    quantisation: str
    license: str
    tool_format: str


def known_models(data: Path) -> dict[str, Path]:
    """Name → file: the embedded model first, then ``data/models``: files, and folders of a file in parts."""
    folder = data / "models"
    stored = {path.stem: path for path in folder.glob("*.gguf")}
    stored |= {path.parent.name: path for path in folder.glob("[!.]*/*-00001-of-*.gguf")}
    return {EMBEDDED: _EMBEDDED_FILE} | dict(sorted(stored.items()))


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

    A folder with safetensors is as good as a file. Raises ``ModelNotFound``.
    """
    name = name or chosen(data)
    known = known_models(data)
    path = known.get(name, Path(name))
    if path.is_file():
        return name if name in known else path.stem, path
    if is_safetensors(path):
        return path.resolve().name, path
    if name == EMBEDDED:
        advice = "run `mosuan model train`, then use --model runs/nano/model.gguf; or name any GGUF file"
        raise ModelNotFound(f"the embedded model is missing: no file {path}; {advice}")
    if name not in known and path.suffix != ".gguf" and len(path.parts) == 1:
        raise ModelNotFound(f"{name!r:.80} is no model here and no GGUF file; {nearest(name, known)}")
    raise ModelNotFound(f"no model file {path}; check the path, or run `mosuan model list`")


def is_safetensors(path: Path) -> bool:
    """Whether this is a folder as transformers writes it."""
    return (path / "config.json").is_file()


def find_model(name: str, data: Path) -> Path:
    """The file alone."""
    return named_model(name, data)[1]


def facts_of(path: Path) -> ModelFacts:
    """Read a file's header, not its weights. Raises ``ModelUnreadable``, also where llama.cpp does not take it."""
    if is_safetensors(path):
        raise ModelUnreadable(f"{path} is a folder of safetensors; only GGUF files tell what they are")
    parts = _parts(path)
    headers = [read_header(part) for part in parts]
    if reason := _refusal(path, headers[0].text("general.architecture")):
        raise ModelUnreadable(f"{path} {reason}")
    said = headers[0]
    used, count = said.number("expert_used_count"), said.number("expert_count")
    sizes = [size for header in headers for size in header.parameters.items()]
    idle = sum(size for name, size in sizes if "_exps" in name) * (count - used) // count if count else 0
    kind = str(said.metadata.get("general.file_type", ""))
    return ModelFacts(
        name=said.text("general.name") or path.stem,
        file=str(path),
        bytes=sum(part.stat().st_size for part in parts),
        architecture=said.text("general.architecture"),
        parameters=sum(size for _, size in sizes),
        active_parameters=sum(size for _, size in sizes) - idle,
        layers=said.number("block_count"),
        width=said.number("embedding_length"),
        experts=count,
        experts_used=used,
        experts_shared=said.number("expert_shared_count"),
        context_tokens=said.number("context_length"),
        quantisation=_FILE_TYPES.get(kind, kind),
        license=said.text("general.license"),
        tool_format=of_template(said.text("tokenizer.chat_template")).name,
    )


def _parts(path: Path) -> list[Path]:
    """The files of a model: one, or as many as the name of the first says."""
    if not (found := _PART.search(path.name)):
        return [path]
    every = sorted(path.parent.glob(f"{path.name[: found.start()]}-*-of-{found[1]}.gguf"))
    if len(every) != int(found[1]):
        raise ModelUnreadable(f"{path} is one of {int(found[1])} parts, of which {len(every)} are there")
    return every


def _refusal(path: Path, architecture: str) -> str:
    """Why llama.cpp does not take a file; blank if it does."""
    import llama_cpp

    _silence(llama_cpp)
    llama_cpp.llama_backend_init()
    wanted = llama_cpp.llama_model_default_params()
    wanted.vocab_only = True
    model = llama_cpp.llama_model_load_from_file(str(path).encode(), wanted)
    if not model:
        return f"is not read by llama.cpp; it may be damaged, or its architecture {architecture!r:.40} be unknown"
    llama_cpp.llama_model_free(model)
    return ""


def _silence(api: Any) -> None:
    """What llama.cpp would print goes nowhere: errors are told in one line of our own."""
    if not _silenced:
        _silenced.append(api.llama_log_callback(lambda level, text, data: None))
        api.llama_log_set(_silenced[0], ctypes.c_void_p(0))
