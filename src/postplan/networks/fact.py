"""A fact: a value somebody published, with who, when and how sure that makes it."""

from collections.abc import Iterable
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from postplan.networks.values import Duration, Pace, Range, Rate, Shape
from postplan.text.lengths import unit_of
from postplan.yaml.naming import kebab

T = TypeVar("T")

Confidence = Literal["official", "code", "undisputed", "secondary", "unverified"]
When = Literal["media", "no-media", "desktop", "phone", "latin", "cjk-arabic"]


def _unit(name: str) -> str:
    unit_of(name)
    return name


Unit = Annotated[str, AfterValidator(_unit)]
"""The name of a way of counting, one of `text/lengths.py`."""

PLAN = "this plan"
"""The source of a limit the plan itself sets."""


FACTS = ConfigDict(frozen=True, extra="forbid", alias_generator=kebab, populate_by_name=True)


def one_or_more(value: object) -> object:
    """One is a list of one: where there is a single fact or source, the files leave the list away."""
    return value if isinstance(value, list | tuple) else (value,)


class Fact(BaseModel, Generic[T]):
    """One value with its source."""

    model_config = FACTS

    value: T = Field(description="What holds.")
    unit: Unit | None = Field(None, description="How a length is counted; `characters` where the source does not say.")
    source: Annotated[tuple[str, ...], BeforeValidator(one_or_more)] = Field(
        description="Where it is written: keys of the network's `sources`, the main one first."
    )
    as_of: str = Field(description="When the source said so: 2026, 2026-03 or 2026-03-14; empty for this plan's own.")
    confidence: Confidence = Field(description="How far it can be relied on.")
    disputed: bool = Field(
        default=False,
        description="Whether an equally good source allows more: the narrower value then only warns.",
    )
    basis: Literal["stated", "absence"] = Field(
        "stated", description="`absence`: concluded from what the source does not mention."
    )
    account: str | None = Field(None, description="The one kind of account it holds for; all, where none is named.")
    when: When | None = Field(None, description="The one case it holds in.")
    note: str = Field("", description="What the value alone does not say.")

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        """Name the class for one kind of value; without the dots of `tuple[str, ...]`, on which pickling stumbles."""
        return super().model_parametrized_name(params).replace(", ...", "")

    @property
    def strong(self) -> bool:
        """Whether a finding that rests on it may be an error; otherwise it is a warning."""
        return self.confidence in ("official", "code", "undisputed") and not self.disputed

    def applies(self, account: str | None = None, *, media: bool | None = None) -> bool:
        """Tell whether it holds for this kind of account, and with or without media (None: either)."""
        if self.account is not None and account is not None and self.account != account:
            return False
        return media is None or self.when not in ("media", "no-media") or media == (self.when == "media")


def applying(facts: Iterable[Fact[T]], account: str | None = None, *, media: bool | None = None) -> tuple[Fact[T], ...]:
    """Keep the facts that hold for this kind of account and this post, in their order."""
    return tuple(fact for fact in facts if fact.applies(account, media=media))


def holds(fact: Fact[bool] | None) -> bool:
    """Tell whether a source says yes; where none says anything, no."""
    return fact is not None and fact.value


Word = Annotated[int | str, Field(union_mode="left_to_right")]
Limit = Annotated[tuple[Fact[int], ...], BeforeValidator(one_or_more)]
Measure = Annotated[tuple[Fact[float], ...], BeforeValidator(one_or_more)]
Shapes = Annotated[tuple[Fact[Shape], ...], BeforeValidator(one_or_more)]
Spans = Annotated[tuple[Fact[Duration], ...], BeforeValidator(one_or_more)]
Rates = Annotated[tuple[Fact[Rate], ...], BeforeValidator(one_or_more)]
Texts = Annotated[tuple[Fact[Word], ...], BeforeValidator(one_or_more)]
Listed = Annotated[tuple[Fact[tuple[str, ...]], ...], BeforeValidator(one_or_more)]
YesNo = Fact[bool] | None
Paces = Annotated[tuple[Fact[Pace], ...], BeforeValidator(one_or_more)]
Ranges = Annotated[tuple[Fact[Range], ...], BeforeValidator(one_or_more)]
