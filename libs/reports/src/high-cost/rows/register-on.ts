import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { definitionsOf } from '@lib/high-cost/definitions/definitions.query';
import { definitionOn, HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { FIRST_DEFINITION } from '@lib/high-cost/definitions/first-definition';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { rowOf } from '@lib/high-cost/register/register-row';
import { recordsOn } from '@lib/high-cost/register/register.query';
import { ReportSubject } from '../../report';

/** The definition in force on a day; of a day before the first, the first. */
export const definitionFor = async (tx: Tx, on: Day): Promise<HcliDefinition> =>
  definitionOn(await definitionsOf(tx), on) ?? FIRST_DEFINITION;

/** The version somebody chose for a report, or the one in force on its day. @throws NotFoundError for one that is not there. */
export const definitionAsked = async (
  tx: Tx,
  { asAt, definition }: Pick<ReportSubject, 'asAt' | 'definition'>,
): Promise<HcliDefinition> => {
  if (definition === undefined) return definitionFor(tx, asAt);
  const chosen = (await definitionsOf(tx)).find(({ version }) => version === definition);
  if (!chosen) throw new NotFoundError('version of the definition');
  return chosen;
};

/** The placements that are in on a day, under a definition. */
export const registerOn = async (
  tx: Tx,
  on: Day,
  definition: HcliDefinition,
): Promise<readonly RegisterRow[]> =>
  (await recordsOn(tx, on))
    .map((record) => rowOf(record, definition, on))
    .filter(({ reasons }) => reasons.length > 0);
