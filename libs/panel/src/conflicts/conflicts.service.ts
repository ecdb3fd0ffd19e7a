import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { AgendaItem } from '../agenda/agenda-item';
import { caseWorkOf } from '../cases/case-work-of';
import { meetingAtHand, MeetingAtHand } from '../live/meeting-at-hand';
import { toDeclare } from './declaration';
import { declare, withdrawConflict } from './declare';

/** What somebody says of one case: none, or a conflict and its nature. */
export interface Answered {
  readonly itemId: string;
  readonly nature: string | null;
}

/** Conflicts of interest, declared by reference, borough and providers, before the papers open (PAN-15). */
@Injectable()
export class Conflicts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Keeps what the viewer declares about cases of a meeting. */
  async declareOwn(viewer: Viewer, meetingId: string, answers: readonly Answered[]): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const atHand = await meetingAtHand(tx, viewer, meetingId);
      for (const { itemId, nature } of answers) {
        const item = itemToDeclare(atHand, itemId);
        const { personId, name: personName } = viewer;
        await declare(tx, caseWorkOf(viewer, this.audit, this.clock), { item, personId, personName, nature });
      }
    });
  }

  /** Writes down a conflict that somebody at the meeting spoke of in the room. */
  async recordSpoken(
    viewer: Viewer,
    meetingId: string,
    { itemId, personId, nature }: { itemId: string; personId: string; nature: string },
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const atHand = await meetingAtHand(tx, viewer, meetingId);
      const somebody = atHand.attendances.find((one) => one.personId === personId);
      if (!somebody) throw new NotFoundError('person');
      const item = itemToDeclare(atHand, itemId);
      await declare(tx, caseWorkOf(viewer, this.audit, this.clock), {
        item,
        personId,
        personName: somebody.name,
        nature,
      });
    });
  }

  /** Takes a conflict of somebody else back, with a reason. @throws ConflictError for one’s own. */
  async withdraw(
    viewer: Viewer,
    meetingId: string,
    { itemId, personId, because }: { itemId: string; personId: string; because: string },
  ): Promise<void> {
    if (personId === viewer.personId) throw ownConflict();
    await this.units.run(viewer.context, async (tx) => {
      const item = itemToDeclare(await meetingAtHand(tx, viewer, meetingId), itemId);
      await withdrawConflict(tx, caseWorkOf(viewer, this.audit, this.clock), { item, personId, because });
    });
  }
}

const itemToDeclare = ({ items }: MeetingAtHand, itemId: string): AgendaItem => {
  const item = toDeclare(items).find(({ id }) => id === itemId);
  if (!item) throw new NotFoundError('agenda item');
  return item;
};

const ownConflict = (): ConflictError =>
  new ConflictError(
    'You cannot withdraw your own conflict. Tell the coordinator why it is none; they withdraw it.',
    'own-conflict',
  );
