import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { Recipients } from '../deliveries/schedule-recipients';
import { ReportDefinition, versionLabel } from '../report';
import { boroughIdOf, KeptSubject } from '../subject/subject';

export interface RunRequest {
  readonly report: ReportDefinition;
  readonly subject: KeptSubject;
  readonly asAt: Day;
  readonly requestedByName: string | null;
  /** An earlier run that is made again, of what it kept or of the same releases. */
  readonly againOf?: string;
  readonly definition?: number;
  /** Of a bundle: codes of the reports that go in; null, or left out, for all of them. One made again has those it had. */
  readonly parts?: readonly string[] | null;
  /** Whom it tells; checked already. */
  readonly tell?: Recipients;
}

/** Puts down that a report is wanted now; whoever leases it makes it. @returns the key of the run. */
export const requestRun = async (tx: Tx, request: RunRequest, now: Temporal.Instant): Promise<string> => {
  const id = newId();
  await tx.query(
    // One that is made again of what was kept is of the version, and under the definition, that it was made by first.
    `insert into runs (borough_id, id, report_code, definition_version, as_at, due_at, requested_by, requested_by_name,
                       again_of, hcli_version, parts, told_roles, told_people, state)
     values ($1, $2, $3,
             coalesce((select r.definition_version from runs r join run_contents c on c.run_id = r.id where r.id = $9), $4),
             $5, $6, $7, $8, $9, coalesce((select r.hcli_version from runs r where r.id = $9), $10),
             case when $9::uuid is null then $11::text[] else (select r.parts from runs r where r.id = $9) end, $12, $13, 'queued')`,
    [
      boroughIdOf(request.subject),
      id,
      request.report.code,
      versionLabel(request.report),
      request.asAt,
      now.toString(),
      tx.context.personId,
      request.requestedByName,
      request.againOf ?? null,
      request.definition ?? null,
      request.parts ?? null,
      [...new Set(request.tell?.roles ?? [])],
      [...new Set(request.tell?.people ?? [])],
    ],
  );
  return id;
};
