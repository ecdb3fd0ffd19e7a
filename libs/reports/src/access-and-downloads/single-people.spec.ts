import { day } from '@lib/kernel/day';
import { AccessCounts } from '@lib/audit/counting/access-counts.query';
import { withoutSinglePeople } from './single-people';

const MONTH = day('2026-10-01');

const counts = (of: Partial<AccessCounts>): AccessCounts => ({
  ...{ month: MONTH, part: 'borough', boroughId: 305, role: 'officer', isWhole: false },
  ...{ people: 3, signedIn: 3, signIns: 20, opened: 60, exported: 2, downloaded: 4, refused: 1 },
  ...of,
});
const whole = (of: Partial<AccessCounts>): AccessCounts =>
  counts({ part: null, role: null, isWhole: true, ...of });

const OFFICERS = counts({});
const APPROVER = counts({ role: 'approver', people: 1, opened: 9 });
const TOGETHER = whole({ people: 4, opened: 69 });
const NOBODY = [
  counts({ part: 'nobody known', boroughId: null, role: null, people: 0, refused: 5 }),
  whole({ part: 'nobody known', boroughId: null, people: 0, refused: 5 }),
];

const shown = (rows: readonly AccessCounts[], maySee = false): unknown[] =>
  withoutSinglePeople(rows, () => maySee).map(({ role, isWhole, people, isHidden }) => [
    isWhole ? 'whole' : role,
    people,
    isHidden,
  ]);

describe('what no row of the report of access and downloads tells', () => {
  it('is nothing where every role is more than one person', () => {
    const approvers = { ...APPROVER, people: 2 };
    expect(shown([OFFICERS, approvers, whole({ people: 5 })])).toEqual([
      ['officer', 3, false],
      ['approver', 2, false],
    ]);
  });

  it('is what one person did: their organisation is given as a whole, since the rest would tell it', () =>
    expect(shown([OFFICERS, APPROVER, TOGETHER])).toEqual([['whole', 4, false]]));

  it('is what the only person of an organisation did, in whatever roles', () => {
    const lead = counts({ part: 'protection', role: 'protection-lead', people: 1 });
    expect(shown([APPROVER, lead, whole({ people: 1 })])).toEqual([['whole', 1, true]]);
  });

  it('is told to a reader who may see it of this organisation', () =>
    expect(shown([OFFICERS, APPROVER, TOGETHER], true)).toEqual([
      ['officer', 3, false],
      ['approver', 1, false],
    ]));

  it('keeps organisations, months and those whom nobody knew apart', () => {
    const other = [counts({ boroughId: 303, people: 2 }), whole({ boroughId: 303, people: 2 })];
    const earlier = [counts({ month: day('2026-09-01') }), whole({ month: day('2026-09-01'), people: 3 })];
    expect(shown([OFFICERS, APPROVER, TOGETHER, ...other, ...earlier, ...NOBODY])).toEqual([
      ['whole', 4, false],
      ['officer', 2, false],
      ['officer', 3, false],
      [null, 0, false],
    ]);
  });
});
