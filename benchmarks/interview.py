"""How well the interview chooses, tried on simulated people, beside the six questions asked as yes/no.

    python benchmarks/interview.py            about half a minute
    python benchmarks/interview.py --people 700

The people do not answer by the interview's own model. Each has one role at heart and *lasting* likings for some of its
neighbours (drawn once, so that their answers hang together, which the model does not know), and answers a contrast by
looking at the options: their own if it is there, else a neighbour they like, else neither. Which roles are neighbours
is said below, from the facts' relations, and is not what the interview reckons with. On top come the faults that
a row names. All numbers here are assumptions, fixed before the interview's own were chosen; seeds are stated.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from career_chat import Assistant
from career_chat.dialogue.interview import choice, evidence
from career_chat.dialogue.interview.contrasts import Contrasts
from career_chat.dialogue.interview.record import Given
from career_chat.dialogue.interview.telling import offered
from career_chat.dialogue.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from career_chat.dialogue.interview.belief import Answer
    from career_chat.pack import Contrast, Pack

SEED = 20_240_601
PEOPLE = 2_100  # a row, three hundred a role
TALKING = 70  # people who type to the whole assistant
LIKES_A_NEIGHBOUR, UNSURE = 0.35, 0.10
SAYS_BOTH = 0.25  # of those to whom another option appeals beside their own
MOST_ASKED = 20  # an interview that goes on longer than this is a fault
NEIGHBOURS = {
    "mlops-engineer": ("ml-engineer", "devops-engineer", "data-engineer"),
    "ml-engineer": ("mlops-engineer", "ai-engineer", "data-engineer"),
    "devops-engineer": ("mlops-engineer", "backend-engineer"),
    "data-engineer": ("mlops-engineer", "ml-engineer", "backend-engineer"),
    "ai-engineer": ("ml-engineer", "fullstack-engineer"),
    "backend-engineer": ("devops-engineer", "data-engineer", "fullstack-engineer"),
    "fullstack-engineer": ("backend-engineer", "ai-engineer"),
}


class Kind(NamedTuple):
    """A kind of people. `contrary`: how often an answer is another than meant; `confused`: how often a neighbour's
    option is taken for the own; `unsure`: how often there is no answer; `both`: how often several options are taken
    when several appeal; `pleases`: never says neither; `own_reading`: how often a broad contrast is understood
    otherwise than the content means it, for good; `first`: how often just the first option is taken; `hearts`: how
    many roles are at heart."""

    name: str
    contrary: float = 0.0
    confused: float = 0.0
    unsure: float = UNSURE
    both: float = SAYS_BOTH
    pleases: bool = False
    own_reading: float = 0.0
    first: float = 0.0
    hearts: int = 1


KINDS = (
    Kind("honest"),
    Kind("contrary answers 5 %", contrary=0.05),
    Kind("contrary answers 15 %", contrary=0.15),
    Kind("neighbours mistaken 15 %", confused=0.15),
    Kind("neighbours mistaken 25 %", confused=0.25),
    Kind("neighbours mistaken 35 %", confused=0.35),
    Kind("contrary 15 % and neighbours mistaken 15 %", contrary=0.15, confused=0.15),
    Kind("unsure 35 %", unsure=0.35),
    Kind("both whenever both appeal", both=1.0),
    Kind("never neither: any option instead", pleases=True),
    Kind("broad options read otherwise 15 %", own_reading=0.15),
    Kind("the first option 15 %", first=0.15),
    Kind("two roles at heart", hearts=2),
)


class Person:
    def __init__(self, kind: Kind, role: str, dice: random.Random) -> None:
        self.kind, self.dice = kind, dice
        others = list(NEIGHBOURS[role])
        self.hearts = {role, *dice.sample(others, kind.hearts - 1)}
        self.likes = {each for each in others if dice.random() < LIKES_A_NEIGHBOUR} - self.hearts
        self.near = {each for heart in self.hearts for each in NEIGHBOURS[heart]} - self.hearts
        self._reads: dict[str, int] = {}

    def answers(self, contrast: Contrast, sides: list[set[str]]) -> Answer:
        """The options taken; None for "not sure"."""
        kind, dice = self.kind, self.dice
        if dice.random() < kind.unsure:
            return None
        if dice.random() < kind.first:
            return (0,)
        meant = self._means(contrast, sides)
        if dice.random() < kind.contrary:
            return (dice.choice([place for place in range(len(sides)) if (place,) != meant]),)
        return meant

    def _means(self, contrast: Contrast, sides: list[set[str]]) -> tuple[int, ...]:
        own = [place for place, side in enumerate(sides) if side & self.hearts]
        own = self._as_read(contrast, sides, own)
        appealing = [place for place, side in enumerate(sides) if side & self.likes and place not in own]
        mistaken = [place for place, side in enumerate(sides) if side & self.near and place not in own]
        if own and mistaken and self.dice.random() < self.kind.confused:
            return (self.dice.choice(mistaken),)
        if len(own) == 1 and appealing and self.dice.random() < self.kind.both:
            return tuple(sorted((*own, *appealing)))
        taken = own or appealing
        if len(taken) > 1 and self.dice.random() >= self.kind.both:
            taken = [self.dice.choice(taken)]
        if not taken and self.kind.pleases:
            taken = [self.dice.randrange(len(sides))]
        return tuple(taken)

    def _as_read(self, contrast: Contrast, sides: list[set[str]], own: list[int]) -> list[int]:
        """A broad contrast that this person reads in an own way is always read so."""
        if not self.kind.own_reading or max(map(len, sides)) < 2:
            return own
        if contrast.id not in self._reads:
            differs = self.dice.random() < self.kind.own_reading
            self._reads[contrast.id] = self.dice.randrange(len(sides)) if differs else -1
        read = self._reads[contrast.id]
        return own if read < 0 else [read]

    def says_yes(self, role: str) -> bool | None:
        """Answer to a decision point asked as yes/no: None is "not sure"."""
        if self.dice.random() < self.kind.unsure:
            return None
        if self.dice.random() < self.kind.first:
            return True
        yes = role in self.hearts or role in self.likes
        if role in self.near and self.dice.random() < self.kind.confused:
            yes = not yes
        return not yes if self.dice.random() < self.kind.contrary else yes


class Ended(NamedTuple):
    """`ranking`: roles, the first put forward first; `asked`: questions; `sure`: whether it ended in a pick."""

    ranking: tuple[str, ...]
    asked: int
    sure: bool


class Step(NamedTuple):
    state: State
    upcoming: Contrast | None
    ended: Ended | None


class Interviews:
    """The interview's own course, without words; what follows the same answers is worked out once."""

    def __init__(self, pack: Pack) -> None:
        self.contrasts = Contrasts(pack)
        self._steps: dict[tuple[tuple[str, Answer], ...], Step] = {(): self._step(State())}

    def hold(self, answers: Callable[[Contrast, list[set[str]]], Answer]) -> Ended:
        told: tuple[tuple[str, Answer], ...] = ()
        step = self._steps[()]
        while step.ended is None:
            asked = step.upcoming
            assert asked is not None
            assert len(told) < MOST_ASKED
            answer = answers(asked, [set(self.contrasts.roles_of(option)) for option in asked.options])
            told = (*told, (asked.id, answer))
            if told not in self._steps:
                self._steps[told] = self._step(self._after(step.state, asked, answer))
            step = self._steps[told]
        return step.ended

    def _after(self, state: State, asked: Contrast, answer: Answer) -> State:
        kind = "unsure" if answer is None else "chose"
        given = Given(state.turn, asked.id, kind, answer or ())
        left = () if answer is None else evidence.entries(self.contrasts, asked, answer, state.turn)
        interview = state.interview._replace(given=(*state.interview.given, given))
        return state._replace(turn=state.turn + 1, ledger=state.ledger + left, interview=interview)

    def _step(self, state: State) -> Step:
        mixture = choice.believed(self.contrasts, state)
        upcoming = choice.next_contrast(self.contrasts, state, mixture)
        end = choice.verdict(self.contrasts, state, mixture, upcoming)
        if end is None:
            return Step(state, upcoming, None)
        ranking = tuple(role for role, _ in end.ranking)
        return Step(state, None, Ended(ranking, len(state.interview.given), end.end == "sure"))


