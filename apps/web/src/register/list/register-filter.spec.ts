import { day } from '@lib/kernel/day';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { FIRST_DEFINITION } from '@lib/high-cost/definitions/first-definition';
import { NOTHING_RECORDED, RegisterRow } from '@lib/high-cost/register/register-entry';
import { RegisterList } from '@lib/high-cost/register/register.service';
import { childrenShown, ShownRegister, shownOf } from './register-filter';

const row = (number: number, weeklyPence: number | null, group = 'residential'): RegisterRow => ({
  ...NOTHING_RECORDED,
  entryId: `entry ${number}`,
  version: 1,
  caseReference: null,
  placement: {
    id: `placement ${number}`,
    childId: `child ${number}`,
    localReference: `A${String(number).padStart(3, '0')}`,
    serviceReference: 'C-7KQ4M2',
    birthMonth: day('2012-02-01'),
    startedOn: day('2025-05-10'),
    endedOn: null,
    place: 'K2',
    group,
    need: 'N1',
    provider: 'PR4',
    urn: null,
    locationTier: null,
    distanceMiles: null,
  },
  lines: [],
  underOrder: false,
  marked: false,
  weeklyPence,
  reasons: weeklyPence !== null && weeklyPence >= 500_000 ? [{ kind: 'cost', tier: 1, from: 500_000 }] : [],
});

/** 120 that are in, each dearer than the one before, three that are not, and one whose ending is to be recorded. */
const LIST: RegisterList = {
  on: day('2026-06-12'),
  definition: FIRST_DEFINITION,
  inForce: true,
  definitions: [FIRST_DEFINITION],
  ages: DFE_AGE_BANDS,
  rows: Array.from({ length: 120 }, (_, at) => row(at + 1, 500_000 + at, at < 10 ? 'secure' : 'residential')),
  others: [row(201, 100_000), row(202, null), row(203, 200_000, 'secure')],
  leftBehind: [],
  endings: [
    {
      placementId: 'placement 301',
      childId: 'child 301',
      localReference: 'A301',
      serviceReference: 'C-7KQ4M3',
      endedOn: day('2026-05-01'),
      group: 'residential',
      place: 'K2',
    },
  ],
};

const shown = (query: Record<string, string>): ShownRegister => shownOf(LIST, query, '/register');
const references = (found: ShownRegister): string[] =>
  found.rows.map(({ placement }) => placement.localReference);

describe('the page of the register that an address asks for', () => {
  it('has fifty rows in order, and the totals of all', () => {
    const first = shown({ sort: 'child' });
    expect([references(first)[0], references(first).at(-1)]).toEqual(['A001', 'A050']);
    const last = shown({ sort: 'child', page: '3' });
    expect([references(last)[0], references(last).length]).toEqual(['A101', 20]);
    for (const page of [first, last])
      expect(page).toMatchObject({
        paging: { total: 120, pages: 3 },
        weeklyPence: 120 * 500_000 + (119 * 120) / 2,
        unpriced: 0,
        notIn: 3,
      });
    expect(shown({ page: '9' }).paging.page).toBe(3);
    expect(shown({ page: 'x' }).paging.page).toBe(1);
  });

  it('is counted over all pages when it is filtered, and over those that are not in', () => {
    expect(shown({ group: 'secure', page: '2' })).toMatchObject({ paging: { total: 10, page: 1 }, notIn: 1 });
    const others = shown({ standing: 'recorded' });
    expect(references(others)).toEqual(['A203', 'A201', 'A202']);
    expect(others).toMatchObject({ weeklyPence: 300_000, unpriced: 1, areIn: false });
    expect(references(shown({ standing: 'recorded', tier: '0' }))).toEqual(['A203', 'A201']);
  });

  it('shows nobody but those on it: what stands below the list is on its first page', () => {
    expect(childrenShown(shown({ sort: 'child' }))).toHaveLength(51);
    expect(childrenShown(shown({ sort: 'child' })).at(-1)).toBe('child 301');
    expect(childrenShown(shown({ sort: 'child', page: '3' }))).toHaveLength(20);
    expect(childrenShown(shown({ standing: 'recorded' }))).toEqual(['child 203', 'child 201', 'child 202']);
  });
});
