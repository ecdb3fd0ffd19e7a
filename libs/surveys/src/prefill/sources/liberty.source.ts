import { Tx } from '@lib/database/unit-of-work';
import { Placed, placedOn } from '../placed-on.query';
import { AnswerSource, KnownAnswer, PrefillAsked } from '../prefill-source';
import { fromRegister, REGISTER, keptRegisterOn } from '../register-on';
import { isUnregistered } from '../unregistered-placements.query';

const counted =
  (isCounted: (placed: Placed) => boolean) =>
  async (tx: Tx, asked: PrefillAsked): Promise<KnownAnswer | null> => {
    if ((await keptRegisterOn(tx, asked)) === null) return null;
    const placed = await placedOn(tx, asked);
    return { value: placed.filter(isCounted).length, ...fromRegister(asked) };
  };

/** Children whom an order deprives of liberty on the day. */
export const LIBERTY_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'liberty-orders', kinds: ['whole'] },
    ...{ heldIn: REGISTER, gives: 'Children under an order that deprives of liberty' },
    know: counted(({ underOrder }) => underOrder),
  },
  {
    ...{ of: 'answer', code: 'liberty-unregistered', kinds: ['whole'] },
    ...{ heldIn: REGISTER, gives: 'Of which in a setting that is not registered' },
    know: counted(({ underOrder, registration }) => underOrder && isUnregistered(registration)),
  },
];
