"""Load a plan, and check it."""

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
"""Called with the number of files read so far, and in total."""

LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)
"""Before every post, so that none is in the past."""


def load(
    path: Path | str = ".",
    *,
    now: datetime | None = None,
    config: Path | None = None,
    paths: Sequence[Path] = (),
    on_progress: OnProgress | None = None,
    rules: RuleSource = rules_of,
) -> Plan:
    """Read the plan that a folder or file belongs to.

    `now` is the current time, in the plan's zone if it has none; None means before every post, so that nothing is in
    the past. `paths` of a single plan can be given instead of `path`. `rules` returns the rules to check the settings
    against; if it returns None, settings of rules are not checked. Raises SettingsError with everything that is wrong
    with the settings, and UserError where there is no plan.
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
    """The plan with checksums of the media in these posts, which `digest` needs."""
    named = {name for post in posts for name in files_of(plan, post)}
    media = {**read_all(plan.root, named - plan.media.keys()), **plan.media}
    return plan.with_media({**media, **sums(plan.root, media, named)})


def check(
    plan: Plan,
    selection: Selection = Selection(),  # noqa: B008 - a frozen value
    options: ReportOptions = ReportOptions(),  # noqa: B008 - likewise
    rules: Sequence[Rule] | None = None,
) -> Report:
    """Check a plan with these rules; by default, with those of its settings."""
    every = rules_of(plan.settings, plan.root) if rules is None else rules
    return run(plan, configure(every, plan.settings, selection), options)


def settings_of(root: Path) -> Settings:
    """The settings of the plan in a folder; UserError where they are wrong, except for rules."""
    where = Location(root, root / SETTINGS)
    read_, _, problems = _settings(where)
    _refuse(where, problems)
    return read_


def _settings(where: Location) -> tuple[Settings, Document, tuple[Problem, ...]]:
    """The settings, their file, and what is wrong with them; UserError where the file can't be read."""
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
    return Reading(reading.document, {}, ()) if empty else reading  # every setting is optional


def _refuse(where: Location, problems: Iterable[Problem]) -> None:
    """Raise SettingsError if there are problems: nothing is checked with settings that are wrong."""
    found = tuple(problems)
    if found:
        raise SettingsError(found, where.root)


def _version_problems(settings: Settings, document: Document) -> Iterator[Problem]:
    """A range that can't be read. UserError where it excludes this version, which may not know newer settings."""
    if not settings.requires:
        return
    from packaging.specifiers import InvalidSpecifier, SpecifierSet  # noqa: PLC0415 - few plans ask for it

    try:
        wanted = SpecifierSet(settings.requires)
    except InvalidSpecifier:
        message = f"`requires`: `{settings.requires}` isn't a version range"
        yield Problem("bad-value", message, Place(document, ("requires",)), "write one like `>=0.1,<1`")
        return
    if not wanted.contains(__version__, prereleases=True):
        raise UserError(
            f"this plan requires postplan {wanted}, but this is {__version__}",
            help="install a version in that range",
        )


def _rule_problems(
    settings: Settings, document: Document, found: Sequence[Found] | None, rules: Sequence[Rule] | None
) -> Iterator[Problem]:
    """Problems with rules in the settings; None: the files or rules are unknown."""
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
        raise UserError(f"{now} is out of range in {settings.timezone}") from error


def _find(where: Location, settings: Settings, document: Document) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """The post files; a problem where the patterns in the settings can't be read."""
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
    """A file as data; a file that can't be opened has a problem."""
    try:
        return read(found.path, content(root, found))
    except ReadError as error:
        return unreadable(found.path, error.message, error.help)
