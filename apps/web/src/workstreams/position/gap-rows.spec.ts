import { day } from '@lib/kernel/day';
import { matrixOf } from '@lib/measures/need-and-room/matrix';
import { ReleasedInput, ReleasedInputs } from '@lib/measures/need-and-room/released-inputs';
import { gapRows } from './gap-rows';

const LONDON = { kind: 'london', code: 'london', name: 'London' } as const;

/** A table of London alone: a number, or null for one that is hidden. */
const table = (cells: Readonly<Record<string, number | null>>): ReleasedInput =>
  new ReleasedInput(
    null,
    Object.entries(cells).map(([category, value]) => ({
      ...{ area: LONDON, category, value, symbol: value === null ? ('c' as const) : null },
    })),
  );

const NONE = table({});

const told = (of: Partial<ReleasedInputs>) =>
  gapRows(
    matrixOf(
      {
        ...{
          placements: NONE,
          needs: NONE,
          unmet: NONE,
          searching: NONE,
          open: NONE,
          fees: NONE,
          costs: NONE,
        },
        ...of,
      },
      [],
      { way: 'type', on: day('2026-11-23'), fades: () => 28 },
    ),
  )[0]!;

const UNMET = table({ 'sought|home': 33 });
const OPEN = table({ 'sought|home': 91 });
const SEARCHING = table({ 'stage|panel': 15 });

describe('the gap a director is told', () => {
  it('is that of the panels’ record, with the survey in its sentence', () => {
    const { number, finding } = told({ unmet: UNMET, searching: SEARCHING, open: OPEN });
    expect(number).toBe('33 to 50 short');
    expect(finding).toContain('By the survey 91 searches were still open');
    expect(finding).not.toContain('cannot be worked out');
  });

  it('is that of the survey where a number of the panels is hidden, and says so', () => {
    const { number, finding } = told({ unmet: UNMET, searching: table({ 'stage|panel': null }), open: OPEN });
    expect(number).toBe('91 short, by the survey');
    expect(finding).toContain('By the panels’ record it cannot be worked out');
  });

  it.each([
    ['is what is known of need where both are hidden', UNMET, '33 without a suitable placement'],
    ['is no number where nothing is known', NONE, 'Not available'],
  ])('%s', (_is, unmet, number) => {
    const row = told({ unmet });
    expect(row.number).toBe(number);
    expect(row.finding).toContain('The gap cannot be worked out');
  });
});
