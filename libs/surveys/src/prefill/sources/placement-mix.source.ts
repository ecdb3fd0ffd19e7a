import { Tx } from '@lib/database/unit-of-work';
import { GridQuestion, Question } from '../../question-sets/question';
import { Counted, countedGrid } from '../filled-grid';
import { Placed, placedOn } from '../placed-on.query';
import { AnswerSource, KnownAnswer, PrefillAsked } from '../prefill-source';
import { fromReturns, returnReach } from '../return-reach';
import { surveyAge } from '../survey-ages';
import { surveyGroups, surveyProvider } from '../survey-groups';

const HELD_IN = 'Placements, from SSDA903 returns; unregistered ones from the high-cost register';

const isGridQuestion = (question: Question): question is GridQuestion => question.kind === 'grid';

/** Each child in one cell, or open where it is not known in which. */
const counted =
  (cellsOf: (placed: Placed, asked: PrefillAsked) => Counted) =>
  async (tx: Tx, asked: PrefillAsked, question: Question): Promise<KnownAnswer | null> => {
    const reach = await returnReach(tx, asked);
    if (reach === null || !isGridQuestion(question)) return null;
    const placed = await placedOn(tx, asked);
    const value = countedGrid(
      asked.set,
      question,
      placed.map((one) => cellsOf(one, asked)),
    );
    return value && { value, ...fromReturns(reach, asked) };
  };

/** With whom children live, by provider and by age. */
export const PLACEMENT_MIX_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'placement-by-provider', kinds: ['grid'] },
    ...{ heldIn: HELD_IN, gives: 'Children by placement group and kind of provider' },
    know: counted((one) => ({ down: surveyGroups(one), across: [surveyProvider(one.provider)] })),
  },
  {
    ...{ of: 'answer', code: 'age-by-placement', kinds: ['grid'] },
    ...{ heldIn: HELD_IN, gives: 'Children by age band and placement group' },
    know: counted((one, { referenceDay }) => ({
      down: [surveyAge(one.birthMonth, referenceDay)],
      across: surveyGroups(one),
    })),
  },
];
