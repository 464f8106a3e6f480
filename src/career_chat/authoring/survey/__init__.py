"""Many answers, one picture: how they came out, and what was not understood, grouped by likeness."""

from career_chat.authoring.survey.likeness import Group, Likeness
from career_chat.authoring.survey.picture import PICTURES, Picture, Share, drawn
from career_chat.authoring.survey.tally import Answered, Tally

__all__ = ["PICTURES", "Answered", "Group", "Likeness", "Picture", "Share", "Tally", "drawn"]
