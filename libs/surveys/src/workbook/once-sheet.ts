import { lowerFirst } from '@lib/kernel/lower-first';
import { column, ColumnSettings } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { shownAnswer } from '../answers/shown-answer';
import { hasRows, QuestionSet } from '../question-sets/question-set';
import { Question } from '../question-sets/question';
import { HeldAnswer } from '../returns/held-return';
import { HEADINGS } from './book-columns';
import { OnceSheet, sheetsOf } from './book-sheets';
import { DropDowns } from './drop-downs';
import { FilledReturn } from './filled-return';
import { versionOf } from './version-of';
import { waitingWords } from './waiting-words';
import { whatToWrite } from './what-to-write';
import { kindOf, writtenAnswer } from './written-answer';

interface OnceLine {
  readonly section: string;
  readonly question: Question;
  readonly held: HeldAnswer | undefined;
  /** Of a grid, the sheet its answer stands on. */
  readonly elsewhere: string | null;
  readonly last: string | null;
}

/** Everything that is asked once, a row each. */
export const onceSheet = (
  { name, table }: OnceSheet,
  filled: FilledReturn,
  lists: DropDowns,
): ExtractSheet => {
  const { set } = filled.page.compiled;
  const lines = linesOf(filled);
  const text = (
    value: (line: OnceLine) => string | null,
    widest: number,
  ): ColumnSettings<OnceLine, 'text'> => ({ kind: 'text', value, widest });
  return extractSheet<OnceLine>({
    ...{ name, table },
    about: 'One row is one question that is asked once. The answer of a grid stands on a sheet of its own.',
    rows: lines,
    columns: [
      column(HEADINGS.section, text(({ section }) => section, 30)),
      column(HEADINGS.code, text(({ question }) => question.code, 30)),
      column(HEADINGS.question, text(({ question }) => question.label, 50)),
      column(HEADINGS.answer, {
        kind: 'text',
        value: ({ question, held, elsewhere }: OnceLine) =>
          elsewhere === null ? (isMoney(question) ? null : (writtenAnswer(set, question, held?.value ?? null) as string | null)) : `On the sheet ${elsewhere}`,
        widest: 50,
        inRow: ({ question }: OnceLine) => ({ kind: isMoney(question) ? 'text' : kindOf(question), allowed: lists.rangeOf(question) }),
      }),
      ...(lines.some(({ question }) => isMoney(question))
        ? [column(HEADINGS.amount, { kind: 'money', value: ({ question, held }: OnceLine) => (isMoney(question) ? ((held?.value ?? null) as number | null) : null) })]
        : []),
      column(HEADINGS.toConfirm, text(({ held }) => waitingWords(held), 40)),
      column(HEADINGS.confirmed, { ...text(() => null, 20), inRow: ({ held }: OnceLine) => ({ kind: 'text', allowed: held?.state === 'to confirm' ? lists.yes() : undefined }) }),
      column(HEADINGS.lastWave, text(({ last }) => last, 30)),
      column(HEADINGS.about, text(({ question, elsewhere }) => aboutIt(set, question, elsewhere), 60)),
      column(HEADINGS.version, text(({ question, held }) => versionOf({ [question.code]: held?.value ?? null }), 20)),
    ],
  }); // prettier-ignore
};

const isMoney = ({ kind }: Question): boolean => kind === 'money';

const aboutIt = (set: QuestionSet, question: Question, elsewhere: string | null): string => {
  const write = elsewhere === null ? whatToWrite(set, question) : 'Nothing here';
  const where = isMoney(question) ? `Under ${HEADINGS.amount}: ${lowerFirst(write)}` : write;
  return [where, question.guidance].filter(Boolean).join('. ');
};

const linesOf = ({ page: { compiled, held, last } }: FilledReturn): OnceLine[] => {
  const { set } = compiled;
  const sheets = new Map(
    sheetsOf(set).flatMap((sheet) => (sheet.kind === 'grid' ? [[sheet.question.code, sheet.name]] : [])),
  );
  return set.sections
    .filter((section) => !hasRows(section))
    .flatMap((section) =>
      section.questions
        .filter(({ kind }) => kind !== 'derived')
        .map((question) => {
          const before = last?.once[question.code] ?? null;
          return {
            ...{ section: section.title, question, held: held.once[question.code] },
            elsewhere: sheets.get(question.code) ?? null,
            last: before === null ? null : shownAnswer(set, question, before),
          };
        }),
    );
};
