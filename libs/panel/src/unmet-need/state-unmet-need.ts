import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { ageBandOn } from '@lib/reference-data/age-bands/age-band';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { recordEvent } from '../cases/case-event';
import { CaseWork, changedMeanwhile } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { searchTotals } from '../search/search-totals';
import { UnmetNeedFacts } from './unmet-need';
import { unmetNeedOf } from './unmet-need.query';

/**
 * Says that no suitable placement was found, or changes what was said. It counts from the day it was first said, in the
 * age band of that day.
 * @param seenVersion of what was on the page; null where nothing was said yet
 * @throws ConflictError when somebody else said or changed it meanwhile
 */
export const stateUnmetNeed = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { facts, seenVersion }: { readonly facts: UnmetNeedFacts; readonly seenVersion: number | null },
): Promise<void> => {
  const before = await unmetNeedOf(tx, of);
  if ((before?.version ?? null) !== seenVersion) throw changedMeanwhile(of);
  const { approached } = await searchTotals(tx, of);
  const { reasons, interim, need, sought, area } = facts;
  const said = [of.boroughId, of.id, reasons, interim, need, sought, area, approached, work.actor.name, work.clock.now().toString()]; // prettier-ignore
  if (before) {
    await tx.query(
      `update unmet_needs set reasons = $3, interim = $4, need = $5, sought = $6, area = $7, approached = $8,
              saved_by_name = $9, saved_at = $10, version = version + 1
        where borough_id = $1 and case_id = $2 and id = $11`,
      [...said, before.id],
    );
  } else {
    const today = work.clock.today();
    await tx.query(
      `insert into unmet_needs (borough_id, case_id, reasons, interim, need, sought, area, approached, saved_by_name,
                                saved_at, id, found_on, age_band, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)`,
      [...said, newId(), today, await bandOf(tx, of, today)],
    );
    await recordEvent(tx, work.clock, of, { kind: 'nothing found', actor: work.actor, audience: 'borough' });
  }
  await recordNeed(tx, work, of, before ? 'changed' : 'stated');
};

/** Takes back what was said by mistake; it is not counted. @throws ConflictError when it was changed meanwhile */
export const takeBackUnmetNeed = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  seenVersion: number,
): Promise<void> => {
  const gone = await tx.query(
    `delete from unmet_needs where borough_id = $1 and case_id = $2 and resolved_on is null and version = $3 returning 1`,
    [of.boroughId, of.id, seenVersion],
  );
  if (gone.length === 0) throw changedMeanwhile(of);
  await recordNeed(tx, work, of, 'taken back');
};

/** A placement started: the need stood until that day. Does nothing where none was said. */
export const resolveUnmetNeed = async (
  tx: Tx,
  of: Pick<PanelCase, 'boroughId' | 'id'>,
  startedOn: Day,
): Promise<void> => {
  await tx.query(
    `update unmet_needs set resolved_on = greatest($3, found_on), version = version + 1
      where borough_id = $1 and case_id = $2 and resolved_on is null`,
    [of.boroughId, of.id, startedOn],
  );
};

/**
 * A start was put right: the need that ended with it ends on the day it says now, or stands again where there was no
 * start after all, unless another need was stated since.
 */
export const resolveUnmetNeedAgain = async (
  tx: Tx,
  of: Pick<PanelCase, 'boroughId' | 'id'>,
  { before, now }: { readonly before: Day; readonly now: Day | null },
): Promise<void> => {
  await tx.query(
    `update unmet_needs set resolved_on = case when $4::date is null then null else greatest($4::date, found_on) end,
            version = version + 1
      where borough_id = $1 and case_id = $2 and resolved_on = greatest($3::date, found_on)
        and ($4::date is not null or not exists (
          select from unmet_needs other where other.borough_id = $1 and other.case_id = $2 and other.resolved_on is null))`,
    [of.boroughId, of.id, before, now],
  );
};

/** The band on that day; a child not yet born is in the youngest. */
const bandOf = async (tx: Tx, of: PanelCase, on: Day): Promise<string> => {
  const [child] = await tx.query<{ born: Day }>(
    'select birth_month as born from children where borough_id = $1 and id = $2',
    [of.boroughId, of.childId],
  );
  return (ageBandOn(child!.born, on) ?? DFE_AGE_BANDS.bands[0]!).band;
};

const recordNeed = (
  tx: Tx,
  { audit, origin }: CaseWork,
  of: PanelCase,
  unmetNeed: 'stated' | 'changed' | 'taken back',
): Promise<void> =>
  audit.record(
    tx,
    { action: 'case-changed', subjectType: 'case', subjectIds: [of.id], particulars: { unmetNeed } },
    origin,
  );
