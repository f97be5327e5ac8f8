"""``mosuan knowledge …``: taking documents in and out, who may read them, and what a person would find.

Whoever may run this on the server's host counts as an operator. Beside a running server documents can be
searched and rules changed, which the server obeys at once; adding and removing need the index to be free.
"""

from __future__ import annotations

import asyncio
from argparse import Namespace
from contextlib import ExitStack
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from bot.app import open_directory, open_knowledge
from bot.commands.lines import BatchError, Line, output, read_lines
from bot.commands.options import (
    Commands,
    add_command,
    add_group,
    add_json,
    add_user,
    positive,
    settings_of,
)
from bot.commands.terminal import Json, Terminal
from bot.errors import MosuanError
from bot.identity import Directory
from bot.indexing import look_once
from knowledge.access import ANONYMOUS, LISTS, Audience, Principal, Rule
from tools.retrieval_score import Case, Outcome, Score, ask, score_of
from tools.search import SearchKnowledge


def add(commands: Commands) -> None:
    """The group."""
    group = add_group(commands, "knowledge", "documents and who may read them")
    taking = add_command(group, "add", _add, "take in files and folders, with the access.toml files in them")
    taking.description = (
        "Takes in .md .txt .html .docx .xlsx .csv .pptx .pdf .eml files, and pairs of questions and answers "
        'as .jsonl lines {"question", "answer"} or as .csv with these two columns. What is unchanged is left '
        "alone; what cannot be read is told with the reason, and the exit code is then 1."
    )
    taking.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or an https:// address")
    taking.add_argument("--folder", default="/", metavar="F", help="folder of the knowledge base (/)")
    watching = add_command(
        group, "watch", _watch, "look once at the watched folder, as the server does all the time"
    )
    watching.add_argument("--folder", metavar="DIR", type=Path, help="another one than that of the settings")
    listing = add_command(group, "list", _list, "list the documents")
    add_user(listing)
    add_json(listing)
    showing = add_command(
        group, "versions", _versions, "list what a document said before, or show one version"
    )
    showing.add_argument("document", metavar="ID", help="the document's id or path")
    showing.add_argument("number", nargs="?", type=positive, metavar="N", help="show the text of version N")
    add_json(showing)
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
    auditing = add_command(group, "audit", _audit, "list who was shown what, and what was withheld and why")
    add_user(auditing)
    auditing.add_argument("--document", metavar="ID", help="of this document only, by its id or path")
    auditing.add_argument("-n", type=positive, default=50, metavar="N", help="the newest N (50)")
    add_json(auditing)
    evaluating = add_command(
        group, "evaluate", _evaluate, "measure answers, refusals and leaks on a file of questions"
    )
    evaluating.description = (
        'Each line: {"id", "question", "as": USER, and "must_contain": ["text|other spelling", …] or '
        '"must_refuse": true (or texts that nobody may be shown there)}. No model takes part. '
        "Exit code 1 when anything leaked."
    )
    evaluating.add_argument("file", type=Path, metavar="FILE.jsonl")
    evaluating.add_argument("--out", type=Path, metavar="FILE", help="where each line's outcome goes")
    add_json(evaluating)
    add_command(group, "verify", _verify, "prove that index and tables agree; make them agree")
    reindexing = add_command(
        group, "reindex", _reindex, "make the vectors that are missing, all of them for a new embedder"
    )
    reindexing.description = (
        "A server does this by itself. The old vectors answer until the new ones are complete; stopped in the "
        "middle, the next run goes on."
    )


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
    inherit.add_argument(
        "--inherit-denials",
        dest="inherit",
        action="store_const",
        const="denials",
        help="heed only whom the folders above deny, not whom they allow",
    )


