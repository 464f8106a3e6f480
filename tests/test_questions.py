"""What can be asked: each kind of fact is reached by a plain question, and what is not covered is said to be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from career_chat import Assistant
    from career_chat.reply import Reply

ROLES = {
    "mlops-engineer": "MLOps Engineer",
    "ml-engineer": "ML Engineer",
    "devops-engineer": "DevOps Engineer",
    "data-engineer": "Data Engineer",
    "ai-engineer": "AI Engineer",
    "backend-engineer": "Backend Engineer",
    "fullstack-engineer": "Fullstack Engineer",
}
ALTERNATIVES = tuple(ROLES)[1:]
ABSENT = {
    "what is the salary of a data engineer?": "pay",
    "do I need a visa?": "visa",
    "do I need a degree?": "degree",
    "which certificates do I need?": "certificates",
    "how much maths do I need?": "maths",
    "how many years of experience do I need?": "experience",
    "can I work remotely?": "remote",
    "how many hours a week would I work?": "hours",
    "would I be on call?": "on-call",
    "how is the job market?": "job market",
    "which interview questions are asked?": "interview",
}


def asked(assistant: Assistant, *messages: str) -> Reply:
    state = assistant.start()
    for message in messages:
        turn = assistant.respond(state, message)
        state = turn.state
    return turn.reply


def states(reply: Reply, *prefixes: str) -> bool:
    """Whether the reply states a fact under each of the addresses."""
    return all(any(fact.startswith(prefix) for fact in reply.facts) for prefix in prefixes)


@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_is(assistant: Assistant, role: str) -> None:
    reply = asked(assistant, f"What does a {ROLES[role]} do?")
    assert (reply.act, reply.roles) == ("describe", (role,))
    at = f"roles.{role}"
    assert states(reply, f"{at}.title", f"{at}.summary", f"{at}.duties.0", f"{at}.toolkit")
    assert states(reply, f"{at}.contrast") == (role in ALTERNATIVES)


@pytest.mark.parametrize("role", ALTERNATIVES)
def test_whom_a_role_suits(assistant: Assistant, role: str) -> None:
    reply = asked(assistant, f"Who is the {ROLES[role]} role best for?")
    assert (reply.act, reply.roles) == ("best_for", (role,))
    assert states(reply, *(f"roles.{role}.best_for.{number}" for number in range(4)))


@pytest.mark.parametrize("role", ALTERNATIVES)
def test_where_to_learn_more(assistant: Assistant, role: str) -> None:
    reply = asked(assistant, f"Where can I read more about {ROLES[role]}?")
    assert (reply.act, reply.roles) == ("links", (role,))
    assert states(reply, f"roles.{role}.links.0.url")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    ("question", "act"),
    [
        ("Which tools does a {} use?", "tools"),
        ("What are the distinctive skills of a {}?", "skills"),
        ("What are the typical deliverables of a {}?", "deliverables"),
        ("What is the primary focus of a {}?", "focus"),
    ],
)
def test_a_cell_of_the_table(assistant: Assistant, role: str, question: str, act: str) -> None:
    reply = asked(assistant, question.format(ROLES[role]))
    assert (reply.act, reply.roles) == (act, (role,))
    assert states(reply, f"roles.{role}.row.{act}.0.text")


@pytest.mark.parametrize("role", ALTERNATIVES)
def test_what_a_role_shares_with_mlops(assistant: Assistant, role: str) -> None:
    reply = asked(assistant, f"Which skills does a {ROLES[role]} share with MLOps?")
    assert (reply.act, reply.roles) == ("overlap", (role,))
    assert states(reply, f"roles.{role}.row.overlap.0.text")


def test_what_only_the_running_text_names_is_told_and_marked_as_such(assistant: Assistant) -> None:
    reply = asked(assistant, "Which tools does a Data Engineer use?")
    assert states(reply, "roles.data-engineer.row.tools.0.text", "roles.data-engineer.prose.tools.2.text")
    table, prose = reply.text.index("Kafka"), reply.text.index("Google Cloud Dataflow")
    assert "text only" in reply.text[table:prose]


def test_two_roles_side_by_side(assistant: Assistant) -> None:
    reply = asked(assistant, "Compare Data Engineer and Backend Engineer")
    assert (reply.act, reply.roles) == ("compare", ("data-engineer", "backend-engineer"))
    for column in ("focus", "overlap", "skills", "tools", "deliverables"):
        cells = (f"roles.{role}.row.{column}.0.text" for role in reply.roles)
        assert states(reply, f"columns.{column}.title", *cells)


@pytest.mark.parametrize(
    ("tool", "roles"),
    [
        ("Kubernetes", ("mlops-engineer", "devops-engineer")),
        ("MLflow", ("mlops-engineer",)),
        ("PyTorch", ("ml-engineer", "ai-engineer")),
        ("Kafka", ("data-engineer",)),
        ("Azure", ("devops-engineer",)),
        ("Django", ("backend-engineer",)),
        ("Node.js", ("backend-engineer", "fullstack-engineer")),
        ("SQL", ("data-engineer", "backend-engineer")),
        ("Vue", ("fullstack-engineer",)),
    ],
)
def test_which_roles_use_a_tool(assistant: Assistant, tool: str, roles: tuple[str, ...]) -> None:
    reply = asked(assistant, f"Which roles use {tool}?")
    assert reply.act == "reverse_tool"
    assert set(reply.roles) == set(roles)


def test_a_tool_the_source_does_not_name(assistant: Assistant) -> None:
    reply = asked(assistant, "Which roles use Terraform?")
    assert (reply.act, reply.status, reply.roles) == ("missing", "missing", ())
    assert "terraform" in reply.text.casefold()


def test_why_to_look_beyond_mlops(assistant: Assistant) -> None:
    reply = asked(assistant, "Why would anyone leave MLOps?")
    assert reply.act == "switch_reason"
    assert states(reply, "reasons.theory.text", "reasons.product-strategy.text", "reasons.product-strategy.caveat")


def test_all_roles_in_the_order_of_the_source_while_nothing_is_known(assistant: Assistant) -> None:
    reply = asked(assistant, "Rank all roles")
    assert (reply.act, reply.roles) == ("rank_all", ALTERNATIVES)
    assert states(reply, "about.criterion")


def test_where_the_facts_are_from_and_how_current_they_are(assistant: Assistant) -> None:
    reply = asked(assistant, "Where is this from?")
    assert reply.act == "source"
    assert states(reply, "about.source", "about.currency")


@pytest.mark.parametrize("question", ABSENT)
def test_what_the_source_does_not_cover_is_said_and_not_guessed(assistant: Assistant, question: str) -> None:
    reply = asked(assistant, question)
    assert (reply.act, reply.status) == ("missing", "missing")
    assert ABSENT[question] in reply.text


@pytest.mark.parametrize("message", ["I like Terraform", "big fan of LLMs", "I love maths and training models"])
def test_named_as_a_liking_such_a_word_is_evidence_like_any_other(assistant: Assistant, message: str) -> None:
    assert asked(assistant, message).act == "recommend"


def test_a_question_without_a_role_is_about_the_role_last_spoken_of(assistant: Assistant) -> None:
    reply = asked(assistant, "Tell me about the Backend Engineer", "Which tools does it use?")
    assert (reply.act, reply.roles) == ("tools", ("backend-engineer",))


def test_a_place_in_a_list_is_the_role_that_stood_there(assistant: Assistant) -> None:
    reply = asked(assistant, "Rank all roles", "Tell me about the second one")
    assert (reply.act, reply.roles) == ("describe", ("devops-engineer",))
