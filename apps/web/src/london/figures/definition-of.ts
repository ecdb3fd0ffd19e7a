import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { definitionsOf } from '@lib/high-cost/definitions/definitions.query';
import { definitionOn, HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { goesByDefinition } from '@lib/measures/cubes/behind';
import { CubeDefinition } from '@lib/releases/cubes/cube';

/** The definition of high cost that counted on a day. */
export type DefinitionOn = (on: Day) => HcliDefinition | undefined;

/**
 * The definition of high cost in force on the day of each release of a table: a version is made for days to come, and
 * never changed. Undefined for a table it has no say in.
 */
export const definitionOf = async (tx: Tx, cube: Pick<CubeDefinition, 'code'>): Promise<DefinitionOn> => {
  if (!goesByDefinition(cube)) return () => undefined;
  const definitions = await definitionsOf(tx);
  return (on) => definitionOn(definitions, on) ?? undefined;
};
