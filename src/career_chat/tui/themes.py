"""The chat's own looks: one dark and one light with quiet grounds, one with all the contrast there is."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="calm-dark",
    dark=True,
    primary="#7fb4ca",
    secondary="#9aa5b8",
    accent="#e3b76f",
    success="#98c379",
    warning="#e3b76f",
    error="#e67e80",
    foreground="#dfe3ea",
    background="#16191f",
    surface="#1f242d",
    panel="#242a35",
)

LIGHT = Theme(
    name="calm-light",
    dark=False,
    primary="#1f6583",
    secondary="#5b6475",
    accent="#8a5a00",
    success="#3d6b1f",
    warning="#8a5a00",
    error="#a3262a",
    foreground="#23272f",
    background="#f7f6f2",
    surface="#ecebe5",
    panel="#e3e1d9",
)

CONTRAST = Theme(
    name="high-contrast",
    dark=True,
    primary="#5fd7ff",
    secondary="#ffffff",
    accent="#ffd700",
    success="#87ff5f",
    warning="#ffd700",
    error="#ff8787",
    foreground="#ffffff",
    background="#000000",
    surface="#121212",
    panel="#1c1c1c",
)

THEMES = (DARK, LIGHT, CONTRAST)
