import { formatDay } from '@lib/kernel/london-format';
import { HeldAnswer, HeldAnswers } from '../returns/held-return';
import { Question } from '../question-sets/question';

type Filled = Pick<HeldAnswer, 'state' | 'source' | 'sourceOn'>;

const isWaiting = (held: Filled | undefined): held is Filled => held?.state === 'to confirm';

const sourceWords = ({ source, sourceOn }: Filled): string => {
  const on = sourceOn === null ? '' : formatDay(sourceOn);
  return on === '' || source?.includes(on) ? (source ?? '') : `${source}, ${on}`;
};

/** That an answer was filled in and waits to be confirmed, with where it is from; null where nothing waits. */
export const waitingWords = (held: Filled | undefined): string | null =>
  isWaiting(held) ? `Filled in: ${sourceWords(held)}` : null;

/** The same of a row: which of its answers wait, by where they are from. */
export const waitingInRow = (questions: readonly Question[], answers: HeldAnswers): string | null => {
  const waiting = questions.flatMap(({ code, label }) => {
    const held = answers[code];
    return isWaiting(held) && held.value !== null ? [{ label, from: sourceWords(held) }] : [];
  });
  const bySource = [...Map.groupBy(waiting, ({ from }) => from)];
  if (bySource.length === 1) return `${waiting.length} filled in: ${bySource[0]![0]}`;
  return (
    bySource
      .map(([from, some]) => `${some.length} from ${from} (${some.map(({ label }) => label).join(', ')})`)
      .join('; ') || null
  );
};
