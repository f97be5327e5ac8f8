"""What is said when nothing that the readers may read answers: the same words whatever is hidden, unless a folder
wants its denials explained. Knows nothing of search.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from knowledge import Denial
from tools.spec import Final, ToolResult

NOTHING = {
    "zh": "关于这个问题，我没有可以告诉您的内容。",
    "en": "I have nothing on this that I may share with you.",
}
RESTRICTED = {
    "zh": "这方面的资料在文件夹“{folder}”中，该文件夹的访问受限，您目前无权查看。{ask}",
    "en": "The folder “{folder}” covers this. It is restricted, and you may not read it at present. {ask}",
}
ASK = {"zh": "如需查阅，请联系{contact}。", "en": "To ask for access, contact {contact}."}


def refusal(denials: Sequence[Denial], language: Literal["zh", "en"]) -> ToolResult:
    """Ends the turn: the same words whatever is hidden, or the explanation a folder asks for."""
    text = restricted(denials[0], language) if denials else NOTHING[language]
    return ToolResult("refused", text, final=Final(text, "refused"))


def restricted(denial: Denial, language: Literal["zh", "en"]) -> str:
    """That a folder is closed, and whom to ask."""
    ask = ASK[language].format(contact=denial.contact) if denial.contact else ""
    return RESTRICTED[language].format(folder=denial.folder, ask=ask).strip()
