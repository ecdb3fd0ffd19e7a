import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { Actor, recordEvent } from './case-event';
import { CASE_MOVE_AUDIT, CASE_MOVES, CaseMove, CaseMoveName } from './case-moves';
import { CASE_STATUSES } from './case-status';
import { PanelCase } from './panel-case';

/** What every change of a case needs besides the transaction. */
export interface CaseWork {
  readonly audit: AuditService;
  readonly clock: Clock;
  readonly actor: Actor;
  /** Who answers for an API token that acts: a case it opens is theirs. */
  readonly answers?: Actor;
  readonly origin: AuditOrigin;
}

export interface Move {
  readonly name: CaseMoveName;
  /** The working day by which the new stage is due; null when it has none. */
  readonly dueOn?: Day | null;
  readonly because?: string | null;
  readonly particulars?: Readonly<Record<string, unknown>>;
}

/**
 * Takes a case one step on: the status, its event and its line in the audit, or none of them. Who may is declared by
 * the handler; from where is checked here, and again by the guarded update.
 * @returns the version the case has now
 * @throws ConflictError when it stands elsewhere, or somebody else changed it in between.
 */
export const moveCase = async (tx: Tx, work: CaseWork, of: PanelCase, move: Move): Promise<number> => {
  const { from, to }: CaseMove = CASE_MOVES[move.name];
  if (!from.includes(of.status)) throw standsElsewhere(of);
  const [row] = await tx.query<{ version: number }>(
    `update cases set status = $4, status_since = $5, due_on = $6, closed_because = coalesce($7, closed_because),
            submitted_at = case when $4 = 'submitted' then $5 else submitted_at end,
            deferrals = deferrals + $8, version = version + 1
      where borough_id = $1 and id = $2 and version = $3 returning version`,
    [
      of.boroughId,
      of.id,
      of.version,
      to,
      work.clock.now().toString(),
      move.dueOn ?? null,
      move.because ?? null,
      move.name === 'defer' ? 1 : 0,
    ],
  );
  if (!row) throw changedMeanwhile(of);
  const particulars = { ...move.particulars, ...(move.because ? { because: move.because } : {}) };
  await recordEvent(tx, work.clock, of, {
    kind: move.name,
    actor: work.actor,
    from: of.status,
    to,
    particulars,
  });
  await work.audit.record(
    tx,
    {
      action: CASE_MOVE_AUDIT,
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { from: of.status, to, ...particulars },
    },
    work.origin,
  );
  return row.version;
};

const standsElsewhere = (of: PanelCase): ConflictError =>
  new ConflictError(
    `${of.reference} is now “${CASE_STATUSES[of.status]}”, so this can no longer be done. Open the case to see who changed it.`,
    'case-stands-elsewhere',
  );

/** The same for every guarded update of a case and what hangs on it. */
export const changedMeanwhile = (of: Pick<PanelCase, 'reference'>): ConflictError =>
  new ConflictError(
    `Somebody else changed ${of.reference} while you had it open. Look at what they did, then do it again.`,
    'case-changed',
  );
