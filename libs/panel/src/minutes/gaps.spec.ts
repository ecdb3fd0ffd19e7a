import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { AgendaItem, ItemState } from '../agenda/agenda-item';
import { Attendance } from '../attendance/attendance';
import { Recommendation } from '../recommendations/recommendation';
import { carryOver } from './carry-over';
import { gapsOf } from './gaps';

const AT = Temporal.Instant.from('2026-11-25T11:00:00Z');

const item = (id: string, state: ItemState, changes: Partial<AgendaItem> = {}): AgendaItem => ({
  seriesId: 's', id, meetingId: 'm', kind: 'case', section: 'new', sectionTitle: 'New requests', boroughId: 305, caseId: `case-${id}`,
  reference: `PLP-2026-000${id}`, title: null, providers: [], minutes: 10, position: 1, suggestedBy: 'By hand', state,
  droppedBecause: null, carriedFrom: null, publishedAt: AT, late: null, version: 1, ...changes,
}); // prettier-ignore

const PRESENT: Attendance = {
  personId: 'a', name: 'Ada', area: 'placements', seat: 'member', state: 'present', substituteFor: null,
  joinedItemId: null, leftItemId: null, version: 1,
}; // prettier-ignore

const recommendation = (changes: Partial<Recommendation> = {}): Recommendation => ({
  id: 'r', itemId: '1', meetingId: 'm', inPrinciple: false, quorum: null, confirmed: { at: AT, byName: 'Ada' },
  version: 2, savedAt: AT, savedByName: 'Ada', outcome: 'endorsed', rationale: 'Near', viewsConsidered: 'Yes',
  dissent: null, funding: null, weeklyPence: null, option: null, informationNeeded: null, escalatedTo: null,
  followUpOn: null, highCostMark: null, conditions: [], actions: [], ...changes,
}); // prettier-ignore

const gaps = (
  items: readonly AgendaItem[],
  of: Recommendation | null,
  hidden: readonly string[] = [],
): string[] =>
  gapsOf({
    attendances: [PRESENT],
    items,
    recommendations: new Map(of ? [['1', of]] : []),
    hidden: new Set(hidden),
  }).map(({ text }) => text);

describe('the gaps of minutes', () => {
  it('are none where everything was recorded', () => {
    expect(gaps([item('1', 'discussed')], recommendation())).toEqual([]);
  });

  it('are an attendance that is not marked', () => {
    const nobody = gapsOf({ attendances: [], items: [], recommendations: new Map(), hidden: new Set() });
    expect(nobody[0]!.text).toContain('No attendance is marked');
    const half = [PRESENT, { ...PRESENT, personId: 'b', name: 'Ben', state: 'expected' as const }];
    const open = gapsOf({ attendances: half, items: [], recommendations: new Map(), hidden: new Set() });
    expect(open[0]!.text).toContain('Ben');
  });

  it('are no recommendation, no reason, an action without an owner, and what was not heard', () => {
    expect(gaps([item('1', 'discussed')], null)).toEqual(['PLP-2026-0001: no recommendation is confirmed.']);
    const owner = { kind: 'panel', personId: null, name: ' ' } as const;
    const poor = recommendation({
      rationale: null,
      actions: [{ task: 'Ask', owner, dueOn: day('2026-12-01') }],
    });
    expect(gaps([item('1', 'discussed')], poor)).toEqual([
      'PLP-2026-0001: no reason is given.',
      'PLP-2026-0001: an action has no owner.',
    ]);
    expect(gaps([item('2', 'accepted')], null)).toEqual([
      'PLP-2026-0002: it was neither heard nor carried over.',
    ]);
  });

  it('are not of a case that its writer may not see', () => {
    expect(gaps([item('1', 'discussed')], null, ['1'])).toEqual([]);
  });
});

describe('what a meeting leaves for the next', () => {
  it('is what was not heard, what was deferred, and cases with an open action', () => {
    const business = item('5', 'discussed', {
      kind: 'business',
      caseId: null,
      reference: null,
      title: 'Dates',
    });
    const items = [
      item('1', 'accepted'),
      item('2', 'deferred'),
      item('3', 'discussed'),
      item('4', 'discussed'),
      business,
    ];
    const carried = carryOver({ items, withOpenActions: new Set(['case-3']) });
    expect(carried.map((one) => [one.item.id, one.because])).toEqual([
      ['1', 'not reached'],
      ['2', 'deferred'],
      ['3', 'open action'],
    ]);
  });
});
