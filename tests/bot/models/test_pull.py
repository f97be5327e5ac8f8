"""Fetching models: against a hub on loopback that breaks off, lies and refuses; files are real GGUFs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.models import download
from bot.models.catalogue import chosen, facts_of, known_models, named_model
from bot.models.errors import ModelNotFound, ModelUnreadable
from bot.models.header import read_header
from bot.models.offers import FREE, find_offer, offers, pick
from tests.bot.commanded import Commands
from tests.bot.models import tiny_gguf
from tests.bot.models.hub import Hub, serving

NANO = Path(download.__file__).parent / "nano" / "mosuan-nano.gguf"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small real model."""
    path = tmp_path_factory.mktemp("tiny") / "tiny.gguf"
    tiny_gguf.write(path, [])
    return path.read_bytes()


@pytest.fixture
def hub(tiny: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with one repository that holds the model in two quantisations, which huggingface-hub is sent to."""
    files = {
        "model-Q4_K_M.gguf": tiny,
        "model-Q8_0.gguf": tiny + bytes(64),
        "mmproj-F16.gguf": b"",
        "README.md": b"x",
    }
    with serving(Hub(files)) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.url)
        monkeypatch.setenv("HF_TOKEN", "t0ken")
        monkeypatch.setattr(download, "PAUSE_S", 0.0)
        yield running


@pytest.fixture
def mosuan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    """The command line with an empty data folder."""
    monkeypatch.setattr(download, "SPARE_BYTES", 0)
    return Commands(tmp_path / "data")


def test_pull_shows_the_licence_fetches_checks_and_uses(mosuan: Commands, hub: Hub, tiny: bytes) -> None:
    """One command from a repository to the model that answers; a second one fetches nothing."""
    ran = mosuan("model", "pull", "maker/model", "--use")
    assert ran.code == 0, ran.err
    assert ran.out.index("apache-2.0") < ran.out.index("is in ")
    file = mosuan.data / "models" / "model.gguf"
    assert file.read_bytes() == tiny
    assert hub.ranges == ["bytes=0-"]
    assert chosen(mosuan.data) == "model"
    assert named_model("", mosuan.data) == ("model", file)
    assert "there already" in mosuan("model", "pull", "maker/model").out
    assert len(hub.ranges) == 1
    assert list(file.parent.glob("*.part")) == []


def test_a_fetch_that_breaks_off_goes_on(mosuan: Commands, hub: Hub, tiny: bytes) -> None:
    """A broken transfer is continued from its last byte, by itself and by a later command."""
    hub.breaks = [1000, 500]
    assert mosuan("model", "pull", "maker/model").code == 0
    assert hub.ranges == ["bytes=0-", "bytes=1000-", "bytes=1500-"]
    (mosuan.data / "models" / "model.gguf").unlink()
    hub.ranges, hub.breaks = [], [700, *[0] * download.TRIES]
    assert "goes on from it" in mosuan("model", "pull", "maker/model").problem
    hub.ranges, hub.breaks = [], []
    assert mosuan("model", "pull", "maker/model").code == 0
    assert hub.ranges == ["bytes=700-"]
    assert (mosuan.data / "models" / "model.gguf").read_bytes() == tiny


def test_a_file_with_another_sum_is_not_kept(mosuan: Commands, hub: Hub) -> None:
    """What differs from its published sum is thrown away and never becomes a model."""
    hub.sums["model-Q4_K_M.gguf"] = hashlib.sha256(b"other").hexdigest()
    assert "damaged" in mosuan("model", "pull", "maker/model").problem
    assert list((mosuan.data / "models").iterdir()) == []


def test_a_licence_that_asks_for_more_wants_a_yes(mosuan: Commands, hub: Hub) -> None:
    """Nothing is fetched before somebody agrees; an unknown licence is no free one."""
    for license_ in ("some-community-license", ""):
        hub.license = license_
        ran = mosuan("model", "pull", "maker/model")
        assert "--accept-license" in ran.problem
        assert hub.ranges == []
    assert mosuan("model", "pull", "maker/model", "--accept-license").code == 0


def test_other_weights_and_files_in_parts(mosuan: Commands, hub: Hub, tiny: bytes) -> None:
    """``--weights`` is taken at its word; parts keep their names in a folder, the first of them is the model."""
    assert "model-Q4_K_M.gguf" in mosuan("model", "pull", "maker/model", "--weights", "Q2_K").problem
    assert mosuan("model", "pull", "maker/model", "--weights", "q8_0").code == 0
    assert (mosuan.data / "models" / "model.gguf").read_bytes() == tiny + bytes(64)
    (mosuan.data / "models" / "model.gguf").unlink()
    hub.files = {"Q4_K_M/big-Q4_K_M-00001-of-00001.gguf": tiny}
    assert mosuan("model", "pull", "maker/model").code == 0
    part = mosuan.data / "models" / "model" / "big-Q4_K_M-00001-of-00001.gguf"
    assert known_models(mosuan.data)["model"] == part
    part.rename(part.with_name("big-00001-of-00002.gguf"))
    assert "2 parts" in mosuan("model", "info", "model").problem


def test_what_cannot_be_fetched_is_one_line(
    mosuan: Commands, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown name, an unknown repository, a hub that is away, a disk that is full."""
    assert "did you mean" in mosuan("model", "pull", "gpt-oss-20").problem
    assert "no repository maker/none" in mosuan("model", "pull", "maker/none").problem
    monkeypatch.setattr(download, "SPARE_BYTES", 1 << 60)
    assert "make room" in mosuan("model", "pull", "maker/model").problem
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    told = mosuan("model", "pull", "maker/model").problem
    assert "cannot be reached" in told
    assert "t0ken" not in told


def test_use_wants_a_model_that_works(mosuan: Commands, tiny: bytes) -> None:
    """A damaged file does not become the one that answers; a path outside the folder may."""
    mosuan.data.mkdir()
    torn, whole = mosuan.data / "torn.gguf", mosuan.data / "whole.gguf"
    torn.write_bytes(tiny[:900])
    whole.write_bytes(tiny)
    assert "damaged" in mosuan("model", "use", str(torn)).problem
    assert chosen(mosuan.data) == "nano"
    assert mosuan("model", "use", str(whole)).code == 0
    assert named_model("", mosuan.data) == ("whole", whole.resolve())
    assert mosuan("model", "use", "nano").code == 0
    assert named_model("", mosuan.data) == ("nano", NANO)


def test_the_pick_fits_and_is_free() -> None:
    """For each size of memory the choice fits it, has a free licence, and never shrinks with more memory."""
    last = 0.0
    for ram_gb in range(2, 200):
        offer = pick(ram_gb)
        assert offer.ram_gb <= ram_gb
        assert offer.license in FREE
        assert offer.ram_gb >= last
        last = offer.ram_gb
    with pytest.raises(ModelNotFound, match="nano"):
        pick(1.0)


def test_every_offer_is_whole() -> None:
    """Each names its repository, sizes that agree with each other, an architecture this engine knows, a format."""
    import llama_cpp

    from bot.models.formats.catalogue import FORMATS

    library = next((Path(llama_cpp.__file__).parent / "lib").glob("libllama.so*")).read_bytes()
    for offer in offers():
        assert find_offer(offer.name) == offer
        assert 0 < offer.active_b < offer.parameters_b
        assert 0 < offer.file_gb < offer.ram_gb
        assert offer.tools in ("", *FORMATS)
        assert offer.architecture.encode() in library, offer.name
        assert offer.license in FREE or offer.terms, f"{offer.name} has terms that must be shown"


def test_a_header_tells_experts_and_active_parameters() -> None:
    """Of the embedded mixture 2 of 8 experts count as active; the sum over its tensors is all of it."""
    facts = facts_of(NANO)
    sizes = read_header(NANO).parameters
    experts = sum(size for name, size in sizes.items() if "_exps" in name)
    assert facts.parameters == sum(sizes.values())
    assert facts.active_parameters == facts.parameters - experts * 6 // 8
    assert (facts.experts, facts.experts_used, facts.quantisation, facts.tool_format) == (
        8,
        2,
        "Q8_0",
        "nano",
    )


def test_a_damaged_header_is_one_line(tmp_path: Path, tiny: bytes) -> None:
    """Cut or altered anywhere in its header, a file is refused with one line, never with a trace or a hang."""
    file = tmp_path / "bad.gguf"
    for at in range(0, 400, 7):
        file.write_bytes(tiny[:at])
        with pytest.raises(ModelUnreadable):
            read_header(file)
        file.write_bytes(tiny[:at] + b"\xff" * 8 + tiny[at + 8 :])
        with suppress(ModelUnreadable):
            read_header(file)
