import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { MinuteExtract } from './minutes';
import { extractsOf } from './minutes.query';

/** The minutes of a borough’s own case: every approved version, and nothing of another case (PAN-24). */
@Injectable()
export class CaseMinutes {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  async open(
    viewer: Viewer,
    reference: string,
  ): Promise<{ readonly of: BoroughCase; readonly extracts: readonly MinuteExtract[] }> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      return { of, extracts: await extractsOf(tx, of) };
    });
  }
}
