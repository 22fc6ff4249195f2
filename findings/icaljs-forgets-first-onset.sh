#!/bin/sh
# ical.js 2.2.1 forgets the first onset of a time zone part that also lists dates.
#
# A good guess: in a VTIMEZONE, `DTSTART` is the first onset of a part and `RDATE` adds more; RFC 5545 allows several dates on
# one RDATE line, with commas.
# What happens: where there is an RDATE, DTSTART is not an onset at all, and of each RDATE line only the first date is. Winter
# time that began in October 2026 is not known in January 2027, so nine o'clock in Berlin is an hour off. With the same onsets as
# parts of their own, without RDATE, the time is right.
. "$(dirname "$0")/_common.sh"
npm_install ical.js@2.2.1

cat > zone.mjs <<'JS'
import ICAL from "ical.js";

const part = (kind, from, to, first, more) =>
  [`BEGIN:${kind}`, `DTSTART:${first}`, ...(more ? [`RDATE:${more}`] : []), `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `END:${kind}`];
const calendar = (...parts) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//zones//EN", "BEGIN:VTIMEZONE", "TZID:Europe/Berlin", ...parts.flat(),
   "END:VTIMEZONE", "END:VCALENDAR", ""].join("\r\n");
const standard = (first, more) => part("STANDARD", "+0200", "+0100", first, more);
const daylight = (first, more) => part("DAYLIGHT", "+0100", "+0200", first, more);
const nine = (text, year) => {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vtimezone"));
  return ICAL.Time.fromData({ year, month: 1, day: 15, hour: 9, minute: 0, second: 0 }, zone).toJSDate().toISOString();
};

const listed = calendar(daylight("20260329T020000", "20270328T020000,20280326T020000"),
                        standard("20261025T030000", "20271031T030000,20281029T030000"));
const apart = calendar(daylight("20260329T020000"), daylight("20270328T020000"), daylight("20280326T020000"),
                       standard("20261025T030000"), standard("20271031T030000"), standard("20281029T030000"));
for (const year of [2027, 2029]) console.log(year, "listed", nine(listed, year), "apart", nine(apart, year));
JS
node zone.mjs > zone.txt
echo "ical.js 2.2.1, 15 January, 09:00 in Berlin"
cat zone.txt
still "with RDATE the first winter is an hour off" grep -q "2027 listed 2027-01-15T09:00:00.000Z" zone.txt
still "without RDATE it is right" grep -q "2027 .* apart 2027-01-15T08:00:00.000Z" zone.txt
