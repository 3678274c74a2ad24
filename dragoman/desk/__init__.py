"""The desk: pages for the staff, behind a log-in.

Comes in: what `pipeline` and the apps below it report. Goes out: HTML for people who are staff.
Never: a table of another app written but by that app's services, a fetch, a translation.
"""
