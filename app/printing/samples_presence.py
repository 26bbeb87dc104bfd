"""The sample of FOGLIO-ORE: two invented operators in a month of action K1."""

from datetime import date

from app.printing.foglio_ore import HoursRow, LineHours, StaffHours

STAFF_HOURS = StaffHours(
    first=date(2026, 3, 1),
    last=date(2026, 3, 31),
    operator="tutti quelli visibili",
    rows=(
        HoursRow("G. R.", "Lodi K1", "Sportello", 3_345, 133_800),
        HoursRow("G. R.", "Lodi K1", "Territorio", 2_610, 104_400),
        HoursRow("G. R.", "nessuna linea", "Ufficio", 420, 16_800),
        HoursRow("M. F.", "Lodi K1", "Formazione", 240, 9_800),
        HoursRow("M. F.", "Lodi K1", "Sportello", 4_065, 165_988),
        HoursRow("M. F.", "Lodi K1", "Territorio", 1_935, 79_013),
    ),
    lines=(
        LineHours("Lodi K1", 12_195, 493_001, 49_441_400),
        LineHours("nessuna linea", 420, 16_800, None),
    ),
    minutes=12_615,
    cents=509_801,
    running=1,
)