def yes_or_no(pack: Pack, dice: random.Random, says: Callable[[str], bool | None]) -> Ended:
    """The six decision points, each asked once: a yes counts one, "not sure" a half; ties fall by chance. Someone who
    says yes to none stays. It counts as a pick when one role alone has the most."""
    points = pack.facts.points
    score = {role.id: 0.0 for role in pack.facts.roles}
    for point in points:
        said = says(point.role)
        score[point.role] += 0.5 if said is None else float(said)
    score[pack.facts.baseline] = 0.75 if max(score.values()) < 1 else 0.25
    ranking = sorted(score, key=lambda role: (-score[role], dice.random()))
    return Ended(tuple(ranking), len(points), score[ranking[0]] > score[ranking[1]])


class Row(NamedTuple):
    first: float
    two: float
    asked: float
    sure: float
    wrong: float


def summed(ends: list[tuple[set[str], Ended]]) -> Row:
    """Shares of all people, and the mean number of questions."""

    def share(hits: list[bool]) -> float:
        return sum(hits) / len(ends)

    return Row(
        share([end.ranking[0] in hearts for hearts, end in ends]),
        share([bool(hearts & set(end.ranking[:2])) for hearts, end in ends]),
        sum(end.asked for _, end in ends) / len(ends),
        share([end.sure for _, end in ends]),
        share([end.sure and end.ranking[0] not in hearts for hearts, end in ends]),
    )


