"""A program that writes turns until it is killed, saying on standard output what it was told is safe."""

import asyncio
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.events import Answered, Usage
from bot.messages import Message
from bot.store import Store
from tools.spec import ToolCall


async def write(store: Store, conversation: str) -> None:
    """One turn after the other; never returns."""
    call = Message("assistant", "", (ToolCall("a", "python", {"code": "1"}),))
    messages = (call, Message("tool", "1" * 3000, call_id="a"), Message("assistant", "done"))
    answered = Answered("done", "answered", (), (), messages, Usage(1, 1), "scripted", 0.1)
    number = 0
    while True:
        number += 1
        message_id = f"m{number}"
        turn = await store.begin_turn(
            conversation, "li", f"question {message_id}", "assistant", message_id, 1.0
        )
        print("accepted", conversation, message_id, flush=True)
        await store.finish_turn(turn.id, answered, 2.0)
        print("done", conversation, message_id, flush=True)


async def main(data: Path, prefix: str, url: str) -> None:
    """Four writers at once."""
    store = await Store.open(data, url=url)
    await asyncio.gather(*(write(store, f"{prefix}-{number}") for number in range(4)))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
