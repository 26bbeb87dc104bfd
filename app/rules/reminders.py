"""Reminders of appointments: how long before, and when one is due. Knows no record."""

from datetime import datetime, timedelta

from app.rules.problem import Problem, problem

LONGEST_REMINDER = 7 * 24 * 60
"""Minutes before an appointment at which a reminder may be set, at most: a week."""
LONGEST_APPOINTMENT = 24 * 60

CHOICES = (0, 10, 30, 60, 24 * 60)
"""Minutes offered on the screen; any other number may be written elsewhere."""


def check_reminder(remind_minutes: int | None, minutes: int | None) -> list[Problem]:
    """Why these minutes, before an appointment and of its length, cannot be."""
    found = []
    if remind_minutes is not None and not 0 <= remind_minutes <= LONGEST_REMINDER:
        found.append(problem("reminder_out_of_range"))
    if minutes is not None and not 0 < minutes <= LONGEST_APPOINTMENT:
        found.append(problem("minutes_out_of_range"))
    return found


def is_due(at: datetime, minutes: int | None, remind_minutes: int | None, now: datetime) -> bool:
    """Is an appointment at `at` to be announced now: its reminder has come and it is not over?"""
    if remind_minutes is None:
        return False
    return at - timedelta(minutes=remind_minutes) <= now < at + timedelta(minutes=minutes or 30)
