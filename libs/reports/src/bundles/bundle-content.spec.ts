import { day } from '@lib/kernel/day';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { Report, ReportContent } from '../report';
import { SINGLE_REPORTS } from '../report-list';
import { PROGRAMME } from '../subject/subject';
import { bundleContent } from './bundle-content';
import { Part } from './part';

const ON = day('2026-04-30');
const SUBJECT = { ...PROGRAMME, asAt: ON };

const sheetOf = (name: string, notes: readonly string[]): PublishedSheet =>
  publishedSheet<string>({
    name,
    table: name.toLowerCase(),
    title: { topic: `About ${name}`, area: 'London', period: '30 April 2026' },
    notes,
    source: 'Releases',
    dataAsAt: ON,
    columns: [column('What', { kind: 'text', value: (what: string) => what, notes: ['shares'] })],
    rows: ['one'],
  });

const part = (number: number, report: Partial<Report>, content: Partial<ReportContent> | null): Part => ({
  number,
  report: { ...SINGLE_REPORTS[1]!, ...report },
  content: content && {
    period: '30 April 2026',
    dataAsAt: ON,
    notes: [
      { id: 'shares', text: 'Of what is printed.' },
      { id: 'coverage', text: `What ${report.title} covers.` },
    ],
    sheets: [sheetOf('Coverage', ['coverage'])],
    ...content,
  },
  leftOut: content ? null : 'Nothing yet.',
  isChosen: true,
});

const COSTS = { code: 'hcli-costs', title: 'Costs' };
const FEES = { code: 'fees', title: 'Fees', personalData: true };

describe('the reports of a workstream as one', () => {
  it('have one list of notes: the same text once, and one that differs with the report it is of', () => {
    const { notes, sheets } = bundleContent('Homes', [part(1, COSTS, {}), part(2, FEES, {})], SUBJECT);
    expect(notes.map(({ text }) => text).slice(1)).toEqual([
      'Of what is printed.',
      'Costs: What Costs covers.',
      'Fees: What Fees covers.',
    ]);
    expect(sheets.slice(1).map((sheet) => [...sheet.notes, ...sheet.columns[0]!.notes])).toEqual([
      ['hcli-costs:coverage', 'hcli-costs:shares'],
      ['fees:coverage', 'hcli-costs:shares'],
    ]);
  });

  it('have names of their own for sheets, topics and tables, of 31 letters at most with the number in front', () => {
    const long = 'A name that is very long already';
    const { sheets } = bundleContent(
      'Homes',
      [
        part(1, COSTS, { sheets: [sheetOf(long, [])] }),
        part(2, FEES, { sheets: [sheetOf(long, []), sheetOf('Mix', [])] }),
      ],
      SUBJECT,
    );
    expect(sheets.map(({ name }) => name)).toEqual([
      'Parts',
      'A name that is very, part 1',
      'A name that is very, part 2',
      'Mix',
    ]);
    expect(sheets.every(({ name }) => `99 ${name}`.length <= 31)).toBe(true);
    expect(sheets.at(-1)!.table).toBe('fees_mix');
    expect(sheets[1]!.title.topic).toBe(`About ${long} (Costs)`);
  });

  it('are as careful as the most careful of them, and say whose rows are about one child', () => {
    const careful = { marking: 'OFFICIAL-SENSITIVE', handling: 'Do not publish it.' };
    expect(bundleContent('Homes', [part(1, COSTS, {})], SUBJECT).cover).toEqual({
      personalData: 'No: no row is about one child',
    });
    const { cover } = bundleContent(
      'Homes',
      [part(1, COSTS, {}), part(2, { ...FEES, ...careful }, {})],
      SUBJECT,
    );
    expect(cover).toMatchObject({
      marking: 'OFFICIAL-SENSITIVE',
      handling: expect.stringMatching(/^Do not publish it\./) as unknown,
      personalData: expect.stringMatching(/^Yes/) as unknown,
    });
  });

  it('name among their filters what is left out, and tell of every child that one of them tells of', () => {
    const disclosed = (child: string): Partial<ReportContent> => ({
      disclosed: { cases: [], children: [child] },
    });
    const content = bundleContent(
      'Homes',
      [part(1, COSTS, disclosed('a')), part(2, FEES, disclosed('b')), part(3, { title: 'Unmet need' }, null)],
      SUBJECT,
    );
    expect(content.filters).toEqual([expect.stringContaining('without the report “Unmet need”')]);
    expect(content.disclosed).toEqual({ cases: [], children: ['a', 'b'] });
  });

  it('cover what all of them cover, and say what is missing from some', () => {
    const of = (included: readonly string[], missing: readonly string[]): Partial<ReportContent> => ({
      coverage: { included, missing },
    });
    const { coverage } = bundleContent(
      'Homes',
      [
        part(1, COSTS, of(['Barnet', 'Bexley'], ['Brent'])),
        part(2, FEES, of(['Barnet'], ['Bexley (no return yet)', 'Brent'])),
      ],
      SUBJECT,
    );
    expect(coverage).toMatchObject({ included: ['Barnet'], missing: ['Bexley (from some parts)', 'Brent'] });
  });
});
