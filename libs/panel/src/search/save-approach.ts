import { Tx } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { CaseWork, changedMeanwhile } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { ApproachFacts } from './approach';
import { settingsTyped } from './match-to-directory';

/** Which line somebody looked at when they changed it. */
export interface SeenVersion {
  readonly id: string;
  readonly version: number;
}

/** Adds lines to the search log; a provider that the directory knows by exactly that name is linked to it. */
export const addApproaches = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  lines: readonly ApproachFacts[],
): Promise<void> => {
  const known = await settingsTyped(tx, lines.map(({ approached }) => approached)); // prettier-ignore
  for (const facts of lines) {
    const setting = known.get(facts.approached);
    await tx.query(
      `insert into search_approaches (borough_id, id, case_id, setting_id, approached, approached_on, answer, refusal,
                                      weekly_pence, note, unlinked, saved_by_name, saved_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)`,
      [of.boroughId, newId(), of.id, ...valuesOf(facts, setting), work.actor.name, work.clock.now().toString()],
    ); // prettier-ignore
  }
  await recordSearch(tx, work, of, { added: lines.length });
};

/**
 * What is still called the same keeps its link: it may have been linked by its number, and share its name with others.
 * @throws ConflictError when somebody else changed or removed the line meanwhile
 */
export const changeApproach = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { id, version, ...facts }: ApproachFacts & SeenVersion,
): Promise<void> => {
  const setting = (await settingsTyped(tx, [facts.approached])).get(facts.approached);
  const changed = await tx.query(
    `update search_approaches
        set setting_id = case when lower(approached) = lower($6) and not $12 then coalesce(setting_id, $5) else $5 end,
            approached = $6, approached_on = $7, answer = $8, refusal = $9, weekly_pence = $10,
            note = $11, unlinked = $12, saved_by_name = $13, saved_at = $14, version = version + 1
      where borough_id = $1 and case_id = $2 and id::text = $3 and version = $4 returning 1`,
    [of.boroughId, of.id, id, version, ...valuesOf(facts, setting), work.actor.name, work.clock.now().toString()],
  ); // prettier-ignore
  if (changed.length === 0) throw changedMeanwhile(of);
  await recordSearch(tx, work, of, { changed: id });
};

/** @throws ConflictError when somebody else changed or removed the line meanwhile */
export const removeApproach = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { id, version }: SeenVersion,
): Promise<void> => {
  const removed = await tx.query(
    'delete from search_approaches where borough_id = $1 and case_id = $2 and id::text = $3 and version = $4 returning 1',
    [of.boroughId, of.id, id, version],
  );
  if (removed.length === 0) throw changedMeanwhile(of);
  await recordSearch(tx, work, of, { removed: id });
};

/** What is typed decides: the link follows from it each time, and is left out where somebody said so. */
const valuesOf = (facts: ApproachFacts, named: { id: string; name: string } | undefined): unknown[] => {
  const setting = facts.unlinked ? undefined : named;
  return [
    setting?.id ?? null,
    setting?.name ?? facts.approached,
    facts.approachedOn,
    facts.answer,
    facts.refusal,
    facts.weeklyPence,
    facts.note,
    facts.unlinked ?? false,
  ];
};

const recordSearch = (
  tx: Tx,
  { audit, origin }: CaseWork,
  of: PanelCase,
  search: Readonly<Record<string, string | number>>,
): Promise<void> =>
  audit.record(
    tx,
    { action: 'case-changed', subjectType: 'case', subjectIds: [of.id], particulars: { search } },
    origin,
  );
