"""From a reading to a reply and a new state: update first, then answer, in one reply."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from career_chat.dialogue import acts as _registered  # noqa: F401  (fills the registry)
from career_chat.dialogue.acts.again import ABOUT_A_ROLE, AGAIN
from career_chat.dialogue.context import HANDLERS, Answer, Context
from career_chat.dialogue.interview.host import Host
from career_chat.dialogue.profile import entered
from career_chat.dialogue.state import State
from career_chat.reply import Choices, Reply
from career_chat.understanding import Reader, Reading, Request

if TYPE_CHECKING:
    from career_chat.pack import Pack

# A reading less sure than this is asked about, where another one comes as near to it as this.
SURE, RIVAL = 0.5, 0.75
MOST_SAID = 120  # messages that can be taken back one by one; half of them at least
# Acts about the conversation itself: undoing them makes no sense.
ABOUT_HISTORY = frozenset({"undo", "reset"})
# Said in passing beside something liked, these ask for nothing ("never mind. I want …").
IN_PASSING = frozenset({"reject", "retract", "greeting", "thanks", "more", "off_topic", "undo"})
# Whatever else is said beside them, these are the point of a message.
FOREMOST = frozenset({"other_role", "missing", "distress"})
# Acts that answer a liking by themselves, so that no recommendation goes before them.
ANSWERS_LIKINGS = frozenset({"recommend", "retract", "next_best", "rank_all", "quiz"})


class Outcome(NamedTuple):
    reply: Reply
    state: State


class Policy:
    """Decides what to do with a message; holds the pack and its reader, nothing of the conversation."""

    def __init__(self, pack: Pack, reader: Reader) -> None:
        self._pack = pack
        self._reader = reader
        self._host = Host(pack)

    def respond(self, before: State, message: str, reading: Reading) -> Outcome:
        if reading.corrects and before.said:
            # What was meant stands in place of what was said; "said" keeps both, so that undo leads back to it.
            earlier = self._replay(before.base, before.said[:-1])
            before = earlier._replace(said=before.said, turn=before.turn, last_act=before.last_act)
            reading = self._asked_again(before, reading)
        heard = self._host.hears(before, reading)
        if heard is not None:
            request = self._host.request
            answer = self._host.take(self._context(request, reading, before, before), heard)
            return self._outcome(before, message, _remembered(before, answer), [(request, answer)])
        ledger = entered(before, reading.preferences, before.turn)
        asked = {request._replace(text="", score=0.0): request for request in reversed(reading.requests)}
        requests = [r for r in reversed(asked.values()) if not (reading.preferences and r.act in IN_PASSING)]
        if reading.preferences and not requests and any(r.act == "retract" for r in reading.requests):
            requests = [r for r in reading.requests if r.act == "retract" and r.text == reading.message]
        retracts = any(request.act == "retract" for request in requests)
        requests.sort(key=lambda request: request.act in FOREMOST)
        state = before if retracts else before._replace(ledger=ledger)
        requests = requests or [self._unasked(reading)]
        if reading.preferences and not before.interview.waits and not any(r.act in ANSWERS_LIKINGS for r in requests):
            requests.insert(0, Request("recommend", 1.0))
        answers: list[tuple[Request, Answer]] = []
        for request in requests:
            answer = self._answer(request, reading, state, before)
            if answers and answer.status == "clarify":
                continue  # what was told is answered; "which role is that?" after it asks nothing more
            answers.append((request, answer))
            state = _remembered(state, answer)
        if state.interview.waits and (reminder := self._reminder(answers, reading, state, before)):
            state = _remembered(state, reminder)
            answers[-1] = (answers[-1][0], _followed(answers[-1][1], reminder))
        return self._outcome(before, message, state, answers)

    def _asked_again(self, before: State, reading: Reading) -> Reading:
        """ "I meant backend", after a question about a role: the same question about that one."""
        last = self._pack.acts.get(before.last_act or "")
        again = next((act.id for act in self._pack.acts.values() if act.handler == AGAIN), None)
        roles = tuple(dict.fromkeys(name.id for name in reading.entities if name.kind == "role"))
        if again is None or last is None or last.handler not in ABOUT_A_ROLE or not roles:
            return reading
        return reading._replace(preferences=(), requests=(Request(again, 1.0, roles, text=reading.message),))

    def _reminder(
        self, answers: list[tuple[Request, Answer]], reading: Reading, state: State, before: State
    ) -> Answer | None:
        """After something asked in the middle of the interview, its question again."""
        done = {request.act for request, _ in answers}
        if self._host.request.act in done:
            return None
        return self._host.goes_on(self._context(self._host.request, reading, state, before), parting=done)

    def opening(self) -> Reply:
        """The pack's greeting, said before anything was typed."""
        nothing = self._reader.read("")
        answer = self._answer(Request("greeting", 1.0), nothing, State(), State())
        return Reply("greeting", "answered", answer.blocks, (), ("greeting",))

    def _unasked(self, reading: Reading) -> Request:
        """What to do with a message that asks nothing."""
        if not reading.preferences:
            return Request("fallback", 0.0)
        first, *others = sorted((said.score for said in reading.preferences), reverse=True)
        unsure = first < SURE and any(other >= RIVAL * first for other in others)
        return Request("clarify" if unsure else "recommend", 1.0)

    def _answer(self, request: Request, reading: Reading, state: State, before: State) -> Answer:
        context = self._context(request, reading, state, before)
        return HANDLERS[context.act.handler](context)

    def _context(self, request: Request, reading: Reading, state: State, before: State) -> Context:
        replay = partial(self._replay, before.base)
        return Context(self._pack, self._pack.acts[request.act], reading, request, state, before, replay)

    def _outcome(self, before: State, message: str, state: State, answers: list[tuple[Request, Answer]]) -> Outcome:
        done = tuple(answer.act or request.act for request, answer in answers)
        chosen = len(answers) - 1
        answer = answers[chosen][1]
        said = tuple(block for _, each in answers for block in each.blocks if not isinstance(block, Choices))
        offers = next((block for block in reversed(answer.blocks) if isinstance(block, Choices)), None)
        reply = Reply(
            done[chosen],
            answer.status,
            (*said, offers) if offers else said,
            answer.roles,
            tuple(dict.fromkeys(done)),
        )
        counted = state.said if done[chosen] in ABOUT_HISTORY else (*state.said, message)
        after = state._replace(
            turn=before.turn + 1,
            last_act=reply.act,
            suggested=reply.suggestions,
            said=counted,
            unread=state.unread + 1 if reply.act == "fallback" else 0,
        )
        return Outcome(reply, self._shortened(after) if len(counted) > MOST_SAID else after)

    def _shortened(self, state: State) -> State:
        """The older half of what was said becomes what the rest begins with: a talk of a thousand turns goes on as
        quickly as one of ten, and so much can still be taken back."""
        old, new = state.said[: -MOST_SAID // 2], state.said[-MOST_SAID // 2 :]
        base = self._replay(state.base, old)._replace(said=(), base=None)
        return state._replace(base=base, said=new)

    def _replay(self, base: State | None, messages: tuple[str, ...]) -> State:
        state = State() if base is None else base._replace(base=base)
        for message in messages:
            state = self.respond(state, message, self._reader.read(message)).state
        return state


def _remembered(state: State, answer: Answer) -> State:
    state = answer.state or state
    return state._replace(
        focus=state.focus if answer.focus is None else answer.focus,
        listed=state.listed if answer.listed is None else answer.listed,
        recommended=answer.recommended or state.recommended,
        rejected=state.rejected if answer.rejected is None else answer.rejected,
    )


def _followed(answer: Answer, then: Answer) -> Answer:
    """An answer with what the interview says after it; the interview's quick replies are the ones that count."""
    said = tuple(block for block in answer.blocks if not isinstance(block, Choices))
    return answer._replace(blocks=(*said, *then.blocks))
