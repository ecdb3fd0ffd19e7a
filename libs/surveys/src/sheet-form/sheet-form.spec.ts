import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { checkQuestionSet } from '../checking/check-question-set';
import placementsSnapshot from '../instruments/placements-snapshot.json';
import sufficiency from '../instruments/sufficiency.json';
import { HOMES } from '../question-sets/homes.spec-support';
import { checkForm } from './check-form';
import { FORM_COLUMNS, FormColumn, FormSheetName, FormSheets } from './form-sheets';
import { writeForm } from './write-form';

const NAMES = Object.keys(FORM_COLUMNS) as FormSheetName[];

/** As the gate hands a workbook over, its columns turned round. */
const workbookOf = (sheets: FormSheets): ReadWorkbook => ({
  hiddenSheets: [],
  from1904: false,
  sheets: NAMES.map((name) => {
    const columns: FormColumn[] = [...FORM_COLUMNS[name]].toReversed();
    const lines = sheets[name].map((line, at) => ({
      row: at + 2,
      cells: columns.map((column) => line[column] ?? ''),
    }));
    return {
      name,
      rows: [{ row: 1, cells: columns }, ...lines],
      formulaCells: [],
      formulaCount: 0,
      hiddenRows: [],
    };
  }),
});

const homes = writeForm(checkQuestionSet(HOMES).compiled!.set);

const withLine = (sheet: FormSheetName, at: number, change: object): FormSheets => ({
  ...homes,
  [sheet]: homes[sheet].map((line, number) => (number === at ? { ...line, ...change } : line)),
});

describe('a question set as a workbook', () => {
  it.each([HOMES, placementsSnapshot, sufficiency])('comes back as it went out: $title', (document) => {
    const { set } = checkQuestionSet(document).compiled!;
    expect(checkForm(workbookOf(writeForm(set))).compiled?.set).toEqual(set);
  });

  it.each<[string, FormSheets, object]>([
    [
      'a type that is none',
      withLine('survey', 1, { type: 'decimal' }),
      { sheet: 'survey', line: 3, column: 'type' },
    ],
    [
      'neither yes nor no',
      withLine('survey', 1, { required: 'maybe' }),
      { sheet: 'survey', line: 3, column: 'required' },
    ],
    [
      'a bound that is no number',
      withLine('survey', 1, { lowest: 'few' }),
      { sheet: 'survey', line: 3, column: 'lowest' },
    ],
    [
      'a section in a section',
      withLine('survey', 4, { type: 'begin_section' }),
      { sheet: 'survey', line: 6, column: 'type' },
    ],
    [
      'an expression with a fault',
      withLine('rules', 0, { holds: 'sum(' }),
      { sheet: 'rules', line: 2, column: 'holds' },
    ],
    [
      'a question without its words',
      withLine('survey', 1, { label: undefined }),
      { sheet: 'survey', line: 3, column: 'label' },
    ],
    [
      'a choice twice',
      withLine('choices', 1, { name: 'young' }),
      { sheet: 'choices', line: 3, column: 'name' },
    ],
    [
      'a rule about nothing',
      withLine('rules', 2, { about: 'nobody' }),
      { sheet: 'rules', line: 4, column: 'about' },
    ],
    [
      'a section that does not end',
      { ...homes, survey: homes.survey.slice(0, -1) },
      { sheet: 'survey', line: 12, column: 'type' },
    ],
    [
      'a grid that is not there, of a cell that cannot be',
      withLine('gaps', 0, { grid: 'by_kind' }),
      { sheet: 'gaps', line: 2, column: 'grid' },
    ],
    ['a cell the grid has not', withLine('gaps', 0, { column: 'tent' }), { sheet: 'gaps', line: 2 }],
    [
      'a list in capitals',
      {
        ...homes,
        choices: homes.choices.map((line) => ({ ...line, list_name: line.list_name!.toUpperCase() })),
      },
      { sheet: 'choices', line: 2, column: 'list_name' },
    ],
    [
      'what tells rows apart, of a section that has none',
      withLine('survey', 0, { row_key: 'total' }),
      {
        sheet: 'survey',
        line: 2,
        column: 'row_key',
        says: 'Leave it empty: a section that is asked once has none',
      },
    ],
    [
      'rows that have no name',
      withLine('survey', 10, { row_name: undefined }),
      { sheet: 'survey', line: 12, column: 'row_name', says: 'Say what one row is, for example child.' },
    ],
    [
      'a bound of a text',
      withLine('survey', 8, { lowest: '3' }),
      {
        sheet: 'survey',
        line: 10,
        column: 'lowest',
        says: 'A question of this kind has none: leave it out.',
      },
    ],
    [
      'a second question set',
      { ...homes, settings: [...homes.settings, ...homes.settings] },
      { sheet: 'settings', line: 3, column: null },
    ],
    [
      'no code',
      withLine('settings', 0, { form_id: undefined }),
      { sheet: 'settings', line: 2, column: 'form_id' },
    ],
    [
      'a list that is not there',
      withLine('survey', 7, { type: 'select_multiple why' }),
      { sheet: 'survey', line: 9, column: 'type' },
    ],
  ])('says where, of %s', (_, sheets, place) =>
    expect(checkForm(workbookOf(sheets)).problems).toContainEqual(expect.objectContaining(place)),
  );

  it('takes the example of the documentation', () => {
    const page = readFileSync(join(process.cwd(), 'docs/make-a-survey.md'), 'utf8');
    const tables = page.split(/^Sheet `(?=\w+`$)/m).slice(1);
    expect(tables.map((text) => text.split('`')[0]).toSorted()).toEqual(NAMES.toSorted());
    const sheets = Object.fromEntries(
      tables.map((text) => {
        const [headings, , ...lines] = text
          .split('\n')
          .filter((line) => line.startsWith('|'))
          .map((line) =>
            line
              .slice(1, -1)
              .split(/(?<!\\)\|/)
              .map((cell) => cell.trim().replaceAll('\\|', '|')),
          );
        return [
          text.split('`')[0]!,
          lines.map((cells) =>
            Object.fromEntries(headings!.flatMap((heading, at) => (cells[at] ? [[heading, cells[at]]] : []))),
          ),
        ];
      }),
    ) as unknown as FormSheets;
    expect(checkForm(workbookOf(sheets))).toMatchObject({ problems: [] });
  });

  it('needs its two first sheets, and knows its columns', () => {
    const workbook = workbookOf(homes);
    const without = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== 'survey') };
    expect(checkForm(without).problems[0]).toMatchObject({ says: 'There is no sheet called survey' });
    const [settings, survey] = workbook.sheets;
    const renamed = { ...survey!, rows: [{ row: 1, cells: ['colour', 'type'] }, ...survey!.rows.slice(1)] };
    expect(checkForm({ ...workbook, sheets: [settings!, renamed] }).problems[0]).toMatchObject({
      column: 'colour',
    });
  });
});
