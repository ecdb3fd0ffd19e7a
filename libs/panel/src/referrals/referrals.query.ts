import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { PanelCase } from '../cases/panel-case';
import { AnswerSources } from './facts/prefill';
import { Referral, ReferralState, SavedSection } from './referral';
import { Answers } from './sections/section';

type OfCase = Pick<PanelCase, 'boroughId' | 'id'>;

interface Row {
  readonly borough_id: number;
  readonly case_id: string;
  readonly number: number;
  readonly state: ReferralState;
  readonly sent_at: Temporal.Instant | null;
  readonly sent_by: string | null;
  readonly sent_by_name: string | null;
  readonly sent_back_because: string | null;
  readonly submitted_at: Temporal.Instant | null;
  readonly submitted_by_name: string | null;
  readonly version: number;
}

/**
 * The newest version of a case’s referral; `forUpdate` keeps it as it is until the transaction ends, so that it
 * cannot be sent while a section of it is saved.
 */
export const latestReferral = async (tx: Tx, of: OfCase, { forUpdate = false } = {}): Promise<Referral> => {
  const [row] = await tx.query<Row>(
    `select * from referrals where borough_id = $1 and case_id = $2 order by number desc limit 1 ${forUpdate ? 'for update' : ''}`,
    [of.boroughId, of.id],
  );
  if (!row) throw new NotFoundError('referral');
  return asReferral(row);
};

/** The version the panel was given last; null when none was submitted. */
export const submittedReferral = async (tx: Tx, of: OfCase): Promise<Referral | null> => {
  const [row] = await tx.query<Row>(
    `select * from referrals where borough_id = $1 and case_id = $2 and state = 'submitted' order by number desc limit 1`,
    [of.boroughId, of.id],
  );
  return row ? asReferral(row) : null;
};

/** What was saved of a version, by section. */
export const savedSections = async (
  tx: Tx,
  { boroughId, caseId, number }: Pick<Referral, 'boroughId' | 'caseId' | 'number'>,
): Promise<ReadonlyMap<string, SavedSection>> => {
  const rows = await tx.query<{
    section: string;
    answers: Answers;
    sources: AnswerSources;
    version: number;
    saved_at: Temporal.Instant;
    saved_by_name: string;
  }>(
    `select section, answers, sources, version, saved_at, saved_by_name from referral_sections
      where borough_id = $1 and case_id = $2 and number = $3`,
    [boroughId, caseId, number],
  );
  return new Map(
    rows.map(({ section, answers, sources, version, saved_at, saved_by_name }) => [
      section,
      { section, answers, sources, version, saved: { at: saved_at, byName: saved_by_name } },
    ]),
  );
};

const asReferral = (row: Row): Referral => ({
  boroughId: row.borough_id,
  caseId: row.case_id,
  number: row.number,
  state: row.state,
  sent: row.sent_at === null ? null : { at: row.sent_at, by: row.sent_by!, byName: row.sent_by_name ?? '' },
  sentBackBecause: row.sent_back_because,
  submitted: row.submitted_at === null ? null : { at: row.submitted_at, byName: row.submitted_by_name ?? '' },
  version: row.version,
});
