import { day } from '@lib/kernel/day';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { changesSheet } from './changes.sheet';
import { changesIn, MOST_CHANGES, TableChange } from './compare-tables';
import { ComparedRun } from './compared-run';
import { contentHashOf } from './content-hash';
import { contentOf, KeptContent, keptContentOf, valueOf } from './kept-content';

const MARCH = day('2026-03-31');

interface Row {
  readonly borough: string;
  readonly setting: string;
  readonly children: number | '[c]';
  readonly share?: number;
}

const row = (setting: string, children: Row['children'], share = 0.5): Row => ({
  borough: 'Bromley',
  setting,
  children,
  share,
});

const sheetOf = (rows: readonly Row[], over: Partial<PublishedSheet> = {}): PublishedSheet => ({
  ...publishedSheet<Row>({
    name: 'Mix',
    table: 'placement_mix',
    title: { topic: 'Mix', area: 'Bromley', period: '31 March 2026' },
    notes: ['groups'],
    source: 'Returns',
    dataAsAt: MARCH,
    columns: [
      column('Borough', { kind: 'text', value: ({ borough }: Row) => borough }),
      column('Placement', { kind: 'text', value: ({ setting }: Row) => setting }),
      column('Children', { kind: 'whole', value: ({ children }: Row) => children }),
      column('Share (%)', { kind: 'percent', value: ({ share }: Row) => share ?? 0 }),
    ],
    rows,
  }),
  ...over,
});

const kept = (...sheets: PublishedSheet[]): Promise<KeptContent> =>
  keptContentOf({
    period: '31 March 2026',
    dataAsAt: MARCH,
    notes: [{ id: 'groups', text: 'As published.' }],
    sheets,
  });

const changesBetween = async (before: readonly Row[], now: readonly Row[]): Promise<TableChange[]> =>
  changesIn({
    before: (await kept(sheetOf(before))).sheets[0],
    now: (await kept(sheetOf(now))).sheets[0],
  });

const told = (changes: readonly TableChange[]): unknown[] =>
  changes.map(({ kind, row: about, column: which, before, now }) => [
    kind,
    about,
    which,
    valueOf(before),
    valueOf(now),
  ]);

describe('what changed since the last run', () => {
  it('is nothing where every figure is as it was, whatever order the rows are in', async () => {
    const [a, b] = [row('Foster', 3), row('Homes', '[c]')];
    expect(await changesBetween([a, b], [b, a])).toEqual([]);
  });

  it('is found row by row by what the row is about: a figure, a hidden figure, a row more, a row less', async () => {
    const before = [row('Total', 10), row('Foster', 6), row('Homes', 4), row('Other', 1)];
    const now = [row('Total', 12), row('Foster', 6), row('Homes', '[c]'), row('Secure', 2)];
    expect(told(await changesBetween(before, now))).toEqual([
      ['Total moved', 'Placement: Total', 'Children', 10, 12],
      ['Row removed', 'Placement: Other', null, null, null],
      ['Row added', 'Placement: Secure', null, null, null],
      ['Figure changed', 'Placement: Homes', 'Children', 4, '[c]'],
    ]);
  });

  it('tells rows apart that have the same words by their order, and says how many there are', async () => {
    const same = row('Foster', 1);
    expect(told(await changesBetween([same, same], [same, same, same]))).toEqual([
      ['Rows in the table', null, null, 2, 3],
      ['Row added', 'Placement: Foster', null, null, null],
    ]);
  });

  it('does not call a share changed that shows the same', async () => {
    expect(await changesBetween([row('Foster', 1, 0.3333)], [row('Foster', 1, 0.3349)])).toEqual([]);
    expect(told(await changesBetween([row('Foster', 1, 0.33)], [row('Foster', 1, 0.34)]))).toEqual([
      ['Figure changed', expect.anything(), 'Share (%)', 0.33, 0.34],
    ]);
  });

  it('names columns and tables that came and went', async () => {
    const fewer = sheetOf([row('Foster', 1)]);
    const [before] = (await kept({ ...fewer, columns: fewer.columns.slice(0, 3) })).sheets;
    const [now] = (await kept(fewer)).sheets;
    expect(told(changesIn({ before, now }))).toEqual([['Column added', null, 'Share (%)', null, null]]);
    expect(told(changesIn({ before: now, now: before }))).toEqual([
      ['Column removed', null, 'Share (%)', null, null],
    ]);
    expect(told(changesIn({ before: undefined, now }))).toEqual([['Table added', null, null, null, 1]]);
    expect(told(changesIn({ before: now, now: undefined }))).toEqual([
      ['Table removed', null, null, 1, null],
    ]);
  });

  it('lists so many rows of a table and counts the rest', async () => {
    const rows = Array.from({ length: MOST_CHANGES + 7 }, (_, n) => row(`Setting ${n}`, 1));
    const changes = await changesBetween([row('Foster', 1)], rows);
    expect(told(changes).at(-1)).toEqual(['More changes', null, null, null, 8]);
    expect(changes).toHaveLength(MOST_CHANGES + 2);
  });
});

