"""What is believed of a conversation so far, what to ask next, and when to end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from career_chat.dialogue.interview import belief
from career_chat.dialogue.interview.evidence import counts
from career_chat.dialogue.profile import CLOSE, standings

if TYPE_CHECKING:
    from career_chat.dialogue.interview.belief import Answer, Mixture
    from career_chat.dialogue.interview.contrasts import Contrasts
    from career_chat.dialogue.interview.record import Given
    from career_chat.dialogue.state import State
    from career_chat.pack import Contrast

# Ends: sure of one role from here; after so many questions; after so many in a row that chose nothing; or when no
# question would tell this much (bits).
SURE, MOST, FRUITLESS, WORTH_ASKING = 0.90, 8, 4, 0.03
# What a role that was turned down keeps of its weight.
TURNED_DOWN = 0.1
# Contrasts that are not written are made for so many of the most likely roles.
DERIVED_FOR = 3

End = Literal["sure", "close", "open"]


class Verdict(NamedTuple):
    """`ranking`: (role, weight in [0, 1]) most likely first; weights are for choosing questions and never shown."""

    end: End
    ranking: tuple[tuple[str, float], ...]


def believed(contrasts: Contrasts, state: State) -> Mixture:
    """From everything active in the ledger and every answer that still stands."""
    weights = belief.flat(len(contrasts.roles))
    for shares, mass, liked in _told(contrasts, state):
        weights = belief.told(weights, shares, mass, liked=liked)
    weights = belief.scaled(
        [
            weight * (TURNED_DOWN if role in state.rejected else 1.0)
            for role, weight in zip(contrasts.roles, weights, strict=True)
        ]
    )
    mixture = belief.mixed(weights)
    for given in state.interview.given:
        contrast = contrasts.find(given.contrast)
        if contrast is None or any(place >= len(contrast.options) for place in given.picks):
            continue  # stored with other content
        if given.kind in ("chose", "unsure") and counts(state, given):
            mixture = belief.answered(mixture, contrasts.question(contrast), _answer(given))
    return mixture


def _answer(given: Given) -> Answer:
    return given.picks if given.kind == "chose" else None


def _told(contrasts: Contrasts, state: State) -> list[tuple[list[float], float, bool]]:
    """(share of each role, mass, liked) of each clause said freely, outside the answers to contrasts."""
    place = {role: number for number, role in enumerate(contrasts.roles)}
    clauses: dict[tuple[int, str, int], tuple[list[float], float]] = {}
    for entry in state.active:
        if entry.contrast is None and entry.role in place:
            key = (entry.turn, entry.clause, entry.sign)
            shares, mass = clauses.get(key, ([0.0] * len(place), 0.0))
            shares[place[entry.role]] = max(shares[place[entry.role]], entry.share)
            clauses[key] = shares, max(mass, min(1.0, entry.mass))
    return [(shares, mass, sign > 0) for (_, _, sign), (shares, mass) in sorted(clauses.items(), key=lambda i: i[0])]


def next_contrast(contrasts: Contrasts, state: State, mixture: Mixture) -> Contrast | None:
    """The contrast whose answer is expected to tell most; None when none tells enough. The first of equals."""
    asked = {given.contrast for given in state.interview.given if counts(state, given)}
    likely = tuple(role for role, _ in belief.ranked(mixture.roles, contrasts.roles)[:DERIVED_FOR])
    open_ones = [each for each in (*contrasts.written, *contrasts.derived(likely)) if each.id not in asked]
    gains = [(belief.expected_gain(mixture, contrasts.question(each)), each) for each in open_ones]
    gain, best = max(gains, key=lambda pair: round(pair[0], 9), default=(0.0, None))
    return best if gain >= WORTH_ASKING else None


def verdict(contrasts: Contrasts, state: State, mixture: Mixture, upcoming: Contrast | None) -> Verdict | None:
    """How the interview ends here; None while it goes on."""
    ranking = belief.ranked(mixture.roles, contrasts.roles)
    run = state.interview.run
    if _sure(contrasts, state, ranking):
        return Verdict("sure", ranking)
    fruitless = len(run) >= FRUITLESS and not any(_chooses(contrasts, given) for given in run[-FRUITLESS:])
    if upcoming is not None and len(run) < MOST and not fruitless:
        return None
    return Verdict("close" if _speaks_for(contrasts, state, ranking[0][0]) else "open", ranking)


def _sure(contrasts: Contrasts, state: State, ranking: tuple[tuple[str, float], ...]) -> bool:
    """The belief is high, the person chose it over something in this run, and the profile says the same: the lead
    there is no close one. So neither yes to all, no to all nor "don't know" ends in a pick."""
    leader, weight = ranking[0]
    if weight < SURE or not any(_chooses(contrasts, given) and counts(state, given) for given in state.interview.run):
        return False
    scores = {each.role: each.score for each in standings(state.ledger, contrasts.roles_in_order)}
    lead = scores.pop(leader, 0.0)
    return lead > 0 and all(lead - score > CLOSE for score in scores.values())


def _chooses(contrasts: Contrasts, given: Given) -> bool:
    """Whether an answer prefers anything to anything."""
    contrast = contrasts.find(given.contrast)
    if given.kind != "chose" or contrast is None:
        return given.kind == "told"
    return 0 < len(given.picks) < len(contrast.options)


def _speaks_for(contrasts: Contrasts, state: State, role: str) -> bool:
    return any(each.role == role and each.score > 0 for each in standings(state.ledger, contrasts.roles_in_order))
