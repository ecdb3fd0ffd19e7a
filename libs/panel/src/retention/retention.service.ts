import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { Hold, Holds, HoldsOf } from './holds';
import { RETENTION_CODES, RetentionCode } from './retention-rule';

/** What was deleted by a rule and what goes next, as the worker last counted it. */
export interface RetentionCount<Rule extends string = RetentionCode> {
  readonly rule: Rule;
  readonly soon: number;
  readonly held: number;
  readonly waiting: number;
  readonly deleted: number;
  readonly lastDeletedOn: Day | null;
  readonly countedAt: Temporal.Instant;
}

const CASES: HoldsOf = {
  table: 'case_holds',
  subjectType: 'case hold',
  changed: 'case-hold-changed',
  unknown: 'Your borough has no case with this reference. Enter one like PLP-2026-0143',
  already: 'This case is held already',
};

/** What the worker last counted by some rules. */
export const retentionCounts = <Rule extends string>(
  tx: Tx,
  rules: readonly Rule[],
): Promise<RetentionCount<Rule>[]> =>
  tx.query<RetentionCount<Rule>>(
    `select rule, soon, held, waiting, deleted, last_deleted_on as "lastDeletedOn", counted_at as "countedAt"
       from retention_counts where rule = any($1)`,
    [rules],
  );

/** What becomes of old cases of a borough: counts for whoever looks after data protection, and holds by two people. */
@Injectable()
export class CaseRetention {
  private readonly holds: Holds;

  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    audit: AuditService,
  ) {
    this.holds = new Holds(audit, CASES);
  }

  async look(
    viewer: Viewer,
  ): Promise<{ readonly counts: readonly RetentionCount[]; readonly holds: readonly Hold[] }> {
    return this.units.run(
      viewer.context,
      async (tx) => ({
        counts: await retentionCounts(tx, RETENTION_CODES),
        holds: await this.holds.now(tx),
      }),
      { readOnly: true },
    );
  }

  /** @throws InvalidError for a reference that is no case of the borough, or is held already */
  async hold(viewer: Viewer, held: Pick<Hold, 'reference' | 'because'>): Promise<void> {
    await this.units.run(viewer.context, (tx) => this.holds.keep(tx, viewer, held, this.clock.now()));
  }

  /**
   * The first person asks for a hold to be lifted, another one lifts it.
   * @returns whether it is lifted now
   * @throws NotFoundError. @throws ConflictError for the person who asked
   */
  async lift(viewer: Viewer, id: string): Promise<boolean> {
    return this.units.run(viewer.context, (tx) => this.holds.lift(tx, viewer, id, this.clock.now()));
  }
}
