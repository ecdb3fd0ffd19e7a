import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { day } from '@lib/kernel/day';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { bundleContent } from '@lib/reports/bundles/bundle-content';
import { WORKSTREAM_BUNDLES } from '@lib/reports/bundles/workstream-bundles';
import { withChangesSince } from '@lib/reports/changes/add-changes';
import { contentOf, keptContentOf } from '@lib/reports/changes/kept-content';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { ReportContent } from '@lib/reports/report';
import { SINGLE_REPORTS } from '@lib/reports/report-list';
import { PROGRAMME } from '@lib/reports/subject/subject';
import { writeReport } from '@lib/reports/workbook/report-workbook';
import { writeBareWorkbook } from '../support/bare-workbook';
import { finish } from '../support/finish';
import { timed } from '../support/timed';

/** Writes the tables of a workstream as a workbook: by our writer, or by exceljs with nothing but the values. */
const [writer, file, tables, rowsEach] = process.argv.slice(2) as [string, string, string, string];
const ON = day('2026-03-31');
const SUBJECT = { ...PROGRAMME, asAt: ON };
const HEADINGS = ['Area', 'Area code', 'Area type', 'Kind', 'Children', 'Published children'];

type Row = readonly (string | number)[];

const rowsOf = (table: number, moved: number): Row[] =>
  Array.from({ length: Number(rowsEach) }, (_, n) => [
    `Area ${n % 45}`,
    `E0900${String(n % 45).padStart(4, '0')}`,
    'Borough',
    `Kind ${table}.${Math.floor(n / 45)}`,
    20 + (n % 50) + (n % 5 === 0 ? moved : 0),
    30 + (n % 70),
  ]);

const sheetOf = (table: number, moved: number): PublishedSheet =>
  publishedSheet<Row>({
    name: `Table ${table}`,
    table: `made_up_${table}`,
    title: { topic: `Children by kind ${table}`, area: 'London', period: '31 March 2026' },
    notes: ['made-up'],
    source: 'Made up',
    dataAsAt: ON,
    columns: HEADINGS.map((heading, at) =>
      at < 4
        ? column(heading, { kind: 'text', value: (row: Row) => row[at] as string })
        : column(heading, { kind: 'whole', value: (row: Row) => row[at] as number }),
    ),
    rows: rowsOf(table, moved),
  });

const contentWith = (moved: number): ReportContent =>
  bundleContent(
    'Made up',
    Array.from({ length: 5 }, (_, part) => ({
      number: part + 1,
      report: { ...SINGLE_REPORTS[part + 1]!, title: `Report ${part}`, code: `report-${part}` },
      leftOut: null,
      isChosen: true,
      content: {
        period: '31 March 2026',
        dataAsAt: ON,
        notes: [{ id: 'made-up', text: 'These figures are made up.' }],
        sheets: Array.from({ length: Number(tables) / 5 }, (__, n) => sheetOf(part * 10 + n, moved)),
      },
    })),
    SUBJECT,
  );

const report = WORKSTREAM_BUNDLES.find((one) => one.for === 'the programme')!;

const ours = async (): Promise<void> => {
  const definitionVersion = 'made-up version 1';
  const before = {
    runId: 'earlier',
    asAt: ON,
    madeOn: ON,
    definitionVersion,
    content: await keptContentOf(contentWith(0)),
  };
  const kept = await withChangesSince(contentWith(5), { area: 'London', definitionVersion, before });
  gzipSync(JSON.stringify(kept));
  const facts = {
    publisher: PRACTICE_PUBLISHER,
    runId: 'made-up',
    madeOn: ON,
    plannedOn: null,
    nextDueOn: null,
  };
  const { content } = await writeReport(report, SUBJECT, contentOf(kept), facts);
  writeFileSync(file, content);
};

const bareExceljs = (): Promise<void> =>
  writeBareWorkbook(
    file,
    Array.from({ length: Number(tables) }, (_, table) => ({
      name: `Table ${table}`,
      headings: HEADINGS,
      rows: rowsOf(table, 5),
    })),
  );

void timed(writer === 'ours' ? ours : bareExceljs).then((seconds) => finish({ seconds }));
