import { Answers } from '../answers/answer';
import { reopenedKey } from '../filling/change-return';
import { CompiledSet } from '../judging/compiled-set';
import { keyOf } from '../judging/rows';
import { hasRows } from '../question-sets/question-set';
import { HeldReturn } from '../returns/held-return';

/** Whether a reviewer gave an answer back. */
export type IsReopened = (answer: { readonly rowId: string | null; readonly question: string }) => boolean;

/** @param reopened as a return that is changed has it; null while every answer may be changed */
export const reopenedIn = (
  { set }: CompiledSet,
  held: HeldReturn,
  reopened: ReadonlySet<string> | null,
): IsReopened | null => {
  if (!reopened) return null;
  const keys = new Map(
    set.sections
      .filter(hasRows)
      .flatMap((section) =>
        (held.rows[section.code] ?? []).map((row): [string, string | null] => [
          row.id,
          keyOf(section, valuesOf(row.answers)),
        ]),
      ),
  );
  return ({ rowId, question }) =>
    reopened.has(reopenedKey(question, rowId === null ? null : (keys.get(rowId) ?? null)));
};

const valuesOf = (answers: HeldReturn['once']): Answers =>
  Object.fromEntries(Object.entries(answers).map(([code, { value }]) => [code, value]));
