import { AuditService } from '@lib/audit/audit.service';
import { SystemClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { Importing, returnOf } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('what is recorded of a placement that is gone', () => {
  let app: WebApp;
  let officer: Browser;

  beforeEach(async () => {
    app = await startWebApp();
    const work = await app.database.unitOfWork('web');
    const importing = new Importing(work);
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, returnOf(['A1']), 2026);
    const [audit, clock] = [new AuditService(), new SystemClock()];
    const by = { ...importing.as(BROMLEY), name: 'A made-up officer' };
    const entering = new EnterPlacementService(work, audit, clock);
    const child = (await importing.children.find(by, 'A1'))!;
    const entry = await entering.enter(by, child, {
      ...{ kind: 'start', holdsFrom: day('2026-06-01'), reasonCeased: null, reasonForChange: 'CARPL' },
      facts: { place: 'K2', legalStatus: 'C2', need: 'N1' },
    });
    const { placements } = await importing.children.open(by, child);
    await new CostLines(work, audit, clock).add(by, placements[0]!.id, {
      ...{ kind: 'core', payer: 'social-care', per: 'week', pence: 650_000 },
      ...{ startsOn: day('2026-06-01'), endsOn: null },
    });
    await entering.withdraw(by, entry, 1);
    officer = await app.as('officer-bromley');
  });
  afterEach(() => app.close());

  it('is put to another placement after a check, and back', async () => {
    const register = await officer.get('/register');
    expect(register.html('a[href="/register/left-behind"]').length).toBe(1);
    const list = await officer.get('/register/left-behind');
    expect(words(list)).toContain('Waiting for a placement');
    const at = list.html('a:contains("Put to another placement")').attr('href')!;
    const choose = await officer.get(at);
    const version = choose.html('input[name=version]').attr('value')!;
    const placementId = choose.html('input[name=placementId]').attr('value')!;
    const none = await officer.post(at, { version, step: 'check' });
    expect([none.status, words(none)]).toEqual([422, expect.stringContaining('Select a placement')]);
    const check = await officer.post(at, { version, placementId, step: 'check' });
    expect([check.status, words(check)]).toEqual([200, expect.stringContaining('10 May 2021')]);
    const saved = await officer.post(at, { version, placementId, step: 'save' });
    expect(saved.location).toBe(`/register/placements/${placementId}`);
    expect(words(await officer.get(saved.location!))).toContain('£6,500');
    expect((await officer.post(at, { version, placementId, step: 'save' })).status).toBe(409);

    const after = await officer.get('/register/left-behind');
    expect(words(after)).toContain('Nothing waits for a placement');
    const back = after.html('a:contains("Put it back")').attr('href')!;
    expect(words(await officer.get(back))).toContain('It leaves this placement');
    expect((await officer.post(back, {})).location).toMatch(/^\/children\//);
    expect(words(await officer.get('/register/left-behind'))).toContain('Waiting for a placement');
  });

  it('is not there for another borough, and nothing for the programme', async () => {
    const list = await officer.get('/register/left-behind');
    const at = list.html('a:contains("Put to another placement")').attr('href')!;
    const camden = await app.as('officer-camden');
    expect((await camden.get(at)).status).toBe(404);
    expect(words(await camden.get('/register/left-behind'))).toContain('Nothing waits for a placement');
    const commissioner = await app.as('commissioner');
    expect((await commissioner.get('/register/left-behind')).status).toBe(403);
  });
});
