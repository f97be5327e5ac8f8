"""``mosuan knowledge …``: taking documents in and out, who may read them, and what a person would find.

Whoever may run this on the server's host counts as an operator. Beside a running server documents can be
searched and rules changed, which the server obeys at once; adding and removing need the index to be free.
"""

from __future__ import annotations

import asyncio
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from bot.app import open_directory, open_knowledge
from bot.commands.options import (
    Commands,
    add_command,
    add_group,
    add_json,
    add_user,
    positive,
    settings_of,
)
from bot.commands.terminal import Terminal
from bot.errors import MosuanError
from knowledge.access import ANONYMOUS, LISTS, Audience, Principal, Rule


def add(commands: Commands) -> None:
    """The group."""
    group = add_group(commands, "knowledge", "documents and who may read them")
    taking = add_command(group, "add", _add, "take in files and folders, with the access.toml files in them")
    taking.description = (
        "Takes in .md .txt .html .docx .xlsx .csv .pptx .pdf .eml files, and pairs of questions and answers "
        'as .jsonl lines {"question", "answer"} or as .csv with these two columns. What is unchanged is left '
        "alone; what cannot be read is told with the reason, and the exit code is then 1."
    )
    taking.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    taking.add_argument("--folder", default="/", metavar="F", help="folder of the knowledge base (/)")
    listing = add_command(group, "list", _list, "list the documents")
    add_user(listing)
    add_json(listing)
    removing = add_command(group, "remove", _remove, "remove a document")
    removing.add_argument("document", metavar="ID", help="the document's id or path")
    _add_allow(group)
    searching = add_command(group, "search", _search, "search as a person would")
    searching.add_argument("text", metavar="TEXT")
    add_user(searching, required=True)
    add_json(searching)
    searching.add_argument("-k", type=positive, default=5, metavar="N", help="passages at most (5)")
    explaining = add_command(group, "explain", _explain, "tell whether a person may read a document, and why")
    explaining.add_argument("document", metavar="ID", help="the document's id or path")
    add_user(explaining, required=True)
    add_command(group, "verify", _verify, "prove that index and tables agree; make them agree")


def _add_allow(group: Commands) -> None:
    allowing = add_command(group, "allow", _allow, "change who may read a folder or a document")
    allowing.add_argument("target", metavar="FOLDER_OR_ID")
    allowing.add_argument("--user", action="append", default=[], metavar="U", help="may be repeated")
    allowing.add_argument("--group", action="append", default=[], metavar="G", help="may be repeated")
    how = allowing.add_mutually_exclusive_group()
    how.add_argument("--deny", action="store_true", help="deny instead; a denial always wins")
    how.add_argument("--remove", action="store_true", help="take them off both lists again")
    inherit = allowing.add_mutually_exclusive_group()
    inherit.add_argument(
        "--no-inherit", dest="inherit", action="store_false", default=None, help="forget the folders above"
    )
    inherit.add_argument(
        "--inherit", dest="inherit", action="store_true", default=None, help="heed the folders above again"
    )


