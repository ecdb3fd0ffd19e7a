import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { AgendaItem } from '../agenda/agenda-item';
import { BothTextsError } from '../cases/both-texts.error';
import { CaseWork } from '../cases/move-case';
import { narrativesOf } from './minutes.query';

export interface NarrativeToSave {
  readonly item: AgendaItem;
  readonly number: number;
  readonly narrative: string | null;
  /** The version the page showed; 0 where nothing had been saved. */
  readonly version: number;
}

/**
 * Keeps what the coordinator adds to the minute of an item, guarded by the version the page showed. That of a case is the
 * case’s; that of business is the meeting’s.
 * @throws BothTextsError when somebody else saved in between, or it is approved already
 */
export const saveNarrative = async (tx: Tx, work: CaseWork, saved: NarrativeToSave): Promise<void> => {
  const { item, number } = saved;
  const written =
    item.caseId === null ? await writeBusiness(tx, work, saved) : await writeCase(tx, work, saved);
  if (!written) throw await savedMeanwhile(tx, saved);
  await work.audit.record(
    tx,
    {
      action: 'minutes-changed',
      ...(item.caseId === null
        ? { subjectType: 'meeting', subjectIds: [item.meetingId] }
        : { subjectType: 'case', subjectIds: [item.caseId] }),
      particulars: { item: item.id, number },
    },
    work.origin,
  );
};

const writeCase = async (tx: Tx, work: CaseWork, saved: NarrativeToSave): Promise<boolean> => {
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
  return rows.length > 0;
};

const writeBusiness = async (tx: Tx, work: CaseWork, saved: NarrativeToSave): Promise<boolean> => {
  const { item, number, narrative, version } = saved;
  const rows = await tx.query(
    `insert into business_minutes as m (series_id, item_id, number, narrative, saved_at, saved_by_name, version)
     select $1, $2, $3, $4, $5, $6, 1 where $7 = 0
         or exists (select from business_minutes k where k.series_id = $1 and k.item_id = $2 and k.number = $3)
       on conflict (series_id, item_id, number) do update
         set narrative = excluded.narrative, saved_at = excluded.saved_at, saved_by_name = excluded.saved_by_name,
             version = m.version + 1
       where m.version = $7 returning 1`,
    [item.seriesId, item.id, number, narrative, work.clock.now().toString(), work.actor.name, version],
  );
  return rows.length > 0;
};

const savedMeanwhile = async (tx: Tx, { item, number, narrative }: NarrativeToSave): Promise<Error> => {
  const theirs = (await narrativesOf(tx, item.meetingId, number)).get(item.id);
  if (!theirs) return new NotFoundError('minute');
  return new BothTextsError(
    `Somebody else saved the minute of ${item.reference ?? item.title} while you had it open. Both texts are on this page: compare them, then save again.`,
    'minute-changed',
    { mine: narrative, theirs },
  );
};
