import { Answer, cellsOf, isGrid } from '@lib/surveys/answers/answer';
import { readCellText } from '../fields/cell-text';
import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { Question } from '@lib/surveys/question-sets/question';
import { hasRows, QuestionSet } from '@lib/surveys/question-sets/question-set';
import { HeldAnswers, HeldRow } from '@lib/surveys/returns/held-return';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { rowsOf, sectionsAsked } from '../fields/asked-fields';
import { sourceWords } from '../fields/source-words';
import { rowName, rowNameText } from '../fields/row-name';
import { waveCaption } from '../page-facts';
import { surveysPaths } from '../surveys.paths';

export interface FilledInModel {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly groups: readonly FilledInGroup[];
  readonly rowGroups: readonly FilledInGroup[];
  /** How many rows wait that this page does not show. */
  readonly more: number;
  readonly seen: number;
  readonly canChange: boolean;
  readonly problem: string | null;
  readonly action: string;
  readonly missing: string;
}

/** What is confirmed with one tick: a section, or a row. */
export interface FilledInGroup {
  readonly value: string;
  readonly title: string;
  readonly change: string;
  readonly answers: readonly FilledInAnswer[];
}

interface FilledInAnswer {
  readonly label: string;
  readonly value: string;
  /** The cells of a grid that are not nought. */
  readonly cells: readonly string[];
  readonly source: string;
}

const MOST_ROWS = 50;

/** The rows with something to confirm, as many as a page shows. */
export const rowsWaiting = (page: Pick<ReturnPage, 'compiled' | 'held' | 'weighed'>): readonly HeldRow[] =>
  waitingRows(page)
    .slice(0, MOST_ROWS)
    .map(({ held }) => held);

const waitingRows = (page: Pick<ReturnPage, 'compiled' | 'held' | 'weighed'>): ReturnType<typeof rowsOf> =>
  rowsOf(page).filter(({ held, judged }) =>
    Object.entries(held.answers).some(
      ([code, { state }]) => state === 'to confirm' && judged.asked.has(code),
    ),
  );

/** Everything that is filled in and waits, to be looked at and confirmed at once. */
export const presentFilledIn = (opened: OpenedReturn, problem: string | null = null): FilledInModel => {
  const { wave, held, weighed, compiled, head } = opened;
  const { set } = compiled;
  const rows = waitingRows(opened);
  return {
    title: 'What is filled in',
    caption: waveCaption(opened),
    back: { href: surveysPaths.wave(wave.id) },
    groups: sectionsAsked(opened)
      .filter((section) => !hasRows(section))
      .map((section) => ({
        value: `once:${section.code}`,
        title: section.title,
        change: surveysPaths.section(wave.id, section.code),
        answers: answersOf(set, section.questions, { held: held.once, asked: weighed.judged.once.asked }),
      }))
      .filter(({ answers }) => answers.length > 0),
    rowGroups: rows.slice(0, MOST_ROWS).map((row) => ({
      value: `row:${row.held.id}`,
      title: rowNameText(rowName(opened, row)),
      change: surveysPaths.row(wave.id, row.held.id),
      answers: answersOf(set, row.section.questions, { held: row.held.answers, asked: row.judged.asked }),
    })),
    more: Math.max(0, rows.length - MOST_ROWS),
    seen: head.change,
    canChange: opened.canChange && head.state === 'in progress' && !head.isNil,
    problem,
    action: surveysPaths.filledIn(wave.id),
    missing: surveysPaths.missing(wave.id),
  };
};

const answersOf = (
  set: QuestionSet,
  questions: readonly Question[],
  { held, asked }: { readonly held: HeldAnswers; readonly asked: ReadonlySet<string> },
): FilledInAnswer[] =>
  questions.flatMap((question) => {
    const answer = held[question.code];
    if (answer?.state !== 'to confirm' || !asked.has(question.code)) return [];
    return [
      {
        label: question.label,
        value: shownAnswer(set, question, answer.value),
        cells: cellWords(set, question, answer.value),
        source: sourceWords(answer),
      },
    ];
  });

const cellWords = (set: QuestionSet, question: Question, answer: Answer): string[] => {
  if (question.kind !== 'grid' || !isGrid(answer)) return [];
  const isOne = new Set(cellsOf(set, question).map(({ across }) => across.code)).size === 1;
  return cellsOf(set, question).flatMap(({ down, across }) => {
    const value = answer[down.code]?.[across.code] ?? null;
    return value === null || value === 0
      ? []
      : [`${isOne ? down.label : `${down.label}, ${across.label}`}: ${readCellText(question, value)}`];
  });
};
