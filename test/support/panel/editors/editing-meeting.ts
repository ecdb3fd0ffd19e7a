import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { connect } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { CaseActions } from '@lib/panel/actions/actions.service';
import { Agendas } from '@lib/panel/agenda/agendas.service';
import { MeetingAttendance } from '@lib/panel/attendance/attendance.service';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { LiveItems } from '@lib/panel/live/live-items.service';
import { CloseMeeting } from '@lib/panel/minutes/close-meeting.service';
import { MeetingMinutes } from '@lib/panel/minutes/minutes.service';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { Reviews } from '@lib/panel/review/reviews.service';
import { TestDatabase } from '../../test-database';
import { aMeeting } from '../a-meeting';
import { PAN_LONDON_PANEL, PANEL_DAY, PanelWorld } from '../panel-world';
import { practicePanels } from '../practice-panels';

export const EDITED_BOROUGH = 305;
const IN_THE_ROOM = ['chair', 'member', 'member-health', 'member-education'];

/** The services as they are, over as many connections as the service has. */
export class Editing {
  readonly clock = FixedClock.at(PANEL_DAY);
  readonly audit = new AuditService();
  readonly agendas: Agendas;
  readonly live: LiveItems;
  readonly attendance: MeetingAttendance;
  readonly closing: CloseMeeting;
  readonly minutes: MeetingMinutes;
  readonly actions: CaseActions;
  readonly referrals: Referrals;
  readonly reviews: Reviews;

  constructor(
    readonly web: UnitOfWork,
    auth: UnitOfWork,
  ) {
    const seats = new PanelSeats(auth, this.audit);
    this.agendas = new Agendas(web, seats, this.audit, this.clock);
    this.live = new LiveItems(web, this.audit, this.clock);
    this.attendance = new MeetingAttendance(web, this.audit, this.clock);
    this.closing = new CloseMeeting(web, this.audit, this.clock);
    this.minutes = new MeetingMinutes(web, this.audit, this.clock);
    this.actions = new CaseActions(web, this.audit, this.clock);
    this.referrals = new Referrals(web, this.audit, this.clock);
    this.reviews = new Reviews(web, seats, this.audit, this.clock);
  }
}

/** Somebody who runs the panel, or somebody of the borough that refers. */
export const editor = (of: 'panel' | 'borough', name: string): Viewer => {
  const personId = newId();
  const role = of === 'panel' ? 'coordinator' : 'officer';
  const boroughId = of === 'panel' ? null : EDITED_BOROUGH;
  return {
    ...{ personId, name, boroughId, roles: [role], permissions: permissionsOf([role]), origin: {} },
    context:
      boroughId === null
        ? { scope: 'programme', personId, boroughId, panelIds: [PAN_LONDON_PANEL] }
        : { scope: 'borough', personId, boroughId },
  };
};

/** A meeting in progress with the cases it hears, and one case more that can be put on it. */
export interface EditedMeeting {
  readonly meetingId: string;
  readonly cases: readonly PanelCase[];
  readonly spare: PanelCase;
}

/** A database with panels and people, on which many edit at once. */
export class EditingWorld {
  private made = 0;

  private constructor(
    readonly database: TestDatabase,
    private readonly world: PanelWorld,
    readonly auth: UnitOfWork,
    private readonly closeSource: () => Promise<void>,
    readonly web: UnitOfWork,
  ) {}

  static async create(): Promise<EditingWorld> {
    const database = await TestDatabase.create();
    await practicePanels(database, FixedClock.at(PANEL_DAY));
    const world = await PanelWorld.of(database, [EDITED_BOROUGH]);
    const source = await connect(database.address, 'web');
    const web = new UnitOfWork(source, new ContextSigner(database.address.rootSecret));
    return new EditingWorld(database, world, await database.unitOfWork('auth'), () => source.destroy(), web);
  }

  editing(web: UnitOfWork = this.web): Editing {
    return new Editing(web, this.auth);
  }

  async meeting(cases: number): Promise<EditedMeeting> {
    this.made += 2;
    const of: PanelCase[] = [];
    for (let at = 0; at < cases; at += 1) of.push(await this.world.submittedCase(EDITED_BOROUGH));
    const spare = await this.readyCase();
    const { id } = await aMeeting(this.database, {
      cases: of,
      state: 'in progress',
      heldOn: dayOf(this.made),
      present: IN_THE_ROOM,
    });
    await aMeeting(this.database, { cases: [], state: 'draft', heldOn: dayOf(this.made + 1) });
    return { meetingId: id, cases: of, spare };
  }

  async close(): Promise<void> {
    await this.closeSource();
    await this.database.close();
  }

  private async readyCase(): Promise<PanelCase> {
    const { reviews } = this.editing();
    const coordinator = editor('panel', 'A coordinator');
    const of = await this.world.submittedCase(EDITED_BOROUGH);
    await reviews.takeUp(coordinator, of.reference, of.version);
    await reviews.makeReady(coordinator, await reviews.find(coordinator, of.reference));
    return reviews.find(coordinator, of.reference);
  }
}

/** One after the other, so that the meeting after the one that is edited is the next. */
const dayOf = (made: number): string => `2027-01-${String(made).padStart(2, '0')}`;
