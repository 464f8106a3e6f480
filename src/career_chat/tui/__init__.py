"""The chat in the terminal. `app.run(assistant)` starts it; everything else in here serves that."""
