import { formatDay } from '@lib/kernel/london-format';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { UploadPlan } from '@lib/high-cost/workbook/plan-upload';
import { TextRow } from '@lib/high-cost/workbook/read-sheet';
import { UploadShown } from '@lib/high-cost/workbook/register-uploads.service';
import { RowProblem } from '@lib/high-cost/workbook/row-problem';
import { SHEET_KEYS, SHEET_NAMES, SHEET_TABLES, SheetKey } from '@lib/high-cost/workbook/workbook-column';
import { columnWithKey } from '@lib/high-cost/workbook/workbook-columns';
import { column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet, ExtractWorkbook } from '@lib/workbook/writing/workbook-document';
import { registerCover, RegisterFileFacts } from './register-file';

export const WEIGHTS: Readonly<Record<RowProblem['weight'], string>> = {
  problem: 'Problem',
  conflict: 'Changed since',
  warning: 'Worth a look',
};

/** What was uploaded, as it was, with what is wrong beside each row and on a sheet of its own. It can be mended and sent again. */
export const annotatedFile = (
  { upload, rows }: UploadShown,
  { problems }: UploadPlan,
  { today, ...facts }: RegisterFileFacts & { readonly today: Day },
): ExtractWorkbook => {
  const { name, slug } = authorityById(facts.boroughId);
  const sheets = SHEET_KEYS.flatMap((sheet) => {
    const keys = upload.columns[sheet];
    const here = rows.filter((row) => row.sheet === sheet);
    return keys && here.length > 0 ? [asUploaded(sheet, keys, here, problems)] : [];
  });
  return {
    file: {
      report: 'high-cost-register-problems',
      area: slug,
      period: formatDay(upload.madeOn),
      runOn: today,
    },
    cover: registerCover(facts, {
      madeOn: upload.madeOn,
      today,
      title: `Problems of an upload to the register of ${name}`,
      purpose:
        'The rows as they were uploaded, with what is wrong with them. Mend them here and upload this file.',
    }),
    sheets: [problemSheet(problems), ...sheets],
  };
};

const problemSheet = (problems: readonly RowProblem[]): ExtractSheet =>
  extractSheet<RowProblem>({
    name: 'Problems',
    table: 'problems',
    about:
      'One row is one thing that is wrong with a row of the upload, or worth a look. Rows are counted as they were uploaded.',
    rows: problems,
    columns: [
      column('Sheet', { kind: 'text', value: ({ sheet }: RowProblem) => SHEET_NAMES[sheet] }),
      column('Row uploaded', { kind: 'whole', value: ({ line }: RowProblem) => line }),
      column('Column', {
        kind: 'text',
        value: ({ column: heading }: RowProblem) => heading ?? 'The whole row',
      }),
      column('Weight', { kind: 'text', value: ({ weight }: RowProblem) => WEIGHTS[weight] }),
      column('What is wrong', { kind: 'text', value: ({ message }: RowProblem) => message, widest: 70 }),
      column('What to do', { kind: 'text', value: ({ expected }: RowProblem) => expected, widest: 70 }),
    ],
  });

/** Cells as the text they were: what could not be read stands there still. */
const asUploaded = (
  sheet: SheetKey,
  keys: readonly string[],
  rows: readonly TextRow[],
  problems: readonly RowProblem[],
): ExtractSheet => {
  const told = new Map<number, string>();
  for (const { line, column: heading, message } of problems.filter((one) => one.sheet === sheet))
    told.set(line, [told.get(line), `${heading ?? 'Row'}: ${message}`].filter(Boolean).join('. '));
  return extractSheet<TextRow>({
    name: SHEET_NAMES[sheet],
    table: SHEET_TABLES[sheet],
    about: 'The rows as they were uploaded, each cell as text, with what is wrong in the last column.',
    rows,
    columns: [
      ...keys.map((key) =>
        column(columnWithKey(key).heading, {
          kind: 'text',
          value: ({ cells }: TextRow) => cells[key] ?? null,
          widest: 40,
        }),
      ),
      column('Row uploaded', { kind: 'whole', value: ({ line }: TextRow) => line }),
      column('What is wrong here', {
        kind: 'text',
        value: ({ line }: TextRow) => told.get(line) ?? null,
        widest: 70,
      }),
    ],
  });
};
