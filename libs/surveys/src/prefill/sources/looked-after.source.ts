import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { AnswerSource, KnownAnswer, PrefillAsked } from '../prefill-source';
import { Placed, placedOn } from '../placed-on.query';
import { fromReturns, returnReach } from '../return-reach';
import { isFrom16, surveyGroups } from '../survey-groups';
import { ageOn } from '@lib/kernel/day';

const RETURNS = 'Placements, from SSDA903 returns';

/** Counts some of the children looked after on the day; null where no return tells of it. */
const counted =
  (isCounted: (placed: Placed, on: Day) => boolean) =>
  async (tx: Tx, asked: PrefillAsked): Promise<KnownAnswer | null> => {
    const reach = await returnReach(tx, asked);
    if (reach === null) return null;
    const placed = await placedOn(tx, asked);
    return {
      value: placed.filter((one) => isCounted(one, asked.referenceDay)).length,
      ...fromReturns(reach, asked),
    };
  };

const OLD_ENOUGH = 16;

/** How many children are looked after on the day. */
export const LOOKED_AFTER_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'looked-after', kinds: ['whole'] },
    ...{ heldIn: RETURNS, gives: 'Children looked after at the end of the day, without short breaks' },
    know: counted(() => true),
  },
  {
    ...{ of: 'answer', code: 'looked-after-uasc', kinds: ['whole'] },
    ...{ heldIn: RETURNS, gives: 'Of which unaccompanied asylum-seeking children' },
    know: counted(({ unaccompanied }) => unaccompanied),
  },
  {
    ...{ of: 'answer', code: 'under-16-supported', kinds: ['whole'] },
    ...{
      heldIn: RETURNS,
      gives: 'Children under 16 in supported accommodation, or in unregistered accommodation from 16',
    },
    know: counted((one, on) => ageOn(one.birthMonth, on) < OLD_ENOUGH && isFrom16(surveyGroups(one))),
  },
];
