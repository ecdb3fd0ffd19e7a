import { day } from '@lib/kernel/day';
import { madeUpPlacement } from '@test/support/made-up-register';
import { KeptLine, RegisterRecord } from '../register/register-entry';
import { planPrice, PlannedPrice, SaidPrice } from './plan-price';

const ON = day('2026-06-12');
const { record } = madeUpPlacement(0);
const [CORE] = record.lines as [KeptLine];

const plan = (
  pence: number | null,
  from: string | null,
  { kind = 'core', lines = record.lines }: { kind?: SaidPrice['kind']; lines?: RegisterRecord['lines'] } = {},
): PlannedPrice =>
  planPrice(
    { kind, pence, from: from === null ? null : day(from) },
    { record: { ...record, lines }, on: ON, today: ON },
  );
const fieldsOf = (planned: PlannedPrice): string[] =>
  'problems' in planned ? planned.problems.map(({ field }) => field) : [];

describe('a price of a row', () => {
  it.each([
    ['as it was', CORE.pence, '2026-05-01', [CORE]],
    ['of one that ended since', CORE.pence, '2026-05-01', [{ ...CORE, endsOn: ON }]],
    ['that begins later already', 700_000, '2026-09-01', [CORE, { ...CORE, id: 'b', kind: 'therapy' }, { ...CORE, id: 'c', pence: 700_000, startsOn: day('2026-09-01') }]],
    ['that ends then already', 0, '2026-09-01', [{ ...CORE, endsOn: day('2026-09-01') }]],
    ['of which there is none', null, null, []],
  ] as const)('%s changes nothing', (_, pence, from, lines) => {
    expect(plan(pence, from, { lines: lines })).toEqual({ change: null });
  });

  it('that is another ends the old line on its first night, with the same payer and end', () => {
    const line: KeptLine = { ...CORE, payer: 'health', endsOn: day('2027-03-31') };
    expect(plan(700_000, '2026-07-01', { lines: [line] })).toEqual({
      change: {
        end: { line, on: '2026-07-01' },
        add: { kind: 'core', payer: 'health', per: 'week', pence: 700_000, startsOn: '2026-07-01', endsOn: '2027-03-31' },
      },
    });
  });

  it('begins where there was none, and 0 ends it with nothing after it', () => {
    expect(plan(45_000, '2026-07-01', { kind: 'therapy' })).toMatchObject({ change: { end: null, add: { payer: 'social-care' } } });
    expect(plan(0, '2026-07-01')).toEqual({ change: { end: { line: CORE, on: '2026-07-01' }, add: null } });
  });

  it('goes on at the same price after a line that had an end', () => {
    const line: KeptLine = { ...CORE, endsOn: day('2026-08-01') };
    expect(plan(CORE.pence, '2026-08-01', { lines: [line] })).toMatchObject({ change: { end: null, add: { startsOn: '2026-08-01', endsOn: null } } });
  });

  it.each([
    ['emptied', null, null, 'price.core.weekly', {}],
    ['without a day', 700_000, null, 'price.core.from', {}],
    ['without an amount', null, '2026-07-01', 'price.core.weekly', {}],
    ['from the first night of the old one', 700_000, '2026-05-01', 'price.core.from', {}],
    ['the same from another night', CORE.pence, '2026-07-01', 'price.core.from', {}],
    ['that ends what is not there', 0, '2026-07-01', 'price.therapy.weekly', { kind: 'therapy' }],
    ['above £100,000', 10_000_001, '2026-07-01', 'price.core.weekly', {}],
    ['before the placement', 5_000, '2020-07-01', 'price.therapy.from', { kind: 'therapy' }],
    ['of several lines at once', 5_000, '2026-07-01', 'price.core.weekly', { lines: [CORE, { ...CORE, id: 'b', payer: 'health' }] }],
    ['under one that begins later', 5_000, '2026-07-01', 'price.therapy.from', { kind: 'therapy', lines: [{ ...CORE, kind: 'therapy', endsOn: day('2026-07-01') }, { ...CORE, id: 'b', kind: 'therapy', startsOn: day('2026-09-01') }] }],
  ] as const)('%s is told of by its column', (_, pence, from, field, over) => {
    expect(fieldsOf(plan(pence, from, over as Parameters<typeof plan>[2]))).toEqual([field]);
  });
}); // prettier-ignore
