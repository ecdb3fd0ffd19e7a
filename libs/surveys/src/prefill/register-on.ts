import { Tx } from '@lib/database/unit-of-work';
import { definitionsOf } from '@lib/high-cost/definitions/definitions.query';
import { definitionOn } from '@lib/high-cost/definitions/hcli-definition';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { recordsOfPlacements, recordsOn } from '@lib/high-cost/register/register.query';
import { rowOf } from '@lib/high-cost/register/register-row';
import { oncePerReturn } from './once-per-return';
import { KnownAnswer, PrefillAsked } from './prefill-source';

export const REGISTER = 'High-cost register';

/** The register of a borough on the day of a wave. */
export interface RegisterOn {
  /** Every placement it may hold, with what a week of it costs then and why it is in: none for one that is not. */
  readonly rows: readonly RegisterRow[];
}

/** Null on a day before the first definition. */
export const registerOn = oncePerReturn(
  async (tx: Tx, { referenceDay }: PrefillAsked): Promise<RegisterOn | null> => {
    const definition = definitionOn(await definitionsOf(tx), referenceDay);
    if (definition === null) return null;
    const records = await recordsOn(tx, referenceDay);
    return { rows: records.map((record) => rowOf(record, definition, referenceDay)) };
  },
);

/** To count in: null where the borough has recorded nothing, because that a register is empty then says nothing. */
export const keptRegisterOn = oncePerReturn(
  async (tx: Tx, asked: PrefillAsked): Promise<RegisterOn | null> => {
    const [kept] = await tx.query('select 1 from register_entries where borough_id = $1 limit 1', [
      asked.boroughId,
    ]);
    return kept ? registerOn(tx, asked) : null;
  },
);

/** Everything recorded since the register began, whether or not the placement lasts: what a year has cost. */
export const registerEver = oncePerReturn(async (tx: Tx, { boroughId, referenceDay }: PrefillAsked) => {
  const entries = await tx.query<{ id: string }>(
    'select placement_id as id from register_entries where borough_id = $1',
    [boroughId],
  );
  return recordsOfPlacements(
    tx,
    entries.map(({ id }) => id),
    referenceDay,
  );
});

/** @param but what else is to be known of the answer */
export const fromRegister = (
  { referenceDay }: Pick<PrefillAsked, 'referenceDay'>,
  but: string | null = null,
): Pick<KnownAnswer, 'source' | 'on'> => ({
  source: but === null ? REGISTER : `${REGISTER}; ${but}`,
  on: referenceDay,
});
