import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { BoroughCompletion } from '@lib/surveys/completion/completion';
import { Burden, burdenOf, readBySet, sumOfBurdens } from '@lib/surveys/completion/burden';
import { CompletionBoard } from '@lib/surveys/completion/completion.service';
import { Section } from '@lib/surveys/question-sets/question-set';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { boardPaths } from '../board.paths';
import { counted, waveTitle } from '../board-words';
import { inOrder } from '../list/board.presenter';
import { QUESTION_USES, QuestionUse } from './question-uses';

export interface BurdenModel {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly sentence: string;
  readonly boroughs: DataTable | null;
  readonly unusedSentence: string;
  readonly questions: DataTable;
}

/** What asking cost, and what for. */
export interface BurdenLedger {
  readonly boroughs: readonly { readonly borough: BoroughCompletion; readonly burden: Burden }[];
  /** Of returns that were handed in. */
  readonly total: Burden;
  readonly handedIn: number;
  readonly questions: readonly QuestionInLedger[];
}

export interface QuestionInLedger {
  readonly code: string;
  readonly section: string;
  readonly label: string;
  /** What uses the answer, as people call it. */
  readonly usedBy: readonly string[];
  /** Whether the question set itself reads it. */
  readonly checksOthers: boolean;
}

export const burdenLedger = (
  { boroughs, set }: Pick<CompletionBoard, 'boroughs' | 'set'>,
  uses: readonly QuestionUse[] = QUESTION_USES,
): BurdenLedger => {
  const begun = inOrder(boroughs).filter(({ state }) => state !== 'not started' && state !== 'not expected');
  const rows = begun.map((borough) => ({ borough, burden: burdenOf(borough) }));
  const handedIn = rows.filter(({ borough }) => borough.submissions > 0);
  const read = readBySet(set);
  return {
    boroughs: rows,
    total: sumOfBurdens(handedIn.map(({ burden }) => burden)),
    handedIn: handedIn.length,
    questions: set.sections.flatMap((section) =>
      section.questions
        .filter(({ kind, readOnly }) => kind !== 'derived' && !readOnly)
        .map(({ code, label }) => ({
          ...{ code, label, section: section.title, checksOthers: read.has(code) },
          usedBy: usersOf(
            uses.filter((use) => use.set === set.code),
            section,
            code,
          ),
        })),
    ),
  };
};

const usersOf = (uses: readonly QuestionUse[], section: Section, code: string): string[] => [
  ...new Set(
    uses
      .filter(({ of }) =>
        'question' in of
          ? of.question === code
          : of.rowsOf === section.code && (section.rows?.key.includes(code) ?? false),
      )
      .map(({ by }) => by),
  ),
];

export const isUnused = ({ usedBy }: QuestionInLedger): boolean => usedBy.length === 0;

export const presentBurden = (board: CompletionBoard): BurdenModel => {
  const ledger = burdenLedger(board);
  const unused = ledger.questions.filter(isUnused).length;
  return {
    title: 'What it costs boroughs to answer',
    caption: waveTitle(board.wave),
    back: { text: 'The board of this wave', href: boardPaths.board(board.wave.id) },
    sentence: sentenceOf(ledger),
    boroughs: ledger.boroughs.length === 0 ? null : boroughTable(ledger),
    unusedSentence: `${unused} of ${counted(ledger.questions.length, 'question')} ${unused === 1 ? 'is' : 'are'} used in no report, give-back or measure. Those are questions to leave out next time, or to use.`,
    questions: questionTable(ledger),
  };
};

const sentenceOf = ({ total, handedIn }: BurdenLedger): string =>
  handedIn === 0
    ? 'Nothing is handed in yet: the sums come with the first return.'
    : `${counted(handedIn, 'return')} handed in took ${counted(total.minutes, 'minute')}: ${counted(total.typed, 'answer was', 'answers were')} typed and ${counted(total.filledIn, 'was', 'were')} filled in for boroughs, in ${counted(total.rows, 'row')}, of which boroughs added ${total.rowsAdded.toLocaleString('en-GB')}.`;

const shareOf = ({ asked, filledIn }: Burden): string =>
  asked === 0 ? '' : `${Math.floor((filledIn * 100) / asked)}%`;

const boroughTable = ({ boroughs }: BurdenLedger): DataTable => ({
  caption: 'By borough, of returns that were begun',
  small: true,
  stacks: true,
  columns: [
    { text: 'Borough' },
    { text: 'Asked', numeric: true },
    { text: 'Filled in for them', numeric: true },
    { text: 'Share filled in', numeric: true },
    { text: 'Typed', numeric: true },
    { text: 'Rows known before', numeric: true },
    { text: 'Rows added', numeric: true },
    { text: 'Minutes', numeric: true },
  ],
  rows: boroughs.map(({ borough, burden }): TableRow => [
    {
      text: authorityById(borough.boroughId).name,
      note: borough.submissions === 0 ? 'Not handed in yet' : undefined,
    },
    burden.asked,
    burden.filledIn,
    shareOf(burden),
    burden.typed,
    burden.rowsKnown,
    burden.rowsAdded,
    burden.minutes,
  ]),
});

const questionTable = ({ questions }: BurdenLedger): DataTable => ({
  caption: 'What each question is used for',
  small: true,
  stacks: true,
  columns: [{ text: 'Question', width: 'one-third' }, { text: 'Section' }, { text: 'Used in' }],
  rows: questions.map((question): TableRow => [
    question.label,
    question.section,
    isUnused(question)
      ? {
          tag: { text: 'No report', colour: 'yellow' },
          note: question.checksOthers ? 'Checks or leads to other answers' : undefined,
        }
      : { text: question.usedBy.join('; ') },
  ]),
});
