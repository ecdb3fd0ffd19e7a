import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FoundPlacement } from './found-placement';
import { foundPlacements, idsInWorkbook } from './found.query';

/** What a workbook of the register is filled with. */
export interface FilledRegister {
  readonly on: Day;
  readonly found: readonly FoundPlacement[];
}

/** The register of today to fill in elsewhere; each child in it is recorded as disclosed. */
@Injectable()
export class RegisterWorkbook {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async fill({ context, origin }: Asker): Promise<FilledRegister> {
    return this.units.run(context, async (tx) => {
      const on = this.clock.today();
      const found = [...(await foundPlacements(tx, await idsInWorkbook(tx, on), on)).values()];
      await this.audit.record(
        tx,
        {
          action: 'register-workbook-made',
          subjectType: 'child',
          subjectIds: found.map(({ record }) => record.placement.childId),
          particulars: { on },
        },
        origin,
      );
      return { on, found };
    });
  }
}
