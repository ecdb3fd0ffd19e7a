import { AuditService } from '@lib/audit/audit.service';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { ProviderMerges } from '@lib/provision/directory/provider-merges.service';
import { ProviderUpkeep } from '@lib/provision/directory/provider-upkeep.service';
import { Providers } from '@lib/provision/providers/providers.service';
import { Setting } from '@lib/provision/settings/setting';
import { Settings } from '@lib/provision/settings/settings.service';
import { loadMadeUpList, MADE_UP_LIST } from '@test/support/provision/made-up-list';
import { TestDatabase } from '@test/support/test-database';
import { viewerAs } from '../access/viewer-as';

const CLOCK = FixedClock.at('2026-04-20T09:00:00Z');
const keeper: Viewer = viewerAs({ personId: newId(), name: 'A made-up commissioner' }, 'commissioner', null);
const officer: Viewer = viewerAs({ personId: newId(), name: 'A made-up officer' }, 'officer', 305);
const HOME = '9000001';
const LODGE = '9000002';

describe('providers that are owned, renamed and merged', () => {
  let database: TestDatabase;
  let settings: Settings;
  let providers: Providers;
  let providerUpkeep: ProviderUpkeep;
  let providerMerges: ProviderMerges;
  beforeAll(async () => {
    database = await TestDatabase.create();
    const web = await database.unitOfWork('web');
    const work = [web, new AuditService(), CLOCK] as const;
    settings = new Settings(web);
    providers = new Providers(...work);
    providerUpkeep = new ProviderUpkeep(...work);
    providerMerges = new ProviderMerges(...work);
    await loadMadeUpList(database, MADE_UP_LIST, CLOCK);
  });
  afterAll(() => database.close());

  const byUrn = async (urn: string): Promise<Setting> => (await settings.byUrn(officer, urn))!;

  it('are known by each name and after a merge', async () => {
    const beacon = (await byUrn(HOME)).providerId!;
    const orchard = (await byUrn(LODGE)).providerId!;
    await providerUpkeep.setGroup(keeper, beacon, {
      group: 'Harbour Group (made up)',
      from: day('2025-04-01'),
    });
    const { groups } = await providers.byId(officer, beacon);
    expect(groups).toMatchObject([{ groupName: 'Harbour Group (made up)', from: '2025-04-01', to: null }]);
    expect((await providers.byId(officer, groups[0]!.groupId)).members).toMatchObject([{ id: beacon }]);
    await expect(
      providerUpkeep.setGroup(keeper, orchard, { group: 'Beacon Care (made up)', from: day('2025-04-01') }),
    ).rejects.toThrow('belongs to a group');
    await expect(
      providerUpkeep.setGroup(keeper, beacon, { group: '', from: day('2025-04-01') }),
    ).rejects.toThrow('is known already');
    await expect(
      providerUpkeep.archive(
        keeper,
        groups[0]!.groupId,
        'Gone',
        (await providers.byId(officer, groups[0]!.groupId)).version,
      ),
    ).rejects.toThrow('it owns a provider');

    const { version } = await providers.byId(officer, orchard);
    await providerUpkeep.rename(
      keeper,
      orchard,
      { name: 'Orchard Homes (made up)', on: day('2026-04-01') },
      version,
    );
    const { seen } = await providerMerges.preview(keeper, orchard, beacon);
    await providerMerges.merge(keeper, orchard, { into: beacon, on: day('2026-04-01'), seen });
    expect((await byUrn(LODGE)).providerName).toBe('Beacon Care (made up)');
    expect((await providers.byId(officer, beacon)).settings).toBe(3);
    const list = await loadMadeUpList(database, { ...MADE_UP_LIST, asAt: day('2026-04-10') }, CLOCK);
    expect(list.difference.unchanged).toBe(4);
    await providerMerges.undo(keeper, orchard);
    expect((await byUrn(LODGE)).providerName).toBe('Orchard Homes (made up)');
  });
});
