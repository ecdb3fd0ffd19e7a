import { day } from '@lib/kernel/day';
import { clashOf } from './entry-clash';

const placement = (startedOn: string, endedOn: string | null, extra: object = {}) => ({
  startedOn: day(startedOn),
  endedOn: endedOn === null ? null : day(endedOn),
  endInferred: false,
  shortBreak: false,
  ...extra,
});

describe('an entry that does not fit the placements that are known', () => {
  const closed = placement('2025-05-01', '2026-03-01');
  const open = placement('2026-03-01', null);
  const of = (kind: 'start' | 'change' | 'end', on: string, ...placements: ReturnType<typeof placement>[]) =>
    clashOf(kind, day(on), placements)?.message ?? null;

  it.each([
    [
      'start',
      '2026-03-01',
      'A placement that began on 1 March 2026 is already here. Change that one instead.',
    ],
    [
      'start',
      '2026-01-01',
      'A placement since 1 March 2026 comes after this day. Enter a day after it began.',
    ],
    ['change', '2025-04-01', 'The child was in no placement on this day. Enter a day of the placement.'],
    [
      'end',
      '2026-02-01',
      'The placement since 1 March 2026 had not begun. Enter a day on or after it began.',
    ],
  ] as const)('%s on %s names what it clashes with', (kind, on, message) => {
    expect(of(kind, on, closed, open)).toBe(message);
  });

  it('names the days of a placement that was still going on, and of one that has ended', () => {
    expect(of('start', '2026-01-01', closed)).toBe(
      'The child was in a placement from 1 May 2025 to 1 March 2026. Enter a day on or after its end.',
    );
    expect(of('end', '2026-02-01', closed)).toBe(
      'The placement from 1 May 2025 to 1 March 2026 has ended already.',
    );
    expect(of('end', '2026-02-01')).toBe('The child has no placement to end.');
  });

  it('lets an entry stand that fits, and one where only a rule inferred the end', () => {
    expect(of('start', '2026-05-01', closed, open)).toBeNull();
    expect(of('change', '2026-05-01', open)).toBeNull();
    expect(of('end', '2026-05-01', open)).toBeNull();
    const inferred = placement('2025-05-01', '2026-03-31', { endInferred: true });
    expect(of('start', '2026-02-01', inferred)).toBeNull();
    expect(of('end', '2026-05-01', inferred)).toBeNull();
  });

  it('lets a short break be beside it', () => {
    expect(of('start', '2026-05-01', placement('2026-04-01', '2026-06-01', { shortBreak: true }))).toBeNull();
  });
});
