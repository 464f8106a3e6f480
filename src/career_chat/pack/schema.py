"""The shape of the content files, checked by pydantic: the one place that says it.

`roles_schema()` is the JSON schema that stands beside the facts file for editors, written by
`python -m career_chat.pack.schema > data/roles.schema.json`; every field's description is help for an author.
Shapes are strict: nothing is turned into something else to make it fit.
"""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

_ID, _NAME, _URL = r"^[a-z][a-z0-9_-]*$", r"^[a-z0-9][a-z0-9_-]*$", r"^https?://\S+$"
# What text of each pattern should be, for someone who wrote something else.
PATTERNS = {
    _ID: "should be a name of small letters, digits, - and _ that begins with a letter",
    _NAME: "should be a name of small letters, digits, - and _",
    _URL: "should be an address that begins with http:// or https://",
}

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=_ID)]
Name = Annotated[str, StringConstraints(pattern=_NAME)]
Url = Annotated[str, StringConstraints(pattern=_URL)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ItemFile(_Strict):
    """One entry of a table cell or of a list."""

    text: Text = Field(description="The entry as it stands in the cell; entries joined by commas are the cell.")
    names: list[Text] | None = Field(None, description="What the entry names, where that differs from its text.")


class LinkFile(_Strict):
    """A place to learn more."""

    name: Text = Field(description="What the place is called.")
    url: Url = Field(description="Its address on the web.")
    about: Text | None = Field(None, description="What one finds there, in a few words.")


class ProseFile(_Strict):
    """What the source's running text names and its table does not."""

    tools: list[ItemFile] = Field([], description="Tools named in the text alone.")
    skills: list[ItemFile] = Field([], description="Skills named in the text alone.")


class RoleFile(_Strict):
    """A role: the baseline or one of its alternatives."""

    id: Id = Field(description="Stable name, part of every address of the role's facts.")
    title: Text = Field(description="The name in full, as replies say it.")
    short: Text = Field(description="The name in a narrow place.")
    rank: int | None = Field(description="Place in the source's ranking, from 1; null for the baseline role.")
    tagline: Text = Field(description="The role in a handful of words.")
    summary: Text = Field(description="One sentence: what people in the role do.")
    duties: list[Text] = Field(min_length=1, description="What they do, one duty an entry.")
    toolkit: Text = Field(description="One sentence about what they work with.")
    contrast: Text | None = Field(description="How it differs from the baseline role; null for the baseline.")
    relation: Text | None = Field(description="How it works with the baseline role.")
    note: Text | None = Field(description="A remark with no other place.")
    best_for: list[Text] = Field(description="Whom the role suits, one kind of person an entry.")
    links: list[LinkFile] = Field(description="Where to learn more.")
    toolkit_pointer: Text | None = Field(description="The source's own pointer onward, where it has one.")
    row: dict[Id, list[ItemFile]] = Field(description="Side-by-side cells by column id: one for each column.")
    prose: ProseFile = Field(description="Tools and skills that only the running text names.")


class ColumnFile(_Strict):
    """A column of the side-by-side table."""

    id: Id = Field(description="Stable name; each role's row has a cell under it.")
    title: Text = Field(description="The heading of the column.")


class DecisionPointFile(_Strict):
    """A question that tells one role from the rest."""

    id: Id = Field(description="Stable name; the file of intents/decision-points with this name has the phrases.")
    role: Id = Field(description="The id of the role that a yes speaks for.")
    question: Text = Field(description="The question, to the reader.")
    if_you: Text = Field(description="A clause that begins with “you” and completes “it fits if …”.")
    rationale: Text = Field(description="Why the role fits those who say yes, in one sentence.")
    contrast: Text | None = Field(description="How that differs from the baseline role; null where nothing is said.")
    hedge: Text = Field(description="How sure the source sounds, in its own words.")


class ReasonFile(_Strict):
    """A reason to look beyond the baseline role."""

    id: Id = Field(description="Stable name, part of the reason's address.")
    text: Text = Field(description="The reason, to the reader, in one sentence.")
    leads_to: list[Id] = Field(description="Ids of the roles the reason speaks for; empty where none does.")
    caveat: Text | None = Field(None, description="What to say when the reason leads to no role.")


class ToolPurposeFile(_Strict):
    """A tool of the baseline role and what it is for."""

    id: Id = Field(description="Stable name, part of the tool's address.")
    name: Text = Field(description="The tool's name.")
    purpose: Text = Field(description="What it is for, in a word or two.")


class IntroductionFile(_Strict):
    """The baseline role, introduced."""

    summary: Text = Field(description="The role in one sentence.")
    areas: list[Text] = Field(description="The areas of its work.")
    blend: Text = Field(description="Which trades it blends.")
    tools: list[ToolPurposeFile] = Field(description="Its typical tools, each with its purpose.")


class RolesFile(_Strict):
    """The facts: a baseline role and its alternatives. Facts only; the words of replies stand in intents/."""

    model_config = ConfigDict(title="Facts of a career-chat pack")

    schema_: str | None = Field(None, alias="$schema", description="Where an editor finds this schema.")
    about: dict[Id, Text] = Field(description="Where the facts are from, how current they are, what they leave out.")
    baseline: Id = Field(description="The id of the role that the others are alternatives to.")
    introduction: IntroductionFile = Field(description="What the source says of the baseline role first.")
    reasons: list[ReasonFile] = Field(description="Why someone would look beyond the baseline role.")
    columns: list[ColumnFile] = Field(min_length=1, description="The columns of the side-by-side table, in order.")
    roles: list[RoleFile] = Field(min_length=1, description="The baseline first, then its alternatives by rank.")
    decision_points: list[DecisionPointFile] = Field(description="Questions that tell the roles apart, in order.")


def _as_wordings(said: Any) -> Any:
    if isinstance(said, str):
        return [said]
    if not isinstance(said, list):
        raise PydanticCustomError("wording", "should be text in quotes or a list of such texts")
    return said


Phrases = dict[Id, list[Text]]
# One wording, or several that are said in turn.
Wording = Annotated[
    list[Text],
    BeforeValidator(_as_wordings),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


class _IntentFile(_Strict):
    note: Text = Field(description="Why the file is here, and what its neighbours are for.")
    phrases: Phrases = Field(description="Groups of phrases; the group's name says what kind they are.")


class PointFile(_IntentFile):
    """`intents/decision-points/ID.toml`: what people say when a decision point speaks to them."""

    speaks_for: Id = Field(description="The id of the role it speaks for.")


class ActFile(_IntentFile):
    """`intents/acts/ID.toml`: what people ask for, and the wording of the replies."""

    phrases: Phrases = Field({}, description="Groups of phrases; none for an act that nobody asks for.")
    handler: Id = Field("fixed", description="Who answers: “fixed” for wording alone, else a computed act's name.")
    options: dict[Id, Text] = Field({}, description="What the handler needs to know, such as the column.")
    replies: dict[Id, Wording] = Field({}, description="Wordings by name; several of one are said in turn.")
    suggest: list[Text] = Field([], description="Quick replies: whole messages a person could send next.")
    answers: Phrases = Field({}, description="Short answers by meaning; they count while the act waits for one.")


class OptionFile(_Strict):
    """One side of a contrast."""

    text: Text = Field(description="How the option is offered: what a person would say who takes it.")
    words: list[Text] = Field([], description="Other words for the option, which take it while it is asked.")
    speaks_for: list[Id] = Field(min_length=1, description="The decision points that taking it speaks for.")


class ContrastFile(_Strict):
    """`intents/contrasts/ID.toml`: a question of the interview that sets decision points against each other."""

    note: Text = Field(description="Why the file is here, and what it tells apart.")
    question: Text = Field(description="The question, with every option in it, in their order.")
    because: Text = Field(description="What to answer to “why do you ask?”.")
    options: list[OptionFile] = Field(min_length=2, max_length=3, description="What a person chooses from.")


class TopicFile(_IntentFile):
    """`intents/topics/ID.toml`: a subject the content does not cover."""

    topic: Text = Field(description="As it fits after “says nothing about”.")
    nearest: Id = Field(description="The act whose answer is the nearest thing there is.")


class NamesFile(_Strict):
    """`intents/vocabulary/*.toml`: how people spell the names of one kind of thing."""

    note: Text = Field(description="Why the file is here.")
    kind: Id = Field(description="What is named; phrases write it as a slot, such as {role}.")
    names: dict[Name, list[Text]] = Field(description="Spellings by id; the first is how replies say it.")
    short_names: dict[Name, list[Text]] = Field({}, description="Spellings that count only where one is asked about.")
    not_in_source: dict[Name, list[Text]] = Field({}, description="Well-known names that the facts do not mention.")
    nearest: dict[Name, Id] = Field({}, description="The role that comes nearest, by id.")


class CuesFile(_Strict):
    """`intents/vocabulary/cues.toml`: words that turn a topic into a liking or a disliking."""

    note: Text = Field(description="Why the file is here.")
    cues: dict[Id, list[Text]] = Field(description="Cue phrases by kind.")


class PackFile(_Strict):
    """`intents/pack.toml`: what the pack calls itself."""

    name: Text = Field(description="The name the assistant goes by.")
    about: Text = Field(description="Whom it is for and what for, in one line.")


def roles_schema() -> dict[str, Any]:
    """The JSON schema of the facts file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **RolesFile.model_json_schema(by_alias=True),
    }


def roles_schema_text() -> str:
    """The schema as the file that stands beside the facts file, with its line end."""
    return json.dumps(roles_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(roles_schema_text().encode("utf-8"))
