import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { actionById } from '../actions/actions.query';
import { CaseAction } from '../actions/case-action';
import { closeAction, Closing } from '../actions/close-action';
import { caseWorkOf } from '../cases/case-work-of';
import { caseByReference } from '../cases/cases.query';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { PanelCase } from '../cases/panel-case';

/** An action of a case, as its address names it. */
export interface ActionOfCase {
  readonly reference: string;
  readonly action: string;
}

/** What a borough is to do after a panel, and what became of it; what somebody of the panel does is theirs. */
@Injectable()
export class OwnActions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async open(
    viewer: Viewer,
    { reference, action }: ActionOfCase,
  ): Promise<{ readonly of: BoroughCase; readonly action: CaseAction }> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      return { of, action: await ownAction(tx, of, action) };
    });
  }

  /** @throws ConflictError when somebody else closed it. @throws InvalidError when it is dropped without a reason */
  async close(viewer: Viewer, { reference, action }: ActionOfCase, closing: Closing): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const own = await ownAction(tx, await caseByReference(tx, reference), action);
      await closeAction(tx, caseWorkOf(viewer, this.audit, this.clock), own, closing);
    });
  }
}

const ownAction = async (tx: Tx, of: PanelCase, id: string): Promise<CaseAction> => {
  const action = await actionById(tx, id);
  if (action.caseId !== of.id || action.owner.kind !== 'borough') throw new NotFoundError('action');
  return action;
};
