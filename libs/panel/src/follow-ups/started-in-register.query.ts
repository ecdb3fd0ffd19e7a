import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { weeklyPriceOn } from '@lib/high-cost/register/register-row';
import { recordOfPlacement } from '@lib/high-cost/register/register.query';
import { RegisterRecord } from '@lib/high-cost/register/register-entry';
import { placementOn } from '../starts/placement-on.query';
import { FollowUp, FollowUpKind } from './follow-up';

/** The placement that started, as the child’s page and the register have it. */
export interface StartedInRegister {
  readonly placementId: string;
  /** The day it ended, as returns and pages say it; null while it goes on. */
  readonly endedOn: Day | null;
  /** Pence a week on the day each follow-up is due, of those whose day has come and of which the register has a price. */
  readonly weeklyPence: ReadonlyMap<FollowUpKind, number>;
}

/** @returns null where no placement is known that held on the day of the start */
export const startedInRegister = async (
  tx: Tx,
  { childId, startedOn }: { readonly childId: string; readonly startedOn: Day },
  { followUps, today }: { readonly followUps: readonly FollowUp[]; readonly today: Day },
): Promise<StartedInRegister | null> => {
  const placement = await placementOn(tx, childId, startedOn);
  if (!placement) return null;
  const record = await recordOfPlacement(tx, placement.id, today);
  const come = followUps.filter(({ dueOn }) => dueOn <= today);
  return {
    placementId: placement.id,
    endedOn: placement.endedOn,
    weeklyPence: new Map(come.flatMap((one) => priceOf(record, one))),
  };
};

const priceOf = (record: RegisterRecord, { kind, dueOn }: FollowUp): [FollowUpKind, number][] => {
  const weekly = weeklyPriceOn(record, dueOn);
  return weekly === null ? [] : [[kind, weekly]];
};
