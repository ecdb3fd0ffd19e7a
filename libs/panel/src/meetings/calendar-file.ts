import { Temporal } from 'temporal-polyfill';
import { londonMoment } from '../series/cut-off';
import { Meeting } from './meeting';

/**
 * Meetings as an iCalendar file (RFC 5545): title and time only, nothing of a case (PAN-30). Moments are in UTC, so that
 * the file needs no table of summer times; the key of a meeting stays, so that reading the file again moves it.
 */
export const calendarFile = (
  meetings: readonly Pick<Meeting, 'id' | 'seriesName' | 'heldOn' | 'startsAt' | 'minutes' | 'version'>[],
  { now, host }: { readonly now: Temporal.Instant; readonly host: string },
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pan-London placements//Panel meetings//EN',
    'CALSCALE:GREGORIAN',
    ...meetings.flatMap((meeting) => event(meeting, now, host)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

type Event = Parameters<typeof calendarFile>[0][number];

const event = (meeting: Event, now: Temporal.Instant, host: string): string[] => {
  const begins = londonMoment(meeting.heldOn, meeting.startsAt);
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.id}@${host}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${meeting.version}`,
    `DTSTART:${utc(begins)}`,
    `DTEND:${utc(begins.add({ minutes: meeting.minutes }))}`,
    `SUMMARY:${escaped(meeting.seriesName)}`,
    'END:VEVENT',
  ];
};

/** 20261125T100000Z */
const utc = (moment: Temporal.Instant): string =>
  moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/** Section 3.3.11: commas, semicolons and backslashes are escaped, and a new line is written as \n. */
const escaped = (text: string): string =>
  text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

const OCTETS = 75;

/** Section 3.1: no line is longer than 75 octets; the next begins with a space. A character is never cut in two. */
const folded = (line: string): string => {
  let [text, room] = ['', OCTETS];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) [text, room] = [`${text}\r\n `, OCTETS - 1];
    [text, room] = [text + character, room - size];
  }
  return text;
};
