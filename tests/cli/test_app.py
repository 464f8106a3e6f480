"""`career-chat` alone, at a real terminal."""

CTRL_Q = "\x11"
INTO_SCREEN, OUT_OF_SCREEN = "\x1b[?1049h", "\x1b[?1049l"


def test_the_chat_opens_answers_and_leaves_the_terminal_as_it_was(terminal, program: str):
    app = terminal(program, TERM="xterm-256color")
    app.until(INTO_SCREEN)
    app.until("quit")  # the footer is painted: keys are read one by one from here
    app.type("I like data pipelines\r")
    app.until("Data Engineer")
    app.type(CTRL_Q)
    rest, code = app.ended()
    assert code == 0
    assert OUT_OF_SCREEN in rest
    assert "Traceback" not in rest


def test_content_that_cannot_be_used_is_told_once_the_screen_is_left(terminal, program: str, broken_pack):
    app = terminal(program, "--pack", str(broken_pack), TERM="xterm-256color")
    shown, code = app.ended()
    assert code == 2
    assert "data/roles.json: line 2, column 13: is not JSON" in shown.partition(OUT_OF_SCREEN)[2]


def test_enter_does_not_overtake_the_words_typed_before_it(terminal, program: str):
    app = terminal(program, TERM="xterm-256color")
    app.until("Hello")
    app.type("I like data pipelines\r")
    app.until("Data Engineer")
    app.type(CTRL_Q)
    assert app.ended()[1] == 0
