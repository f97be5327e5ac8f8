"""Chunks: offsets that hold, borders at sentences, headings kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge.chunking import chunks_of, sentences_of, title_of

ALPHABET = "ab 9.!?,;，。！？；：」”)\n\t#`~-年假工资制度𠀀é\u3000\r"
TEXTS = st.text(alphabet=ALPHABET, max_size=400) | st.text(max_size=80)


@given(TEXTS, st.integers(1, 40))
def test_offsets_lead_back_to_the_text(text: str, max_chars: int) -> None:
    """Every chunk is the text between its offsets, no longer than allowed, after the one before it."""
    end = 0
    for chunk in chunks_of(text, target_chars=max_chars // 2, max_chars=max_chars):
        assert text[chunk.start : chunk.end] == chunk.text
        assert end <= chunk.start < chunk.end
        assert chunk.end - chunk.start <= max_chars
        end = chunk.end


@given(TEXTS, st.integers(1, 40))
def test_nothing_visible_is_lost(text: str, max_chars: int) -> None:
    """The chunks together hold every character that is not white space."""
    held = "".join(chunk.text for chunk in chunks_of(text, target_chars=max_chars // 2, max_chars=max_chars))
    assert "".join(held.split()) == "".join(text.split())


def test_sentences_end_where_readers_think() -> None:
    """Chinese stops with their closing quotes end a sentence; points inside numbers and names do not."""
    text = "他说：“可以。”然后走了！Version 3.14 is out. See a.example.org (really?) Yes"
    sentences = [text[a:b].strip() for a, b in sentences_of(text, 0, len(text))]
    expected = ["他说：“可以。”", "然后走了！", "Version 3.14 is out.", "See a.example.org (really?)", "Yes"]
    assert sentences == expected


def test_chunks_know_the_headings_above_them() -> None:
    """A chunk begins with its heading; a heading without a body joins the next; code is not a heading."""
    text = "# 手册\n\n## 休假\n\n年假十五天。\n\n```\n# not a heading\n```\n\n## 报销\n\n住宿上限五百元。\n"
    chunks = chunks_of(text)
    assert [chunk.heading for chunk in chunks] == ["手册 › 休假", "手册 › 报销"]
    assert chunks[0].text.startswith("# 手册")
    assert "# not a heading" in chunks[0].text
    assert title_of(text) == "手册"


def test_long_texts_are_cut_to_size() -> None:
    """Running text becomes chunks of 300–500 characters that end with a sentence."""
    chunks = chunks_of("公司为每位员工提供培训机会，员工可在内部平台报名。" * 60)
    assert all(300 <= len(chunk.text) <= 500 and chunk.text.endswith("。") for chunk in chunks[:-1])


def test_a_table_that_fits_stays_whole() -> None:
    """A table is not cut between its rows, whatever stands before it, nor at stops inside its cells."""
    table = "| 等级 | 说明 |\n|---|---|\n" + "".join(f"| P{n} | 第一句。第二句。 |\n" for n in range(8))
    text = "前面的话有很多句。" * 35 + "\n\n" + table + "\n后面的话。"
    assert [chunk for chunk in chunks_of(text) if table.strip() in chunk.text]
