import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { caseWorkOf } from '../cases/case-work-of';
import { lockCase } from '../cases/lock-case';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { Answer, answerRequest } from './answer-request';
import { InformationRequest } from './information-request';
import { requestOf, requestsOf } from './information.query';

/** What the panel asks a borough before it can list a case (REF-11): the borough’s side. */
@Injectable()
export class CaseInformation {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async open(
    viewer: Viewer,
    reference: string,
  ): Promise<{ readonly of: BoroughCase; readonly requests: readonly InformationRequest[] }> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      return { of, requests: await requestsOf(tx, of) };
    });
  }

  async question(
    viewer: Viewer,
    reference: string,
    id: string,
  ): Promise<{ readonly of: BoroughCase; readonly request: InformationRequest }> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      return { of, request: await requestOf(tx, of, id) };
    });
  }

  /** @throws ConflictError when it has an answer already */
  async answer(viewer: Viewer, reference: string, id: string, answer: Answer): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const of = await lockCase(tx, reference);
      const request = await requestOf(tx, of, id);
      await answerRequest(tx, caseWorkOf(viewer, this.audit, this.clock), of, { request, answer });
    });
  }
}
