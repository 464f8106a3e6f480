"""How each kind of text looks, in colours that every Textual theme has. Nothing is told by colour alone:
matched words are underlined too, strong words bold, bars against are drawn with another block."""

STRONG = "bold"
HEADING = "bold $text-primary"
LINK = "underline $text-primary"
MATCHED = "underline $text-success"
PERSON = "bold $text-accent"
QUIET = "$foreground 68%"
RULE = "$foreground 25%"
BAR = "$primary"
BAR_AGAINST = "$foreground 68%"
KEY = "bold $text-accent"
TITLE = "bold $text-primary"
