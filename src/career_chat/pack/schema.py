"""The shape of the content files, checked by pydantic: the one place that imports it.

`roles_schema()` is the JSON schema that stands beside the facts file for editors; every field's
description is help for an author.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ItemFile(_Strict):
    text: Text = Field(description="The entry as it stands in the cell; entries joined by commas are the cell.")
    names: list[Text] | None = Field(None, description="What the entry names, where that differs from its text.")


class LinkFile(_Strict):
    name: Text
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
    about: Text | None = None


class ProseFile(_Strict):
    tools: list[ItemFile] = []
    skills: list[ItemFile] = []


class RoleFile(_Strict):
    id: Id = Field(description="Stable name, part of every address of the role's facts.")
    title: Text
    short: Text = Field(description="The name in a narrow place.")
    rank: int | None = Field(description="Place in the source's ranking, from 1; null for the baseline role.")
    tagline: Text
    summary: Text
    duties: list[Text] = Field(min_length=1)
    toolkit: Text
    contrast: Text | None = Field(description="How it differs from the baseline role; null for the baseline.")
    relation: Text | None = Field(description="How it works with the baseline role.")
    note: Text | None = Field(description="A remark with no other place.")
    best_for: list[Text]
    links: list[LinkFile]
    toolkit_pointer: Text | None
    row: dict[Id, list[ItemFile]] = Field(description="Side-by-side cells by column id.")
    prose: ProseFile = Field(description="Tools and skills that only the running text names.")


class ColumnFile(_Strict):
    id: Id
    title: Text


class DecisionPointFile(_Strict):
    id: Id
    role: Id
    question: Text
    if_you: Text
    rationale: Text
    contrast: Text | None
    hedge: Text


class ReasonFile(_Strict):
    id: Id
    text: Text
    leads_to: list[Id]
    caveat: Text | None = None


class ToolPurposeFile(_Strict):
    id: Id
    name: Text
    purpose: Text


class IntroductionFile(_Strict):
    summary: Text
    areas: list[Text]
    blend: Text
    tools: list[ToolPurposeFile]


class RolesFile(_Strict):
    """The facts: a baseline role and its alternatives."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="Facts of a career-chat pack")

    schema_: str | None = Field(None, alias="$schema")
    about: dict[Id, Text] = Field(description="Where the facts are from, how current they are, what they leave out.")
    baseline: Id
    introduction: IntroductionFile
    reasons: list[ReasonFile] = Field(description="Why someone would look beyond the baseline role.")
    columns: list[ColumnFile] = Field(min_length=1)
    roles: list[RoleFile] = Field(min_length=1)
    decision_points: list[DecisionPointFile]


Phrases = dict[Id, list[Text]]
Wording = Text | list[Text]


class _IntentFile(_Strict):
    note: Text = Field(description="Why the file is here, and what its neighbours are for.")
    phrases: Phrases = Field(description="Groups of phrases; the group's name says what kind they are.")


class PointFile(_IntentFile):
    speaks_for: Id


class ActFile(_IntentFile):
    phrases: Phrases = {}
    handler: Id = "fixed"
    options: dict[Id, Text] = {}
    replies: dict[Id, Wording] = {}
    suggest: list[Text] = []


class TopicFile(_IntentFile):
    topic: Text = Field(description="As it fits after “says nothing about”.")
    nearest: Id


Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$")]


class NamesFile(_Strict):
    note: Text
    kind: Id
    names: dict[Name, list[Text]]
    short_names: dict[Name, list[Text]] = {}
    not_in_source: dict[Name, list[Text]] = {}
    nearest: dict[Name, Id] = {}


class CuesFile(_Strict):
    note: Text
    cues: dict[Id, list[Text]]


class PackFile(_Strict):
    """`intents/pack.toml`: what the pack calls itself."""

    name: Text
    about: Text


def roles_schema() -> dict[str, Any]:
    """The JSON schema of the facts file."""
    return RolesFile.model_json_schema(by_alias=True)
