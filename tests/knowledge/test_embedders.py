"""Embedders: vectors that engines agree on, names that change with them, servers that stumble, files that are bad."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import gguf
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.embedders.choice import Choice, open_embedder
from knowledge.embedders.names import vectors_name
from knowledge.embedders.prompts import prompts_of
from knowledge.embedders.upstream import MAX_TEXTS, TRIES, UpstreamEmbedder
from knowledge.embedding import HashedNgrams
from knowledge.errors import EmbedderFailed, EmbedderUnusable
from tests.knowledge.embedding_server import EmbeddingServer, Fault, serving
from tests.knowledge.tiny_bert import CONTEXT, WIDTH, write_folder, write_gguf

TEXTS = ["annual leave is 10 days", "年假是十天", "仓库钥匙", "a", "x" * 500]


@pytest.fixture
def server() -> Iterator[EmbeddingServer]:
    """A server that makes vectors."""
    with serving() as state:
        yield state


def upstream(server: EmbeddingServer, *, dimensions: int = 0, api_key: str = "") -> UpstreamEmbedder:
    """An embedder of the server that does not wait between its tries."""
    choice = Choice(f"{server.url}#small", dimensions=dimensions, api_key=api_key, timeout_s=20)
    return UpstreamEmbedder.of(choice, sleep=lambda seconds: None)


@pytest.mark.parametrize(
    ("mode", "pooling"),
    [
        ("pooling_mode_mean_tokens", gguf.PoolingType.MEAN),
        ("pooling_mode_cls_token", gguf.PoolingType.CLS),
        ("pooling_mode_lasttoken", gguf.PoolingType.LAST),
    ],
)
def test_two_engines_make_the_same_vectors(tmp_path: Path, mode: str, pooling: gguf.PoolingType) -> None:
    """The same weights as GGUF and as safetensors, pooled as the file says, in batches or one by one."""
    pytest.importorskip("torch")
    pytest.importorskip("transformers")
    write_gguf(tmp_path / "tiny.gguf", pooling=pooling)
    write_folder(tmp_path / "tiny", pooling=mode)
    one, other = (open_embedder(Choice(str(tmp_path / name))) for name in ("tiny.gguf", "tiny"))
    short = TEXTS[:-1]  # of a text that is cut llama.cpp keeps one word more and the end mark less
    first, second = one.embed(short, "passage"), other.embed(short, "passage")
    assert first.shape == second.shape == (len(short), WIDTH)
    np.testing.assert_allclose(first, second, atol=1e-3)
    alone = np.concatenate([other.embed([text], "passage") for text in short])
    np.testing.assert_allclose(second, alone, atol=1e-4)
    one.close()
    other.close()


def test_a_gguf_that_says_nothing_is_pooled(tmp_path: Path) -> None:
    """One vector of length 1 for each text, also for empty ones, very long ones and none at all."""
    write_gguf(tmp_path / "tiny.gguf", pooling=None)
    embedder = open_embedder(Choice(str(tmp_path / "tiny.gguf")))
    vectors = embedder.embed([*TEXTS, "", "年" * 5 * CONTEXT], "query")
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert len(embedder.embed([], "query")) == 0
    embedder.close()


def test_names_change_with_the_vectors(tmp_path: Path) -> None:
    """Another file, or other words before texts, is another name; the same of both is the same name."""
    write_gguf(tmp_path / "a.gguf", name="tiny")
    write_gguf(tmp_path / "b.gguf", name="tiny", pooling=gguf.PoolingType.CLS)
    names = []
    for file, query in (("a.gguf", ""), ("a.gguf", ""), ("a.gguf", "query: "), ("b.gguf", "")):
        embedder = open_embedder(Choice(str(tmp_path / file), query=query))
        names.append(embedder.name)
        embedder.close()
    assert names[0] == names[1]
    assert len(set(names)) == 3


@given(st.text(), st.integers())
def test_names_fit_collections_and_files(model: str, part: int) -> None:
    """Any model's name becomes one that Chroma and a file system take."""
    name = vectors_name(model, part)
    assert 3 <= len(name) <= 63
    assert name.isascii()
    assert name[0].isalnum()
    assert all(letter.isalnum() or letter == "-" for letter in name)


