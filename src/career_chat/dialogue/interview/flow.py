"""How a turn of the interview goes: the answer is entered, then the next question or the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from career_chat.dialogue.context import Answer, Context, shortened
from career_chat.dialogue.interview import evidence, telling
from career_chat.dialogue.interview.choice import MOST, Verdict, believed, next_contrast, verdict
from career_chat.dialogue.interview.contrasts import Contrasts
from career_chat.dialogue.interview.hearing import Heard
from career_chat.dialogue.interview.record import Given
from career_chat.dialogue.profile import entered
from career_chat.pack import Contrast
from career_chat.reply import Block, Run

if TYPE_CHECKING:
    from career_chat.dialogue.state import State


def begin(context: Context) -> Answer:
    """The first question; the one that waits, when the interview is under way or was paused."""
    contrasts = Contrasts(context.pack)
    interview = context.state.interview
    waiting = contrasts.find(interview.asking) if interview.asking else None
    if waiting is not None and interview.status != "off":
        return asked_again(context, waiting)
    state = context.state._replace(interview=interview._replace(began=len(interview.given)))
    context = context._replace(state=state)
    upcoming = next_contrast(contrasts, state, believed(contrasts, state))
    if upcoming is None:
        return Answer(context.say("nothing"))
    liked = tuple(entry for entry in state.active if entry.sign > 0 and entry.contrast is None)
    known = context.say("known", words=context.quoted(liked)) if liked else ()
    return _ask(context, upcoming, (*context.say("start", most=str(MOST)), *known))


def asked_again(context: Context, contrast: Contrast, lead: tuple[Block, ...] = (), said: str = "again") -> Answer:
    """The question that waits, once more, without another word about how far it is."""
    interview = context.state.interview._replace(status="asking", asking=contrast.id)
    context = context._replace(state=context.state._replace(interview=interview))
    return Answer((*lead, *telling.question(context, contrast, lead=said)), state=context.state)


def _ask(context: Context, contrast: Contrast, lead: tuple[Block, ...]) -> Answer:
    return asked_again(context, contrast, lead, "progress")


Move = Callable[[Context, Contrasts, Contrast, Heard], Answer]
MOVES: dict[str, Move] = {}


def answers(kind: str) -> Callable[[Move], Move]:
    """Register what follows on one kind of answer."""

    def register(move: Move) -> Move:
        MOVES[kind] = move
        return move

    return register


def take(context: Context, heard: Heard) -> Answer:
    """The reply to an answer, with the state after it."""
    contrasts = Contrasts(context.pack)
    contrast = contrasts.find(context.state.interview.asking or "")
    assert contrast is not None, "an answer is heard only while a question waits"
    return MOVES[heard.kind](context, contrasts, contrast, heard)


@answers("chose")
def _chose(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    left = evidence.entries(contrasts, contrast, heard.picks, context.state.turn)
    texts = [contrast.options[place].text for place in heard.picks]
    noted = context.say("noted", words=telling.quoted(texts)) if texts else context.say("passed_over")
    state = context.state._replace(ledger=context.state.ledger + left)
    given = Given(state.turn, contrast.id, "chose", heard.picks)
    return _go_on(context._replace(state=_given(state, given)), contrasts, noted)


@answers("unsure")
def _unsure(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    state = _given(context.state, Given(context.state.turn, contrast.id, "unsure"))
    return _go_on(context._replace(state=state), contrasts, context.say("unsure"))


@answers("skip")
def _skip(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    state = _given(context.state, Given(context.state.turn, contrast.id, "skipped"))
    return _go_on(context._replace(state=state), contrasts, context.say("skipped"))


@answers("told")
def _told(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    """Free words are evidence as ever; they answer the question when they speak of what it is about."""
    state = context.state
    state = state._replace(ledger=entered(state, heard.preferences, state.turn))
    about = {point for option in contrast.options for point in option.points}
    if any(said.intent in about for said in heard.preferences):
        state = _given(state, Given(state.turn, contrast.id, "told"))
    words = list(dict.fromkeys(shortened(said.words) for said in heard.preferences))
    noted = context.say("noted", words=telling.quoted(words[:3]))
    return _go_on(context._replace(state=state), contrasts, noted)


@answers("back")
def _back(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    """The question before, with its answer taken back."""
    interview = context.state.interview
    before = contrasts.find(interview.run[-1].contrast) if interview.run else None
    if before is None:
        return asked_again(context, contrast, context.say("first_question"))
    state = context.state._replace(
        ledger=evidence.without(context.state, interview.run[-1]),
        interview=interview._replace(given=interview.given[:-1]),
    )
    return _ask(context._replace(state=state), before, context.say("taken_back"))


@answers("why")
def _why(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    return asked_again(context, contrast, telling.because(context, contrasts, contrast))


@answers("out_of_range")
def _out_of_range(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    count = str(len(telling.offered(context.act, contrast)))
    return asked_again(context, contrast, context.say("out_of_range", count=count))


@answers("unclear")
def _unclear(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    said = context.act.replies["unclear"]
    lead = context._replace(state=context.state._replace(turn=context.state.unread % len(said))).say("unclear")
    return asked_again(context, contrast, lead)._replace(act="fallback", status="fallback")


@answers("pause")
def _pause(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    interview = context.state.interview._replace(status="paused")
    return Answer(context.say("paused"), state=context.state._replace(interview=interview))


@answers("stop")
def _stop(context: Context, contrasts: Contrasts, contrast: Contrast, heard: Heard) -> Answer:
    """Ends with what is known so far, and says how little that may be."""
    interview = context.state.interview._replace(status="off", asking=None)
    state = context.state._replace(interview=interview)
    leader = next((each.role for each in context.standings if each.score > 0), None)
    if leader is None:
        return Answer(context.say("stopped_open"), state=state)
    said = context.say("stopped", role=context.title(leader))
    return Answer(said, (leader,), focus=(leader,), recommended=leader, state=state)


def _given(state: State, given: Given) -> State:
    interview = state.interview
    return state._replace(interview=interview._replace(given=(*interview.given, given)))


def _go_on(context: Context, contrasts: Contrasts, lead: tuple[Block, ...]) -> Answer:
    state = context.state
    mixture = believed(contrasts, state)
    upcoming = next_contrast(contrasts, state, mixture)
    ended = verdict(contrasts, state, mixture, upcoming)
    if ended is None and upcoming is not None:
        return _ask(context, upcoming, lead)
    done = state._replace(interview=state.interview._replace(status="off", asking=None))
    return _end(context._replace(state=done), ended, lead)


def _end(context: Context, ended: Verdict | None, lead: tuple[Block, ...]) -> Answer:
    if ended is None or ended.end == "open" or len(ended.ranking) < 2:
        return Answer((*lead, *context.say("open")), state=context.state)
    first, second = ended.ranking[0][0], ended.ranking[1][0]
    short = {"role": (Run(context.role(first).short),), "other": (Run(context.role(second).short),)}
    sure = ended.end == "sure"
    said = telling.settled(context, first) if sure else telling.near(context, first, second)
    roles = (first,) if sure else (first, second)
    return Answer(
        (*said, *context.suggest(**short)),
        roles,
        act="recommend",
        focus=roles,
        listed=(first, second),
        recommended=first,
        state=context.state,
    )
