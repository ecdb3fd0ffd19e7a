import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { CaseStatus } from './case-status';
import { CaseEvent, eventsOf } from './case-events.query';
import { countByStatus } from './cases.query';
import { CASES_A_PAGE, CasesAsked, countCases, listCases, ListedCase } from './list-cases.query';
import { BoroughCase, openBoroughCase } from './open-borough-case';

export interface BoroughCases {
  readonly cases: readonly ListedCase[];
  /** How many there are on all pages. */
  readonly count: number;
  readonly page: number;
  readonly counts: ReadonlyMap<CaseStatus, number>;
}

/** A borough’s own cases. Whoever is named on a page is in the audit, written with what was read. */
@Injectable()
export class BoroughCasesService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** One page of the cases in some statuses, longest in theirs first, and how many there are in each. */
  async list(viewer: Viewer, asked: CasesAsked): Promise<BoroughCases> {
    return this.units.run(viewer.context, async (tx) => {
      const count = await countCases(tx, asked);
      const last = Math.max(1, Math.ceil(count / CASES_A_PAGE));
      const page = Math.min(Math.max(1, asked.page ?? 1), last);
      const cases = await listCases(tx, asked, { limit: CASES_A_PAGE, offset: (page - 1) * CASES_A_PAGE });
      const { statuses, words } = asked;
      for (const [subjectType, subjectIds] of [
        ['case', cases.map(({ id }) => id)],
        ['child', [...new Set(cases.map(({ childId }) => childId))]],
      ] as const) {
        await this.audit.record(
          tx,
          { action: 'cases-listed', subjectType, subjectIds, filter: { statuses, searched: words !== undefined } }, // prettier-ignore
          viewer.origin,
        );
      }
      return { cases, count, page, counts: await countByStatus(tx) };
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
