import { HCLI_FEES } from '@lib/measures/cubes/hcli-fees.cube';
import { pricedIn, quartilesOf } from '@lib/measures/cubes/price-bands';
import { FEE_WEEK_BANDS } from '@lib/measures/cubes/week-bands';
import { BreakEven } from '@lib/measures/like-needs/joint-home';
import { LikeNeedsFound } from '@lib/measures/like-needs/like-needs.service';

const HOMES = pricedIn(HCLI_FEES.categories).find(({ whole }) => whole.code === 'type|home')!;
const PENCE = 100;

/** The band London’s median fee of a children’s home is in. */
export interface MedianBand extends BreakEven {
  readonly label: string;
}

/** @returns null where the release hides it, or there is none */
export const medianOfHomes = ({ at }: Pick<LikeNeedsFound, 'at'>): MedianBand | null => {
  const { value } = quartilesOf(HOMES, at).median;
  if (value === null) return null;
  const [band, next] = [FEE_WEEK_BANDS[value]!, FEE_WEEK_BANDS[value + 1]];
  return {
    label: band.label,
    from: band.from === 0 ? null : band.from * PENCE,
    to: next ? next.from * PENCE - PENCE : null,
  };
};
