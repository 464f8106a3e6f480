"""The chat itself: transcript, quick replies and composer, and the way from a message to its reply."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.containers import Horizontal
from textual.screen import Screen

from career_chat.reply import Paragraph, Run
from career_chat.tui.commands import COMMANDS, Command, Invocation, invocation, unknown
from career_chat.tui.completion import Candidate, Completer
from career_chat.tui.drawing import Answered, Noted, Said
from career_chat.tui.keys import CHAT_KEYS, COMPLETION_KEYS, bindings
from career_chat.tui.matched import joined, matched
from career_chat.tui.widgets.completions import Completions
from career_chat.tui.widgets.composer import Composer
from career_chat.tui.widgets.key_bar import KeyBar
from career_chat.tui.widgets.profile_panel import ProfilePanel
from career_chat.tui.widgets.quick_replies import QuickReplies
from career_chat.tui.widgets.title_bar import TitleBar
from career_chat.tui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult

    from career_chat.history import Talk
    from career_chat.reply import Block
    from career_chat.settings import Settings
    from career_chat.tui.conversation import Conversation
    from career_chat.tui.drawing import Entry

WIDE = 120  # columns from which the profile stands beside the talk
INVITATION = "say what you like, or / for commands"
NOT_KEPT = "This is not being kept"
READ_ANEW = "The content has changed since, so what you said was read anew; the replies above are as they were."
RECALLED = 500  # messages of earlier conversations that Up brings back


class Completed(NamedTuple):
    """What was written, and what completion made of it."""

    written: str
    taken: str


class ChatScreen(Screen[None]):
    HELP: ClassVar[str] = "Say what you like, dislike or wonder; / starts a command, Tab completes."
    DEFAULT_CSS = """
    ChatScreen { background: $background; }
    ChatScreen.-high QuickReplies, ChatScreen.-higher QuickReplies { padding: 1 1 0 1; }
    ChatScreen.-higher Composer { margin-top: 1; }
    ChatScreen.-completing QuickReplies { display: none; }
    ChatScreen #talk { height: 1fr; }
    ChatScreen.-wide.-panel-beside ProfilePanel { display: block; width: 40; }
    ChatScreen.-narrow.-panel-over ProfilePanel { display: block; width: 1fr; border-left: none; }
    ChatScreen.-narrow.-panel-over Transcript, ChatScreen.-narrow.-panel-over QuickReplies { display: none; }
    """
    # Blank lines between the parts are for those who have the lines.
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-low"), (20, "-high"), (30, "-higher")]  # noqa: RUF012 (Textual's type)
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    BINDINGS = bindings((*COMPLETION_KEYS, *CHAT_KEYS))
    AUTO_FOCUS = "Composer"

    def __init__(self, settings: Settings) -> None:
        super().__init__(classes="-panel-beside" if settings.panel else "")
        self.settings = settings
        self.conversation: Conversation | None = None
        self._told: str | None = None  # trouble with keeping, so that it is told once
        self.transcript = Transcript()
        self.quick_replies = QuickReplies()
        self.panel = ProfilePanel()
        self.completions = Completions()
        self.composer = Composer(INVITATION)
        self.composer.cursor_blink = settings.motion
        self._completer = Completer(COMMANDS, self._arguments)
        self._completed: Completed | None = None

    def compose(self) -> ComposeResult:
        yield TitleBar()
        with Horizontal(id="talk"):
            yield self.transcript
            yield self.panel
        yield self.quick_replies
        yield self.completions
        yield self.composer
        yield KeyBar()

    def on_mount(self) -> None:
        self.watch(self.transcript, "more_below", self.refresh_bindings, init=False)

    def converse(self, conversation: Conversation, talk: Talk | None = None) -> None:
        """From now on the composer's messages go to `conversation`, which goes on with `talk` or begins."""
        self.conversation = conversation
        self._completer = Completer(COMMANDS, self._arguments, conversation.assistant.pack)
        if conversation.history:
            self.composer.recall.know(conversation.history.messages(RECALLED))
        if talk:
            self.resume(talk)
        else:
            self.begin()
        self.composer.allow_sending()

    def begin(self) -> None:
        """The conversation from its first word."""
        if self.conversation is None:
            return
        opening = self.conversation.begin()
        self.transcript.clear()
        self.transcript.add(Answered(opening.said))
        self.quick_replies.offer(opening.suggestions)
        self._changed()

    def resume(self, talk: Talk) -> None:
        """Show a talk that was kept, and go on with it."""
        if self.conversation is None:
            return
        anew = self.conversation.resume(talk)
        self.transcript.clear()
        entries: list[Entry] = [Answered(self.conversation.assistant.open().said)]
        for turn in talk.turns:
            entries += (Said(turn.message, joined(turn.matched)), Answered(turn.reply.said))
        self.transcript.add(*entries)
        if anew:
            self.tell(READ_ANEW)
        self.quick_replies.offer(self.conversation.state.suggested)
        self._changed()

    def send(self, message: str) -> None:
        """The person says `message`; it and the reply go into the transcript together."""
        if self.conversation is None:
            return
        self.remove_class("-panel-over")  # the reply is what matters now
        turn = self.conversation.say(message)
        self.transcript.add(Said(message, matched(turn)), Answered(turn.reply.said))
        self.quick_replies.offer(turn.reply.suggestions)
        self._changed()

    def _changed(self) -> None:
        """After anything that the conversation took in."""
        assert self.conversation is not None
        self.app.sub_title = self.conversation.title
        self.panel.show(self.conversation)
        if self.conversation.trouble and self.conversation.trouble != self._told:
            self.tell(f"{NOT_KEPT}: {self.conversation.trouble}")
        self._told = self.conversation.trouble

    def note(self, *blocks: Block) -> None:
        """A word of the app itself, outside the conversation."""
        self.transcript.add(Noted(blocks))

    def tell(self, sentence: str) -> None:
        """A sentence of the app itself."""
        self.note(Paragraph((Run(sentence),)))

    def invoke(self, call: Invocation) -> None:
        if command := call.among(COMMANDS):
            command.run(self, call.argument)
        else:
            self.note(unknown(call, COMMANDS))

    @on(Composer.Sent)
    def _sent(self, sent: Composer.Sent) -> None:
        if not sent.text.strip():
            if self.quick_replies.marked is not None:
                self.action_choose(self.quick_replies.marked + 1)
        elif call := invocation(sent.text):
            self.invoke(call)
        else:
            self.send(sent.text)

    @on(Composer.Changed)
    def _written(self) -> None:
        """Commands are offered while they are written, anything else when Tab asks for it."""
        self.quick_replies.marked = None
        text = self.composer.text
        if self._completed is None or self._completed.taken != text:
            self._completed = None
            self._offer(self._completer.candidates(text) if text.startswith("/") else ())

    # Completion

    def _offer(self, candidates: tuple[Candidate, ...]) -> None:
        self.completions.offer(candidates)
        self.set_class(bool(candidates), "-completing")

    def action_complete(self, step: int) -> None:
        """Write the next candidate instead of what is written."""
        if not self.completions.candidates:
            self._offer(self._completer.candidates(self.composer.text, self.quick_replies.options))
        if candidate := self.completions.step(step):
            self._take(candidate)

    def action_take_completion(self, at: int) -> None:
        self.completions.marked = at
        self._take(self.completions.candidates[at])

    def _take(self, candidate: Candidate) -> None:
        written = self._completed.written if self._completed else self.composer.text
        self._completed = Completed(written, candidate.text)
        self.composer.write(candidate.text)

    def action_uncomplete(self) -> None:
        """What was written before Tab, without offers."""
        if self._completed:
            self.composer.write(self._completed.written)
        self._completed = None
        self._offer(())

    def _arguments(self, command: Command) -> Iterable[str]:
        return command.options(self)

    # The profile

    def action_toggle_panel(self) -> None:
        """Show the profile and go there; from there, hide it."""
        if self.panel.has_focus:
            self.remove_class(self._panel_class)
            self.composer.focus()
        else:
            self.open_panel()

    def open_panel(self) -> None:
        """Show the profile and go there."""
        self.add_class(self._panel_class)
        self.call_after_refresh(self.panel.focus)

    @property
    def _panel_class(self) -> str:
        return "-panel-beside" if self.has_class("-wide") else "-panel-over"

    def action_remove_piece(self, at: int) -> None:
        self.panel.take_out(at)

    @on(ProfilePanel.Left)
    def _left_panel(self) -> None:
        self.remove_class("-panel-over")
        self.composer.focus()

    @on(ProfilePanel.Removed)
    def _removed(self, removed: ProfilePanel.Removed) -> None:
        if self.conversation:
            self.conversation.take_out(removed.piece)
            self.tell(f"Taken out: “{removed.piece.words}”.")
            self._changed()

    @on(ProfilePanel.Restored)
    def _restored(self) -> None:
        if self.conversation and self.conversation.put_back():
            self.tell("Put back.")
            self._changed()

    # Typing and pasting land in the composer, wherever the focus is.

    def on_key(self, event: events.Key) -> None:
        if event.is_printable and event.character:
            event.stop()
            self.composer.type_in(event.character)

    def on_paste(self, event: events.Paste) -> None:
        if not self.composer.has_focus:  # which took it already
            self.composer.type_in(event.text)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Quick replies take keys only while nothing is written, and none they have no use for."""
        options, marked = self.quick_replies.options, self.quick_replies.marked
        free = bool(options) and not self.composer.text and not self.panel.has_focus
        match action, parameters:
            case "choose", (int(number),):
                return free and number <= len(options)
            case "mark_choice", (int(step),):
                return free and (step > 0 or marked is not None)
            case "complete", _:
                return self.composer.has_focus
            case "uncomplete", _:
                return bool(self.completions.candidates)
            case "unmark_choice", _:
                return marked is not None and not self.panel.has_focus
            case "scroll_transcript", _ if self.panel.has_focus:
                return False
            case "scroll_transcript", ("page_down",):
                return self.transcript.more_below
            case _:
                return True

    def action_choose(self, number: int) -> None:
        """Send quick reply `number`, counted from 1."""
        if 1 <= number <= len(self.quick_replies.options):
            message = self.quick_replies.options[number - 1]
            self.composer.recall.remember(message)
            self.send(message)

    def action_mark_choice(self, step: int) -> None:
        self.quick_replies.mark(step)

    def action_unmark_choice(self) -> None:
        self.quick_replies.marked = None

    def action_scroll_transcript(self, where: str) -> None:
        getattr(self.transcript, f"scroll_{where}")(animate=False)
