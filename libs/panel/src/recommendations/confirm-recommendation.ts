import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { AgendaItem } from '../agenda/agenda-item';
import { itemChangedMeanwhile } from '../agenda/change-agenda';
import { QuorumState } from '../attendance/quorum';
import { recordEvent } from '../cases/case-event';
import { CaseWork, moveCase } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { tellOfActions } from '../telling/tell-of-actions';
import { draftProblems } from './draft-problems';
import { Recommendation } from './recommendation';

interface Confirmed {
  readonly item: AgendaItem;
  readonly of: PanelCase;
  readonly recommendation: Recommendation;
  readonly quorum: QuorumState;
  /** The version the check page showed. */
  readonly version: number;
}

/**
 * Makes a recommendation final: it keeps the quorum it was made with, its conditions and actions are told to the
 * borough, the item was discussed and the case moves on. The borough decides what follows.
 * @throws InvalidError for what is missing, and for anything but *in principle* or a deferral without a quorum
 * @throws ConflictError when it was changed after the check page was drawn
 */
export const confirmRecommendation = async (tx: Tx, work: CaseWork, confirmed: Confirmed): Promise<void> => {
  const { item, recommendation, quorum, version } = confirmed;
  const problems = draftProblems(recommendation, { today: work.clock.today(), quorate: quorum.quorate });
  if (problems.length > 0) throw new InvalidError(problems[0]!.message, 'recommendation', problems);
  const [row] = await tx.query(
    `update recommendations set confirmed_at = $3, confirmed_by = $4, confirmed_by_name = $5, quorum = $6,
            in_principle = $7, version = version + 1
      where id = $1 and version = $2 and confirmed_at is null returning 1`,
    [
      recommendation.id,
      version,
      work.clock.now().toString(),
      work.actor.id,
      work.actor.name,
      JSON.stringify(quorum),
      !quorum.quorate && recommendation.outcome !== 'deferred',
    ],
  );
  if (!row) throw changedAfterCheck();
  await tell(tx, work, recommendation);
  await endItem(tx, item, recommendation);
  await moveOn(tx, work, confirmed);
};

/** Conditions and actions are the borough's to see from now on; until then the borough sees none of it. */
const tell = async (tx: Tx, { clock }: CaseWork, { id, itemId }: Recommendation): Promise<void> => {
  const now = clock.now().toString();
  await tx.query('update recommendation_conditions set told_at = $2 where recommendation_id = $1', [id, now]);
  await tx.query('update case_actions set told_at = $2 where item_id = $1 and told_at is null', [
    itemId,
    now,
  ]);
  await tellOfActions(tx, clock, itemId);
};

const endItem = async (tx: Tx, item: AgendaItem, { outcome }: Recommendation): Promise<void> => {
  const rows = await tx.query(
    `update agenda_items set state = $2, version = version + 1
      where id = $1 and version = $3 and state = 'accepted' returning 1`,
    [item.id, outcome === 'deferred' ? 'deferred' : 'discussed', item.version],
  );
  if (rows.length === 0) throw itemChangedMeanwhile(item);
};

/** A case that was listed moves; a review of one that is decided already leaves it where it stands. */
const moveOn = async (tx: Tx, work: CaseWork, { of, item, recommendation }: Confirmed): Promise<void> => {
  const { outcome, actions } = recommendation;
  const particulars = { outcome, item: item.id };
  if (of.status !== 'decided') {
    const name = outcome === 'deferred' ? 'defer' : 'decide';
    await moveCase(tx, work, of, {
      name,
      particulars,
      ...(name === 'defer' ? { dueOn: recommendation.followUpOn } : {}),
    });
  } else {
    await recordEvent(tx, work.clock, of, { kind: 'note added', actor: work.actor, particulars });
  }
  for (const { owner, dueOn } of actions)
    await recordEvent(tx, work.clock, of, {
      kind: 'action set',
      actor: work.actor,
      particulars: { owner: owner.kind, dueOn },
    });
  await work.audit.record(
    tx,
    {
      action: 'recommendation-recorded',
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { ...particulars, confirmed: true },
    },
    work.origin,
  );
};

const changedAfterCheck = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this recommendation after you opened the check. Read it again, then confirm it.',
    'recommendation-changed',
  );
