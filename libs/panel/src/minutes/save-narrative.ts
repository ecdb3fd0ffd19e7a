import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { AgendaItem } from '../agenda/agenda-item';
import { CaseWork } from '../cases/move-case';

export interface NarrativeToSave {
  readonly item: AgendaItem;
  readonly number: number;
  readonly narrative: string | null;
  /** The version the page showed; 0 where nothing had been saved. */
  readonly version: number;
}

/**
 * Keeps what the coordinator adds to the minute of a case, guarded by the version the page showed.
 * @throws ConflictError when somebody else saved in between, or it is approved already
 */
export const saveNarrative = async (tx: Tx, work: CaseWork, saved: NarrativeToSave): Promise<void> => {
  const { item, number, narrative, version } = saved;
  const at = [work.clock.now().toString(), work.actor.name];
  const rows =
    version === 0
      ? await tx.query(
          `insert into item_minutes (borough_id, series_id, case_id, item_id, number, narrative, saved_at, saved_by_name, version)
           values ($1, $2, $3, $4, $5, $6, $7, $8, 1) on conflict do nothing returning 1`,
          [item.boroughId, item.seriesId, item.caseId, item.id, number, narrative, ...at],
        )
      : await tx.query(
          `update item_minutes set narrative = $3, saved_at = $4, saved_by_name = $5, version = version + 1
            where item_id = $1 and number = $2 and version = $6 and approved_at is null returning 1`,
          [item.id, number, narrative, ...at, version],
        );
  if (rows.length === 0) throw savedMeanwhile(item);
  await work.audit.record(
    tx,
    {
      action: 'minutes-changed',
      subjectType: 'case',
      subjectIds: [item.caseId!],
      particulars: { item: item.id, number },
    },
    work.origin,
  );
};

const savedMeanwhile = ({ reference }: AgendaItem): ConflictError =>
  new ConflictError(
    `Somebody else saved the minute of ${reference} while you had it open. Both texts are on this page: compare them, then save again.`,
    'minute-changed',
  );
