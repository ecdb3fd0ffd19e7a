import { column } from '@lib/workbook/writing/column';
import { extractSheet, ExtractSheet } from '@lib/workbook/writing/workbook-document';
import { QuestionSet } from '../question-sets/question-set';
import { FORM_COLUMNS, FormColumn, FormLine, FormSheetName } from './form-sheets';
import { writeForm } from './write-form';

/** What a row of each sheet is. */
const ABOUT: Readonly<Record<FormSheetName, string>> = {
  settings: 'One row: what the question set is called and what it is for.',
  survey: 'One row is one question, or the beginning or end of a section.',
  choices: 'One row is one choice of a list.',
  rules: 'One row is one rule between answers.',
  gaps: 'One row is one cell of a grid that cannot be.',
};

/** A question set as sheets to be changed and uploaded again; one without lines is left out, and can be added. */
export const formWorkbook = (set: QuestionSet): ExtractSheet[] => {
  const sheets = writeForm(set);
  return (Object.keys(FORM_COLUMNS) as FormSheetName[])
    .filter((name) => sheets[name].length > 0)
    .map((name) =>
      extractSheet<FormLine>({
        ...{ name, table: name, about: ABOUT[name], rows: sheets[name] },
        columns: FORM_COLUMNS[name].map((heading: FormColumn) =>
          column(heading, { kind: 'text', value: (line: FormLine) => line[heading] ?? null, widest: 60 }),
        ),
      }),
    );
};
