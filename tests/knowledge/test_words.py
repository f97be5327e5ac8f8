"""Terms, stems, units and vectors of two languages."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.embedding import HashedNgrams
from knowledge.excerpts import excerpt
from knowledge.words import question_of, stem, terms_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("expenses", "expense"),
        ("policies", "policy"),
        ("booked", "booking"),
        ("planned", "planning"),
        ("employee's", "employees"),
    ],
)
def test_inflections_meet(one: str, other: str) -> None:
    """Forms of a word become one term."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["p6", "3", "vpn", "bus", "class", "analysis"])
def test_short_words_and_codes_stay(word: str) -> None:
    """What is no inflection is left alone."""
    assert stem(word) == word


def test_stop_words_make_no_unit() -> None:
    """Asking politely asks for nothing; what is left are the words that matter."""
    assert question_of("请问一下，这个是什么？").units == ()
    assert question_of("What is the one that you have?").units == ()
    assert {unit.alternatives[0] for unit in question_of("请问病假有几天").units} == {("病假",)}


def test_synonyms_cross_languages() -> None:
    """An English phrase may be met by a Chinese one, and the other way round."""
    english = question_of("annual leave").units[0]
    assert english.alternatives[0] == ("annual", "leav")
    assert ("年假",) in english.alternatives


@given(st.text(max_size=60))
def test_any_text_is_cut_without_error(text: str) -> None:
    """No text breaks the cutting, and each unit's slots lie within the question."""
    question = question_of(text)
    assert all(0 <= slot < question.slots for unit in question.units for slot in unit.slots)
    assert all(term == term.strip() and term for term in terms_of(text))


@given(st.text(max_size=60))
def test_vectors_have_length_one(text: str) -> None:
    """A text with words has a unit vector, one without has zero; never NaN."""
    length = float(np.linalg.norm(HashedNgrams(64).embed([text], "passage")[0]))
    assert length == pytest.approx(1.0, abs=1e-5) or length == 0.0


def test_vectors_are_the_same_in_every_process() -> None:
    """No salt of this process gets into a vector: another process makes the same."""
    text = "年假 annual leave 15 天"
    program = "import sys; from knowledge import HashedNgrams as H; "
    program += "sys.stdout.write(H(64).embed([sys.argv[1]], 'passage').tobytes().hex())"
    other = subprocess.run([sys.executable, "-c", program, text], capture_output=True, timeout=60, check=True)
    assert bytes.fromhex(other.stdout.decode()) == HashedNgrams(64).embed([text], "passage").tobytes()


def test_excerpts_are_whole_sentences_around_the_match() -> None:
    """The sentence that answers is in the excerpt, nothing is cut inside, and the budget is kept."""
    text = "前言若干。" * 20 + "住宿上限为每晚五百元。" + "后话若干。" * 20
    start, end = excerpt(text, "住宿上限是多少", 40)
    piece = text[start:end]
    assert "住宿上限为每晚五百元。" in piece
    assert len(piece) <= 40
    assert piece.startswith(("前言", "住宿"))
    assert piece.endswith("。")


@given(st.text(alphabet="年假。a. \n住宿", max_size=80), st.integers(1, 30))
def test_excerpts_keep_their_budget(text: str, max_chars: int) -> None:
    """Whatever the text, the span lies within it and within the budget."""
    start, end = excerpt(text, "年假 住宿", max_chars)
    assert 0 <= start <= end <= len(text)
    assert end - start <= max_chars
