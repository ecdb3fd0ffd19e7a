import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Hold, Holds, HoldsOf } from '@lib/panel/retention/holds';
import { RetentionCount, retentionCounts } from '@lib/panel/retention/retention.service';
import { RETURN_RETENTION_CODE } from './return-retention-rule';

/** Which rule returns are counted by. */
export type ReturnRule = typeof RETURN_RETENTION_CODE;

const RETURNS: HoldsOf = {
  table: 'return_holds',
  subjectType: 'return hold',
  changed: 'survey-return-hold-changed',
  unknown: 'Your borough has handed in no return with this reference. Enter that of a receipt, like S-K3M9QT',
  already: 'This return is held already',
};

/** What becomes of old survey returns of a borough: counts, and holds by two people. It names no return and no answer. */
@Injectable()
export class ReturnRetention {
  private readonly holds: Holds;

  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    audit: AuditService,
  ) {
    this.holds = new Holds(audit, RETURNS);
  }

  async look(viewer: Viewer): Promise<{
    readonly counts: readonly RetentionCount<ReturnRule>[];
    readonly holds: readonly Hold[];
  }> {
    return this.units.run(
      viewer.context,
      async (tx) => ({
        counts: await retentionCounts(tx, [RETURN_RETENTION_CODE]),
        holds: await this.holds.now(tx),
      }),
      { readOnly: true },
    );
  }

  /** @throws InvalidError for a reference that is of no receipt of the borough, or is held already */
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
