import { typedAnswer } from '@lib/surveys/answers/typed-answer';
import { CompiledSet } from '@lib/surveys/judging/compiled-set';
import { Question } from '@lib/surveys/question-sets/question';
import { HeldAnswers, HeldRow } from '@lib/surveys/returns/held-return';
import { ReturnPage, WaveForBorough } from '@lib/surveys/returns/read-return';
import { WeighedFinding } from '@lib/surveys/weighing/weigh-return';
import { AnswerJson, FindingJson, ReturnJson, RowJson, WaveJson } from './surveys.schemas';

export const waveJson = ({ wave, inWave, days, standing, head }: WaveForBorough): WaveJson => ({
  id: wave.id,
  collection: wave.collection,
  title: wave.title,
  questionSetVersion: wave.setVersion,
  standing,
  periodFrom: wave.periodFrom,
  referenceDay: wave.referenceDay,
  ...days,
  isExpected: inWave.notExpectedBecause === null,
  state: head?.state ?? null,
  tally: head?.tally ?? null,
});

export const returnJson = (page: ReturnPage): ReturnJson => {
  const { held, head, compiled, weighed } = page;
  return {
    ...waveJson(page),
    change: head.change,
    version: head.version,
    isNil: head.isNil,
    answers: answersJson(compiled, held.once),
    rows: Object.values(held.rows).flatMap((rows) => rows.map((row) => rowJson(compiled, row))),
    findings: weighed.findings.map(findingJson),
  };
};

const rowJson = (compiled: CompiledSet, { id, section, origin, answers }: HeldRow): RowJson => ({
  id,
  section,
  origin,
  answers: answersJson(compiled, answers),
});

/** In the order of the set; answers to questions it does not have are not there. */
const answersJson = ({ set }: CompiledSet, held: HeldAnswers): AnswerJson[] =>
  set.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = held[question.code];
      return answer
        ? [{ question: question.code, ...givenJson(set, question, answer.value), ...saidOf(answer) }]
        : [];
    });

const givenJson = (
  set: CompiledSet['set'],
  question: Question,
  value: HeldAnswers[string]['value'],
): Pick<AnswerJson, 'text' | 'cells'> => {
  const given = typedAnswer(set, question, value);
  if (typeof given === 'string') return { text: given, cells: null };
  return { text: null, cells: given as AnswerJson['cells'] };
};

const saidOf = ({
  state,
  source,
  sourceOn,
  changedAt,
  changedByName,
}: HeldAnswers[string]): Omit<AnswerJson, 'question' | 'text' | 'cells'> => ({
  state,
  source,
  sourceOn,
  changedAt: changedAt.toString(),
  changedByName,
});

const findingJson = ({ key, weight, rule, place, says, fix, explanation }: WeighedFinding): FindingJson => ({
  key,
  weight,
  rule,
  section: place.section,
  rowId: place.row,
  question: place.question,
  says,
  fix,
  explanation: explanation?.explanation ?? null,
});
