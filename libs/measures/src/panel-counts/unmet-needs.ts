import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { broadKindOf } from '@lib/panel/options/broad-kind';
import { broadNeedOf } from '@lib/panel/unmet-need/broad-need';
import { AreaSought, UnmetNeedFacts } from '@lib/panel/unmet-need/unmet-need';
import { PartsOf } from '../cubes/broken-down';
import { UNMET_NEED_WAYS } from '../cubes/unmet-need-ways';
import { measuredBorough } from '../placements/measured-borough';
import { monthOfQuarter, quarterTo } from './quarter-to';

export interface StatedNeed extends Pick<UnmetNeedFacts, 'need' | 'sought' | 'area'> {
  readonly ageBand: string;
  readonly foundOn: Day;
}

/** What a borough said in the quarter to a day that no suitable placement was found for. */
export const unmetNeedsOf = async (
  tx: Tx,
  borough: number,
  on: Day,
): Promise<PartsOf<typeof UNMET_NEED_WAYS>[]> => {
  const { from, to } = quarterTo(on);
  const stated = await tx.query<StatedNeed>(
    `select need, age_band as "ageBand", sought, area, found_on as "foundOn" from unmet_needs
      where borough_id = $1 and found_on between $2 and $3`,
    [measuredBorough(tx, borough), from, to],
  );
  return stated.map(partsOfNeed);
};

export const partsOfNeed = ({
  need,
  ageBand,
  sought,
  area,
  foundOn,
}: StatedNeed): PartsOf<typeof UNMET_NEED_WAYS> => ({
  need: broadNeedOf(need),
  age: ageBand === '16-over' ? '16-over' : 'under-16',
  sought: broadKindOf(sought),
  area: BROAD_AREAS[area],
  month: monthOfQuarter(foundOn),
});

const BROAD_AREAS: Readonly<Record<AreaSought, keyof (typeof UNMET_NEED_WAYS)['area']>> = {
  borough: 'near',
  'sub-region': 'near',
  '20-miles': 'near',
  place: 'near',
  london: 'london',
  away: 'away',
  anywhere: 'away',
};
