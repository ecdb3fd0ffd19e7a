import { permissionsOf } from '@lib/access/permissions/permission';
import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { Throttles } from '@lib/access/throttle/throttles.service';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { Blocks } from '@lib/high-cost/room/blocks.service';
import { RoomSearch } from '@lib/high-cost/room/room-search.service';
import { Room } from '@lib/high-cost/room/room.service';
import { ConfirmationRequests } from '@lib/provision/confirmation/confirmation-requests.service';
import { ConfirmingPlaces } from '@lib/provision/confirmation/confirming.service';
import { Places } from '@lib/provision/places/places.service';
import { Entering } from '@test/support/entering';

const ROOT = 'a root secret for the tests of room, long enough';

interface MadeSetting {
  readonly urn: string | null;
  readonly name: string;
  readonly localAuthority?: string;
  readonly places?: number;
  readonly outwardCode?: string;
}

/** Somebody of the programme who says what room there is. */
export const commissionerAs = (personId: string): Viewer => ({
  personId,
  name: 'A commissioner',
  boroughId: null,
  roles: ['commissioner'],
  permissions: permissionsOf(['commissioner']),
  context: { scope: 'programme', personId, boroughId: null },
  origin: {},
});

/** Settings, the services about their room, and two boroughs with children, on 12 June 2026. */
export class RoomWorld {
  readonly secrets = new AccessSecrets(ROOT);

  private constructor(
    readonly entering: Entering,
    readonly places: Places,
    readonly requests: ConfirmationRequests,
    readonly confirming: ConfirmingPlaces,
    readonly room: Room,
    readonly blocks: Blocks,
    readonly search: RoomSearch,
    readonly job: UnitOfWork,
  ) {}

  static async start(): Promise<RoomWorld> {
    const entering = await Entering.start();
    const { importing, clock, database } = entering;
    const [audit, web, secrets] = [new AuditService(), importing.work, new AccessSecrets(ROOT)];
    const auth = await database.unitOfWork('auth');
    const places = new Places(web, audit, clock);
    const requests = new ConfirmationRequests(web, secrets, audit);
    return new RoomWorld(
      entering,
      places,
      requests,
      new ConfirmingPlaces(auth, web, new Throttles(secrets), audit, clock),
      new Room(web, places, requests, clock),
      new Blocks(web, audit, clock),
      new RoomSearch(web, clock),
      await database.unitOfWork('job'),
    );
  }

  close(): Promise<void> {
    return this.entering.close();
  }

  /** A setting of the directory. @returns its key */
  async setting({
    urn,
    name,
    localAuthority = 'Kent',
    places = 6,
    outwardCode,
  }: MadeSetting): Promise<string> {
    const id = newId();
    await this.entering.database.asSuperuser(
      `insert into settings (id, urn, name, provision_type, local_authority, places, outward_code, on_list, added_at,
                             added_by_name, version)
       values ($1, $2, $3, 'Children''s home', $4, $5, $6, true, now(), 'A list', 1)`,
      [id, urn, name, localAuthority, places, outwardCode ?? null],
    );
    return id;
  }

  /** Every open placement of a borough’s child moves to a setting. */
  async livesAt(boroughId: number, reference: string, urn: string): Promise<void> {
    await this.entering.database.asSuperuser(
      `update placements p set urn = $3 from children c
        where c.borough_id = p.borough_id and c.id = p.child_id and p.borough_id = $1 and c.local_reference = $2
          and p.ended_on is null`,
      [boroughId, reference, urn],
    );
  }

  /** How often something is in the audit, as a row of the scope says. */
  async audited(action: string): Promise<string[]> {
    const audit = await this.entering.database.unitOfWork('audit');
    const everything = { scope: 'administration', personId: null, boroughId: null } as const;
    const rows = await audit.run(everything, (tx) =>
      tx.query<{ scope: string }>('select scope from audit.events where action = $1', [action]),
    );
    return rows.map(({ scope }) => scope);
  }

  async outbox(): Promise<
    { address: string; letter: string | null; about: string | null; messages: number }[]
  > {
    return this.job.run(SYSTEM, (tx) => tx.query('select address, letter, about, messages from outbox'));
  }
}