describe('the sheet of changes', () => {
  const rowsOf = async (before: ComparedRun | null, content: KeptContent): Promise<unknown[][]> => {
    const sheet = changesSheet({
      area: 'Bromley',
      before,
      now: { content, definitionVersion: 'mix version 1' },
    });
    const { sheets } = await keptContentOf({ ...contentOf(content), sheets: [sheet] });
    return sheets[0]!.rows.map((one) => one.map(valueOf));
  };
  const ran = (content: KeptContent, over: Partial<ComparedRun> = {}): ComparedRun => ({
    runId: '01a203d0-5d3b-7e8d-8ff4-f861b2cadcd4',
    asAt: MARCH,
    madeOn: day('2026-04-07'),
    definitionVersion: 'mix version 1',
    content,
    ...over,
  });

  it('says that it is the first, or that nothing changed', async () => {
    const content = await kept(sheetOf([row('Foster', 1)]));
    expect((await rowsOf(null, content))[0]!.slice(0, 2)).toEqual(['This workbook', 'First run']);
    expect((await rowsOf(ran(content), content))[0]!.slice(0, 2)).toEqual([
      'This workbook',
      'Nothing changed',
    ]);
  });

  it('has figures of every unit as numbers under the heading that names it, and neither £ nor % of its own', async () => {
    const priced = (share: number, price: number, miles: number): Promise<KeptContent> =>
      kept(
        publishedSheet({
          ...sheetOf([]),
          columns: [
            column('Placement', { kind: 'text', value: () => 'Foster' }),
            column('Share (%)', { kind: 'percent', value: () => share }),
            column('Weekly price (£)', { kind: 'money', value: () => price }),
            column('Distance (miles)', { kind: 'number', value: () => miles }),
          ],
          rows: [null],
        }),
      );
    const changed = changesSheet({
      area: 'Bromley',
      before: ran(await priced(0.29, 425_050, 3.25)),
      now: { content: await priced(0.57, 430_000, 4), definitionVersion: 'mix version 1' },
    });
    const { sheets } = await keptContentOf({ ...contentOf(await priced(0, 0, 0)), sheets: [changed] });
    const plain = (value: number) => ({ as: 'plain', value });
    expect(sheets[0]!.rows.map((cells) => cells.slice(3, 6))).toEqual([
      ['Share (%)', plain(29), plain(57)],
      ['Weekly price (£)', plain(4250.5), plain(4300)],
      ['Distance (miles)', plain(3.3), plain(4)],
    ]);
  });

  const reasonOf = async (before: ComparedRun, now: KeptContent): Promise<unknown> =>
    (await rowsOf(before, now)).at(-1)!.at(-1);

  it('gives the reason where the two runs tell it, and says so where they do not', async () => {
    const before = await kept(sheetOf([row('Foster', 1)]));
    const now = await kept(sheetOf([row('Foster', 2)]));
    expect(await reasonOf(ran(before), now)).toMatch(/^Not known/);
    expect(await reasonOf(ran(before, { definitionVersion: 'mix version 0' }), now)).toBe(
      'The report changed, from mix version 0 to mix version 1',
    );
    const newer = await kept(
      sheetOf([row('Foster', 2)], {
        source: 'Weekly release PL-OP-2026-04-26-placements',
        dataAsAt: day('2026-04-26'),
        title: { topic: 'Mix', area: 'Bromley', period: '26 April 2026' },
      }),
    );
    expect(await reasonOf(ran(before), newer)).toBe(
      'Its source is another: Weekly release PL-OP-2026-04-26-placements; It is about 26 April 2026, and was about 31 March 2026; ' +
        'The data are as at 26 April 2026, and were as at 31 March 2026',
    );
  });

  it('says that the definition of high cost is another', async () => {
    const under = async (version: number, children: number): Promise<KeptContent> => ({
      ...(await kept(sheetOf([row('Foster', children)], { notes: ['hcli-costs:definition'] }))),
      notes: [{ id: 'hcli-costs:definition', text: `Version ${version} of the definition.` }],
    });
    expect(await reasonOf(ran(await under(1, 1)), await under(2, 2))).toBe(
      'The definition of high cost changed: see the notes',
    );
  });
});

describe('the content of a run', () => {
  it('comes back the same when it was kept, and has one hash for the same figures', async () => {
    const content = await kept(sheetOf([row('Foster', 1), row('Homes', '[c]')]));
    const back = JSON.parse(JSON.stringify(content)) as KeptContent;
    expect(await keptContentOf(contentOf(back))).toEqual(content);
    const titled = sheetOf([row('Foster', 1), row('Homes', '[c]')], {
      title: { topic: 'Mix', area: 'Bromley', period: '30 April 2026' },
    });
    expect(contentHashOf(await kept(titled))).toBe(contentHashOf(content));
    expect(contentHashOf(await kept(sheetOf([row('Foster', 2), row('Homes', '[c]')])))).not.toBe(
      contentHashOf(content),
    );
  });
});
