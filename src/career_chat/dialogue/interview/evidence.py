"""What an answer leaves in the ledger: entries like any others, so that why, undo, retract and profile work on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.dialogue.state import Entry, State

if TYPE_CHECKING:
    from career_chat.dialogue.interview.contrasts import Contrasts
    from career_chat.dialogue.interview.record import Given
    from career_chat.language.clauses import Polarity
    from career_chat.pack import Contrast, Option

# How clearly an answer speaks: one option chosen over others, several at once, or one that did not appeal.
CHOSEN, ALONG, PASSED_OVER = 1.0, 0.5, 0.4


def entries(contrasts: Contrasts, contrast: Contrast, picks: tuple[int, ...], turn: int) -> tuple[Entry, ...]:
    """Entries for the options chosen; when none was, mild ones against each."""
    polarity: Polarity = "like" if picks else "dislike"
    mass = PASSED_OVER if not picks else CHOSEN if len(picks) == 1 else ALONG
    taken = picks or tuple(range(len(contrast.options)))

    def of(option: Option) -> list[Entry]:
        share = round(1 / len(option.points), 4)
        return [
            Entry(turn, option.text, option.text, point, contrasts.role_of(point), polarity, mass, share)
            for point in option.points
        ]

    return tuple(entry._replace(contrast=contrast.id) for place in taken for entry in of(contrast.options[place]))


def counts(state: State, given: Given) -> bool:
    """Whether an answer still stands: it has left nothing in the ledger, or something that is active."""
    left = [entry for entry in state.ledger if entry.turn == given.turn and entry.contrast == given.contrast]
    return not left or any(entry.status == "active" for entry in left)


def without(state: State, given: Given) -> tuple[Entry, ...]:
    """The ledger with all that an answer left there taken back."""

    def is_left(entry: Entry) -> bool:
        return entry.turn == given.turn and entry.contrast in (given.contrast, None) and entry.status == "active"

    return tuple(entry._replace(status="retracted") if is_left(entry) else entry for entry in state.ledger)