def _add(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        settings = settings_of(arguments)
        urls = [path for path in arguments.paths if "://" in path]
        files = [Path(path) for path in arguments.paths if path not in urls]
        async with open_knowledge(settings) as knowledge:
            with terminal.progress("reading", None) as advance:
                report = await knowledge.add(files, arguments.folder, on_file=lambda path: advance(1, path))
                hosts = frozenset(host.lower() for host in settings.knowledge.url_hosts)
                for url in urls:
                    advance(1, url)
                    report += await knowledge.add_url(url, arguments.folder, hosts=hosts)
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


def _watch(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        settings = settings_of(arguments)
        directory = arguments.folder or settings.knowledge.watch
        if directory is None:
            raise MosuanError("no folder to watch; set [knowledge] watch, or give --folder DIR")
        async with open_knowledge(settings) as knowledge:
            report = await look_once(knowledge, directory, settings.knowledge.watch_folder)
        for change in ("added", "changed", "removed"):
            for path in getattr(report, change):
                terminal.say(f"{change:9}{path}")
        for failure in report.failed:
            terminal.note(f"{failure.file}: {failure.reason}")
        return 1 if report.failed else 0

    return asyncio.run(work())


def _versions(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        async with open_knowledge(settings_of(arguments), index=False) as knowledge:
            if arguments.number is not None:
                version = await knowledge.version(arguments.document, arguments.number)
                if arguments.json:
                    terminal.json({"path": version.path, "title": version.title, "text": version.text})
                else:
                    terminal.say(version.text.rstrip("\n"))
                return 0
            versions = await knowledge.versions(arguments.document)
        if arguments.json:
            terminal.json([asdict(version) for version in versions])
            return 0
        rows = [
            (
                str(version.number),
                datetime.fromtimestamp(version.at, UTC).isoformat(" ", "seconds")[:19] if version.at else "—",
                "now" if version.is_current else "",
                version.title,
            )
            for version in versions
        ]
        terminal.table(("VERSION", "SINCE (UTC)", "", "TITLE"), rows)
        return 0

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
        raise MosuanError(
            "nothing to change; give --user, --group, --no-inherit, --inherit or --inherit-denials"
        )

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


def _audit(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        async with open_knowledge(settings_of(arguments), index=False) as knowledge:
            paths = {entry.id: entry.path for entry in await knowledge.list()}
            document = paths.get(arguments.document, arguments.document)
            records = await knowledge.audit(reader=arguments.user, document=document, limit=arguments.n)
        if arguments.json:
            terminal.json([asdict(record) for record in records])
        else:
            rows = [
                (
                    datetime.fromtimestamp(record.at, UTC).isoformat(" ", "seconds")[:19],
                    ", ".join(reader or "—" for reader in record.readers),
                    "shown" if record.shown else "withheld",
                    record.document,
                    record.reason,
                    record.question,
                )
                for record in records
            ]
            terminal.table(("TIME (UTC)", "READERS", "", "DOCUMENT", "REASON", "QUESTION"), rows)
        return 0

    return asyncio.run(work())


def _evaluate(arguments: Namespace, terminal: Terminal) -> int:
    lines = read_lines(arguments.file)

    async def work() -> int:
        settings = settings_of(arguments)
        outcomes: list[Outcome] = []
        with ExitStack() as stack:
            write = (
                stack.enter_context(output(arguments.out, terminal)) if arguments.out else lambda value: None
            )
            advance = stack.enter_context(terminal.progress("evaluating", len(lines)))
            async with (
                open_directory(settings) as people,
                open_knowledge(settings, index="if-free") as knowledge,
            ):
                tool = SearchKnowledge(knowledge, passages=settings.knowledge.passages)
                for line in lines:
                    outcome = await ask(await _case(line, people), knowledge, tool)
                    outcomes.append(outcome)
                    write(_outcome_json(outcome))
                    advance(1, str(line.id))
        score = score_of(outcomes)
        if arguments.json:
            terminal.json(asdict(score))
        else:
            terminal.table(("FIGURE", "VALUE"), _figures(score))
        return 1 if score.leaks else 0

    return asyncio.run(work())


async def _case(line: Line, people: Directory) -> Case:
    """One line of the file. Raises ``BatchError``."""
    if line.problem:
        raise BatchError(line.problem)
    user, refuse = line.text("as") or line.text("user"), line.body.get("must_refuse", False)
    wanted, secret = line.body.get("must_contain") or (), () if isinstance(refuse, bool) else refuse
    wanted, secret = ((some,) if isinstance(some, str) else tuple(some) for some in (wanted, secret))
    if not all(isinstance(text, str) for text in (*wanted, *secret)) or bool(wanted) == bool(refuse):
        raise BatchError(f"line {line.number}: give must_contain (texts), or must_refuse (true or texts)")
    audience = Audience.of(await people.principal(user) if user else ANONYMOUS)
    return Case(str(line.id), line.required("question"), audience, wanted, bool(refuse), secret)


def _outcome_json(outcome: Outcome) -> Json:
    return {
        "id": outcome.case.id,
        "answered": outcome.answered,
        "must_refuse": outcome.case.refuse,
        "rank": outcome.rank,
        "quoted": outcome.quoted if outcome.case.must_contain else None,
        "document": outcome.document,
        "quote": outcome.quote,
        "leaks": list(outcome.leaks),
    }


def _figures(score: Score) -> list[tuple[str, str]]:
    shares = {
        **{f"hit@{k}": share for k, share in score.hit_at.items()},
        "answered": score.answer_rate,
        "quote holds the answer": score.quote_rate,
        "refusal precision": score.refusal_precision,
        "refusal recall": score.refusal_recall,
    }
    counts = [("answerable", score.answerable), ("to be refused", score.unanswerable), ("leaks", score.leaks)]
    return [
        *((name, "—" if share is None else f"{100 * share:.1f} %") for name, share in shares.items()),
        *((name, str(count)) for name, count in counts),
    ]


def _verify(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        async with open_knowledge(settings_of(arguments)) as knowledge:
            for problem in await knowledge.verify():
                terminal.say(problem)
            left = await knowledge.verify(repair=False)
            count = len(await knowledge.list())
            state = await knowledge.indexing()
        if state and state.coming:
            terminal.note(
                f"{state.answering} answers; of {state.coming} {state.made} of {state.total} vectors are made: "
                "mosuan knowledge reindex makes the rest"
            )
        terminal.say(f"{count} documents, {len(left)} problems left")
        return 1 if left else 0

    return asyncio.run(work())


def _reindex(arguments: Namespace, terminal: Terminal) -> int:
    async def work() -> int:
        async with open_knowledge(settings_of(arguments)) as knowledge:
            before = await knowledge.indexing()
            with terminal.progress("making vectors", before.total if before else None) as advance:
                last = 0

                def told(made: int, total: int) -> None:
                    nonlocal last
                    advance(max(0, made - last), f"{made} of {total}")
                    last = max(made, last)

                await knowledge.reindex(told)
            after = await knowledge.indexing()
        if after is not None:
            terminal.say(f"{after.answering} answers, with {after.made} vectors")
        return 0

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
    return "; ".join([*lists, *_inherits(rule)]) or "no rule of its own"


def _inherits(rule: Rule) -> list[str]:
    if rule.inherit == "denials":
        return ["inherits denials only"]
    return [] if rule.inherit else ["does not inherit"]
