import { NamedAnswer } from '@lib/surveys/filling/filling.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { HeldAnswers } from '@lib/surveys/returns/held-return';

/**
 * The answers that wait to be confirmed and stood there when somebody looked: what was filled in again since then was not
 * seen, and is not confirmed.
 * @param seen the change of the return their page was drawn from
 */
export const waitingAnswers = (
  { held }: Pick<ReturnPage, 'held'>,
  seen: number,
  isMeant: (rowId: string | null, question: string) => boolean,
): NamedAnswer[] => {
  const waiting = (rowId: string | null, answers: HeldAnswers): NamedAnswer[] =>
    Object.entries(answers)
      .filter(
        ([question, { state, change }]) =>
          state === 'to confirm' && change <= seen && isMeant(rowId, question),
      )
      .map(([question]) => ({ rowId, question }));
  return [
    ...waiting(null, held.once),
    ...Object.values(held.rows)
      .flat()
      .flatMap(({ id, answers }) => waiting(id, answers)),
  ];
};
