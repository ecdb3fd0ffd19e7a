import { addMonths, Day, addDays } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { definitionsOf } from '@lib/high-cost/definitions/definitions.query';
import { definitionOn } from '@lib/high-cost/definitions/hcli-definition';
import { PartsOf } from '../cubes/broken-down';
import { HCLI_ENDING_WAYS } from '../cubes/hcli-ending-ways';
import { quarterTo } from '../panel-counts/quarter-to';
import { measuredBorough } from '../placements/measured-borough';
import { countedOf, countedSql, StoredPlacement } from './counted-placement';
import { inUnder } from './register-on';

type Parts = PartsOf<typeof HCLI_ENDING_WAYS>;

/** How a placement ended; null is not recorded. */
export interface CountedEnding {
  readonly startedOn: Day;
  readonly endedOn: Day;
  readonly planned: 'planned' | 'not planned' | null;
  readonly destination: string | null;
  readonly stepDown: 'yes' | 'no' | null;
}

type Recorded = Pick<CountedEnding, 'planned' | 'destination' | 'stepDown'>;

/** The placements of a borough that ended in the quarter to a day and were in its register on their last night. */
export const endingsTo = async (tx: Tx, borough: number, on: Day): Promise<Parts[]> => {
  const { from, to } = quarterTo(on);
  const definitions = await definitionsOf(tx);
  const ended = await tx.query<StoredPlacement & Recorded>(endedSql, [
    measuredBorough(tx, borough),
    from,
    to,
  ]);
  return ended.map(countedOf).flatMap((one) => {
    const { startedOn, endedOn } = one.placement;
    const lastNight = addDays(endedOn!, -1);
    const definition = definitionOn(definitions, lastNight);
    if (definition === null || inUnder(definition, one, lastNight) === null) return [];
    return [partsOfEnding({ ...one, startedOn, endedOn: endedOn! })];
  });
};

const endedSql = countedSql({
  on: '(p.ended_on - 1)',
  and: 'x.planned, x.destination, x.step_down as "stepDown"',
  join: 'left join placement_endings x on x.borough_id = e.borough_id and x.entry_id = e.id',
  where: 'p.ended_on between $2 and $3',
});

export const partsOfEnding = ({
  startedOn,
  endedOn,
  planned,
  destination,
  stepDown,
}: CountedEnding): Parts => ({
  planned: planned === null ? 'not-recorded' : planned === 'planned' ? 'planned' : 'unplanned',
  stay: stayOf(startedOn, endedOn),
  destination: destination === null ? 'not-recorded' : (DESTINATIONS[destination] ?? 'other'),
  step: stepDown === null ? 'not-recorded' : stepDown === 'yes' ? 'down' : 'not-down',
});

const stayOf = (startedOn: Day, endedOn: Day): Parts['stay'] => {
  if (endedOn < addMonths(startedOn, 3)) return 'under-3';
  return endedOn < addMonths(startedOn, 12) ? '3-11' : '12-over';
};

const DESTINATIONS: Readonly<Partial<Record<string, Parts['destination']>>> = {
  family: 'family',
  kinship: 'family',
  'adoption or guardianship': 'family',
  foster: 'care',
  residential: 'care',
  secure: 'care',
  unregistered: 'care',
  supported: 'independence',
  independent: 'independence',
};
