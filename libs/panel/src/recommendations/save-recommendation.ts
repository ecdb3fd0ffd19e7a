import { NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { AgendaItem } from '../agenda/agenda-item';
import { BothTextsError } from '../cases/both-texts.error';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { RecommendationDraft } from './recommendation';
import { recommendationOf } from './recommendations.query';

export interface SavedAt {
  readonly item: AgendaItem;
  readonly of: PanelCase;
  readonly draft: RecommendationDraft;
  /** The version the page showed; 0 where nothing had been saved. */
  readonly version: number;
}

/**
 * Keeps what was written for an item, whole, guarded by the version the page showed.
 * @returns the version it has now
 * @throws BothTextsError when somebody else saved or confirmed in between: nothing of either is lost, the page shows both
 */
export const saveRecommendation = async (tx: Tx, work: CaseWork, saved: SavedAt): Promise<number> => {
  const { item, of, draft } = saved;
  const written = await (saved.version === 0 ? insert(tx, work, saved) : update(tx, work, saved));
  if (!written) throw await savedMeanwhile(tx, saved);
  await tx.query('delete from recommendation_conditions where recommendation_id = $1', [written.id]);
  for (const [at, { condition, owner, dueOn }] of draft.conditions.entries()) {
    await tx.query(
      `insert into recommendation_conditions (borough_id, series_id, case_id, id, recommendation_id, position, condition, owner, due_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [of.boroughId, of.seriesId, of.id, newId(), written.id, at + 1, condition, owner, dueOn],
    );
  }
  await tx.query('delete from case_actions where item_id = $1 and told_at is null', [item.id]);
  for (const { task, owner, dueOn } of draft.actions) {
    await tx.query(
      `insert into case_actions (borough_id, series_id, case_id, id, item_id, task, owner_kind, owner_id, owner_name,
                                 due_on, state, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', 1)`,
      [
        of.boroughId,
        of.seriesId,
        of.id,
        newId(),
        item.id,
        task,
        owner.kind,
        owner.personId,
        owner.name,
        dueOn,
      ],
    );
  }
  await work.audit.record(
    tx,
    {
      action: 'recommendation-recorded',
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { outcome: draft.outcome, saved: written.version },
    },
    work.origin,
  );
  return written.version;
};

interface Written {
  readonly id: string;
  readonly version: number;
}

const insert = async (tx: Tx, work: CaseWork, { item, of, draft }: SavedAt): Promise<Written | undefined> => {
  const [row] = await tx.query<Written>(
    `insert into recommendations (${FIELDS}, borough_id, series_id, case_id, id, item_id, meeting_id, version)
     values (${numbered(16)}, $17, $18, $19, $20, $21, $22, 1)
       on conflict (borough_id, item_id) do nothing returning id, version`,
    [...values(work, draft), of.boroughId, of.seriesId, of.id, newId(), item.id, item.meetingId],
  );
  return row;
};

const update = async (
  tx: Tx,
  work: CaseWork,
  { item, draft, version }: SavedAt,
): Promise<Written | undefined> => {
  const [row] = await tx.query<Written>(
    `update recommendations set (${FIELDS}, version) =
            (${numbered(16)}, version + 1)
      where item_id = $17 and version = $18 and confirmed_at is null returning id, version`,
    [...values(work, draft), item.id, version],
  );
  return row;
};

const FIELDS = `outcome, rationale, views_considered, dissent, social_care_percent, education_percent, health_percent,
  weekly_pence, setting_id, option_name, information_needed, escalated_to, follow_up_on, high_cost_mark, saved_at, saved_by_name`;

const numbered = (count: number): string => Array.from({ length: count }, (_, at) => `$${at + 1}`).join(', ');

const values = ({ clock, actor }: CaseWork, draft: RecommendationDraft): unknown[] => [
  draft.outcome,
  draft.rationale,
  draft.viewsConsidered,
  draft.dissent,
  draft.funding?.socialCare ?? null,
  draft.funding?.education ?? null,
  draft.funding?.health ?? null,
  draft.weeklyPence,
  draft.option?.settingId ?? null,
  draft.option?.name ?? null,
  draft.informationNeeded,
  draft.escalatedTo,
  draft.followUpOn,
  draft.highCostMark,
  clock.now().toString(),
  actor.name,
];

/** Whoever is second is told whether it was saved, or confirmed, by somebody else, and is given both texts. */
const savedMeanwhile = async (tx: Tx, { item, draft }: SavedAt): Promise<Error> => {
  const theirs = await recommendationOf(tx, item.id);
  if (!theirs) return new NotFoundError('recommendation');
  const both = { mine: draft, theirs };
  return theirs.confirmed
    ? new BothTextsError(
        `The recommendation on ${item.reference ?? 'this item'} is confirmed, so it can no longer be changed. What you typed was not saved.`,
        'recommendation-confirmed',
        both,
      )
    : new BothTextsError(
        'Somebody else saved this item while you had it open. Both texts are on this page: compare them, then save again.',
        'recommendation-changed',
        both,
      );
};
