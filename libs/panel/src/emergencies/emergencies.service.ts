import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { caseWorkOf } from '../cases/case-work-of';
import { lockCase } from '../cases/lock-case';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { approveEmergency, EmergencyApproval } from './approve-emergency';
import { emergencies } from './emergencies.query';
import { EmergencyLedger, emergencyLedger } from './emergency-ledger';

/** Cases that could not wait for the panel: approved in the borough, ratified by the next panel (PAN-25). */
@Injectable()
export class Emergencies {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async open(viewer: Viewer, reference: string): Promise<BoroughCase> {
    return this.units.run(viewer.context, (tx) => openBoroughCase(tx, this.audit, reference, viewer.origin));
  }

  /** @throws InvalidError when the viewer refers the case. @throws ConflictError when it was changed meanwhile */
  async approve(viewer: Viewer, reference: string, approval: EmergencyApproval): Promise<void> {
    await this.units.run(viewer.context, async (tx) =>
      approveEmergency(
        tx,
        caseWorkOf(viewer, this.audit, this.clock),
        await lockCase(tx, reference),
        approval,
      ),
    );
  }

  /** The ledger of the viewer's panels; that its cases were seen is in the audit. */
  async ledger(viewer: Viewer): Promise<EmergencyLedger> {
    return this.units.run(viewer.context, async (tx) => {
      const cases = await emergencies(tx);
      await this.audit.record(
        tx,
        {
          action: 'cases-listed',
          subjectType: 'case',
          subjectIds: cases.map(({ caseId }) => caseId),
          purpose: 'panel',
        },
        viewer.origin,
      );
      return emergencyLedger(cases, this.clock.today());
    });
  }
}
