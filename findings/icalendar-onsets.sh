#!/bin/sh
# icalendar 7.3.2 writes the beginning of summer time an hour late.
#
# A good guess: `Timezone.from_tzid("Europe/Berlin")` writes DAYLIGHT parts whose DTSTART is 02:00. RFC 5545, 3.6.5: the
# onset is a local time under the offset that held before (TZOFFSETFROM); Berlin's clocks go forward at 02:00.
# What happens: DTSTART is 03:00, the time the clock shows after the change. A program that follows the RFC reads the
# hour after the change with the wrong offset. The autumn onset is right (03:00).
. "$(dirname "$0")/_common.sh"
pip_install icalendar==7.3.2 tzdata==2026.6

cat > zone.py <<'PY'
from datetime import date
from icalendar import Timezone

zone = Timezone.from_tzid("Europe/Berlin", first_date=date(2027, 1, 1), last_date=date(2027, 12, 31))
for part in zone.subcomponents:
    print(part.name, part["DTSTART"].to_ical().decode(), part["TZOFFSETFROM"].to_ical())
PY
"$python" zone.py > zone.txt
echo "icalendar 7.3.2"
cat zone.txt
still "summer time begins at 03:00 under the winter offset" grep -q "DAYLIGHT 20270328T030000 +0100" zone.txt
still "winter time begins at 03:00 under the summer offset" grep -q "STANDARD 20271031T030000 +0200" zone.txt
