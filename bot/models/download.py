"""Fetches a GGUF from a model hub: which files, under which licence, checked against their published sums.

What the hub says comes through huggingface-hub, which also knows where it is (``HF_ENDPOINT``) and who asks; the
bytes are read here, so that a fetch that was broken off goes on where it stopped, today or tomorrow. Knows no
catalogue and no terminal.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.models.errors import FetchFailed

Moved = Callable[[int], None]
"""Told how many bytes further it is."""
CHUNK_BYTES = 1 << 20
TRIES = 5
"""In a row without a byte, before a fetch gives up."""
PAUSE_S = 1.0
TIMEOUT = aiohttp.ClientTimeout(total=None, sock_connect=15, sock_read=60)
SPARE_BYTES = 1 << 30
"""What a disk keeps free."""
SECOND_BEST = ("Q4_K_M", "UD-Q4_K_M", "Q4_K_S", "UD-Q4_K_XL", "MXFP4", "Q4_0", "IQ4_XS", "Q5_K_M", "Q8_0")
_PART = re.compile(r"-\d{5}-of-\d{5}(?=\.gguf\Z)")
_NO_MODEL = re.compile(r"mmproj|imatrix|(?:^|/)mtp", re.IGNORECASE)


@dataclass(frozen=True)
class HubFile:
    """One file in a repository. ``sha256`` is blank where the hub publishes none."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Found:
    """What will be fetched: the file, or all its parts, at one revision."""

    repo: str
    revision: str
    license: str
    files: tuple[HubFile, ...]

    @property
    def bytes(self) -> int:
        """Of all files."""
        return sum(file.bytes for file in self.files)


async def look_up(repo: str, weights: str, *, strict: bool = False) -> Found:
    """Ask the hub. With ``strict`` other weights than those wanted are not taken. Raises ``FetchFailed``."""
    from huggingface_hub import HfApi
    from huggingface_hub.errors import GatedRepoError, HfHubHTTPError, RepositoryNotFoundError

    api = HfApi(endpoint=os.environ.get("HF_ENDPOINT"))
    try:
        info = await asyncio.to_thread(api.model_info, repo, files_metadata=True, timeout=30)
    except GatedRepoError:
        raise FetchFailed(f"{repo} wants its terms accepted on its page and a token in HF_TOKEN") from None
    except RepositoryNotFoundError:
        raise FetchFailed(f"the hub has no repository {repo}, or shows it to members only") from None
    except HfHubHTTPError as problem:
        raise FetchFailed(
            f"the hub answers {problem.response.status_code} for {repo}; try again later"
        ) from None
    except Exception as problem:  # whichever HTTP library this version of huggingface-hub uses
        raise FetchFailed(
            f"the hub cannot be reached ({type(problem).__name__}); HF_ENDPOINT names another"
        ) from None
    files = [
        HubFile(sibling.rfilename, sibling.size or 0, sibling.lfs.sha256 if sibling.lfs else "")
        for sibling in info.siblings or ()
        if sibling.rfilename.endswith(".gguf") and not _NO_MODEL.search(sibling.rfilename)
    ]
    card = info.card_data
    license_ = str(getattr(card, "license_name", None) or getattr(card, "license", None) or "")
    return Found(repo, info.sha or "main", license_, _choice(repo, files, weights, strict))


async def fetch(found: Found, folder: Path, name: str, moved: Moved = lambda count: None) -> Path:
    """Bring the files to ``folder`` as the model ``name``; what is there already is not fetched again.

    Returns the file to open. Raises ``FetchFailed``.
    """
    targets = [_target(folder, name, file) for file in found.files]
    missing = [
        (file, target) for file, target in zip(found.files, targets, strict=True) if not target.is_file()
    ]
    for target in targets:
        os.makedirs(target.parent, exist_ok=True)
    held = sum(map(_size, map(_partial, missing)))
    needed = sum(file.bytes for file, _ in missing) - held + SPARE_BYTES
    if missing and (free := shutil.disk_usage(folder).free) < needed:
        raise FetchFailed(
            f"{folder} has {free / 1e9:.1f} GB free, {needed / 1e9:.1f} GB are needed; make room"
        )
    async with aiohttp.ClientSession(timeout=TIMEOUT) as http:
        for file, target in missing:
            await _fetch_one(http, found, file, _partial((file, target)), moved)
            await asyncio.to_thread(_check, file, _partial((file, target)))
            os.replace(_partial((file, target)), target)
    return targets[0]


