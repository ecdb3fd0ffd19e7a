import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { CaseStatus } from './case-status';
import { CaseEvent, eventsOf } from './case-events.query';
import { asCase, CaseRow, countByStatus } from './cases.query';
import { BoroughCase, openBoroughCase } from './open-borough-case';

export interface BoroughCases {
  readonly cases: readonly BoroughCase[];
  readonly counts: ReadonlyMap<CaseStatus, number>;
}

/** A borough’s own cases. Whoever is named on a page is in the audit, written with what was read. */
@Injectable()
export class BoroughCasesService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** The cases in some statuses, longest in theirs first, and how many there are in each. */
  async list(viewer: Viewer, statuses: readonly CaseStatus[]): Promise<BoroughCases> {
    return this.units.run(viewer.context, async (tx) => {
      const rows = await tx.query<CaseRow & { local_reference: string; panel_name: string }>(
        `select k.*, c.local_reference, s.name as panel_name
           from cases k join children c on c.borough_id = k.borough_id and c.id = k.child_id
           join panel_series s on s.id = k.series_id
          where k.status = any($1) order by k.status_since, k.reference`,
        [statuses],
      );
      const cases = rows.map((row) => ({
        ...asCase(row),
        localReference: row.local_reference,
        panelName: row.panel_name,
      }));
      for (const [subjectType, subjectIds] of [
        ['case', cases.map(({ id }) => id)],
        ['child', [...new Set(cases.map(({ childId }) => childId))]],
      ] as const) {
        await this.audit.record(
          tx,
          { action: 'cases-listed', subjectType, subjectIds, filter: { statuses } },
          viewer.origin,
        );
      }
      return { cases, counts: await countByStatus(tx) };
    });
  }

  /** How many stand where, for the home page. */
  async counts(viewer: Viewer): Promise<ReadonlyMap<CaseStatus, number>> {
    return this.units.run(viewer.context, countByStatus, { readOnly: true });
  }

  /** A case with what happened to it, newest first. */
  async open(
    viewer: Viewer,
    reference: string,
  ): Promise<{ readonly of: BoroughCase; readonly events: readonly CaseEvent[] }> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      return { of, events: await eventsOf(tx, of) };
    });
  }
}
