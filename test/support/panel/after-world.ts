import { AuditService } from '@lib/audit/audit.service';
import { permissionsOf } from '@lib/access/permissions/permission';
import { Role } from '@lib/access/permissions/role';
import { Viewer } from '@lib/access/viewer';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { FollowUps } from '@lib/panel/follow-ups/follow-ups.service';
import { BoroughResponses } from '@lib/panel/responses/borough-responses.service';
import { PlacementStarts } from '@lib/panel/starts/placement-starts.service';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { ResponseFacts } from '@lib/panel/responses/response';
import { TestDatabase } from '../test-database';
import { DecidedCase } from './a-decided-case';
import { practicePanels } from './practice-panels';
import { PAN_LONDON_PANEL, PANEL_DAY, PanelWorld } from './panel-world';

export const BROMLEY = 305;
export const CROYDON = 306;

/** Accepted on the day the clock of these specs begins. */
export const ACCEPTED: ResponseFacts = {
  answer: 'accepted',
  reason: null,
  variedTo: null,
  placementFollows: true,
  decidedOn: day('2026-11-23'),
};

/** Somebody of a borough; with none, of the pan-London panel. */
export const viewerOf = (boroughId: number | null, role: Role = 'approver', name = 'An approver'): Viewer => {
  const personId = newId();
  const context =
    boroughId === null
      ? { scope: 'programme' as const, personId, boroughId, panelIds: [PAN_LONDON_PANEL] }
      : { scope: 'borough' as const, personId, boroughId };
  return {
    personId,
    name,
    boroughId,
    roles: [role],
    permissions: permissionsOf([role]),
    origin: {},
    context,
  };
};

/** Boroughs whose cases the panel decides, on a database of the spec's own, with a clock that can be moved. */
export class AfterWorld {
  readonly audit = new AuditService();
  readonly responses: BoroughResponses;
  readonly starts: PlacementStarts;
  readonly followUps: FollowUps;

  private constructor(
    readonly database: TestDatabase,
    readonly clock: FixedClock,
    readonly world: PanelWorld,
    readonly web: UnitOfWork,
  ) {
    this.responses = new BoroughResponses(web, this.audit, clock);
    const entering = new EnterPlacementService(web, this.audit, clock);
    this.starts = new PlacementStarts(web, this.audit, clock, entering);
    this.followUps = new FollowUps(web, this.audit, clock);
  }

  static async create(): Promise<AfterWorld> {
    const database = await TestDatabase.create();
    const clock = FixedClock.at(PANEL_DAY);
    await practicePanels(database, clock);
    const world = await PanelWorld.of(database, [], clock);
    return new AfterWorld(database, clock, world, await database.unitOfWork('web'));
  }

  caseNow({ of }: { readonly of: PanelCase }): Promise<PanelCase> {
    return this.web.run(jobFor(of.boroughId), (tx) => caseByReference(tx, of.reference));
  }

  /** Accepted, and the placement that goes on started the day the clock begins. */
  async started({ of }: DecidedCase): Promise<void> {
    await this.responses.respond(viewerOf(BROMLEY), of.reference, ACCEPTED);
    const start = { startedOn: day('2026-11-23'), weeklyPence: 692_000, version: 1, placement: null };
    await this.starts.record(viewerOf(BROMLEY), of.reference, start);
  }
}