def _choice(repo: str, files: Sequence[HubFile], weights: str, strict: bool) -> tuple[HubFile, ...]:
    """The file with these weights, or all its parts; the next best where they are not there."""
    groups: dict[str, list[HubFile]] = {}
    for file in sorted(files, key=lambda file: file.path):
        groups.setdefault(_PART.sub("", file.path), []).append(file)
    if len(groups) == 1 and not strict:
        return tuple(next(iter(groups.values())))
    for wanted in (weights,) if strict else (weights, *SECOND_BEST):
        sign = re.compile(rf"(?:^|[-._/]){re.escape(wanted)}\.gguf\Z", re.IGNORECASE)
        fitting = [path for path in groups if sign.search(path)]
        if fitting:
            return tuple(groups[min(fitting, key=len)])
    there = ", ".join(path.rpartition("/")[2] for path in groups) or "no GGUF file"
    raise FetchFailed(f"{repo} has no {weights} weights; it has: {there:.400}; choose with --weights")


def _target(folder: Path, name: str, file: HubFile) -> Path:
    """Parts keep their names, by which llama.cpp finds them."""
    parted = _PART.search(file.path)
    return folder / name / file.path.rpartition("/")[2] if parted else folder / f"{name}.gguf"


def _partial(wanted: tuple[HubFile, Path]) -> Path:
    """Where a file grows. Its sum is in the name, so bytes of two versions never join."""
    file, target = wanted
    return target.with_name(f"{target.name}.{file.sha256[:12] or file.bytes}.part")


async def _fetch_one(
    http: aiohttp.ClientSession, found: Found, file: HubFile, part: Path, moved: Moved
) -> None:
    """Until every byte is there; each try goes on where the one before broke off."""
    moved(_size(part))
    vain = 0
    while (before := _size(part)) < file.bytes:
        try:
            await _go_on(http, found, file, part, before, moved)
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            if isinstance(problem, aiohttp.ClientResponseError) and problem.status < 500:
                raise FetchFailed(
                    f"the hub answers {problem.status} for {file.path}; try again later"
                ) from None
            vain = vain + 1 if _size(part) <= before else 0
            if vain >= TRIES:
                told = "what is there is kept, the same command goes on from it"
                raise FetchFailed(f"{file.path}: the hub broke off {TRIES} times; {told}") from None
            await asyncio.sleep(PAUSE_S)


async def _go_on(
    http: aiohttp.ClientSession, found: Found, file: HubFile, part: Path, start: int, moved: Moved
) -> None:
    from huggingface_hub import get_token, hf_hub_url

    url = hf_hub_url(found.repo, file.path, revision=found.revision, endpoint=os.environ.get("HF_ENDPOINT"))
    headers = {"Range": f"bytes={start}-", "Accept-Encoding": "identity"}
    if token := get_token():
        headers["Authorization"] = f"Bearer {token}"
    async with http.get(url, headers=headers) as response:
        response.raise_for_status()
        if start and response.status != 206:  # it knows no ranges: from the beginning
            moved(-start)
            start = 0
        out = await asyncio.to_thread(part.open, "ab" if start else "wb")
        with out:
            async for chunk in response.content.iter_chunked(CHUNK_BYTES):
                await asyncio.to_thread(out.write, chunk)
                moved(len(chunk))


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _check(file: HubFile, part: Path) -> None:
    """The sum as published. A wrong file is thrown away."""
    digest = hashlib.sha256()
    with part.open("rb") as data:
        while chunk := data.read(CHUNK_BYTES):
            digest.update(chunk)
    size = part.stat().st_size
    if size != file.bytes or (file.sha256 and digest.hexdigest() != file.sha256):
        part.unlink()
        raise FetchFailed(f"{file.path} arrived damaged ({size} bytes, another sum); fetch it again")
