import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { definitionsOf } from '@lib/high-cost/definitions/definitions.query';
import { definitionOn, HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { FIRST_DEFINITION } from '@lib/high-cost/definitions/first-definition';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { rowOf } from '@lib/high-cost/register/register-row';
import { recordsOn } from '@lib/high-cost/register/register.query';

/** The register of the transaction's borough on a day. */
export interface RegisterOn {
  readonly on: Day;
  readonly definition: HcliDefinition;
  /** Placements that are in. */
  readonly rows: readonly RegisterRow[];
}

/** @param under the definition to go by; left out, the one in force on the day */
export const registerOn = async (tx: Tx, on: Day, under?: HcliDefinition): Promise<RegisterOn> => {
  const definition = under ?? definitionOn(await definitionsOf(tx), on) ?? FIRST_DEFINITION;
  const rows = (await recordsOn(tx, on)).map((record) => rowOf(record, definition, on));
  return { on, definition, rows: rows.filter(({ reasons }) => reasons.length > 0) };
};
