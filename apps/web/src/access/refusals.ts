import { Injectable } from '@nestjs/common';
import { Request } from 'express';
import { NOBODY } from '@lib/access/sign-in/sign-in-context';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { originOf } from './visitors';

/** Writes down that somebody was refused, before they are told. */
@Injectable()
export class Refusals {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  async record(request: Request, because: string): Promise<void> {
    const viewer = request.viewer ?? null;
    await this.units.run(viewer?.context ?? NOBODY, (tx) =>
      this.audit.record(
        tx,
        { action: 'access-refused', outcome: 'refused', particulars: { because } },
        viewer?.origin ?? originOf(request),
      ),
    );
  }
}
