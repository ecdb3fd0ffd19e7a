import { SYSTEM } from '@lib/database/context/viewer-context';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { AuditService } from '@lib/audit/audit.service';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { findPossibleTransfers } from '@lib/placements/transfers/find-possible-transfers';
import { csvFile, Importing } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const CAMDEN = 202;
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('what overlaps, and who may be in two boroughs', () => {
  let app: WebApp;
  let officer: Browser;
  let camden: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY, CAMDEN);
    for (const boroughId of [BROMLEY, CAMDEN])
      await importing.work.run(SYSTEM, (tx) =>
        recordAgreement(tx, new AuditService(), {
          ...{ boroughId, purpose: 'programme', startsOn: day('2020-01-01'), endsOn: day('2030-12-31') },
          ...{ reference: 'TEST-3', signedBy: 'A made-up director' },
        }),
      );
    const bromley = [
      csvFile('header.csv', HEADER, 'A1,M,01/02/2012,WBRI,,,'),
      csvFile(
        'episodes.csv',
        EPISODES,
        'A1,10/05/2021,S,C2,N1,U6,PR4,31/03/2025,X1,CARPL',
        'A1,25/03/2025,P,C2,N1,K2,PR4,01/05/2025,X1,CARPL',
        'A1,01/05/2025,P,C2,N1,U4,PR1,01/12/2025,E3,',
      ),
    ];
    await importing.import(BROMLEY, bromley, 2026);
    const camdens = [
      csvFile('header.csv', HEADER, 'ZX77,M,20/02/2012,WBRI,,,'),
      csvFile('episodes.csv', EPISODES, 'ZX77,04/12/2025,S,C2,N1,K2,PR4,,,'),
    ];
    await importing.import(CAMDEN, camdens, 2026);
    const clock = FixedClock.at('2026-06-12T09:00:00Z');
    await findPossibleTransfers({ units: await app.database.unitOfWork('stats'), clock });
    officer = await app.as('officer-bromley');
    camden = await app.as('officer-camden');
  });
  afterAll(() => app.close());

  const childOf = async (browser: Browser, reference: string): Promise<string> =>
    (await browser.post('/children/find', { reference })).location!;

  it('lays the two side by side, marks what differs and says where each comes from', async () => {
    const list = await officer.get('/children/overlaps');
    expect([list.status, words(list)]).toEqual([200, expect.stringContaining('1 overlap')]);
    const child = await officer.get(await childOf(officer, 'A1'));
    const href = child.html('a:contains("See what clashes side by side")').attr('href')!;
    const page = await officer.get(href);
    expect(page.title).toBe('Placements side by side – Pan-London placements');
    expect(words(page)).toContain('Both claim 6 nights.');
    const row = (fact: string): string =>
      page.html(`th[scope=row]:contains("${fact}")`).closest('tr').text().replace(/\s+/g, ' ');
    expect(row('First day')).toContain('10 May 2021');
    expect(row('First day')).toContain('25 March 2025 Differs');
    expect(row('Need')).not.toContain('Differs');
    expect(row('Comes from')).toContain('episodes.csv, line 2, in the return for 2025 to 2026');
    expect(row('Comes from')).toContain('line 3');
  });

  it('says that there is nothing where there is nothing', async () => {
    expect(words(await camden.get('/children/overlaps'))).toContain('No placements overlap');
    const child = await camden.get(`${await childOf(camden, 'ZX77')}/overlaps`);
    expect(words(child)).toContain('Nothing overlaps');
  });

  it('shows each borough its own child, and nothing of the other', async () => {
    const ours = await officer.get('/children/transfers');
    expect(words(ours)).toContain('Care ended on 1 December 2025, taken over by another authority');
    expect(ours.html('body').text()).not.toMatch(/ZX77|Camden|4 December/);
    const theirs = await camden.get('/children/transfers');
    expect(words(theirs)).toContain('Care began on 4 December 2025');
    expect(theirs.html('body').text()).not.toMatch(/A1\b|Bromley|1 December/);
    const child = await officer.get(await childOf(officer, 'A1'));
    expect(words(child)).toContain('Another authority’s return has a child who may be this one.');
    expect(words(child)).not.toMatch(/ZX77|Camden/);
  });

  it('takes an answer, tells the second who answers, and keeps it from the other borough', async () => {
    const list = await officer.get('/children/transfers');
    const at = list.html('a:contains("Answer")').attr('href')!;
    const form = await officer.get(at);
    const version = form.html('input[name=version]').attr('value')!;
    const silent = await officer.post(at, { version });
    expect([silent.status, words(silent)]).toEqual([422, expect.stringContaining('Select whether it is')]);
    expect((await camden.get(at)).status).toBe(404);
    expect((await camden.post(at, { version, answer: 'not the same child' })).status).toBe(404);
    const saved = await officer.post(at, { version, answer: 'not the same child' });
    expect(saved.location).toBe('/children/transfers');
    const late = await officer.post(at, { version, answer: 'same child, known' });
    expect([late.status, words(late)]).toEqual([409, expect.stringContaining('Somebody else answered')]);
    expect(words(await officer.get('/children/transfers'))).toContain('Not the same child');
    expect(words(await officer.get(await childOf(officer, 'A1')))).not.toContain('Another authority’s');
    expect(words(await camden.get('/children/transfers'))).toContain('Nothing yet');
  });

  it.each(['commissioner', 'analyst', 'coordinator', 'administrator', 'protection-lead'])(
    'is nothing for %s',
    async (person) => {
      const browser = await app.as(person);
      for (const path of ['/children/overlaps', '/children/transfers'])
        expect((await browser.get(path)).status).toBe(403);
    },
  );
});