def test_what_a_family_wants_before_texts() -> None:
    """Known families get it, others nothing; the settings count more, also when they say: nothing."""
    assert prompts_of("Qwen3 Embedding 0.6B", None, None).query.endswith("Query:")
    assert prompts_of("multilingual-e5-small", None, None).passage == "passage: "
    assert prompts_of("bge-small-zh-v1.5", None, None).query.startswith("为这个句子")
    assert prompts_of("bge-m3", None, None) == prompts_of("tiny", None, None) == prompts_of("e5", "", "")


def test_query_and_passage_differ_where_that_is_wanted(tmp_path: Path) -> None:
    """What is written before a question changes its vector and leaves passages alone."""
    write_gguf(tmp_path / "tiny.gguf")
    plain = open_embedder(Choice(str(tmp_path / "tiny.gguf")))
    asking = open_embedder(Choice(str(tmp_path / "tiny.gguf"), query="年假 "))
    assert np.allclose(plain.embed(["a"], "passage"), asking.embed(["a"], "passage"))
    assert np.allclose(plain.embed(["年假 a"], "query"), asking.embed(["a"], "query"))
    plain.close()
    asking.close()


def test_a_folder_states_its_own_words(tmp_path: Path) -> None:
    """Prompts of sentence-transformers are used; the settings overrule them."""
    pytest.importorskip("torch")
    write_folder(tmp_path / "tiny")
    said = {"prompts": {"query": "年假 ", "document": ""}}
    (tmp_path / "tiny" / "config_sentence_transformers.json").write_text(json.dumps(said), "utf-8")
    told, silent = (
        open_embedder(Choice(str(tmp_path / "tiny"))),
        open_embedder(Choice(str(tmp_path / "tiny"), "")),
    )
    assert told.name.startswith("tiny-")
    assert np.allclose(told.embed(["a"], "query"), told.embed(["年假 a"], "passage"), atol=1e-5)
    quiet = open_embedder(Choice(str(tmp_path / "tiny"), query=""))
    assert np.allclose(quiet.embed(["a"], "query"), quiet.embed(["a"], "passage"), atol=1e-5)
    for embedder in (told, silent, quiet):
        embedder.close()


@pytest.mark.parametrize(
    ("setting", "word"),
    [
        ("no-such-thing", "there is no embedder"),
        ("http://127.0.0.1:9/v1", "names no model"),
        ("http://#x", "names no model"),
    ],
)
def test_what_names_no_embedder(setting: str, word: str) -> None:
    """One line that says what may stand there."""
    with pytest.raises(EmbedderUnusable, match=word) as told:
        open_embedder(Choice(setting))
    assert "\n" not in str(told.value)


