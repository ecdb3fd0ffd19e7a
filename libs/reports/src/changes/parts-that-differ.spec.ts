import { day } from '@lib/kernel/day';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { PartInRun, ReportContent } from '../report';
import { changesSheet } from './changes.sheet';
import { contentHashOf } from './content-hash';
import { KeptContent, keptContentOf } from './kept-content';

const ON = day('2026-04-30');

const sheetOf = (table: string, rows: readonly string[]): PublishedSheet =>
  publishedSheet<string>({
    name: table,
    table,
    title: { topic: table, area: 'London', period: '30 April 2026' },
    notes: [],
    source: 'Releases',
    dataAsAt: ON,
    columns: [column('What', { kind: 'text', value: (what: string) => what })],
    rows,
  });

const COSTS: PartInRun = { code: 'costs', title: 'Costs', isChosen: true, tables: ['costs_months'] };
const FEES: PartInRun = { code: 'fees', title: 'Fees', isChosen: true, tables: ['fees_bands'] };
const leftOut = (part: PartInRun): PartInRun => ({ ...part, isChosen: false, tables: [] });

const run = (of: Partial<ReportContent>): Promise<KeptContent> =>
  keptContentOf({ period: '30 April 2026', dataAsAt: ON, notes: [], sheets: [], ...of });

const both = (): Promise<KeptContent> =>
  run({ parts: [COSTS, FEES], sheets: [sheetOf('costs_months', ['a', 'b']), sheetOf('fees_bands', ['c'])] });
const costsAlone = (): Promise<KeptContent> =>
  run({ parts: [COSTS, leftOut(FEES)], sheets: [sheetOf('costs_months', ['a', 'b'])] });

const changes = async (before: KeptContent, now: KeptContent): Promise<unknown[]> => {
  const definitionVersion = 'workstream-homes version 1';
  const earlier = { runId: 'earlier', asAt: ON, madeOn: ON, definitionVersion, content: before };
  const sheet = changesSheet({ area: 'London', before: earlier, now: { content: now, definitionVersion } });
  return [...(sheet.rows as Iterable<unknown>)].map((row) =>
    [0, 1, 6].map((at) => sheet.columns[at]!.value(row)),
  );
};

describe('changes between two runs that other reports were chosen for', () => {
  it('say that a report was left out, and call none of its tables removed', async () =>
    expect(await changes(await both(), await costsAlone())).toEqual([
      ['Fees', 'Report left out', 'Other reports were chosen for this run'],
    ]));

  it('say that one was put in, and call none of its tables added', async () =>
    expect(await changes(await costsAlone(), await both())).toEqual([
      ['Fees', 'Report put in', 'Other reports were chosen for this run'],
    ]));

  it('tell of the reports that are in both all the same', async () => {
    const fewer = await run({ parts: [COSTS, leftOut(FEES)], sheets: [sheetOf('costs_months', ['a'])] });
    const kinds = (await changes(await both(), fewer)).map((row) => (row as string[])[1]);
    expect(kinds[0]).toBe('Report left out');
    expect(new Set(kinds.slice(1))).toEqual(new Set(['Row removed', 'Rows in the table']));
  });

  it('still call a table removed that the report itself has no longer', async () => {
    const without = await run({ parts: [COSTS, FEES], sheets: [sheetOf('fees_bands', ['c'])] });
    expect(await changes(await both(), without)).toEqual([
      ['costs_months', 'Table removed', expect.stringContaining('Not known')],
    ]);
  });

  it('make a run that says something else, by its hash', async () => {
    const choice = await run({ parts: [COSTS, leftOut(FEES)] });
    expect(contentHashOf(choice)).not.toBe(contentHashOf(await run({ parts: [COSTS, FEES] })));
    expect(contentHashOf(await run({ parts: [COSTS, FEES] }))).toBe(contentHashOf(await run({})));
  });
});
