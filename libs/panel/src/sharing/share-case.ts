import { Tx } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { NotFoundError } from '@lib/kernel/domain-error';
import { recordEvent } from '../cases/case-event';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { Snapshot } from './snapshot';

/**
 * How long a share lives without another act of the borough, in days: a year covers the longest follow-up and a month
 * to answer it. The end is looked at by the database, by its own clock.
 */
export const SHARE_DAYS = 396;

export type RevokedBecause = 'newer copy' | 'withdrawn' | 'revoked' | 'expired';

/** Gives the panel a copy in the place of the one before; from now on it sees the case and what hangs on it. */
export const shareCase = async (
  tx: Tx,
  work: CaseWork,
  of: Pick<PanelCase, 'boroughId' | 'id' | 'seriesId'>,
  { referralNumber, content }: { readonly referralNumber: number; readonly content: Snapshot },
): Promise<void> => {
  await revoke(tx, of, 'newer copy');
  await tx.query(
    `insert into case_shares (borough_id, id, case_id, series_id, referral_number, content, shared_at, live_from, expires_at)
     values ($1, $2, $3, $4, $5, $6, now(), now(), now() + make_interval(days => $7))`,
    [of.boroughId, newId(), of.id, of.seriesId, referralNumber, JSON.stringify(content), SHARE_DAYS],
  );
  await recordEvent(tx, work.clock, of, {
    kind: 'shared',
    actor: work.actor,
    particulars: { referralNumber },
  });
  await work.audit.record(
    tx,
    {
      action: 'case-shared',
      subjectType: 'case',
      subjectIds: [of.id],
      purpose: 'panel',
      particulars: { panel: of.seriesId, referralNumber, days: SHARE_DAYS },
    },
    work.origin,
  );
};

/** Takes the copy back: from this moment the panel sees neither the case nor anything that hangs on it. */
export const revokeShare = async (
  tx: Tx,
  work: CaseWork,
  of: Pick<PanelCase, 'boroughId' | 'id' | 'seriesId'>,
  because: RevokedBecause,
): Promise<void> => {
  if (!(await revoke(tx, of, because))) return;
  await recordEvent(tx, work.clock, of, {
    kind: 'share revoked',
    actor: work.actor,
    audience: 'borough',
    particulars: { because },
  });
  await work.audit.record(
    tx,
    { action: 'case-share-revoked', subjectType: 'case', subjectIds: [of.id], particulars: { because } },
    work.origin,
  );
};

/**
 * The copy as it stands for the viewer: a member without a conflict while it is live, or the borough.
 * @throws NotFoundError when there is none for them
 */
export const sharedCopy = async (tx: Tx, of: Pick<PanelCase, 'boroughId' | 'id'>): Promise<Snapshot> => {
  const [row] = await tx.query<{ content: Snapshot }>(
    'select content from case_shares where borough_id = $1 and case_id = $2 and revoked_at is null',
    [of.boroughId, of.id],
  );
  if (!row) throw new NotFoundError('case');
  return row.content;
};

const revoke = async (
  tx: Tx,
  of: Pick<PanelCase, 'boroughId' | 'id'>,
  because: RevokedBecause,
): Promise<boolean> => {
  const revoked = await tx.query(
    `update case_shares set revoked_at = now(), revoked_because = $3
      where borough_id = $1 and case_id = $2 and revoked_at is null returning 1`,
    [of.boroughId, of.id, because],
  );
  return revoked.length > 0;
};
