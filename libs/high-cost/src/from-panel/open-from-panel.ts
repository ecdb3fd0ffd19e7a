import { Tx } from '@lib/database/unit-of-work';
import { CostLine } from '../costs/cost-line';
import { keepLine } from '../costs/keep-line';
import { fundingOf } from '../funding/funding.query';
import { keepPosition } from '../funding/keep-position';
import { holdEntry } from '../register/keep-entry';
import { RegisterRecord } from '../register/register-entry';
import { linesHeld } from '../register/register-row';
import { recordOfPlacement } from '../register/register.query';
import { linesBeside } from './lines-beside';
import { linesOfOtherStarts } from './lines-of-other-starts.query';
import { PanelWork, PutInRegister, StartOfCase } from './start-of-case';
import { takeBackLines } from './take-back-lines';

/**
 * Puts a placement that started after the panel into the register, in the transaction that records the start: the entry,
 * its lines, the funding that was sought and the day of its review. The same start again takes the place of what it made
 * before; what people entered is left as it is.
 * @throws NotFoundError for a placement that is not this borough’s
 */
export const openFromPanel = async (tx: Tx, start: StartOfCase, work: PanelWork): Promise<PutInRegister> => {
  const { recommendationId, placementId } = start;
  await followPlacement(tx, start);
  const former = await takeBackLines(tx, start, work);
  const before = await recordOfPlacement(tx, placementId, work.clock.today());
  const entryId = await holdEntry(tx, before, work);
  await markEntry(tx, entryId, start);
  // Read again: the entry is held, and what somebody changed until then is seen.
  const record = await recordOfPlacement(tx, placementId, work.clock.today());
  const ofOtherStarts = await linesOfOtherStarts(tx, { entryId, recommendationId });
  const lines = linesBeside(start.lines, { former, ofOtherStarts, entered: enteredOn(record) });
  await endEarlierLines(tx, { entryId, recommendationId }, lines);
  for (const line of lines) await keepLine(tx, { entryId, line, source: 'panel', recommendationId }, work);
  await keepSought(tx, entryId, start, work);
  await work.audit.record(
    tx,
    {
      action: 'register-changed',
      subjectType: 'child',
      subjectIds: [record.placement.childId],
      particulars: { case: start.caseReference, takenBack: former.length, added: lines.length },
    },
    work.origin,
  );
  return start.lines.length > 0 && lines.length === 0 ? 'priced already' : 'put in';
};

/**
 * A corrected day can make another placement of the one that started: the entry of the case goes with it, with all that
 * people recorded, where the placement it was of is gone and the other has none.
 */
const followPlacement = async (
  tx: Tx,
  { recommendationId, caseReference, placementId, childId }: StartOfCase,
): Promise<void> => {
  await tx.query(
    `update register_entries set placement_id = $3, version = version + 1
      where borough_id = $1 and id = (
        select e.id from register_entries e
         where e.borough_id = $1 and e.case_reference = $2 and e.child_id = $4
           and not exists (select from placements p where p.borough_id = e.borough_id and p.id = e.placement_id)
           and not exists (select from cost_lines l where l.borough_id = e.borough_id and l.entry_id = e.id
                 and l.recommendation_id <> $5 and l.withdrawn_at is null)
         order by e.entered_at desc, e.id desc limit 1)
        and not exists (select from register_entries o where o.borough_id = $1 and o.placement_id = $3)`,
    [tx.context.boroughId, caseReference, placementId, childId, recommendationId],
  );
};

/** A day of review that somebody set stays; one that was before the start, or of this start, does not. */
const markEntry = async (
  tx: Tx,
  entryId: string,
  { caseReference, reviewDueOn, reviewWasDueOn, startedOn }: StartOfCase,
): Promise<void> => {
  await tx.query(
    `update register_entries set case_reference = coalesce(case_reference, $3), version = version + 1,
            review_due_on = case when review_due_on is null or review_due_on = $5 or review_due_on < $6 then $4
                                 else review_due_on end
      where borough_id = $1 and id = $2`,
    [tx.context.boroughId, entryId, caseReference, reviewDueOn, reviewWasDueOn, startedOn],
  );
};

const enteredOn = (record: RegisterRecord): CostLine[] =>
  linesHeld(record).filter(({ source }) => source !== 'panel');

/** What was agreed before is paid until this start. */
const endEarlierLines = async (
  tx: Tx,
  { entryId, recommendationId }: { entryId: string; recommendationId: string },
  [first]: readonly CostLine[],
): Promise<void> => {
  if (!first) return;
  await tx.query(
    `update cost_lines set ends_on = $4, version = version + 1
      where borough_id = $1 and entry_id = $2 and recommendation_id <> $3 and withdrawn_at is null
        and starts_on < $4 and (ends_on is null or ends_on > $4)`,
    [tx.context.boroughId, entryId, recommendationId, first.startsOn],
  );
};

/** Of a funder of whom somebody has said something already, that stands. */
const keepSought = async (
  tx: Tx,
  entryId: string,
  { caseReference, sought }: StartOfCase,
  work: PanelWork,
): Promise<void> => {
  const standing = new Set((await fundingOf(tx, entryId)).map(({ funder }) => funder));
  for (const one of sought.filter(({ funder }) => !standing.has(funder)))
    await keepPosition(tx, entryId, { ...one, status: 'sought', evidence: caseReference }, work);
};
