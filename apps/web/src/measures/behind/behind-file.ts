import { Authority } from '@lib/boroughs/authorities/authorities';
import { isDay, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { CountedAs } from '@lib/measures/behind/counted-row';
import { MeasureDefinition } from '@lib/measures/measure';
import { Contact } from '@lib/reports/publisher';
import { Download } from '@lib/web-kit/responses/page';
import { Column, column } from '@lib/workbook/writing/column';
import { fileName, FileNameParts } from '@lib/workbook/writing/file-name';
import { ExtractWorkbook, extractSheet } from '@lib/workbook/writing/workbook-document';
import { csvOfRows } from '../../extracts/csv-of-rows';
import { extractCover } from '../../extracts/extract-cover';
import { extractDownload } from '../../extracts/extract-download';
import { OwnLine } from '../own/own-line';
import { BehindList } from './behind-figures.service';
import { sideWords } from './behind.form';
import { NamedRow } from './named-rows';

export interface BehindFileFacts {
  readonly measure: MeasureDefinition;
  readonly format: 'csv' | 'xlsx';
  readonly as: CountedAs | null;
  readonly borough: Authority;
  readonly today: Day;
  readonly contact: Contact;
}

/** The rows behind a figure as a working extract (class W), or as CSV with the same columns. */
export const behindFile = async (list: BehindList, facts: BehindFileFacts): Promise<Download> => {
  const file: FileNameParts = {
    ...{ report: partName(facts.measure.code, list), area: facts.borough.slug },
    ...{ period: formatDay(list.on), runOn: facts.today },
  };
  return facts.format === 'csv'
    ? csvOfRows(fileName(file, 'csv'), columnsOf(list), list.rows)
    : extractDownload(workbookOf(list, facts, file));
};

/** A file of a part is called after it, so that two of them can lie side by side. */
const partName = (code: string, { part }: BehindList): string =>
  `behind-${code}${part === null ? '' : `-${part.code}`}`;

const workbookOf = (list: BehindList, facts: BehindFileFacts, file: FileNameParts): ExtractWorkbook => {
  const { measure, borough, today, contact, as } = facts;
  return {
    file,
    cover: extractCover({
      title: `${measure.name}: the rows behind the figure of ${borough.name}`,
      purpose: `With the definition of the measure the figure can be worked out again from it. ${figureWords(list.lines ?? [])}`,
      ...{ borough, today, contact, period: formatDay(list.on), referenceDay: list.on },
      filters: [
        ...(list.part === null ? [] : [`Part of the figure: ${list.part.label}`]),
        ...(as === null ? [] : [`How a row counts: ${sideWords(as)}`]),
      ],
      report: measure.name,
      keywords: ['measure', measure.id],
      dataAsAt: list.trueAt,
    }),
    sheets: [
      extractSheet<NamedRow>({
        name: 'Rows',
        table: measure.code.replaceAll('-', '_'),
        about: `One row is one of those the measure asks about on ${formatDay(list.on)}, with what its rule looked at.`,
        rows: list.rows,
        columns: columnsOf(list),
      }),
    ],
  };
};

/** “The figure: 12 of 40 (30%).” */
const figureWords = (lines: readonly OwnLine[]): string => {
  const said = lines.map(({ label, numerator, denominator, result }) => {
    const of = denominator === null ? '' : ` of ${denominator.toLocaleString('en-GB')}`;
    return `${label}: ${numerator.toLocaleString('en-GB')}${of}${result === null ? '' : ` (${result})`}`;
  });
  return said.length === 0 ? '' : `The figure is ${said.join('; ')}.`;
};

const columnsOf = ({ columns, rows, kind }: BehindList): Column<NamedRow>[] => [
  ...(kind === null
    ? []
    : [
        column<NamedRow, 'text'>(kind === 'child' ? 'Local reference' : 'Case', {
          ...{ kind: 'text', value: ({ reference }) => reference },
        }),
        column<NamedRow, 'text'>('Service reference', {
          ...{ kind: 'text', value: ({ serviceReference }) => serviceReference },
        }),
      ]),
  column<NamedRow, 'text'>('How it counts', { kind: 'text', value: ({ as }) => sideWords(as) }),
  ...Object.entries(columns).map(([code, header]) => factColumn(code, header, rows)),
];

/** Typed by what all its values are: whole numbers, numbers, days, and text where there is any. */
const factColumn = (code: string, header: string, rows: readonly NamedRow[]): Column<NamedRow> => {
  const values = rows.map(({ facts }) => facts[code] ?? null).filter((value) => value !== null);
  const value = (row: NamedRow): never => (row.facts[code] ?? null) as never;
  if (values.length > 0 && values.every((one) => typeof one === 'number'))
    return values.every(Number.isInteger)
      ? column<NamedRow, 'whole'>(header, { kind: 'whole', value })
      : column<NamedRow, 'plain'>(header, { kind: 'plain', value });
  if (values.length > 0 && values.every((one) => typeof one === 'string' && isDay(one)))
    return column<NamedRow, 'day'>(header, { kind: 'day', value });
  return column<NamedRow, 'text'>(header, {
    kind: 'text',
    value: (row) =>
      row.facts[code] === null || row.facts[code] === undefined ? null : String(row.facts[code]),
  });
};
