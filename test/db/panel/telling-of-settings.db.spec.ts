import { AuditService } from '@lib/audit/audit.service';
import { jobFor, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { InboxService } from '@lib/mail/messages/inbox.service';
import { tellOfUnregisteredSettings } from '@lib/panel/telling/tell-of-unregistered';
import { Registrations } from '@lib/provision/registrations/registrations.service';
import { PAN_LONDON_PANEL, PANEL_DAY } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { loadMadeUpList } from '@test/support/provision/made-up-list';
import { TestDatabase } from '@test/support/test-database';
import { viewerAs } from '../access/viewer-as';

const BROMLEY = 305;
const CROYDON = 306;
const URN = 'SC900004';

describe('who is told of a setting that is not registered', () => {
  let database: TestDatabase;
  const clock = FixedClock.at(PANEL_DAY);
  let people: ReadonlyMap<string, string>;
  let inbox: InboxService;

  beforeAll(async () => {
    database = await TestDatabase.create();
    await practicePanels(database, clock);
    await loadMadeUpList(database, undefined, clock);
    inbox = new InboxService(await database.unitOfWork('web'), clock);
    const auth = await database.unitOfWork('auth');
    const rows = await auth.run(SYSTEM, (tx) =>
      tx.query<{ key: string; id: string }>('select practice_key as key, id from auth.people'),
    );
    people = new Map(rows.map(({ key, id }) => [key, id]));
  });
  afterAll(() => database.close());

  const placedBy = (borough: number, until: string | null): Promise<void> =>
    database.asSuperuser(
      `set session_replication_role = replica;
       insert into placements (borough_id, id, child_id, started_on, ended_on, end_inferred, start_reason, short_break,
                               place, placement_group, urn, legal_status, need)
       values (${borough}, gen_random_uuid(), gen_random_uuid(), '2025-01-05', ${until === null ? 'null' : `'${until}'`},
               false, 'S', false, 'K2', 'Residential', '${URN}', 'C2', 'N1')`,
    );
  const ofBorough = (key: string, boroughId: number): ViewerContext => ({
    ...jobFor(boroughId),
    personId: people.get(key)!,
  });
  const told = async (context: ViewerContext): Promise<(string | null)[]> =>
    (await inbox.show({ context }, { page: 1, perPage: 50 })).toDo.map(
      ({ kind, reference }) => `${kind} ${reference}`,
    );

  it('are the approvers of each borough that has a child there now, once, and nobody learns of the others', async () => {
    const web = await database.unitOfWork('web');
    const job = await database.unitOfWork('job');
    const keeper = viewerAs({ personId: newId(), name: 'A made-up commissioner' }, 'commissioner', null);
    await placedBy(BROMLEY, null);
    await placedBy(CROYDON, '2025-02-01');
    expect(await tellOfUnregisteredSettings(job, clock)).toBe(0);
    const [setting] = await web.run(keeper.context, (tx) =>
      tx.query<{ id: string }>('select id from settings where urn = $1', [URN]),
    );
    const record = await new Registrations(web, new AuditService(), clock).record(keeper, setting!.id, {
      ...{ kind: 'unregistered', on: day('2025-06-01'), source: 'Ofsted', evidence: '', legalRoute: '' },
    });
    for (let run = 0; run < 2; run += 1) expect(await tellOfUnregisteredSettings(job, clock)).toBe(1);
    expect(await told(ofBorough('approver-bromley', BROMLEY))).toEqual(['setting-unregistered sc900004']);
    expect(await told(ofBorough('officer-bromley', BROMLEY))).toEqual([]);
    expect(await told(ofBorough('approver-croydon', CROYDON))).toEqual([]);
    const coordinator = { scope: 'programme', personId: people.get('coordinator')!, boroughId: null, panelIds: [PAN_LONDON_PANEL] } as const; // prettier-ignore
    expect(await told(coordinator)).toEqual([]);
    await new Registrations(web, new AuditService(), clock).takeBack(keeper, record);
    expect(await tellOfUnregisteredSettings(job, clock)).toBe(0);
    expect(await told(ofBorough('approver-bromley', BROMLEY))).toEqual([]);
  });
});
