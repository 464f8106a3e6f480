"""`career-chat chat`: plain lines, in a pipe and at a real terminal."""

import pytest


def test_it_greets_answers_and_ends_with_the_input(career_chat):
    ran = career_chat("chat", stdin="I like data pipelines\nwhat tools would I use?\n")
    assert (ran.code, ran.err) == (0, "")
    greeting, recommended, tools = ran.out.rstrip("\n").split("\n\n")
    assert "  1 " in greeting
    assert "Data Engineer" in recommended
    assert "Kafka" in tools


def test_in_a_pipe_there_is_no_prompt(career_chat):
    ran = career_chat("chat", stdin="hello\nthanks\n")
    assert "> " not in ran.out


@pytest.mark.parametrize("word", ["quit", "/EXIT "])
def test_quit_ends_it(career_chat, word: str):
    ran = career_chat("chat", stdin=f"{word}\nI like data pipelines\n")
    assert ran.code == 0
    assert "Data Engineer" not in ran.out


def test_a_number_takes_the_quick_reply(career_chat):
    by_number = career_chat("chat", stdin="I like data pipelines\n1\n").out
    offered = by_number.split("\n\n")[1].splitlines()
    first = next(line for line in offered if line.startswith("  1 ")).removeprefix("  1 ")
    by_words = career_chat("chat", stdin=f"I like data pipelines\n{first}\n").out
    assert by_number == by_words.replace("\n\n", f"\n\n> {first}\n", 2).replace(f"> {first}\n", "", 1)


def test_a_number_that_is_not_offered_is_a_message(career_chat):
    ran = career_chat("chat", stdin="99\n")
    assert ran.code == 0
    assert "> " not in ran.out


def test_a_talk_at_a_terminal_uses_no_screen_control(terminal, program: str):
    talk = terminal(program, "chat")
    shown = talk.until("> ")
    talk.type("I like data pipelines\n")
    shown += talk.until("Data Engineer") + talk.until("> ")
    talk.type("quit\n")
    rest, code = talk.ended()
    assert code == 0
    assert "\x1b" not in shown + rest
    assert "\r" not in (shown + rest).replace("\r\n", "\n")


def test_ctrl_d_and_ctrl_c_end_it(terminal, program: str):
    for key, expected in (("\x04", 0), ("\x03", 130)):
        talk = terminal(program, "chat")
        talk.until("> ")
        talk.type(key)
        rest, code = talk.ended()
        assert code == expected
        assert "Traceback" not in rest


def test_escape_sequences_typed_at_a_terminal_are_shown_not_obeyed(terminal, program: str):
    talk = terminal(program, "ask", "\x1b]0;owned\x07 zzqx\x9b31m", NO_COLOR="1")
    shown, code = talk.ended()
    assert code == 0
    assert "\x1b" not in shown
    assert "\x9b" not in shown


def test_ask_at_a_terminal_says_what_it_waits_for(terminal, program: str):
    talk = terminal(program, "ask")
    assert "one a line; Ctrl+D ends" in talk.until('career-chat ask "')
    talk.type("hello\n\x04")
    shown, code = talk.ended()
    assert code == 0
    assert "Hello" in shown
