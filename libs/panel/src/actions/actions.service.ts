import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { caseWorkOf } from '../cases/case-work-of';
import { actionById, actionsIn } from './actions.query';
import { ActionState, CaseAction, isOverdue } from './case-action';
import { closeAction, Closing } from './close-action';
import { requireMayClose } from './who-closes';

/** The register of actions: all that somebody is to do about the cases the viewer may see. */
@Injectable()
export class CaseActions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, states: readonly ActionState[]): Promise<CaseAction[]> {
    return this.units.run(viewer.context, async (tx) => {
      const actions = await actionsIn(tx, states);
      await this.shown(tx, viewer, actions);
      return actions;
    });
  }

  /** How many are open and how many of them overdue: counts name no case, so nothing is in the audit. */
  async count(viewer: Viewer, today: Day): Promise<{ readonly open: number; readonly overdue: number }> {
    const open = await this.units.run(viewer.context, (tx) => actionsIn(tx, ['open']), { readOnly: true });
    return { open: open.length, overdue: open.filter((one) => isOverdue(one, today)).length };
  }

  /** @throws NotFoundError for one that is not there, or not the viewer's to see */
  async find(viewer: Viewer, id: string): Promise<CaseAction> {
    return this.units.run(viewer.context, async (tx) => {
      const action = await actionById(tx, id);
      await this.shown(tx, viewer, [action]);
      return action;
    });
  }

  /** @throws NotAllowedError for whoever it is not for to say. @throws BothTextsError when somebody else closed it */
  async close(viewer: Viewer, id: string, closing: Closing): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const action = await actionById(tx, id);
      requireMayClose(viewer, action);
      await closeAction(tx, caseWorkOf(viewer, this.audit, this.clock), action, closing);
    });
  }

  private async shown(tx: Tx, viewer: Viewer, actions: readonly CaseAction[]): Promise<void> {
    const subjectIds = [...new Set(actions.map(({ caseId }) => caseId))];
    await this.audit.record(
      tx,
      { action: 'cases-listed', subjectType: 'case', subjectIds, purpose: 'panel' },
      viewer.origin,
    );
  }
}
