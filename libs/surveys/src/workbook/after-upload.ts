import { AnswerChange } from '../filling/answer-changes';
import { stateOnceGiven } from '../filling/state-once-given';
import { HeldAnswer, HeldReturn, HeldRow } from '../returns/held-return';
import { ReturnPage } from '../returns/read-return';
import { Explanation, WeighedReturn, weighReturn } from '../weighing/weigh-return';
import { isNewRow, UploadPlan } from './planned-upload';

/**
 * The return as it would be once an upload is applied, weighed: what its rules would say, before anything is written. Rows
 * that the file does not have stand in it still, and where the screen and the file disagree the screen does.
 */
export const weighedAfter = (
  { compiled, held, wave, last, weighed }: ReturnPage,
  plan: UploadPlan,
): WeighedReturn => {
  const explanations = weighed.findings.flatMap(({ explanation }): Explanation[] =>
    explanation ? [explanation] : [],
  );
  return weighReturn(compiled, heldAfter(held, plan), { wave, last, explanations });
};

const heldAfter = (held: HeldReturn, { rows, changes, confirms }: UploadPlan): HeldReturn => {
  const changed = Map.groupBy(changes, ({ rowId }) => rowId);
  const confirmed = new Set(confirms.map(({ rowId, question }) => `${rowId ?? ''}|${question}`));
  const answered = (rowId: string | null, answers: HeldReturn['once']): HeldReturn['once'] => ({
    ...Object.fromEntries(
      Object.entries(answers).map(([question, one]) => [
        question,
        confirmed.has(`${rowId ?? ''}|${question}`) ? { ...one, state: 'confirmed' as const } : one,
      ]),
    ),
    ...Object.fromEntries(
      (changed.get(rowId) ?? []).map((change) => [
        change.question,
        given(change, answers[change.question], confirmed.has(`${rowId ?? ''}|${change.question}`)),
      ]),
    ),
  });
  const added = rows.filter(({ rowId }) => isNewRow(rowId));
  const inSection = (section: string): readonly HeldRow[] => [
    ...(held.rows[section] ?? []).map((row) => ({ ...row, answers: answered(row.id, row.answers) })),
    ...added
      .filter((row) => row.section === section)
      .map(({ rowId }): HeldRow => ({ id: rowId, section, position: 0, origin: 'workbook', change: 0, answers: answered(rowId, {}) })),
  ]; // prettier-ignore
  const sections = new Set([...Object.keys(held.rows), ...added.map(({ section }) => section)]);
  return {
    ...held,
    once: answered(null, held.once),
    rows: Object.fromEntries([...sections].map((section) => [section, inSection(section)])),
  };
};

const given = ({ value }: AnswerChange, before: HeldAnswer | undefined, isConfirmed: boolean): HeldAnswer =>
  ({
    ...{ prefilled: null, source: null, sourceOn: null },
    ...before,
    value,
    state: isConfirmed ? 'given' : stateOnceGiven(value, before),
    manner: 'workbook',
  }) as HeldAnswer;
