import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { calendarFile } from './calendar-file';

const MEETING = {
  id: '0199aaaa-0000-7000-8000-000000000009',
  seriesName: 'Pan-London placements panel',
  heldOn: day('2026-11-25'),
  startsAt: '10:00',
  minutes: 120,
  version: 3,
};
const MADE = { now: Temporal.Instant.from('2026-11-23T09:00:00.123Z'), host: 'placements.test' };

describe('the calendar file', () => {
  it('has the title and the time of a meeting, and nothing else', () => {
    expect(calendarFile([MEETING], MADE).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Pan-London placements//Panel meetings//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:0199aaaa-0000-7000-8000-000000000009@placements.test',
      'DTSTAMP:20261123T090000Z',
      'SEQUENCE:3',
      'DTSTART:20261125T100000Z',
      'DTEND:20261125T120000Z',
      'SUMMARY:Pan-London placements panel',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('begins an hour earlier by UTC in summer', () => {
    const summer = calendarFile([{ ...MEETING, heldOn: day('2026-07-08') }], MADE);
    expect(summer).toContain('DTSTART:20260708T090000Z');
  });

  it('escapes what the format means something else by, and folds long lines between characters', () => {
    const seriesName = `South, east; and \\ west ${'é'.repeat(60)}`;
    const lines = calendarFile([{ ...MEETING, seriesName }], MADE).split('\r\n');
    const at = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    expect(lines[at]).toMatch(/^SUMMARY:South\\, east\\; and \\\\ west é+$/);
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const unfolded = [lines[at], lines[at + 1]!.slice(1), lines[at + 2]!.slice(1)].join('');
    expect(unfolded.match(/é/g)).toHaveLength(60);
  });
});
