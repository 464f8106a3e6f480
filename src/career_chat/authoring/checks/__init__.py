"""What an author should know about content that loads: one module a check, listed in `registry`."""

from career_chat.authoring.checks.finding import Finding, Severity
from career_chat.authoring.checks.registry import CHECKS, findings

__all__ = ["CHECKS", "Finding", "Severity", "findings"]