def test_bad_files(tmp_path: Path) -> None:
    """No GGUF, one that is cut off, a reranker, a folder without a model, layers and poolings that are not known."""
    (tmp_path / "text.gguf").write_text("no model")
    write_gguf(tmp_path / "whole.gguf")
    data = (tmp_path / "whole.gguf").read_bytes()
    (tmp_path / "cut.gguf").write_bytes(data[: len(data) // 2])
    write_gguf(tmp_path / "judge.gguf", pooling=gguf.PoolingType.RANK)
    (tmp_path / "empty").mkdir()
    names = ["text.gguf", "cut.gguf", "judge.gguf"]
    words = ["is not a GGUF", "cannot be loaded", "is a reranker"]
    try:
        import torch
    except ImportError:
        torch = None
    if torch is not None:
        write_folder(tmp_path / "max", pooling="pooling_mode_max_tokens")
        write_folder(tmp_path / "dense")
        (tmp_path / "dense" / "modules.json").write_text(json.dumps([{"type": "a.b.Dense"}]))
        names += ["empty", "max", "dense"]
        words += ["cannot be loaded", "pools by", "a layer 'Dense'"]
    for name, word in zip(names, words, strict=True):
        with pytest.raises(EmbedderUnusable, match=word) as told:
            open_embedder(Choice(str(tmp_path / name)))
        assert "\n" not in str(told.value)


def test_a_server_makes_vectors(server: EmbeddingServer) -> None:
    """In the order of the texts, in requests of a bounded size, with the key in the header and nowhere else."""
    embedder = upstream(server, api_key="sesame")
    texts = [f"text number {n}" for n in range(2 * MAX_TEXTS + 1)]
    vectors = embedder.embed(texts, "passage")
    np.testing.assert_allclose(vectors, HashedNgrams(64).embed(texts, "passage"), atol=1e-6)
    assert [len(body["input"]) for body in server.asked] == [MAX_TEXTS, MAX_TEXTS, 1]
    assert set(server.keys) == {"Bearer sesame"}
    assert "sesame" not in embedder.setting
    assert "sesame" not in repr(Choice(api_key="sesame"))
    embedder.close()


@pytest.mark.parametrize(
    "fault",
    [
        Fault(429, headers={"Retry-After": "1"}),
        Fault(503, headers={"Retry-After": "soon"}),
        Fault(500),
        Fault(0),
    ],
)
def test_a_server_that_stumbles_is_asked_again(server: EmbeddingServer, fault: Fault) -> None:
    """Busy, broken and cut connections are tried again, a bounded number of times; then one line tells why."""
    embedder = upstream(server)
    server.faults.extend([fault] * (TRIES - 1))
    assert embedder.embed(["x"], "query").shape == (1, 64)
    assert len(server.asked) == TRIES
    server.faults.extend([fault] * TRIES)
    with pytest.raises(EmbedderFailed, match="made no vectors") as told:
        embedder.embed(["x"], "query")
    assert len(server.asked) == 2 * TRIES
    assert "\n" not in str(told.value)
    embedder.close()


def rows(*vectors: list[float], first: int = 0) -> str:
    """An answer with these vectors."""
    return json.dumps(
        {"data": [{"index": first + i, "embedding": vector} for i, vector in enumerate(vectors)]}
    )


@pytest.mark.parametrize(
    "answer",
    [
        "no json",
        "[]",
        '{"data": 3}',
        '{"data": [{"embedding": [1.0]}]}',
        rows(),
        rows([1.0] * 64, [1.0] * 64),
        rows([1.0] * 64, first=1),
        rows([]),
        rows([float("nan")] * 64),
        rows([1.0] * 65),
        '{"data": [{"index": 0, "embedding": ["x"]}]}',
    ],
)
def test_answers_that_are_none(server: EmbeddingServer, answer: str) -> None:
    """Too few, too many, of another width, no numbers: never taken for vectors, and not asked for again."""
    embedder = upstream(server)
    embedder.embed(["the width is learned here"], "query")
    server.faults.append(Fault(200, answer))
    with pytest.raises(EmbedderFailed) as told:
        embedder.embed(["x"], "query")
    assert len(server.asked) == 2
    assert "\n" not in str(told.value)
    embedder.close()


def test_a_server_that_refuses_is_not_asked_again(server: EmbeddingServer) -> None:
    """A wrong key or an unknown model is told at once, with what the server said of it."""
    embedder = upstream(server)
    server.faults.append(Fault(401, "who are you?"))
    with pytest.raises(EmbedderFailed, match="HTTP 401 who are you"):
        embedder.embed(["x"], "query")
    assert len(server.asked) == 1
    embedder.close()


def test_vectors_may_be_shortened_by_the_server(server: EmbeddingServer) -> None:
    """The width is asked for and checked; vectors of another width have another name."""
    short, whole = upstream(server, dimensions=16), upstream(server)
    assert short.embed(["x"], "query").shape == (1, 16)
    assert short.name != whole.name
    server.faults.append(Fault(200, rows([1.0] * 64)))
    with pytest.raises(EmbedderFailed, match="64 numbers where 16"):
        short.embed(["x"], "query")
    short.close()
    whole.close()


def test_choices_are_kept_without_their_key() -> None:
    """What was kept opens the same embedder; what is no choice is told."""
    choice = Choice("http://127.0.0.1:9/v1#m", "q: ", "p: ", 3, 4.0, "sesame")
    assert "sesame" not in choice.text
    assert choice.with_key_for(Choice.of(choice.text)) == choice
    assert open_embedder(Choice.of(HashedNgrams().setting)).name == HashedNgrams().name
    for text in ("", "3", '{"embeder": "x"}'):
        with pytest.raises(EmbedderUnusable):
            Choice.of(text)
