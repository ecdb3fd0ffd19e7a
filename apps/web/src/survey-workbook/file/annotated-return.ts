import { Day } from '@lib/kernel/day';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Contact } from '@lib/reports/publisher';
import { Question } from '@lib/surveys/question-sets/question';
import { columnsOfGrid, columnsOfRows, HEADINGS, letters } from '@lib/surveys/workbook/book-columns';
import { BookSheet, PROBLEMS_SHEET, sheetsOf } from '@lib/surveys/workbook/book-sheets';
import { Retyped, retyped } from '@lib/surveys/workbook/retyped-cell';
import { UploadShown } from '@lib/surveys/workbook/return-uploads.service';
import { UploadProblem } from '@lib/surveys/workbook/upload-problem';
import { Column, column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet, ExtractWorkbook } from '@lib/workbook/writing/workbook-document';
import { ReadSheet, SheetRow } from '@lib/workbook/reading/sheets/read-sheet.types';
import { guardText } from '@lib/workbook/writing/safe-text';
import { returnCover } from './return-file';

type Waits = NonNullable<UploadShown['waits']>;

const WEIGHTS: Readonly<Record<UploadProblem['weight'], string>> = {
  problem: 'Problem',
  note: 'Worth a look',
};

/** What was uploaded, as it was, with what is wrong beside each row and on a sheet of its own. It can be mended and sent again. */
export const annotatedReturn = (
  waits: Waits,
  { contact, today }: { readonly contact: Contact; readonly today: Day },
): ExtractWorkbook => {
  const { wave } = waits.page;
  const { identity } = waits.said;
  const { name, slug } = authorityById(identity.boroughId);
  const { problems } = waits.plan;
  const sheets = sheetsOf(waits.page.compiled.set).flatMap((one) => {
    const sheet = waits.content.workbook.sheets.find(
      (read) => read.name.trim().toLowerCase() === one.name.toLowerCase(),
    );
    return sheet ? [asUploaded(waits, one, sheet)] : [];
  });
  return {
    file: { report: `${wave.collectionTitle} problems`, area: slug, period: wave.title, runOn: today },
    cover: {
      ...returnCover(identity, wave, {
        contact,
        title: `${wave.collectionTitle}: problems of an upload to the return of ${name}`,
        purpose:
          'What was uploaded, as it was, with what is wrong with it. Mend it here and upload this file.',
      }),
      publishedOn: today,
    },
    sheets: [problemSheet(problems), ...sheets],
  };
};

const problemSheet = (problems: readonly UploadProblem[]): ExtractSheet =>
  extractSheet<UploadProblem>({
    ...{ name: PROBLEMS_SHEET, table: 'problems', rows: problems },
    about:
      'One row is one thing that is wrong with the upload, or worth a look. Rows are counted as they were uploaded.',
    columns: [
      column('Sheet', { kind: 'text', value: ({ sheet }: UploadProblem) => sheet }),
      column('Row uploaded', { kind: 'whole', value: ({ line }: UploadProblem) => line }),
      column('Column', {
        kind: 'text',
        value: ({ column: heading }: UploadProblem) => heading ?? 'The whole row',
        widest: 40,
      }),
      column('What it says', {
        kind: 'text',
        value: ({ cell }: UploadProblem) => cell?.typed ?? null,
        widest: 40,
      }),
      column('Weight', { kind: 'text', value: ({ weight }: UploadProblem) => WEIGHTS[weight] }),
      column('What is wrong', { kind: 'text', value: ({ message }: UploadProblem) => message, widest: 60 }),
      column('What to do', {
        kind: 'text',
        value: ({ expected }: UploadProblem) => expected || null,
        widest: 60,
      }),
    ],
  });

/** The sheet with its columns and rows in the order they were in; numbers and days are typed, and what could not be read is as it was. */
const asUploaded = ({ page, plan }: Waits, one: BookSheet, sheet: ReadSheet): ExtractSheet => {
  const { set } = page.compiled;
  const at = sheet.rows.findIndex(({ cells }) =>
    cells.some((cell) => letters(cell) === letters(one.kind === 'rows' ? HEADINGS.row : HEADINGS.code)),
  );
  const headings = sheet.rows[at]!.cells;
  const told = toldByLine(plan.problems, sheet.name);
  const questionOf = questionsIn(set, one, headings);
  return extractSheet<SheetRow>({
    ...{ name: one.name, table: one.table, rows: sheet.rows.slice(at + 1) },
    about: 'The rows as they were uploaded, with what is wrong in the last column.',
    columns: [
      ...headings.flatMap((heading, n) => (letters(heading) === letters(HEADINGS.problems) ? [] : [cellColumn(set, headingAt(headings, n), n, questionOf)])),
      column(HEADINGS.problems, { kind: 'text', value: ({ row }: SheetRow) => told.get(row) ?? 'Nothing', widest: 70 }),
    ],
  }); // prettier-ignore
};

type Set = Waits['page']['compiled']['set'];
type QuestionOf = (row: SheetRow, place: number) => Question | null;

const cellColumn = (set: Set, heading: string, n: number, questionOf: QuestionOf): Column<SheetRow> => {
  const typed = (row: SheetRow): Retyped => retyped(set, questionOf(row, n), row, n);
  return column(heading, {
    kind: 'text',
    value: (row: SheetRow) => typed(row).value as string | null,
    inRow: (row: SheetRow) => ({ kind: typed(row).kind }),
    widest: 40,
  });
};

/** A heading as it was, where a sheet can have it; a column somebody added may have none, or one twice. */
const headingAt = (headings: readonly string[], n: number): string => {
  const heading = headings[n]!.replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 150);
  const isFirst = headings.findIndex((other) => letters(other) === letters(heading)) === n;
  return heading !== '' && isFirst && guardText(heading) === heading ? heading : `Column ${n + 1}`;
};

/** Which question a cell answers: told by its column, on the sheet of what is asked once by its row. */
const questionsIn = (set: Set, one: BookSheet, headings: readonly string[]): QuestionOf => {
  const all = new Map(
    set.sections.flatMap(({ questions }) => questions.map((question) => [question.code, question])),
  );
  const said = headings.map(letters);
  if (one.kind === 'once') {
    const code = said.indexOf(letters(HEADINGS.code));
    const answers = [said.indexOf(letters(HEADINGS.answer)), said.indexOf(letters(HEADINGS.amount))];
    return ({ cells }, n) =>
      answers.includes(n) ? (all.get(cells[code]?.trim().toLowerCase() ?? '') ?? null) : null;
  }
  const columns = one.kind === 'grid' ? columnsOfGrid(set, one.question) : columnsOfRows(one.section);
  const places = said.map((heading) =>
    columns.find((each) => letters(each.heading) === heading || letters(each.code) === heading),
  );
  return (_, n) =>
    places[n] ? (one.kind === 'grid' ? one.question : (all.get(places[n].code) ?? null)) : null;
};

const toldByLine = (problems: readonly UploadProblem[], sheet: string): Map<number, string> => {
  const told = new Map<number, string>();
  for (const { sheet: of, line, column: heading, message } of problems)
    if (of === sheet)
      told.set(line, [told.get(line), `${heading ?? 'Row'}: ${message}`].filter(Boolean).join('. '));
  return told;
};
