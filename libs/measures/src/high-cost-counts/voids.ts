import { Day, daysBetween } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { VoidReason } from '@lib/high-cost/room/block-contract';
import { PlaceHeld, placesHeldOn } from '@lib/high-cost/room/places-held.query';
import { VOID_WAYS, VoidKind } from '../cubes/hcli-void-ways';
import { FEE_WEEK_BANDS, weekBandOf } from '../cubes/week-bands';
import { measuredBorough } from '../placements/measured-borough';

type Reason = keyof typeof VOID_WAYS.reason;

/** In which part of each way a place is; why, for how long and at what price only where it is empty. */
export type PlacesParts = Readonly<Record<string, string>>;

/** The places of a borough’s block contracts on the night of a day, by the parts they are counted in. */
export const placesOn = async (tx: Tx, borough: number, on: Day): Promise<PlacesParts[]> =>
  (await placesHeldOn(tx, measuredBorough(tx, borough), on))
    .map((one) => placesParts(one, on))
    .filter((parts) => parts !== null);

/** Null where nobody can tell whether it is used: such places are few, and are left out. */
export const placesParts = ({ provisionType, weeklyPence, use }: PlaceHeld, on: Day): PlacesParts | null => {
  if (use === 'not known') return null;
  const kind = kindOf(provisionType);
  if (use === 'used') return { places: `${kind}|used` };
  return {
    places: `${kind}|empty`,
    reason: use.reason === null ? 'not-recorded' : REASONS[use.reason],
    since: sinceOf(daysBetween(use.beganOn, on) + 1),
    price: weekBandOf(FEE_WEEK_BANDS, weeklyPence),
  };
};

/** The directory has the words of the regulator’s list. */
const kindOf = (provisionType: string): VoidKind => (provisionType === "Children's home" ? 'home' : 'other');

/** How long it has been empty, by its nights, that of the day among them. */
const sinceOf = (nights: number): keyof typeof VOID_WAYS.since => {
  if (nights < 28) return 'under-4';
  return nights < 84 ? '4-11' : '12-over';
};

const REASONS: Readonly<Record<VoidReason, Reason>> = {
  'no referral': 'no-referral',
  'no match': 'no-match',
  'child declined': 'no-match',
  'out of use': 'out-of-use',
  'held for a child': 'kept',
  'moving in': 'kept',
  other: 'other',
};
