import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { ChildPlacement, placementsOf } from '@lib/placements/children/children.query';

/** Where the child lives on a day, as returns and pages say it; null where they know of no placement. */
export const placementOn = async (tx: Tx, childId: string, on: Day): Promise<ChildPlacement | null> =>
  (await placementsOf(tx, childId)).find(
    ({ shortBreak, startedOn, endedOn }) =>
      !shortBreak && startedOn <= on && (endedOn === null || on < endedOn),
  ) ?? null;
