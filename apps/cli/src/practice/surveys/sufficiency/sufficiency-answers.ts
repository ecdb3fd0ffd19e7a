import { isDeepStrictEqual } from 'node:util';
import { Answers, valuesOf } from '@lib/surveys/answers/answer';
import { typedAnswer } from '@lib/surveys/answers/typed-answer';
import { NewRowGiven } from '@lib/surveys/filling/add-rows';
import { GivenAnswers } from '@lib/surveys/filling/filling.service';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { Random } from '../../random';
import { asFilledIn } from '../rest-of-answers';
import { countedOf, restOfDemand } from './demand-answers';
import { bedsOf, gapsOf } from './gaps-and-beds';
import { SearchChild } from './search-child';
import { searchesOfBorough } from './searches-of-borough';
import { wholeSearch } from './whole-search';

/**
 * Everything a made-up officer gives in the survey of sufficiency, to be saved at once: what the panel’s cases leave open, the
 * searches no panel knows of, what adds up from both, and what was filled in as it is. It breaks no rule of the survey.
 * @param children who is looked after by the borough on the day of the survey
 */
export const sufficiencyAnswers = (
  page: ReturnPage,
  children: readonly SearchChild[],
  random: Random,
): GivenAnswers => {
  const { wave, held } = page;
  const period = { from: wave.periodFrom!, to: wave.referenceDay };
  const rows = held.rows['searches'] ?? [];
  const told = rows.map(({ answers }) => wholeSearch(valuesOf(answers), random));
  const others = searchesOfBorough(children, told, { period, random });
  const searches = [...told, ...others];
  const known = valuesOf(held.once);
  const once = {
    ...restOfDemand(known, { children: children.length, searches, random }),
    ...countedOf(searches, period),
  };
  const changed = [
    ...given(page, null, { before: known, after: once }),
    ...rows.flatMap(({ id, answers }, at) =>
      given(page, id, { before: valuesOf(answers), after: told[at]! }),
    ),
  ];
  return {
    answers: [...asFilledIn(page, changed), ...changed],
    newRows: [
      ...newRows(page, 'searches', others),
      ...newRows(page, 'bed_rows', bedsOf(period, random)),
      ...newRows(page, 'gaps', gapsOf(random)),
    ],
    ...{ seen: null, confirms: true },
  };
};

const given = (
  { compiled: { set } }: ReturnPage,
  rowId: string | null,
  { before, after }: { readonly before: Answers; readonly after: Answers },
): GivenAnswer[] =>
  set.sections.flatMap(({ questions }) =>
    questions.flatMap((question): GivenAnswer[] => {
      const answer = after[question.code];
      return answer === undefined || isDeepStrictEqual(answer, before[question.code] ?? null)
        ? []
        : [{ rowId, question: question.code, given: typedAnswer(set, question, answer) }];
    }),
  );

const newRows = (page: ReturnPage, section: string, rows: readonly Answers[]): NewRowGiven[] =>
  rows.map((after) => ({ section, answers: given(page, null, { before: {}, after }) }));
