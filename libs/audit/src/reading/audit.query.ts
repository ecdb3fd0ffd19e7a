import { Tx } from '@lib/database/unit-of-work';
import { AuditFilter, AuditLine, LINES_PER_PAGE } from './audit-line';

const COLUMNS = `
  id, at, person_id as "personId", scope, borough_id as "boroughId", action, subject_type as "subjectType",
  subject_ids as "subjectIds", route, outcome, row_count as "rowCount", request_id as "requestId", particulars`;

const MATCHES = `
  ($1::uuid is null or person_id = $1)
  and ($2::text is null or action = $2)
  and ($3::date is null or at >= ($3::date::timestamp at time zone 'Europe/London'))
  and ($4::date is null or at < (($4::date + 1)::timestamp at time zone 'Europe/London'))
  and ($5::uuid is null or subject_ids @> array[$5::uuid])
  and ($6::text is null or outcome = $6)
  and ($7::text[] is null or action = any($7))`;

export interface AuditQuery extends AuditFilter {
  readonly actions?: readonly string[];
}

const parametersOf = (query: AuditQuery): unknown[] => [
  query.personId ?? null,
  query.action ?? null,
  query.from ?? null,
  query.to ?? null,
  query.subjectId ?? null,
  query.outcome ?? null,
  query.actions ?? null,
];

/** One page of events, newest first. Row security leaves out what the asker may not read. */
export const findLines = (tx: Tx, query: AuditQuery, page: number): Promise<AuditLine[]> =>
  tx.query<AuditLine>(
    `select ${COLUMNS} from audit.events where ${MATCHES}
      order by at desc, id desc limit ${LINES_PER_PAGE} offset $8`,
    [...parametersOf(query), (page - 1) * LINES_PER_PAGE],
  );

export const countLines = async (tx: Tx, query: AuditQuery): Promise<number> =>
  (
    await tx.query<{ lines: number }>(
      `select count(*)::int as lines from audit.events where ${MATCHES}`,
      parametersOf(query),
    )
  )[0]!.lines;
