import { ConflictError } from '@lib/kernel/domain-error';
import { CompiledSet } from '../judging/compiled-set';
import { hasRows } from '../question-sets/question-set';
import { HeldReturn, keyOfHeld } from './held-return';

/** Whether a reviewer gave an answer back. */
export type IsReopened = (answer: { readonly rowId: string | null; readonly question: string }) => boolean;

/** What a return was returned for: an answer, by its question and what tells its row from the others. */
export const reopenedKey = (question: string, rowKey: string | null): string => `${rowKey ?? ''}|${question}`;

/** @param reopened as a return that is changed has it; null while every answer may be changed */
export const reopenedIn = (
  { set }: CompiledSet,
  held: Pick<HeldReturn, 'rows'>,
  reopened: ReadonlySet<string> | null,
): IsReopened | null => {
  if (!reopened) return null;
  const keys = new Map(
    set.sections
      .filter(hasRows)
      .flatMap((section) => (held.rows[section.code] ?? []).map((row) => [row.id, keyOfHeld(section, row)])),
  );
  return ({ rowId, question }) =>
    reopened.has(reopenedKey(question, rowId === null ? null : (keys.get(rowId) ?? null)));
};

/** Of a return that was returned, answers nobody asked about stay as they were submitted. */
export const notReopened = (): ConflictError =>
  new ConflictError(
    'Only the answers the reviewer asks about, and what goes with them, can be changed. Nothing was saved.',
    'answer-not-reopened',
  );
