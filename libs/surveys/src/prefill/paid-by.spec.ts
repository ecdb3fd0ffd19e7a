import { day } from '@lib/kernel/day';
import { KeptLine } from '@lib/high-cost/register/register-entry';
import { paidBy } from './paid-by';
import { RegisterChild } from './register-children.query';

const ON = day('2026-05-31');

const line = (payer: KeptLine['payer'], pence: number): KeptLine =>
  ({ kind: 'core', payer, per: 'week', pence, startsOn: day('2026-04-01'), endsOn: null }) as KeptLine;
const row = (...lines: KeptLine[]): Parameters<typeof paidBy>[0] => ({
  lines,
  placement: { endedOn: null },
  weeklyPence: lines.length === 0 ? null : lines.reduce((sum, { pence }) => sum + pence, 0),
});
const shared = (
  lines: readonly KeptLine[],
  funding: RegisterChild['funding'] = [],
): readonly (number | null)[] => {
  const { socialCare, health, education } = paidBy(row(...lines), { funding }, ON);
  return [socialCare, health, education];
};

describe('who pays for a week', () => {
  it('is who is invoiced, where nobody has agreed to anything', () =>
    expect(shared([line('social-care', 600_000), line('education', 70_000)])).toEqual([600_000, 0, 70_000]));

  it('is who has agreed to a part of it, and social care for the rest', () =>
    expect(
      shared(
        [line('social-care', 600_000)],
        [
          { funder: 'health', status: 'agreed', weeklyPence: 200_000 },
          { funder: 'education', status: 'sought', weeklyPence: 50_000 },
        ],
      ),
    ).toEqual([400_000, 200_000, 0]));

  it('is not known without a price, or where others agreed to more than it', () => {
    expect(shared([])).toEqual([null, null, null]);
    expect(
      shared([line('social-care', 100_000)], [{ funder: 'health', status: 'agreed', weeklyPence: 200_000 }]),
    ).toEqual([null, null, null]);
  });

  it('says where contributions stand, and nothing where nobody asked', () => {
    const { healthStatus, educationStatus } = paidBy(
      row(),
      { funding: [{ funder: 'health', status: 'disputed', weeklyPence: null }] },
      ON,
    );
    expect([healthStatus, educationStatus]).toEqual(['disputed', null]);
  });
});
