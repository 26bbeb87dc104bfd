"""How records of each kind look in lists of many kinds, and which thing opens them: search hits and the timeline."""

THINGS = {
    "person": "persona",
    "request": "richiesta",
    "visit": "visita",
    "intake_form": "scheda",
    "information": "informazione",
    "activity": "attivita",
    "activity_session": "incontro",
    "self_management_group": "gruppo",
    "mediation_case": "mediazione",
    "partner": "ente",
    "referral": "invio",
    "pathway": "percorso",
    "arrears_case": "caso",
    "grant_request": "fondi",
}
"""Kinds that open as things of their own; a hit of another opens the page that lists it, or its person."""

HIT_ICONS = {
    "building": "building",
    "unit": "door",
    "request": "clipboard-list",
    "printed_document": "printer",
    "visit": "stairs",
    "contact": "message",
    "activity": "users-group",
    "activity_session": "clipboard-check",
    "mediation_case": "users-group",
    "partner": "users-group",
    "referral": "arrows-exchange",
    "pathway": "map-pin",
    "arrears_case": "file-text",
}

TIMELINE_ICONS = {
    "contact": "message", "request": "tool", "visit": "stairs", "visit_note": "note", "printed_document": "printer",
    "intake_form": "id", "activity_session": "users-group", "activity": "users-group", "self_management_group": "users",
    "information": "info-circle", "referral": "arrows-exchange", "pathway": "map-pin", "pathway_step": "arrow-right",
    "arrears_case": "file-text", "arrears_step": "arrow-right", "arrears_measure": "list", "debt_notice": "mail",
    "solidarity_application": "calendar", "grant_request": "coin-euro",
    "needs_assessment": "clipboard-check", "case_opening": "users-group", "housing_application": "door",
    "mediation_case": "users-group",
}  # fmt: skip
