import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Blocks } from '@lib/high-cost/room/blocks.service';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { moveCase } from '@lib/panel/cases/move-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { CaseOptions } from '@lib/panel/options/case-options.service';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { ConfirmationRequests } from '@lib/provision/confirmation/confirmation-requests.service';
import { Merges } from '@lib/provision/directory/merges.service';
import { SettingUpkeep } from '@lib/provision/directory/setting-upkeep.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { decidedCase } from '@test/support/panel/a-decided-case';
import { AfterWorld, BROMLEY } from '@test/support/panel/after-world';
import { draftCase } from '@test/support/panel/draft-case';
import { PANEL_DAY } from '@test/support/panel/panel-world';
import { LARCH, OAK, officerOf } from '@test/support/panel/searching';
import { viewerAs } from '../access/viewer-as';

const keeper: Viewer = viewerAs({ personId: newId(), name: 'A made-up commissioner' }, 'commissioner', null);
const officer = officerOf(BROMLEY);

describe('why a setting cannot be archived', () => {
  let after: AfterWorld;
  let settings: Settings;
  let upkeep: SettingUpkeep;
  let merges: Merges;

  beforeAll(async () => {
    after = await AfterWorld.create();
    settings = new Settings(after.web);
    upkeep = new SettingUpkeep(after.web, after.audit, after.clock);
    merges = new Merges(after.web, after.audit, after.clock);
  });
  beforeEach(() => after.clock.moveTo(PANEL_DAY));
  afterAll(() => after.database.close());

  /** A setting without a number, which most reasons have to know by its key. @returns its key */
  const setting = async (name: string): Promise<string> => {
    const id = newId();
    await after.database.asSuperuser(
      `insert into settings (id, name, provision_type, local_authority, on_list, reason, added_at, added_by_name, version)
       values ($1, $2, 'Supported accommodation', 'Croydon', false, 'Offered', now(), 'A spec', 1)`,
      [id, name],
    );
    return id;
  };
  const whyNot = (id: string): Promise<readonly string[]> => upkeep.whyNot(keeper, id);
  const move = (of: PanelCase, name: 'withdraw' | 'close'): Promise<unknown> =>
    after.web.run(officer.context, (tx) => moveCase(tx, after.world.work(), of, { name }));

  it('is an option, or a line of a search, as long as its case is not decided', async () => {
    const [oak, larch] = [await setting('Oak House'), await setting('Larch House')];
    const work = [after.web, new AuditService(), after.clock] as const;
    const of = await draftCase(after.world, BROMLEY);
    await new CaseOptions(...work).add(officer, of.reference, OAK);
    await new SearchLog(...work).add(officer, of.reference, LARCH);
    expect(await whyNot(oak)).toEqual([expect.stringContaining('an open case has it as an option')]);
    expect(await whyNot(larch)).toEqual(['an open case has it in its search']);
    const { version } = await settings.byId(keeper, oak);
    await expect(upkeep.archive(keeper, oak, 'Closed', version)).rejects.toThrow('has it as an option');
    await move(of, 'withdraw');
    expect([await whyNot(oak), await whyNot(larch)]).toEqual([[], []]);
  });

  it('is recommended and to start, then a child who lives there without any number, until it ends', async () => {
    const home = await setting('Ash House');
    const decided = await decidedCase(after.world, BROMLEY);
    await after.database.asSuperuser('update recommendations set setting_id = $1 where id = $2', [
      home,
      decided.recommendationId,
    ]);
    expect(await whyNot(home)).toEqual([expect.stringContaining('was recommended and has not started')]);
    await after.database.asSuperuser(
      `insert into placements (borough_id, id, child_id, started_on, end_inferred, start_reason, short_break, place,
                               placement_group, legal_status, need)
       values (${BROMLEY}, $1, $2, '2026-11-23', false, 'S', false, 'K2', 'residential', 'C2', 'N1')`,
      [newId(), decided.of.childId],
    );
    await after.started(decided);
    expect(await whyNot(home)).toEqual([expect.stringContaining('a child is placed there now')]);
    await after.database.asSuperuser(`update placements set ended_on = '2026-11-24' where child_id = $1`, [
      decided.of.childId,
    ]);
    after.clock.moveTo('2026-11-24T09:00:00Z');
    expect(await whyNot(home)).toEqual([]);
  });

  it('is a block that a borough pays for, until it ends or is taken back', async () => {
    const home = await setting('Elder House');
    const blocks = new Blocks(after.web, after.audit, after.clock);
    const by = { ...officer, name: 'A made-up officer' };
    const facts = { settingId: home, places: 2, weeklyPence: 500_000, startsOn: day('2026-11-01') };
    const id = await blocks.add(by, { ...facts, endsOn: null });
    expect(await whyNot(home)).toEqual(['a borough pays for a block of places there']);
    await blocks.end(by, id, { endsOn: day('2026-11-23'), version: 1 });
    expect(await whyNot(home)).toEqual([]);
    const other = await blocks.add(by, { ...facts, endsOn: day('2027-03-31') });
    expect(await whyNot(home)).toHaveLength(1);
    await blocks.takeBack(by, other, 1);
    expect(await whyNot(home)).toEqual([]);
  });

  it('is a link that waits for its provider, also of what is part of it, which is not merged while it does', async () => {
    const [part, whole] = [await setting('Rose House, annexe'), await setting('Rose House')];
    const secrets = new AccessSecrets('a root secret for these specs, long enough');
    const requests = new ConfirmationRequests(after.web, secrets, after.audit);
    const ask = (id: string): Promise<string> =>
      after.web.run(officer.context, (tx) => requests.askIn(tx, officer, id, 'home@example.org'));
    const id = await ask(part);
    expect(await whyNot(part)).toEqual([expect.stringContaining('has not answered yet')]);
    const asked = await merges.preview(keeper, part, whole);
    expect(asked.reasons).toEqual([expect.stringContaining('Wait for it')]);
    const merge = { into: whole, on: day('2026-11-23'), seen: asked.seen };
    await expect(merges.merge(keeper, part, merge)).rejects.toThrow('cannot be merged');
    await requests.revoke(officer, id);
    expect(await whyNot(part)).toEqual([]);
    await merges.merge(keeper, part, merge);
    await expect(ask(part)).rejects.toThrow('part of another');
    await ask(whole);
    expect(await whyNot(whole)).toEqual([expect.stringContaining('has not answered yet')]);
  });
});
