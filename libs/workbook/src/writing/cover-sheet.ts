import { sentenceCase } from '@lib/kernel/sentence-case';
import { formatDay } from '@lib/kernel/london-format';
import { column, Link } from './column';
import { SheetPlan } from './sheet-plan';
import { CoverFacts } from './workbook-document';

/** A line of the Cover: what it is about, and what it says. */
export interface CoverItem {
  readonly item: string;
  readonly detail: string;
  readonly link?: Link;
}

/** What the workbook is called: the title of its Cover, and of the file. */
export const titleOf = (facts: CoverFacts): string => `${facts.title}, ${facts.period}`;

const listed = (names: readonly string[], none: string): string =>
  names.length < 2 ? (names[0] ?? none) : `${names.length}: ${names.join(', ')}`;

const includedAreas = ({ included, inWords }: CoverFacts['coverage']): string =>
  inWords ? `${sentenceCase(inWords)}: ${included.join(', ')}` : listed(included, 'None');

const mail = (item: string, to: { name: string; email: string }): CoverItem => ({
  item,
  detail: `Email ${to.name} (${to.email})`,
  link: { address: `mailto:${to.email}` },
});

const factItems = (facts: CoverFacts): CoverItem[] => [
  { item: 'Purpose', detail: facts.purpose },
  { item: 'Publisher', detail: facts.publisher },
  mail('Contact', facts.contact),
  { item: 'Published', detail: formatDay(facts.publishedOn) },
  { item: 'Next due', detail: facts.nextDue },
  { item: 'Period', detail: facts.period },
  { item: 'Reference date', detail: formatDay(facts.referenceDay) },
  ...(facts.dataAsAt ? [{ item: 'Data as at', detail: formatDay(facts.dataAsAt) }] : []),
  { item: 'Areas included', detail: includedAreas(facts.coverage) },
  { item: 'Areas missing', detail: listed(facts.coverage.missing, 'None') },
  { item: 'Definition version', detail: facts.definitionVersion },
  { item: 'Small numbers', detail: facts.smallNumbers },
  ...(facts.personalData ? [{ item: 'Personal data', detail: facts.personalData }] : []),
  { item: 'Filters', detail: sentenceCase(filtersInWords(facts)) },
  { item: 'Marking', detail: facts.marking },
  { item: 'Handling', detail: facts.handling },
  { item: 'Report', detail: facts.reportReference },
  { item: 'Run', detail: facts.runReference },
  ...(facts.releaseReference ? [{ item: 'Release', detail: sentenceCase(facts.releaseReference) }] : []),
  mail('Accessibility', facts.accessibilityContact),
];

export const filtersInWords = (facts: CoverFacts): string =>
  facts.filters.length === 0 ? 'none, every row is included' : facts.filters.join('; ');

/** How many rows each table has, so that a reader can tell that nothing is missing (rule X-43). */
export const rowItems = (rows: ReadonlyMap<string, number>): CoverItem[] =>
  [...rows].map(([sheet, count]) => ({
    item: `Rows in ${sheet}`,
    detail: `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}. Go to ${sheet}`,
    link: { sheet },
  }));

const columns = [
  column('Item', { kind: 'text', value: (line: CoverItem) => line.item, widest: 32 }),
  column('Detail', {
    kind: 'text',
    value: (line: CoverItem) => line.detail,
    link: (line) => line.link ?? null,
    widest: 90,
  }),
];

/** The first sheet. `closing` is asked for last, when the other sheets are written and their rows counted. */
export const coverSheet = (facts: CoverFacts, closing: () => readonly CoverItem[]): SheetPlan => ({
  name: 'Cover',
  table: 'cover',
  above: [
    { text: titleOf(facts), style: 'title' },
    { text: 'This sheet contains one table.', style: 'text' },
    { text: 'About this workbook', style: 'heading' },
  ],
  columns: columns as SheetPlan['columns'],
  rows: (function* () {
    yield* factItems(facts);
    yield* closing();
  })(),
  extract: false,
  firstColumnAtLeast: 48,
});
