import { createWriteStream } from 'node:fs';
import { stream } from 'exceljs';
import { day } from '@lib/kernel/day';
import { writeExtract } from '@lib/workbook/writing/extract-workbook';
import { extractSheet } from '@lib/workbook/writing/workbook-document';
import { sampleCover } from '@test/support/workbook/sample-workbooks';
import { finish } from '../support/finish';
import { MADE_UP_COLUMNS, madeUpRows, valuesOf } from '../support/made-up-rows';
import { timed } from '../support/timed';

/** Writes the same rows as a workbook: by our writer, or by exceljs with nothing but the values. */
const [writer, file, count] = process.argv.slice(2) as [string, string, string];
const rows = Number(count);

const ours = async (): Promise<void> => {
  const sheet = extractSheet({
    name: 'Placements',
    table: 'long_list',
    about: 'A row is a placement.',
    columns: MADE_UP_COLUMNS,
    rows: madeUpRows(rows),
  });
  const name = { report: 'long-list', area: 'bromley', period: '31 March 2026', runOn: day('2026-04-07') };
  await writeExtract({ file: name, cover: sampleCover(), sheets: [sheet] }, createWriteStream(file));
};

const bareExceljs = async (): Promise<void> => {
  const workbook = new stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: false,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet('Placements');
  sheet.addRow(MADE_UP_COLUMNS.map(({ header }) => header)).commit();
  for (const row of madeUpRows(rows)) sheet.addRow(valuesOf(row)).commit();
  sheet.commit();
  await workbook.commit();
};

void timed(writer === 'ours' ? ours : bareExceljs).then((seconds) => finish({ seconds }));
