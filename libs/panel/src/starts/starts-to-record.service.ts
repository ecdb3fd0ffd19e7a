import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { StartToRecord, startsToRecord } from './starts-to-record.query';

/** The starts that nobody has recorded, as they stand today. */
export interface StartsPage {
  readonly starts: readonly StartToRecord[];
  readonly today: Day;
}

/** Placements that a borough decided on after a panel, and of which nobody has said whether they started. */
@Injectable()
export class StartsToRecord {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Each case and child on the list is recorded as seen. */
  async list(viewer: Viewer): Promise<StartsPage> {
    return this.units.run(viewer.context, async (tx) => {
      const today = this.clock.today();
      const starts = await startsToRecord(tx, today);
      for (const [subjectType, subjectIds] of [
        ['case', starts.map(({ caseId }) => caseId)],
        ['child', starts.map(({ childId }) => childId)],
      ] as const)
        await this.audit.record(
          tx,
          { action: 'cases-listed', subjectType, subjectIds: [...new Set(subjectIds)] },
          viewer.origin,
        );
      return { starts, today };
    });
  }

  /** How many there are, and nobody by name. */
  async count(viewer: Viewer): Promise<number> {
    return this.units.run(
      viewer.context,
      async (tx) => (await startsToRecord(tx, this.clock.today())).length,
      {
        readOnly: true,
      },
    );
  }
}
