"""What the facts file holds, complete against its source: roles, bullets, table, tools, points, reasons, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from career_chat.pack import Facts, Pack

# The source's side-by-side table, word for word.
COLUMNS = (
    "Primary Focus",
    "Key Skills Overlap with MLOps",
    "Distinctive Skills",
    "Common Tools",
    "Typical Deliverables",
)
TABLE = {
    "MLOps Engineer": (
        "Automating & managing ML lifecycle",
        "Containerization, CI/CD, Monitoring",
        "ML model deployment, pipeline orchestration specific to ML",
        "Kubernetes, MLflow, Docker, Jenkins",
        "Automated ML pipelines, production-ready models, monitoring dashboards",
    ),
    "ML Engineer": (
        "Developing & optimizing ML models & systems",
        "Model training, evaluation, software engineering practices",
        "Algorithm selection, model architecture design, research implementation",
        "TensorFlow, PyTorch, Scikit-learn",
        "Trained ML models, ML-powered features, robust ML APIs",
    ),
    "DevOps Engineer": (
        "Automating software delivery & infrastructure",
        "CI/CD, container orchestration, monitoring, cloud infrastructure",
        "General infrastructure as code, system administration, security hardening",
        "Docker, Kubernetes, Jenkins, Ansible, AWS/Azure/GCP",
        "Automated deployment pipelines, scalable infrastructure, reliable systems",
    ),
    "Data Engineer": (
        "Building & maintaining data pipelines & infrastructure",
        "Data processing, ETL, cloud data services",
        "Big data technologies, data warehousing, data modeling",
        "Apache Spark, SQL, Kafka, AWS S3, Google BigQuery",
        "Clean datasets, data warehouses, real-time data streams",
    ),
    "AI Engineer": (
        "Developing & deploying intelligent systems",
        "ML frameworks, model deployment, software engineering",
        "Broader AI algorithms (NLP, CV), AI system design, research integration",
        "PyTorch, TensorFlow, Hugging Face, OpenCV",
        "AI-powered applications, intelligent agents, specialized AI models",
    ),
    "Backend Engineer": (
        "Building server-side logic & APIs",
        "API development, database management, cloud services",
        "System architecture, data security, performance optimization",
        "Python (Flask/Django), Node.js (Express), Go, SQL databases",
        "APIs, database schemas, server-side applications, microservices",
    ),
    "Fullstack Engineer": (
        "Developing across frontend & backend",
        "API integration, deployment, general software architecture",
        "UI/UX design, frontend frameworks, client-side scripting",
        "React, Vue, Angular, Node.js, Python, various databases",
        "Complete web applications, user interfaces, integrated features",
    ),
}
RANKED = (
    "mlops-engineer", "ml-engineer", "devops-engineer", "data-engineer", "ai-engineer", "backend-engineer",
    "fullstack-engineer",
)  # fmt: skip
ALTERNATIVES = RANKED[1:]

# What each tools cell names, cut up by hand: a slash may join several tools, brackets hold frameworks.
TOOLS = {
    "mlops-engineer": {"Kubernetes", "MLflow", "Docker", "Jenkins"},
    "ml-engineer": {"TensorFlow", "PyTorch", "Scikit-learn"},
    "devops-engineer": {"Docker", "Kubernetes", "Jenkins", "Ansible", "AWS", "Azure", "GCP"},
    "data-engineer": {"Apache Spark", "SQL", "Kafka", "AWS S3", "Google BigQuery"},
    "ai-engineer": {"PyTorch", "TensorFlow", "Hugging Face", "OpenCV"},
    "backend-engineer": {"Python", "Flask", "Django", "Node.js", "Express", "Go", "SQL", "databases"},
    "fullstack-engineer": {"React", "Vue", "Angular", "Node.js", "Python", "databases"},
}
# Named in the source's running text, but in no tools cell of that role.
IN_PROSE_ONLY = {
    "ml-engineer": {"feature engineering"},
    "devops-engineer": {"configuration management tools"},
    "data-engineer": {"Google Cloud Dataflow"},
    "ai-engineer": {"robotics", "deep learning libraries"},
    "backend-engineer": {"Java"},
    "fullstack-engineer": {"JavaScript"},
}
LINKS = {
    "ml-engineer": "TensorFlow",
    "devops-engineer": "Docker documentation",
    "data-engineer": "Google Cloud Dataflow",
    "ai-engineer": "PyTorch",
    "backend-engineer": "Go",
    "fullstack-engineer": "React documentation",
}
POINTS = {
    "ml-models": "ml-engineer",
    "infrastructure-automation": "devops-engineer",
    "data-pipelines": "data-engineer",
    "broader-ai": "ai-engineer",
    "backend-services": "backend-engineer",
    "full-stack": "fullstack-engineer",
}


@pytest.fixture
def facts(pack: Pack) -> Facts:
    return pack.facts


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def words_of(facts: Facts, prefix: str) -> str:
    return " ".join(text for address, text in facts.texts.items() if address.startswith(prefix)).casefold()


# Group 3: roles and ranks


def test_seven_roles_stand_in_rank_order_with_the_baseline_first(facts: Facts) -> None:
    assert tuple(role.id for role in facts.roles) == RANKED
    assert [role.rank for role in facts.roles] == [None, 1, 2, 3, 4, 5, 6]
    assert facts.baseline == "mlops-engineer"


def test_each_role_has_a_tagline_a_summary_and_duties(facts: Facts) -> None:
    for role in facts.roles:
        assert facts.texts[f"{role.at}.tagline"]
        assert facts.texts[f"{role.at}.summary"]
        assert words_of(facts, f"{role.at}.duties.")


# Group 4: each alternative says how it differs from MLOps, and how it works with it


@pytest.mark.parametrize("role", ALTERNATIVES)
def test_each_alternative_has_a_contrast_with_mlops_and_a_relation_to_it(facts: Facts, role: str) -> None:
    assert facts.texts[f"roles.{role}.contrast"].startswith("Unlike MLOps")
    assert facts.texts[f"roles.{role}.relation"]


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("devops-engineer", "foundation"),
        ("data-engineer", "relies on clean"),
        ("ml-engineer", "before the mlops phase"),
        ("fullstack-engineer", "integrate"),
    ],
)
def test_the_relations_between_the_roles_carry_over(facts: Facts, role: str, said: str) -> None:
    assert said in facts.texts[f"roles.{role}.relation"].casefold()


# Group 5: best for


def test_there_are_twenty_four_bullets_four_an_alternative(facts: Facts) -> None:
    assert {role.id: role.best_for for role in facts.roles} == {
        "mlops-engineer": 0,
        **dict.fromkeys(ALTERNATIVES, 4),
    }
    assert sum(".best_for." in address for address in facts.texts) == 24


@pytest.mark.parametrize(
    ("role", "nouns"),
    [
        (
            "ml-engineer",
            "production, software engineering, complex, real-world problems, data, scalable, ml-powered",
        ),
        (
            "devops-engineer",
            "automation, efficiency, intersection, development, operations, resilient, cloud",
        ),
        (
            "data-engineer",
            "data infrastructure, workflows, performance, data quality, reliability, accessibility",
        ),
        (
            "ai-engineer",
            "intelligent systems, programming skills, ml theory, real-world performance, algorithms",
        ),
        (
            "backend-engineer",
            "system design, problem-solving, performance, scalability, apis, core logic, data layers",
        ),
        (
            "fullstack-engineer",
            "entire software stack, features end-to-end, variety, ui, api, database, all angles",
        ),
    ],
)
def test_the_bullets_keep_the_key_nouns_of_the_source(facts: Facts, role: str, nouns: str) -> None:
    said = words_of(facts, f"roles.{role}.best_for.")
    assert [noun for noun in nouns.split(", ") if noun not in said] == []


# Group 6: learn more


def test_six_places_to_learn_more_are_named_each_with_an_address_on_the_web(facts: Facts) -> None:
    assert {role.id: link.name for role in facts.roles for link in role.links} == LINKS
    assert sum(len(role.links) for role in facts.roles) == 6
    assert all(link.url.startswith("https://") for role in facts.roles for link in role.links)


def test_five_roles_point_on_to_a_toolkit_and_the_ai_engineer_does_not(facts: Facts) -> None:
    pointing = {role.id for role in facts.roles if f"{role.at}.toolkit_pointer" in facts.texts}
    assert pointing == set(ALTERNATIVES) - {"ai-engineer"}


# Group 7: the table


def test_the_table_has_seven_rows_and_five_columns(facts: Facts) -> None:
    assert tuple(facts.texts[f"columns.{column}.title"] for column in facts.columns) == COLUMNS
    assert sum(len(role.row) for role in facts.roles) == 35


@pytest.mark.parametrize("title", TABLE)
def test_the_cells_of_a_row_rejoin_the_source_word_for_word(facts: Facts, title: str) -> None:
    (role,) = (role for role in facts.roles if role.title == title)
    cells = tuple("".join(run.text for run in facts.cell(role, column)) for column in facts.columns)
    assert cells == TABLE[title]


@pytest.mark.parametrize("role", RANKED)
def test_every_tool_of_the_table_is_named_on_its_own(facts: Facts, role: str) -> None:
    named = {name for item in facts.role(role).row["tools"] for name in item.names}
    assert named == TOOLS[role]


# Group 8: the overlap column


def test_only_devops_shares_tools_with_mlops_and_mlflow_is_not_among_them(facts: Facts) -> None:
    shared = {role: TOOLS[role] & TOOLS["mlops-engineer"] for role in ALTERNATIVES}
    assert {role for role, tools in shared.items() if tools} == {"devops-engineer"}
    note = facts.texts["roles.devops-engineer.note"]
    assert all(tool in note for tool in ("Docker", "Kubernetes", "Jenkins", "not MLflow"))


def test_what_is_odd_about_the_overlap_column_is_said_where_its_reader_needs_it(facts: Facts) -> None:
    assert "skills, not shared tools" in facts.texts["about.overlap"]
    assert "describes itself" in facts.texts["roles.mlops-engineer.note"]
    assert "MLOps' own row does not list them" in facts.texts["roles.ml-engineer.note"]


# Group 9: prose only


@pytest.mark.parametrize("role", IN_PROSE_ONLY)
def test_what_only_the_running_text_names_is_kept_apart_from_the_table(facts: Facts, role: str) -> None:
    prose = {item.text for items in facts.role(role).prose.values() for item in items}
    row = {item.text for items in facts.role(role).row.values() for item in items}
    assert IN_PROSE_ONLY[role] <= prose
    assert not prose & row


# Groups 1, 2, 12, 13: the introduction, the reasons, the premise, and what is absent


def test_the_introduction_names_four_areas_the_blend_and_three_tools_with_their_purpose(
    facts: Facts, written: dict[str, Any]
) -> None:
    areas = written["introduction"]["areas"]
    assert len(areas) == 4
    assert [key in " ".join(areas) for key in ("deployment", "monitoring", "automation", "infrastructure")] == [
        True
    ] * 4
    assert "DevOps" in facts.texts["introduction.blend"]
    assert {tool["name"]: tool["purpose"] for tool in written["introduction"]["tools"]} == {
        "Kubernetes": "orchestration",
        "MLflow": "lifecycle management",
        "Jenkins": "CI/CD automation",
    }


def test_there_are_five_reasons_and_none_of_the_roles_is_about_product_strategy(facts: Facts) -> None:
    assert {reason.id: reason.leads_to for reason in facts.reasons} == {
        "theory": ("ml-engineer",),
        "data-pipelines": ("data-engineer",),
        "infrastructure-automation": ("devops-engineer",),
        "software-development": ("backend-engineer", "fullstack-engineer"),
        "product-strategy": (),
    }
    assert "none of the listed roles" in facts.texts["reasons.product-strategy.caveat"]


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("premise", "career interests"),
        ("premise", "problems you enjoy"),
        ("scope", "project scope"),
        ("paths", "specialize further or broaden"),
        ("colleagues", "not as an option"),
        ("criterion", "does not say by what criterion"),
        ("currency", "no date"),
        ("links", "no addresses"),
        ("hedges", "not a weight"),
    ],
)
def test_what_the_source_says_of_itself_and_of_choosing_carries_over(facts: Facts, about: str, said: str) -> None:
    assert said in facts.texts[f"about.{about}"]


@pytest.mark.parametrize(
    "absent",
    [
        "pay",
        "visas",
        "certificates",
        "degrees",
        "maths",
        "years of experience",
        "remote work",
        "hours",
        "on-call",
        "job market",
        "interview questions",
        "LLMs",
        "Terraform",
    ],
)
def test_what_the_source_does_not_cover_is_named(facts: Facts, absent: str) -> None:
    assert absent in facts.texts["about.not_covered"]


# Group 10 and 11: the decision points and their hedges


def test_six_decision_points_each_speak_for_one_alternative(facts: Facts) -> None:
    assert {point.id: point.role for point in facts.points} == POINTS


@pytest.mark.parametrize("point", POINTS)
def test_a_decision_point_has_a_question_a_clause_a_rationale_and_the_hedge_of_the_source(
    facts: Facts, point: str
) -> None:
    at = f"decision_points.{point}"
    assert facts.texts[f"{at}.question"].endswith("?")
    assert facts.texts[f"{at}.if_you"].startswith("you ")
    assert facts.texts[f"{at}.rationale"].endswith(".")
    assert facts.texts[f"{at}.hedge"]


def test_mlops_is_named_at_every_decision_point_but_that_of_ai(facts: Facts) -> None:
    contrasts = {point for point in POINTS if "MLOps" in facts.texts.get(f"decision_points.{point}.contrast", "")}
    assert contrasts == set(POINTS) - {"broader-ai"}


# Addresses


def test_every_address_leads_to_its_text_in_the_file(facts: Facts, fact_at: Callable[[str], str]) -> None:
    assert {address: fact_at(address) for address in facts.texts} == dict(facts.texts)


def test_every_text_of_the_file_has_an_address(facts: Facts, written: dict[str, Any]) -> None:
    told = {key: value for key, value in written.items() if key != "$schema"}
    assert sorted(strings(told)) == sorted(facts.texts.values())


def test_the_parts_of_a_role_carry_addresses_that_lead_to_them(facts: Facts) -> None:
    for role in facts.roles:
        for items in (*role.row.values(), *role.prose.values()):
            assert all(facts.texts[item.address] == item.text for item in items)
        assert all(facts.texts[f"{link.address}.name"] == link.name for link in role.links)


def test_sentences_are_plain_text_with_no_slots_or_stray_spaces(facts: Facts) -> None:
    for address, text in facts.texts.items():
        assert text == " ".join(text.split()), address
        assert not re.search(r"[{}\x00-\x1f]", text), address
