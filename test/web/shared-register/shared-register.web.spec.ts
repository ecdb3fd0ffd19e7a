import { AuditService } from '@lib/audit/audit.service';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { day } from '@lib/kernel/day';
import { Importing, returnOf } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { unzipped } from '@test/support/workbook/package-parts';

const [BROMLEY, CAMDEN] = [305, 202];

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('register rows that boroughs share, page by page', () => {
  let app: WebApp;
  let analyst: Browser;
  let officer: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY, CAMDEN);
    const lines = app.app.get(CostLines, { strict: false });
    for (const borough of [BROMLEY, CAMDEN]) {
      await importing.import(borough, returnOf(['LOCAL-1', 'LOCAL-2']), 2026);
      const by = { ...importing.as(borough), name: 'Officer of the borough' };
      const placements = await importing.work.run(by.context, (tx) =>
        tx.query<{ id: string }>(
          `select p.id from placements p join children c on c.id = p.child_id where p.ended_on is null order by c.local_reference`,
        ),
      );
      await lines.add(by, placements[0]!.id, {
        kind: 'core',
        payer: 'health',
        per: 'week',
        pence: borough === BROMLEY ? 1_250_000 : 990_000,
        startsOn: day('2024-01-01'),
        endsOn: null,
      });
    }
    analyst = await app.as('analyst');
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  const agree = async (boroughId: number): Promise<string> => {
    const work = await app.database.unitOfWork('web');
    return work.run(SYSTEM, (tx) =>
      recordAgreement(tx, new AuditService(), {
        boroughId,
        purpose: 'high-cost rows',
        startsOn: day('2020-01-01'),
        endsOn: day('2099-12-31'),
        reference: 'IG 7',
        signedBy: 'A director',
      }),
    );
  };

  it.each([
    ['officer-bromley', 403, 200],
    ['approver-bromley', 403, 200],
    ['protection-lead', 403, 200],
    ['analyst', 200, 403],
    ['commissioner', 403, 403],
    ['coordinator', 403, 403],
    ['administrator', 403, 403],
  ])('are for analysts, and readings of them for the borough: %s', async (person, rows, readings) => {
    const browser = await app.as(person);
    expect((await browser.get('/shared-register')).status).toBe(rows);
    expect((await browser.get('/shared-register/workbook')).status).toBe(rows);
    expect((await browser.get('/register/readings')).status).toBe(readings);
  });

  it('say that nobody shares, and to the borough that nobody has read', async () => {
    expect(words(await analyst.get('/shared-register'))).toContain('There is nothing to read');
    expect(words(await officer.get('/register/readings'))).toContain('Nobody has read your register');
  });

  it('are shown of the borough that agreed, without its own reference, and are gone once it ends the agreement', async () => {
    const id = await agree(BROMLEY);
    const list = await analyst.get('/shared-register');
    expect(words(list)).toContain('1 placement of 1 borough today: £12,500 a week before VAT');
    expect(words(list)).toContain('1 of 33 boroughs share their rows today: Bromley.');
    expect(words(list)).toContain('Tier 2: £10,000 a week or more');
    expect(list.text).not.toMatch(/LOCAL|Camden<|9,900/);
    expect(words(await analyst.get('/shared-register?borough=202'))).toContain('There is nothing to read');
    expect(words(await analyst.get('/shared-register?tier=1'))).toContain(
      'No placement matches these filters',
    );
    expect((await analyst.get('/shared-register?definition=9')).status).toBe(422);
    expect((await analyst.get('/shared-register?child=1')).status).toBe(400);

    const seen = words(await officer.get('/register/readings'));
    expect(seen).toContain('On a page');
    expect(seen).toContain('Agreement IG 7');
    expect(seen).toContain('LOCAL-1');
    const camden = await app.as('officer-camden');
    expect(words(await camden.get('/register/readings'))).toContain('Nobody has read your register');

    await app.database.asSuperuser(
      `update data_sharing_agreements set ended_early_on = (now() at time zone 'Europe/London')::date - 1 where id = $1`,
      [id],
    );
    const after = words(await analyst.get('/shared-register'));
    expect(after).toContain('No borough’s agreement lets you read its rows today.');
    expect(after).not.toContain('12,500');
  });

  it('go out as a workbook with its handling on every sheet, and the borough is told', async () => {
    await agree(BROMLEY);
    const file = await analyst.get('/shared-register/workbook?borough=305');
    expect([file.status, file.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('spreadsheetml'),
    ]);
    const fileName = /filename="([^"]+)"/.exec(file.headers.get('content-disposition')!)![1]!;
    await expectAccessibleWorkbook(file.bytes, 'W', { fileName, rows: { Placements: 1 }, absent: ['LOCAL'] });
    const parts = await unzipped(file.bytes);
    const text = [...parts.values()].join(' ');
    expect(text).not.toMatch(/LOCAL|9900|2012/);
    expect(text).toContain('OFFICIAL-SENSITIVE');
    expect(words(await officer.get('/register/readings'))).toContain('As a workbook');
  });

  it('ask for the second factor again before they go out', async () => {
    const another = await app.as('analyst');
    await app.database.asSuperuser(
      `update auth.sessions set confirmed_at = confirmed_at - interval '11 minutes'`,
    );
    const answer = await another.get('/shared-register/workbook');
    expect([answer.status, answer.location]).toEqual([303, expect.stringContaining('/account/confirm')]);
  });
});
