import { Tx } from '@lib/database/unit-of-work';
import { itemsOf } from '../agenda/agenda.query';
import { recordEvent } from '../cases/case-event';
import { CaseWork } from '../cases/move-case';
import { Meeting } from '../meetings/meeting';
import { recommendationOf } from '../recommendations/recommendations.query';
import { extractFrom } from './extract';
import { narrativesOf } from './minutes.query';

/**
 * Gives each borough the minute of its own case, of those whoever does it may see: a chair with a conflict about a
 * case approves the minutes, and the coordinator issues the minute of that case afterwards.
 * @returns how many were issued
 */
export const issueExtracts = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  { number, approvedByName }: { readonly number: number; readonly approvedByName: string },
): Promise<number> => {
  const narratives = await narrativesOf(tx, meeting.id, number);
  let issued = 0;
  for (const item of await itemsOf(tx, meeting.id)) {
    const recommendation = await recommendationOf(tx, item.id);
    const written = narratives.get(item.id);
    if (!recommendation?.confirmed || item.caseId === null || written?.extract) continue;
    const now = work.clock.now().toString();
    const extract = extractFrom({
      reference: item.reference!,
      meeting,
      number,
      recommendation,
      narrative: written?.narrative ?? null,
      approvedByName,
      approvedOn: work.clock.today(),
    });
    await tx.query(
      `insert into item_minutes (borough_id, series_id, case_id, item_id, number, extract, approved_at, saved_at, saved_by_name, version)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8, 1)
         on conflict (borough_id, item_id, number) do update
           set extract = excluded.extract, approved_at = excluded.approved_at, version = item_minutes.version + 1`,
      [
        item.boroughId,
        item.seriesId,
        item.caseId,
        item.id,
        number,
        JSON.stringify(extract),
        now,
        work.actor.name,
      ],
    );
    const of = { boroughId: item.boroughId!, id: item.caseId, seriesId: item.seriesId };
    await recordEvent(tx, work.clock, of, {
      kind: 'minutes approved',
      actor: work.actor,
      particulars: { number, heldOn: meeting.heldOn },
    });
    issued += 1;
  }
  return issued;
};
