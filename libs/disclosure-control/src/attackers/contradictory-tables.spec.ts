import { ContradictoryTableError } from './contradictory-table-error';
import { flowRanges } from './flow/flow-ranges';
import { goldenTable, knowing } from './golden-table.spec-support';
import { exactlyKnown } from './linear-programme/exactly-known';
import { linearRanges } from './linear-programme/linear-ranges';
import { EXACT, Printing } from './tables.spec-support';

interface Contradiction {
  readonly what: string;
  readonly printing: Printing;
  readonly table: string;
  readonly knows?: Readonly<Record<string, number>>;
  readonly seenByFlow?: boolean;
}

const CONTRADICTIONS: readonly Contradiction[] = [
  { what: 'a sum of printed numbers is wrong', printing: EXACT, table: 'a 20 = a1 10 + a2 11' },
  { what: 'there is no room for what is hidden', printing: EXACT, table: 'a 10 = a1 10 + a2 ?' },
  { what: 'a printed number is under the threshold', printing: EXACT, table: 'a 9 = a1 4 + a2 ?' },
  {
    what: 'two lines ask for different numbers',
    printing: EXACT,
    table: `
      a 17 = a1 ? + a2 ?
      b 19 = b1 ? + b2 ?
      L1 8 = a1 + b1
      L2 30 = a2 + b2`,
  },
  {
    what: 'three sums ask for half a child',
    printing: EXACT,
    table: `
      pq 9 = p ? + q ?
      pr 8 = p + r ?
      qr 8 = q + r`,
    // By two sums at a time whole numbers can be found.
    seenByFlow: false,
  },
  {
    what: 'what somebody knows is not what is printed',
    printing: EXACT,
    table: 'a 20 = a1 10 + a2 10',
    knows: { a1: 9 },
  },
];

describe('tables that contradict themselves', () => {
  it.each(CONTRADICTIONS)('are refused where $what', async (example) => {
    const { knows = {}, seenByFlow = true } = example;
    const { table, places } = goldenTable(example.table, example.printing);
    const knowledge = knowing({ table, places }, knows);
    const byFlow = () => flowRanges(table, knowledge, [1]);
    if (seenByFlow) expect(byFlow).toThrow(ContradictoryTableError);
    else expect(byFlow).not.toThrow();
    await expect(linearRanges(table, knowledge, [1])).rejects.toThrow(ContradictoryTableError);
    await expect(exactlyKnown(table, knowledge, [1])).rejects.toThrow(ContradictoryTableError);
  });
});
