import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Hold, holdsIn, HoldsOf, keepHold, liftHold } from '@lib/panel/retention/holds';
import { RetentionCount, retentionCounts } from '@lib/panel/retention/retention.service';
import { RETURN_RETENTION_CODE } from './return-retention-rule';

/** Which rule returns are counted by. */
export type ReturnRule = typeof RETURN_RETENTION_CODE;

const RETURNS: HoldsOf = {
  table: 'return_holds',
  unknown: 'Your borough has handed in no return with this reference. Enter that of a receipt, like S-K3M9QT',
  already: 'This return is held already',
};

/** What becomes of old survey returns of a borough: counts, and holds by two people. It names no return and no answer. */
@Injectable()
export class ReturnRetention {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async look(viewer: Viewer): Promise<{
    readonly counts: readonly RetentionCount<ReturnRule>[];
    readonly holds: readonly Hold[];
  }> {
    return this.units.run(
      viewer.context,
      async (tx) => ({
        counts: await retentionCounts(tx, [RETURN_RETENTION_CODE]),
        holds: await holdsIn(tx, RETURNS),
      }),
      { readOnly: true },
    );
  }

  /** @throws InvalidError for a reference that is of no receipt of the borough, or is held already */
  async hold(viewer: Viewer, held: Pick<Hold, 'reference' | 'because'>): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const id = await keepHold(tx, RETURNS, viewer, { ...held, at: this.clock.now() });
      await this.tell(tx, viewer, id, 'held');
    });
  }

  /**
   * The first person asks for a hold to be lifted, another one lifts it.
   * @returns whether it is lifted now
   * @throws NotFoundError. @throws ConflictError for the person who asked
   */
  async lift(viewer: Viewer, id: string): Promise<boolean> {
    return this.units.run(viewer.context, async (tx) => {
      const isLifted = await liftHold(tx, RETURNS, viewer, { id, at: this.clock.now() });
      await this.tell(tx, viewer, id, isLifted ? 'lifted' : 'lift asked');
      return isLifted;
    });
  }

  private async tell(
    tx: Tx,
    viewer: Viewer,
    id: string,
    what: 'held' | 'lift asked' | 'lifted',
  ): Promise<void> {
    await this.audit.record(
      tx,
      {
        ...{ action: 'survey-return-hold-changed', subjectType: 'return hold', subjectIds: [id] },
        particulars: { what },
      },
      viewer.origin,
    );
  }
}
