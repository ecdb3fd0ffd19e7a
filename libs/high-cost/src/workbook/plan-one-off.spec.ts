import { day } from '@lib/kernel/day';
import { madeUpPlacement } from '@test/support/made-up-register';
import { KeptLine } from '../register/register-entry';
import { onceValues, versionOf } from './found-placement';
import { COST_KEY, ONCE_KIND, ONCE_ON, ONCE_PAYER, ONCE_POUNDS } from './one-off-columns';
import { PlannedOneOffs, planOneOffs } from './plan-one-off';
import { TextRow } from './read-sheet';
import { ROW_VERSION } from './workbook-column';

const { record } = madeUpPlacement(0);
const COST = record.lines.find(({ per }) => per === 'once')!;
const OTHER: KeptLine = { ...COST, id: 'b', pence: 5_000 };

type Cells = Readonly<Record<string, string | undefined>>;

const AS_IT_WAS: Cells = {
  [COST_KEY]: COST.id,
  [ROW_VERSION]: versionOf(onceValues(COST)),
  [ONCE_KIND]: 'One-off cost',
  [ONCE_PAYER]: 'Health',
  [ONCE_POUNDS]: '1200.50',
  [ONCE_ON]: '10/05/2026',
};
const NEW: Cells = { [ONCE_POUNDS]: '£300', [ONCE_ON]: '2026-06-01' };

const plan = (rows: readonly Cells[], lines: readonly KeptLine[] = record.lines): PlannedOneOffs =>
  planOneOffs(
    rows.map((cells, at) => ({ sheet: 'one-off', line: at + 2, cells }) as TextRow),
    {
      record: { ...record, lines },
      today: day('2026-06-12'),
      columns: [COST_KEY, ONCE_KIND, ONCE_PAYER, ONCE_POUNDS, ONCE_ON],
    },
  );
const told = ({ problems }: PlannedOneOffs): unknown[] =>
  problems.map(({ line, weight, column }) => [line, weight, column]);

describe('costs that are paid once, as rows of a workbook', () => {
  it('change nothing as they went out, nor when what they say was applied before', () => {
    expect(plan([AS_IT_WAS])).toEqual({ changes: [], problems: [] });
    const applied = { ...COST, id: 'c', pence: 30_000, kind: 'one-off', payer: 'social-care', startsOn: day('2026-06-01') } as const;
    expect(plan([NEW], [...record.lines, applied])).toEqual({ changes: [], problems: [] });
    const changed = { ...AS_IT_WAS, [ONCE_POUNDS]: '300' };
    const standing = { ...COST, id: 'c', pence: 30_000 };
    expect(plan([changed], [standing])).toEqual({ changes: [], problems: [] });
    expect(plan([{ ...AS_IT_WAS, [ONCE_POUNDS]: '0' }], [])).toEqual({ changes: [], problems: [] });
  }); // prettier-ignore

  it('are recorded where they have no key, of one-off kind and for social care unless they say otherwise', () => {
    const add = { kind: 'one-off', payer: 'social-care', per: 'once', pence: 30_000, startsOn: '2026-06-01', endsOn: null };
    expect(plan([NEW]).changes).toEqual([{ takeBack: null, add }]);
    expect(plan([{ ...NEW, [ONCE_KIND]: 'Transport', [ONCE_PAYER]: 'education' }]).changes).toMatchObject([
      { add: { kind: 'transport', payer: 'education' } },
    ]);
  }); // prettier-ignore

  it('take back the cost that was there for another, and for 0 with none after it', () => {
    expect(plan([{ ...AS_IT_WAS, [ONCE_PAYER]: 'Social care' }]).changes).toMatchObject([
      { takeBack: COST, add: { payer: 'social-care', pence: COST.pence } },
    ]);
    expect(plan([{ ...AS_IT_WAS, [ONCE_POUNDS]: '0' }]).changes).toEqual([{ takeBack: COST, add: null }]);
  });

  it.each<[string, readonly Cells[], readonly KeptLine[], unknown[]]>([
    ['emptied', [{ ...AS_IT_WAS, [ONCE_POUNDS]: undefined }], [COST], [[2, 'problem', 'Amount, paid once (£)']]],
    ['without a day', [{ [ONCE_POUNDS]: '300' }], [COST], [[2, 'problem', 'Day it falls on']]],
    ['of nothing', [{ ...NEW, [ONCE_POUNDS]: '0' }], [COST], [[2, 'problem', 'Amount, paid once (£)']]],
    ['that cannot be read', [{ ...NEW, [ONCE_POUNDS]: 'dear', [ONCE_KIND]: 'a bed' }], [COST], [[2, 'problem', 'What it pays for'], [2, 'problem', 'Amount, paid once (£)']]],
    ['twice in the file', [NEW, NEW], [COST], [[3, 'problem', null]]],
    ['with a key twice', [AS_IT_WAS, AS_IT_WAS], [COST], [[3, 'problem', 'Cost key']]],
    ['copied without its key', [AS_IT_WAS, { ...AS_IT_WAS, [COST_KEY]: undefined }], [COST], [[3, 'problem', null]]],
    ['changed to one that is recorded', [{ ...AS_IT_WAS, [ONCE_POUNDS]: '50' }], [COST, OTHER], [[2, 'problem', null]]],
    ['far ahead', [{ ...NEW, [ONCE_ON]: '01/06/2066' }], [COST], [[2, 'problem', 'Day it falls on']]],
    ['above £1,000,000', [{ ...NEW, [ONCE_POUNDS]: '1,000,001' }], [COST], [[2, 'problem', 'Amount, paid once (£)']]],
    ['taken back since', [AS_IT_WAS], [], [[2, 'conflict', null]]],
    ['whose key stands beside another’s cells', [{ ...AS_IT_WAS, [ONCE_POUNDS]: '70', [ROW_VERSION]: 'another' }], [COST], [[2, 'conflict', null]]],
  ])('are told of %s', (_what, rows, lines, expected) => {
    const planned = plan(rows, lines);
    expect(told(planned)).toEqual(expected);
  }); // prettier-ignore
});