def _add(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        async with open_knowledge(settings_of(arguments)) as knowledge:
            with terminal.progress("reading", None) as advance:
                report = await knowledge.add(
                    arguments.paths, arguments.folder, on_file=lambda path: advance(1, path)
                )
        for change, paths in (("added", report.added), ("changed", report.changed)):
            for path in paths:
                terminal.say(f"{change:9}{path}")
        counts = {
            "added": report.added,
            "changed": report.changed,
            "unchanged": report.unchanged,
            "not taken in": report.failed,
        }
        terminal.say(", ".join(f"{len(some)} {what}" for what, some in counts.items() if some) or "no files")
        for failure in report.failed:
            terminal.note(
                failure.reason if failure.file in failure.reason else f"{failure.file}: {failure.reason}"
            )
        return 1 if report.failed else 0

    return asyncio.run(work())


def _list(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        readers = None
        if arguments.user is not None:
            readers = Audience.of(await _principal(arguments))
        async with open_knowledge(settings_of(arguments), index=False) as knowledge:
            entries = await knowledge.list(readers)
        if arguments.json:
            rows = [
                {"id": e.id, "path": e.path, "title": e.title, "rule": rule_json(e.rule)} for e in entries
            ]
            terminal.json(rows)
        elif entries:
            terminal.table(("ID", "PATH", "TITLE"), [(e.id, e.path, e.title) for e in entries])
        return 0

    return asyncio.run(work())


def _remove(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        async with open_knowledge(settings_of(arguments)) as knowledge:
            terminal.say(f"removed  {await knowledge.remove(arguments.document)}")
        return 0

    return asyncio.run(work())


def _allow(arguments: Namespace, terminal: Terminal) -> int:
    if not arguments.user and not arguments.group and arguments.inherit is None:
        raise MosuanError("nothing to change; give --user, --group, --no-inherit or --inherit")

    async def work() -> int:
        settings = settings_of(arguments)
        async with open_knowledge(settings, index=False) as knowledge:
            rule = await knowledge.allow(
                arguments.target,
                arguments.user,
                arguments.group,
                deny=arguments.deny,
                remove=arguments.remove,
                inherit=arguments.inherit,
            )
        terminal.say(f"{arguments.target}: {rule_text(rule)}")
        async with open_directory(settings) as directory:
            users = {person.id for person in await directory.users()}
            groups = {group.id for group in await directory.groups()}
        _note_unknown("user", set(arguments.user) - users, terminal)
        _note_unknown("group", set(arguments.group) - groups, terminal)
        return 0

    return asyncio.run(work())


def _search(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        readers = Audience.of(await _principal(arguments))
        async with open_knowledge(settings_of(arguments), index="if-free") as knowledge:
            findings = await knowledge.search(arguments.text, readers, k=arguments.k)
        if arguments.json:
            passages = [asdict(passage) for passage in findings.passages]
            terminal.json({"passages": passages, "denials": [asdict(denial) for denial in findings.denials]})
            return 0
        for passage in findings.passages:
            terminal.say(f"{passage.score:.2f}  {passage.document}  {' '.join(passage.text.split())}")
        for denial in findings.denials:
            terminal.note(
                f"{denial.folder} is closed to this person; the contact is {denial.contact or 'not named'}"
            )
        if not findings.passages:
            terminal.note("nothing that this person may read answers it")
        return 0

    return asyncio.run(work())


def _explain(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        principal = await _principal(arguments)
        async with open_knowledge(settings_of(arguments), index=False) as knowledge:
            verdict = await knowledge.explain(arguments.document, principal)
        terminal.say(f"{'yes' if verdict.allowed else 'no'}: {verdict.reason}")
        return 0

    return asyncio.run(work())


def _verify(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        async with open_knowledge(settings_of(arguments)) as knowledge:
            for problem in await knowledge.verify():
                terminal.say(problem)
            left = await knowledge.verify(repair=False)
            count = len(await knowledge.list())
        terminal.say(f"{count} documents, {len(left)} problems left")
        return 1 if left else 0

    return asyncio.run(work())


async def _principal(arguments: Namespace) -> Principal:
    """Who asks; a blank name is nobody known."""
    if not arguments.user:
        return ANONYMOUS
    async with open_directory(settings_of(arguments)) as directory:
        return await directory.principal(arguments.user)


def _note_unknown(kind: str, names: set[str], terminal: Terminal) -> None:
    for name in sorted(names - {"*", "signed-in"}):
        terminal.note(f"there is no {kind} {name!r} yet; the rule waits for it")


def rule_json(rule: Rule) -> dict[str, object]:
    """A rule's lists, sorted, as in an access.toml."""
    return {name: sorted(getattr(rule, name)) for name in LISTS} | {"inherit": rule.inherit}


def rule_text(rule: Rule) -> str:
    """A rule on one line: its own lists that hold somebody."""
    lists = [f"{name} {', '.join(sorted(getattr(rule, name)))}" for name in LISTS if getattr(rule, name)]
    return "; ".join([*lists, *([] if rule.inherit else ["does not inherit"])]) or "no rule of its own"
