import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { definitionsOf } from '@lib/high-cost/definitions/definitions.query';
import { definitionOn, HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { rowOf } from '@lib/high-cost/register/register-row';
import { measuredBorough } from '../placements/measured-borough';
import { CountedPlacement, countedOf, countedSql, StoredPlacement } from './counted-placement';

/** One that is in the register on a day, with what a week of it costs then. */
export interface RegisteredOn extends CountedPlacement {
  readonly weeklyPence: number | null;
}

/**
 * The placements of a borough that are in its register on a day, by the definition in force then. Lines, orders and funding
 * have days of their own, so that what is entered later is counted where it belongs; what else is recorded of a placement
 * is as it is now.
 */
export const registerOn = async (tx: Tx, borough: number, on: Day): Promise<RegisteredOn[]> => {
  const definition = definitionOn(await definitionsOf(tx), on);
  if (definition === null) return [];
  const stored = await tx.query<StoredPlacement>(countedSql({ on: '$2' }), [
    measuredBorough(tx, borough),
    on,
  ]);
  return stored.map(countedOf).flatMap((one) => inUnder(definition, one, on) ?? []);
};

/** A placement with its price on a day; null where the definition does not take it in then. */
export const inUnder = <Of extends CountedPlacement>(
  definition: HcliDefinition,
  record: Of,
  on: Day,
): (Of & RegisteredOn) | null => {
  const { reasons, ...counted } = rowOf(record, definition, on);
  return reasons.length > 0 ? (counted as Of & RegisteredOn) : null;
};
