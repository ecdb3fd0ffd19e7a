import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { Answer, cellsOf } from '@lib/surveys/answers/answer';
import { compile } from '@lib/surveys/judging/compiled-set';
import { hasRows, QuestionSet } from '@lib/surveys/question-sets/question-set';
import { Question } from '@lib/surveys/question-sets/question';
import { HeldAnswer, HeldReturn } from '@lib/surveys/returns/held-return';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { weighReturn } from '@lib/surveys/weighing/weigh-return';
import { EMPTY_TALLY } from '@lib/surveys/weighing/tally';
import { FilledReturn } from '@lib/surveys/workbook/filled-return';

const AT = Temporal.Instant.from('2026-06-12T09:00:00Z');
const WAVE = '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

/** A return of a question set with an answer to everything, and as many rows in each of its sections with rows. */
export const madeUpReturn = (set: QuestionSet, rowsEach: number): FilledReturn => {
  const compiled = compile(set);
  const held = heldOf(set, rowsEach);
  const wave = {
    ...{ id: WAVE, collection: set.code, collectionTitle: set.title, title: 'March 2026', setVersion: 1 },
    ...{ referenceDay: day('2026-03-31'), state: 'open' as const },
  };
  const weighed = weighReturn(compiled, held, { wave, last: null, explanations: [] });
  const page = { wave, compiled, head: held, held, last: null, weighed } as unknown as ReturnPage;
  const references = Array.from({ length: rowsEach }, (_, n): [string, string] => [
    referenceOf(n),
    `A${n + 1}`,
  ]);
  return { page, madeOn: day('2026-06-12'), localReferences: new Map(references) };
};

const heldOf = (set: QuestionSet, rowsEach: number): HeldReturn => ({
  ...{ boroughId: 305, id: WAVE, waveId: WAVE, state: 'in progress', pilot: false, isNil: false, change: 4 },
  ...{ tally: EMPTY_TALLY, openedAt: AT, openedByName: 'A made-up officer', submissions: 0, sections: {} },
  ...{ lastChangeAt: AT, lastChangeByName: 'A made-up officer', secondsWorked: 0, version: 1 },
  ...{ readyAt: null, readyBy: null, readyByName: null, readyMessage: null, sentBackBecause: null },
  ...{ submittedAt: null, correctionBecause: null },
  once: answersOf(set, set.sections.filter((section) => !hasRows(section)).flatMap(({ questions }) => questions), 0),
  rows: Object.fromEntries(
    set.sections.filter(hasRows).map((section) => [
      section.code,
      Array.from({ length: rowsEach }, (_, n) => ({
        ...{ id: `0197a1b2-7c3d-7e4f-8a5b-${section.code.slice(0, 2).padEnd(2, '0').replaceAll(/[^0-9a-f]/g, 'a')}${String(n).padStart(10, '0')}`, section: section.code, position: n },
        ...{ origin: 'known' as const, change: 1, answers: answersOf(set, section.questions, n) },
      })),
    ]),
  ),
}); // prettier-ignore

const answersOf = (set: QuestionSet, questions: readonly Question[], n: number): Record<string, HeldAnswer> =>
  Object.fromEntries(
    questions.flatMap((question, place): [string, HeldAnswer][] => {
      const value = answerTo(set, question, n);
      return question.kind === 'derived' ? [] : [[question.code, heldAnswer(value, place % 3 === 0)]];
    }),
  );

const heldAnswer = (value: Answer, waits: boolean): HeldAnswer => ({
  ...{ value, state: waits ? 'to confirm' : 'given', prefilled: waits ? value : null },
  ...{ source: waits ? 'SSDA903 return of 31 March 2026' : null, sourceOn: waits ? day('2026-03-31') : null },
  ...{ manner: 'prefill', change: 1, changedAt: AT, changedByName: null },
});

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const referenceOf = (n: number): string =>
  `C-${[...String(n).padStart(6, '0')].map((digit) => LETTERS[Number(digit)]).join('')}`;

const answerTo = (set: QuestionSet, question: Question, n: number): Answer => {
  switch (question.kind) {
    case 'whole':
      return (question.lowest ?? 3) + n;
    case 'money':
      return Math.max(question.lowest ?? 0, 450_050 + n * 100);
    case 'day':
      return '2026-03-31';
    case 'yes-no-unknown':
      return n % 2 === 0 ? 'yes' : 'unknown';
    case 'one':
      return set.lists[question.list]![n % set.lists[question.list]!.length]!.code;
    case 'many':
    case 'ranked':
      return set.lists[question.list]!.slice(0, 2).map(({ code }) => code);
    case 'text':
      return /ref$/.test(question.code)
        ? referenceOf(n)
        : question.pattern
          ? null
          : `=HYPERLINK("x") said\nsomebody ${n}`;
    case 'grid': {
      const cells: Record<string, Record<string, number>> = {};
      for (const { down, across } of cellsOf(set, question)) (cells[down.code] ??= {})[across.code] = 2;
      return cells;
    }
    case 'derived':
      return null;
  }
};
