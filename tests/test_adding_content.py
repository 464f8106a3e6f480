"""Adding to the content: an act, a role, a column, a topic are files and lines, no Python; a computed act is one
function beside them. The steps are those of docs/architecture.md."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from career_chat import Assistant
from career_chat.dialogue.context import HANDLERS, Answer, Context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIXED_ACT = """
note = "How the content is kept, for those who wonder."
suggest = ["rank all roles"]

[phrases]
ask = ["how is your content stored", "what file format is your knowledge in"]

[replies]
answer = "In plain files. {about.source}"
"""
TOPIC = """
note = "Questions about what to wear."
topic = "what to wear"
nearest = "describe"

[phrases]
terms = ["dress code", "necktie"]
ask = ["what is the dress code", "do I have to wear a necktie", "can a {role} wear shorts"]
"""
COLUMN_ACT = """
note = "Whom a role reports to."
handler = "cell"
options = { column = "reports" }

[phrases]
ask = ["who does a {role} report to", "whom does a {role} report to", "{role} boss"]

[replies]
answer = "{role} reports to: {items}."
heading = "Reports to"
"""
POINT = """
note = "People who want to compute with qubits."
speaks_for = "quantum-engineer"

[phrases]
core = ["quantum computing", "qubits", "quantum circuits", "entanglement", "superposition"]
"""
COMPUTED_ACT = """
note = "How many roles there are."
handler = "count"

[phrases]
ask = ["how many roles do you know", "count the roles"]

[replies]
answer = "I know {number} roles."
"""


def count(context: Context) -> Answer:
    return Answer(context.say("answer", number=str(len(context.order))), context.order)


def added_to_the_facts(folder: Path) -> None:
    path = folder / "data" / "roles.json"
    facts = json.loads(path.read_text(encoding="utf-8"))
    facts["columns"].append({"id": "reports", "title": "Reports To"})
    for role in facts["roles"]:
        role["row"]["reports"] = [{"text": "the head of engineering"}]
    quantum = {
        **facts["roles"][-1],
        "id": "quantum-engineer",
        "title": "Quantum Engineer",
        "short": "Quantum",
        "rank": 7,
        "best_for": ["people who like it when both are true"],
    }
    facts["roles"].append(quantum)
    path.write_text(json.dumps(facts), encoding="utf-8")


def added_to_the_names(folder: Path) -> None:
    path = folder / "intents" / "vocabulary" / "roles.toml"
    named = path.read_text(encoding="utf-8")
    path.write_text(named.replace("[names]\n", '[names]\nquantum-engineer = ["quantum engineer"]\n'), encoding="utf-8")


@pytest.fixture(scope="module")
def grown(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The built-in content with one more of each kind of thing."""
    folder = tmp_path_factory.mktemp("grown")
    for part in ("data", "intents"):
        shutil.copytree(root / part, folder / part)
    for name, text in {
        "acts/storage": FIXED_ACT,
        "topics/clothes": TOPIC,
        "acts/reports": COLUMN_ACT,
        "decision-points/quantum": POINT,
        "acts/count": COMPUTED_ACT,
    }.items():
        (folder / "intents" / f"{name}.toml").write_text(text, encoding="utf-8")
    added_to_the_facts(folder)
    added_to_the_names(folder)
    HANDLERS["count"] = count
    yield Assistant.load(folder)
    del HANDLERS["count"]


def test_an_act_of_fixed_wording_is_one_file(grown: Assistant) -> None:
    reply = grown.respond(grown.start(), "How is your content stored?").reply
    assert (reply.act, reply.facts, reply.suggestions) == ("storage", ("about.source",), ("rank all roles",))


def test_a_topic_that_is_not_covered_is_one_file(grown: Assistant) -> None:
    reply = grown.respond(grown.start(), "Do I have to wear a necktie?").reply
    assert (reply.act, reply.status) == ("missing", "missing")
    assert "what to wear" in reply.text


def test_a_column_is_its_cells_and_an_act_file(grown: Assistant) -> None:
    reply = grown.respond(grown.start(), "Whom does a data engineer report to?").reply
    assert (reply.act, reply.roles) == ("reports", ("data-engineer",))
    assert "roles.data-engineer.row.reports.0.text" in reply.facts
    table = grown.respond(grown.start(), "Compare Data Engineer and Backend Engineer").reply
    assert "columns.reports.title" in table.facts


def test_a_role_is_its_facts_its_names_and_its_phrases(grown: Assistant) -> None:
    liked = grown.respond(grown.start(), "I love qubits and quantum circuits").reply
    assert liked.roles[0] == "quantum-engineer"
    assert "roles.quantum-engineer.best_for.0" in liked.facts
    asked = grown.respond(grown.start(), "What does a quantum engineer do?").reply
    assert (asked.act, asked.roles) == ("describe", ("quantum-engineer",))


def test_a_computed_act_is_a_file_and_a_function(grown: Assistant) -> None:
    reply = grown.respond(grown.start(), "How many roles do you know?").reply
    assert (reply.act, reply.text) == ("count", "I know 8 roles.")
