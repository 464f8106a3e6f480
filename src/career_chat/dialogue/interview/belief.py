"""How likely each role is, given what was told and answered: a small Bayesian model, pure functions on tuples.

A person is a role and a temperament: *steady* people nearly always take their own side, *wavering* ones often do
not. Both are inferred together, so that answers that agree end the interview soon, and one that contradicts the
others makes the model expect more of the kind (a mixture as in Dawid and Skene, 1979, with people for annotators).
The numbers are judgements, not measurements; `benchmarks/interview.py` tries them on people who answer otherwise.
"""

from __future__ import annotations

import math
from functools import lru_cache
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Weight of role by role: same order everywhere, sums to one.
Belief = tuple[float, ...]
# An answer to a contrast as the options chosen: (1,), (0, 1) for both, () for neither; None for "not sure".
Answer = tuple[int, ...] | None


class Temperament(NamedTuple):
    """How often someone whose role is offered takes it, several options, none, or is not sure; the rest is a slip
    to another option. `share`: how common such people are."""

    share: float
    own: float
    several: float
    none: float
    unsure: float


TEMPERAMENTS = (Temperament(0.7, 0.80, 0.06, 0.02, 0.09), Temperament(0.3, 0.60, 0.10, 0.05, 0.10))
# Someone whose role is not offered: none of it, not sure, several; the rest takes a side for other reasons.
AWAY_NONE, AWAY_UNSURE, AWAY_SEVERAL = 0.42, 0.12, 0.06
# Such a person takes a side with a role near to the own so many times as readily as one without.
NEAR = 3.0
# What was said freely is said by people of other roles too; a dislike leaves at least this much.
SAID_BY_ANYONE, LEFT_BY_DISLIKE = 0.12, 0.15


class Question(NamedTuple):
    """A contrast seen from the roles: `owns[r]` is the option that role r stands in, None when in none;
    `draws[r]` how readily r, when in none, takes each option (sums to one)."""

    options: int
    owns: tuple[int | None, ...]
    draws: tuple[tuple[float, ...], ...]


def answers_to(question: Question) -> tuple[Answer, ...]:
    """The answers that are reckoned with: each option, all of them, none, not sure."""
    return (*((place,) for place in range(question.options)), tuple(range(question.options)), (), None)


def likelihood(question: Question, answer: Answer, role: int, temperament: Temperament) -> float:
    """P(answer | role, temperament); over `answers_to` it sums to one."""
    own = question.owns[role]
    if own is None:
        if answer is None:
            return AWAY_UNSURE
        if not answer:
            return AWAY_NONE
        if len(answer) > 1:
            return AWAY_SEVERAL
        return (1 - AWAY_NONE - AWAY_UNSURE - AWAY_SEVERAL) * question.draws[role][answer[0]]
    if answer is None:
        return temperament.unsure
    if not answer:
        return temperament.none
    if len(answer) > 1:  # of three options, two that leave out the own are a slip as well
        return temperament.several * (1.0 if own in answer else 0.3)
    slip = 1 - temperament.own - temperament.several - temperament.none - temperament.unsure
    return temperament.own if answer[0] == own else slip / (question.options - 1)


def flat(roles: int) -> Belief:
    return (1 / roles,) * roles


def scaled(weights: Sequence[float]) -> Belief:
    """The weights as shares of their sum; nothing known where there is none left."""
    whole = math.fsum(weights)
    return tuple(weight / whole for weight in weights) if whole > 0 else flat(len(weights))


def told(belief: Belief, shares: Sequence[float], mass: float, *, liked: bool) -> Belief:
    """After something said freely. `shares` in [0, 1]: how much of it is about each role; `mass` in [0, 1]: how
    clearly it was said."""
    if liked:
        factors = [SAID_BY_ANYONE + (1 - SAID_BY_ANYONE) * share for share in shares]
    else:
        factors = [1 - (1 - LEFT_BY_DISLIKE) * share for share in shares]
    return scaled([weight * (1 - mass + mass * factor) for weight, factor in zip(belief, factors, strict=True)])


class Mixture(NamedTuple):
    """P(role, temperament), one belief a temperament; together they sum to one."""

    parts: tuple[Belief, ...]

    @property
    def roles(self) -> Belief:
        return scaled([math.fsum(weights) for weights in zip(*self.parts, strict=True)])


def mixed(belief: Belief) -> Mixture:
    return Mixture(tuple(tuple(each.share * weight for weight in belief) for each in TEMPERAMENTS))


@lru_cache(maxsize=1024)
def _table(question: Question) -> Mapping[Answer, tuple[tuple[float, ...], ...]]:
    """answer → temperament → likelihood role by role."""
    roles = range(len(question.owns))
    return {
        answer: tuple(tuple(likelihood(question, answer, role, each) for role in roles) for each in TEMPERAMENTS)
        for answer in answers_to(question)
    }


def answered(mixture: Mixture, question: Question, answer: Answer) -> Mixture:
    """Bayes' rule for one answer."""
    rows = _table(question).get(answer) or tuple(
        tuple(likelihood(question, answer, role, each) for role in range(len(question.owns))) for each in TEMPERAMENTS
    )
    parts = [list(map(mul, part, row)) for part, row in zip(mixture.parts, rows, strict=True)]
    whole = math.fsum(weight for part in parts for weight in part)
    return Mixture(tuple(tuple(weight / whole for weight in part) for part in parts)) if whole > 0 else mixture


def entropy(belief: Belief) -> float:
    """In bits."""
    return -math.fsum(weight * math.log2(weight) for weight in belief if weight > 0)


def expected_gain(mixture: Mixture, question: Question) -> float:
    """Bits that the answer to `question` is expected to tell about the role (Lindley, 1956); at least 0."""
    then = 0.0
    for rows in _table(question).values():
        parts = [map(mul, part, row) for part, row in zip(mixture.parts, rows, strict=True)]
        weights = [math.fsum(each) for each in zip(*parts, strict=True)]
        chance = math.fsum(weights)
        if chance > 0:
            then += chance * entropy(tuple(weight / chance for weight in weights))
    return max(0.0, entropy(mixture.roles) - then)


def ranked(belief: Belief, roles: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """(role, weight), most likely first; ties in the order of roles."""
    order = {role: place for place, role in enumerate(roles)}
    return tuple(sorted(zip(roles, belief, strict=True), key=lambda pair: (-round(pair[1], 9), order[pair[0]])))
