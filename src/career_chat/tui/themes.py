"""The chat's own looks, one dark and one light: quiet grounds, ink with contrast enough, two colours."""

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

THEMES = (DARK, LIGHT)
