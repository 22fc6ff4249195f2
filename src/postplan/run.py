"""The pieces put together: load a plan, check it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from postplan import __version__
from postplan.errors import SettingsError, UserError
from postplan.files.find import Found, ReadError, content, find
from postplan.lint.configure import Selection, configure
from postplan.lint.engine import ReportOptions, run
from postplan.lint.report import Report
from postplan.lint.rule import Rule
from postplan.lint.rule_settings import problems_of
from postplan.media.facts import read_all
from postplan.media.sums import with_sums as sums
from postplan.plan.approval import files_of, signed_files
from postplan.plan.keys.post import Post
from postplan.plan.keys.settings import Settings
from postplan.plan.locate import SETTINGS, Location, locate
from postplan.plan.plan import Plan
from postplan.plan.read import assemble, read_settings, with_documents
from postplan.rules.plugins import RuleSource, rules_of
from postplan.yaml.document import Document
from postplan.yaml.parse import Reading, read, unreadable
from postplan.yaml.place import Place
from postplan.yaml.problem import Problem

OnProgress = Callable[[int, int], None]
"""Told how many files have been read, and of how many."""

LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)
"""Before every post: nothing has gone by yet."""


def load(
    path: Path | str = ".",
    *,
    now: datetime | None = None,
    config: Path | None = None,
    paths: Sequence[Path] = (),
    on_progress: OnProgress | None = None,
    rules: RuleSource = rules_of,
) -> Plan:
    """Read the plan in a folder, or the one that a folder or file of it belongs to.

    `now` is the time to look at it from: without a zone it is wall clock in the plan's; None means before everything,
    so that nothing has gone by. `paths` that belong to one plan may be given in place of `path`. `rules` gives the
    rules that the settings are read against; where it gives None, what they say of rules is not judged. Raises
    SettingsError, with everything that is wrong with the settings, and any other UserError where there is no plan.
    """
    where = locate(paths or (Path(path),), config)
    settings, document, problems = _settings(where)
    if where.posts:
        settings = settings.model_copy(update={"posts": where.posts})
    found, more = _find(where, settings, document)
    every = rules(settings, where.root)
    _refuse(where, (*problems, *more, *_rule_problems(settings, document, None if more else found, every)))
    readings = _read_all(where.root, found, on_progress)
    posts = assemble(settings, document, readings, now=_moment(now, settings), root=where.root)
    plan = posts.with_media(read_all(where.root, posts.media_named))
    signed = signed_files(plan)
    return plan.with_media({**plan.media, **sums(where.root, plan.media, signed)}) if signed else plan


def edited(plan: Plan, documents: Iterable[Document]) -> Plan:
    """The plan with these documents in the place of the files of their paths, and what is on disk of their media."""
    after = with_documents(plan, documents)
    named = set(after.media_named) - plan.media.keys()
    return after.with_media({**plan.media, **read_all(plan.root, named)}) if named else after


def with_sums(plan: Plan, posts: Iterable[Post]) -> Plan:
    """The plan with the sums of the media that these posts show, as `digest` needs them; nothing else of it changes."""
    named = {name for post in posts for name in files_of(plan, post)}
    media = {**read_all(plan.root, named - plan.media.keys()), **plan.media}
    return plan.with_media({**media, **sums(plan.root, media, named)})


def check(
    plan: Plan,
    selection: Selection = Selection(),  # noqa: B008 - a frozen value
    options: ReportOptions = ReportOptions(),  # noqa: B008 - likewise
    rules: Sequence[Rule] | None = None,
) -> Report:
    """Find what would go wrong with a plan, by these rules; without them, by those of its settings."""
    every = rules_of(plan.settings, plan.root) if rules is None else rules
    return run(plan, configure(every, plan.settings, selection), options)


def settings_of(root: Path) -> Settings:
    """What the settings of the plan in a folder say; UserError where they are wrong, whatever they say of rules."""
    where = Location(root, root / SETTINGS)
    read_, _, problems = _settings(where)
    _refuse(where, problems)
    return read_


def _settings(where: Location) -> tuple[Settings, Document, tuple[Problem, ...]]:
    """The settings, the file they are in, and what is wrong with them; UserError where nothing can be read."""
    reading = _settings_file(where)
    document = reading.document if reading else Document(SETTINGS, b"", commented=False)
    settings, problems = read_settings(reading)
    if reading and reading.data is None:
        _refuse(where, problems)
    return settings, document, (*problems, *_version_problems(settings, document))


def _settings_file(where: Location) -> Reading | None:
    if where.settings is None:
        return None
    try:
        written = content(where.root, Found(where.settings.name))
    except ReadError as error:
        raise UserError(f"{where.settings.name}: {error.message}", help=error.help) from error
    reading = read(where.settings.name, written)
    empty = all(line.lstrip()[:1] in ("", "#") for line in reading.document.text.splitlines())
    return Reading(reading.document, {}, ()) if empty else reading  # every setting may be left out


def _refuse(where: Location, problems: Iterable[Problem]) -> None:
    """Settings that are wrong in one place may mean anything: nothing is checked by them."""
    found = tuple(problems)
    if found:
        raise SettingsError(found, where.root)


def _version_problems(settings: Settings, document: Document) -> Iterator[Problem]:
    """A range that is none. UserError where this version is not in it: what else is wrong may be right for another."""
    if not settings.requires:
        return
    from packaging.specifiers import InvalidSpecifier, SpecifierSet  # noqa: PLC0415 - few plans ask for it

    try:
        wanted = SpecifierSet(settings.requires)
    except InvalidSpecifier:
        message = f"`requires`: `{settings.requires}` is not a range of versions"
        yield Problem("bad-value", message, Place(document, ("requires",)), "write one like `>=0.1,<1`")
        return
    if not wanted.contains(__version__, prereleases=True):
        raise UserError(
            f"this plan requires postplan {wanted}, and this is {__version__}",
            help="install a version it works with",
        )


def _rule_problems(
    settings: Settings, document: Document, found: Sequence[Found] | None, rules: Sequence[Rule] | None
) -> Iterator[Problem]:
    """What the settings say of rules that is wrong; None: which files or rules there are is not known."""
    if rules is None:
        return
    for problem in problems_of(settings, document, rules, [each.path for each in found or ()]):
        if found is not None or problem.at.route[-1:] != ("files",):
            yield problem


def _moment(now: datetime | None, settings: Settings) -> datetime:
    if now and not now.tzinfo:
        return now.replace(tzinfo=settings.timezone)
    try:
        return (now or LONG_AGO).astimezone(settings.timezone)
    except OverflowError as error:
        raise UserError(f"{now} is outside of the calendar in {settings.timezone}") from error


def _find(where: Location, settings: Settings, document: Document) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """The files of the posts; a problem where the settings do not say which they are."""
    try:
        found = find(where.root, settings.posts)
    except ValueError as error:
        action = "write patterns like `posts/**/*.yaml`"
        return (), (Problem("bad-value", f"`posts`: {error}", Place(document, ("posts",)), action),)
    return tuple(each for each in found if not where.settings or each.path != where.settings.name), ()


def _read_all(root: Path, found: Sequence[Found], on_progress: OnProgress | None) -> Iterator[Reading]:
    for number, each in enumerate(found):
        if on_progress and number % 100 == 0:
            on_progress(number, len(found))
        yield _read(root, each)


def _read(root: Path, found: Found) -> Reading:
    """A file as data; what cannot even be opened is a file with a problem."""
    try:
        return read(found.path, content(root, found))
    except ReadError as error:
        return unreadable(found.path, error.message, error.help)
