import { formatDay } from '@lib/kernel/london-format';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { QuestionSet } from '../question-sets/question-set';
import { columnsOfRows, HEADINGS } from './book-columns';
import { BookSheet, HOW_SHEET, ONCE_SHEET, sheetsOf } from './book-sheets';
import { FilledReturn } from './filled-return';
import { whatToWrite } from './what-to-write';

interface HowLine {
  readonly sheet: string;
  readonly item: string;
  readonly write: string;
  readonly about: string;
}

/** The sheet that says what the workbook is, and explains the others. */
export const howToFillIn = (filled: FilledReturn): ExtractSheet =>
  extractSheet<HowLine>({
    name: HOW_SHEET,
    table: 'how_to_fill_in',
    about: 'What this workbook is, and what to write on each sheet.',
    rows: [...whatItIs(filled), ...GENERAL, ...sheetLines(filled.page.compiled.set)],
    columns: [
      column('Sheet', { kind: 'text', value: ({ sheet }: HowLine) => sheet }),
      column('Part', { kind: 'text', value: ({ item }: HowLine) => item, widest: 40 }),
      column('What to write', { kind: 'text', value: ({ write }: HowLine) => write, widest: 60 }),
      column('About it', { kind: 'text', value: ({ about }: HowLine) => about || null, widest: 70 }),
    ],
  });

const LEAVE = 'Leave it as it is';

const whatItIs = ({ page: { wave, head }, madeOn }: FilledReturn): HowLine[] =>
  [
    ['Collection', wave.collectionTitle],
    ['Wave', wave.title],
    ['Question set version', `Version ${wave.setVersion}`],
    ['Borough', authorityById(head.boroughId).name],
    ['Made on', `${formatDay(madeOn)}, at change ${head.change} of the return`],
  ].map(([item, about]) => ({ sheet: 'This workbook', item: item!, write: LEAVE, about: about! }));

const every = (item: string, write: string, about: string): HowLine => ({
  sheet: 'Every sheet',
  item,
  write,
  about,
});

const GENERAL: readonly HowLine[] = [
  every('Answers', 'Words of the list, or their codes', 'Several choices stand in one cell with a semicolon between them. A cell you empty is an answer you clear.'),
  every(HEADINGS.toConfirm, LEAVE, 'Says what this service filled in, and where that is from. It counts once somebody says that it is right.'),
  every(HEADINGS.confirmed, 'Yes, or nothing', 'Write Yes when you have looked at what is filled in and it is right. Leave it blank to confirm on the screen.'),
  every(HEADINGS.version, LEAVE, 'Tells what stood there when the workbook was made, so that you write over nobody’s work.'),
  every('Rows and columns', 'Move them as you like', 'Columns may stand in any order, and ones you do not need can go. Totals are worked out by the service. Write values and no formulas.'),
]; // prettier-ignore

const sheetLines = (set: QuestionSet): HowLine[] => sheetsOf(set).flatMap((sheet) => linesOf(set, sheet));

const linesOf = (set: QuestionSet, sheet: BookSheet): HowLine[] => {
  if (sheet.kind === 'once')
    return [{ sheet: ONCE_SHEET, item: 'Everything that is asked once', write: `The column ${HEADINGS.answer}`, about: 'A row is a question. What to write stands beside it.' }]; // prettier-ignore
  if (sheet.kind === 'grid') {
    const { label, guidance } = sheet.question;
    return [
      { sheet: sheet.name, item: label, write: whatToWrite(set, sheet.question), about: guidance ?? '' },
    ];
  }
  const { rows, guidance } = sheet.section;
  const keys = columnsOfRows(sheet.section).filter(({ code }) => rows.key.includes(code));
  return [
    {
      ...{ sheet: sheet.name, item: HEADINGS.row, write: `${LEAVE}; blank for a ${rows.one} you add` },
      about:
        `Tells which ${rows.one} a row is about. Without it, that is told by: ${keys.map(({ heading }) => heading).join(', ')}. ${guidance ?? ''}`.trim(),
    },
    ...columnsOfRows(sheet.section).map(({ heading, of }) => ({
      ...{ sheet: sheet.name, item: heading, write: whatToWrite(set, of), about: of.guidance ?? '' },
    })),
  ];
};