def tried(interviews: Interviews, pack: Pack, kind: Kind, people: int) -> tuple[Row, Row]:
    """(the interview, the six questions) on the same people."""
    held, asked = [], []
    for number in range(people):
        role = interviews.contrasts.roles[number % len(interviews.contrasts.roles)]
        for ends, talk in (
            (held, lambda person, dice: interviews.hold(person.answers)),
            (asked, lambda person, dice: yes_or_no(pack, dice, person.says_yes)),
        ):
            dice = random.Random(f"{SEED} {kind.name} {number}")
            person = Person(kind, role, dice)
            ends.append((person.hearts, talk(person, dice)))
    return summed(held), summed(asked)


def stubborn(interviews: Interviews) -> list[tuple[str, Ended]]:
    """People who always answer alike."""
    return [
        ("yes to all", interviews.hold(lambda contrast, sides: tuple(range(len(sides))))),
        ("no to all", interviews.hold(lambda contrast, sides: ())),
        ("don't know", interviews.hold(lambda contrast, sides: None)),
    ]


def typed(assistant: Assistant, interviews: Interviews, number: int) -> bool:
    """Whether someone who types numbers and words to the whole assistant ends where the same answers end above."""
    contrasts = interviews.contrasts
    act = next(act for act in assistant.pack.acts.values() if act.handler == "interview")
    dice = random.Random(f"{SEED} typed {number}")
    person = Person(KINDS[2], contrasts.roles[number % len(contrasts.roles)], dice)
    turn = assistant.respond(assistant.start(), "quiz me")
    given: dict[str, Answer] = {}
    while (asked := contrasts.find(turn.state.interview.asking or "")) is not None:
        answer = person.answers(asked, [set(contrasts.roles_of(option)) for option in asked.options])
        given[asked.id] = answer
        means = ("unsure", ()) if answer is None else ("chose", answer)
        buttons = [(number, text) for number, (text, heard) in enumerate(offered(act, asked), 1) if heard == means]
        said = (str(buttons[0][0]), buttons[0][1]) if buttons else (" and ".join(str(at + 1) for at in answer or ()),)
        turn = assistant.respond(turn.state, dice.choice(said))
    end = interviews.hold(lambda contrast, _: given[contrast.id])
    return len(given) == end.asked and (turn.reply.roles == end.ranking[:1] or not end.sure)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--people", type=int, default=PEOPLE, metavar="N", help=f"simulated people a row ({PEOPLE})")
    people = parser.parse_args().people
    began = time.perf_counter()
    assistant = Assistant.load()
    pack = assistant.pack
    interviews = Interviews(pack)
    print(f"{people} people a row, seed {SEED}; yes to a neighbour {LIKES_A_NEIGHBOUR:.0%}, unsure {UNSURE:.0%}")
    print(f"{'':44}{'interview':>38}   {'six yes/no questions':>22}")
    print(f"{'people':44}{'first':>7}{'two':>7}{'asked':>7}{'sure':>7}{'wrong*':>10}", end="   ")
    print(f"{'first':>7}{'two':>7}{'wrong*':>8}")
    for kind in KINDS:
        ours, theirs = tried(interviews, pack, kind, people)
        print(
            f"{kind.name:44}{ours.first:7.1%}{ours.two:7.1%}{ours.asked:7.2f}{ours.sure:7.1%}{ours.wrong:10.1%}"
            f"   {theirs.first:7.1%}{theirs.two:7.1%}{theirs.wrong:8.1%}"
        )
    for name, end in stubborn(interviews):
        print(f"{name:44}{'':14}{end.asked:7d}{'yes' if end.sure else 'no':>7}")
    print("* a pick that is wrong, of all people")
    same = sum(typed(assistant, interviews, number) for number in range(TALKING))
    print(f"typed to the whole assistant by {TALKING} people: {same} end as above")
    print(f"{time.perf_counter() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
