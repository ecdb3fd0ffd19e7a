import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { CaseWork, changedMeanwhile } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { settingsTyped } from '../search/match-to-directory';
import { SeenVersion } from '../search/save-approach';
import { MOST_OPTIONS, OptionFacts } from './case-option';
import { caseOptionsOf } from './case-options.query';

/** Which option somebody saw in which column. */
export interface SeenPosition {
  readonly id: string;
  readonly position: number;
}

/** Adds an option in the last column. @throws ConflictError where there are five already */
export const addOption = async (tx: Tx, work: CaseWork, of: PanelCase, facts: OptionFacts): Promise<void> => {
  const before = await caseOptionsOf(tx, of);
  if (before.length >= MOST_OPTIONS) {
    throw new ConflictError(
      `There are ${MOST_OPTIONS} options already, and a panel compares no more. Remove one first.`,
      'five-options',
    );
  }
  await tx.query(
    `insert into case_options (borough_id, case_id, id, setting_id, name, kind, match, registration, miles, start_on,
                               core_pence, support_pence, education_pence, therapy_pence, transport_pence, note,
                               saved_by_name, saved_at, position, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 1)`,
    [of.boroughId, of.id, newId(), ...(await valuesOf(tx, work, facts)), before.length + 1],
  );
  await recordOptions(tx, work, of, { added: before.length + 1 });
};

/** @throws ConflictError when somebody else changed or removed it meanwhile */
export const changeOption = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { id, version, ...facts }: OptionFacts & SeenVersion,
): Promise<void> => {
  const changed = await tx.query(
    `update case_options
        set setting_id = $4, name = $5, kind = $6, match = $7, registration = $8, miles = $9, start_on = $10,
            core_pence = $11, support_pence = $12, education_pence = $13, therapy_pence = $14, transport_pence = $15,
            note = $16, saved_by_name = $17, saved_at = $18, version = version + 1
      where borough_id = $1 and case_id = $2 and id::text = $3 and version = $19 returning 1`,
    [of.boroughId, of.id, id, ...(await valuesOf(tx, work, facts)), version],
  );
  if (changed.length === 0) throw changedMeanwhile(of);
  await recordOptions(tx, work, of, { changed: id });
};

/** Takes an option away; those after it move up. @throws ConflictError when somebody else changed it meanwhile */
export const removeOption = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { id, version }: SeenVersion,
): Promise<void> => {
  const removed = await tx.query<{ position: number }>(
    'delete from case_options where borough_id = $1 and case_id = $2 and id::text = $3 and version = $4 returning position',
    [of.boroughId, of.id, id, version],
  );
  if (removed.length === 0) throw changedMeanwhile(of);
  await tx.query(
    'update case_options set position = position - 1 where borough_id = $1 and case_id = $2 and position > $3',
    [of.boroughId, of.id, removed[0]!.position],
  );
  await recordOptions(tx, work, of, { removed: id });
};

/**
 * Changes places with the option before; the order the panel reads them in is the borough’s.
 * @throws ConflictError when it no longer stands where it was seen
 */
export const moveOptionUp = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { id, position }: SeenPosition,
): Promise<void> => {
  const options = await caseOptionsOf(tx, of);
  if (position < 2 || !options.some((one) => one.id === id && one.position === position))
    throw changedMeanwhile(of);
  await tx.query(
    `update case_options set position = case when position = $3 then $3 - 1 else $3 end
      where borough_id = $1 and case_id = $2 and position in ($3, $3 - 1)`,
    [of.boroughId, of.id, position],
  ); // prettier-ignore
  await recordOptions(tx, work, of, { moved: id });
};

/** Makes one the borough’s first choice, and no other. @throws ConflictError when it is no longer there */
export const preferOption = async (tx: Tx, work: CaseWork, of: PanelCase, id: string): Promise<void> => {
  await tx.query(
    'update case_options set preferred = false where borough_id = $1 and case_id = $2 and preferred',
    [of.boroughId, of.id],
  );
  const preferred = await tx.query(
    'update case_options set preferred = true where borough_id = $1 and case_id = $2 and id::text = $3 returning 1',
    [of.boroughId, of.id, id],
  );
  if (preferred.length === 0) throw changedMeanwhile(of);
  await recordOptions(tx, work, of, { preferred: id });
};

const valuesOf = async (tx: Tx, { actor, clock }: CaseWork, facts: OptionFacts): Promise<unknown[]> => {
  const setting = (await settingsTyped(tx, [facts.name])).get(facts.name);
  const { core, support, education, therapy, transport } = facts.weeklyPence;
  return [
    setting?.id ?? null, setting?.name ?? facts.name, facts.kind, facts.match, facts.registration, facts.miles,
    facts.startOn, core, support, education, therapy, transport, facts.note, actor.name, clock.now().toString(),
  ]; // prettier-ignore
};

const recordOptions = (
  tx: Tx,
  { audit, origin }: CaseWork,
  of: PanelCase,
  options: Readonly<Record<string, string | number>>,
): Promise<void> =>
  audit.record(
    tx,
    { action: 'case-changed', subjectType: 'case', subjectIds: [of.id], particulars: { options } },
    origin,
  );
