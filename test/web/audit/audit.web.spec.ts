import { Client } from 'pg';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

/** A child of a borough, with as little else as the tables allow. */
const saveChild = async (
  app: WebApp,
  boroughId: number,
  localReference: string,
  serviceReference: string,
): Promise<string> => {
  const web = await app.database.unitOfWork('web');
  const id = newId();
  const importId = newId();
  await web.run(jobFor(boroughId), async (tx) => {
    await tx.query(
      `insert into imports (borough_id, id, return_year, true_at, part_year, shape, files, content_hash, upload_id, state, counts, made_up, uploaded_at)
       values ($1, $2, 2026, '2026-03-31', false, 'csv', '{}', 'x', $3, 'applied', '{}', true, now())`,
      [boroughId, importId, newId()],
    );
    await tx.query(
      `insert into children (borough_id, id, local_reference, service_reference, sex, birth_month, uasc, import_id, file, line)
       values ($1, $2, $3, $4, 'F', '2012-05-01', false, $5, 0, 2)`,
      [boroughId, id, localReference, serviceReference, importId],
    );
  });
  return id;
};

describe('the audit', () => {
  let app: WebApp;
  let lead: Browser;
  let administrator: Browser;
  let bromleyChild: string;
  beforeAll(async () => {
    app = await startWebApp();
    lead = await app.as('protection-lead');
    administrator = await app.as('administrator');
    bromleyChild = await saveChild(app, 305, 'BRO-000123', 'C-7KQ4M2');
    const camdenChild = await saveChild(app, 202, 'CAM-000456', 'C-8KQ4M2');
    await opened(305, 'officer-bromley', [bromleyChild]);
    await opened(202, 'officer-camden', [camdenChild]);
  });
  afterAll(() => app.close());

  const personId = async (key: string): Promise<string> => {
    const auth = await app.database.unitOfWork('auth');
    const [row] = await auth.run({ scope: 'sign-in', personId: null, boroughId: null }, (tx) =>
      tx.query<{ id: string }>('select id from auth.people where practice_key = $1', [key]),
    );
    return row!.id;
  };

  const opened = async (boroughId: number, key: string, subjectIds: readonly string[]): Promise<void> => {
    const web = await app.database.unitOfWork('web');
    const context = { scope: 'borough', personId: await personId(key), boroughId } as const;
    await web.run(context, (tx) =>
      new AuditService().record(tx, { action: 'child-opened', subjectType: 'child', subjectIds }),
    );
  };

  it.each([
    ['protection-lead', 200],
    ['administrator', 403],
    ['officer-bromley', 403],
    ['approver-bromley', 403],
    ['coordinator', 403],
    ['chair', 403],
    ['member', 403],
    ['commissioner', 403],
    ['analyst', 403],
  ])('of a borough’s children is for %s: %d', async (key, status) => {
    const browser = await app.as(key);
    for (const path of ['/audit/children', '/audit/people']) {
      expect([path, (await browser.get(path)).status]).toEqual([path, status]);
    }
  });

  it.each(['BRO-000123', ' c-7kq4m2 ', 'bro-000123', 'BRO - 000 123', 'C-7KQ 4M2'])(
    'tells a lead who opened a child, asked by %s',
    async (reference) => {
      const answer = await lead.post('/audit/children', { reference });
      expect(answer.status).toBe(200);
      expect(answer.html('h2').text()).toContain('BRO-000123 (C-7KQ4M2)');
      const officer = (await app.as('officer-bromley')).get('/account');
      const name = (await officer).html('dd').first().text().trim();
      expect(answer.html('tbody tr').text()).toContain(name);
      expect(answer.title).not.toContain('BRO');
      expect(answer.text).not.toContain('2012');
    },
  );

  it('says the same of another borough’s child as of none', async () => {
    const foreign = await lead.post('/audit/children', { reference: 'CAM-000456' });
    const unknown = await lead.post('/audit/children', { reference: 'CAM-999999' });
    expect([foreign.status, unknown.status]).toEqual([422, 422]);
    expect(foreign.html('.govuk-error-summary').text()).toBe(unknown.html('.govuk-error-summary').text());
  });

  it('tells a lead what one person of the borough saw, and nothing of others', async () => {
    const page = await lead.get(`/audit/people/${await personId('officer-bromley')}`);
    expect(page.html('tbody tr').text()).toContain('BRO-000123');
    expect((await lead.get(`/audit/people/${await personId('officer-camden')}`)).status).toBe(404);
    const people = await lead.get('/audit/people');
    expect(people.html('a[href^="/audit/people/"]').length).toBe(3);
  });

  it('shows who saw much more than usual', async () => {
    const superuser = new Client({ connectionString: app.database.address.url });
    await superuser.connect();
    const known = async (key: string, weeks: number): Promise<unknown> =>
      superuser.query(
        `insert into audit.events (id, at, person_id, scope, borough_id, action, subject_type, subject_ids, outcome, particulars)
         values ($1, now() - make_interval(weeks => $2), $3, 'borough', 305, 'child-opened', 'child', array[$1::uuid], 'done', '{}')`,
        [newId(), weeks, await personId(key)],
      );
    const hundred = Array.from({ length: 100 }, () => newId());
    await opened(305, 'approver-bromley', hundred);
    await opened(305, 'officer-bromley', hundred);
    const unusual = async (): Promise<string> =>
      (await lead.get('/audit/people')).html('main ul').first().text();
    expect(await unusual()).not.toContain('usually');
    await known('officer-bromley', 3);
    expect(await unusual()).not.toContain('usually');
    await known('approver-bromley', 5);
    await superuser.end();
    expect(await unusual()).toContain('100 children, usually 0.2 a week');
    expect((await unusual()).match(/usually/g)).toHaveLength(1);
    const card = (await lead.get('/')).html('.plp-card').text();
    expect(card).toMatch(
      /10[1-3] children’s records seen in the last 7 days; 1 person saw much more than usual/,
    );
  });

  it('shows an administrator events of everybody, by keys, without any reference', async () => {
    const page = await administrator.get(`/audit?subject=${bromleyChild}&action=child-opened`);
    expect(page.html('tbody tr').length).toBe(1);
    expect(page.text).toContain(bromleyChild);
    expect(page.text).not.toContain('BRO-000123');
    expect(page.text).not.toContain('C-7KQ4M2');
  });

  it('narrows by person, day and outcome, and names what cannot be searched for', async () => {
    const officer = await personId('officer-camden');
    expect(
      (await administrator.get(`/audit?person=${officer}&action=child-opened`)).html('tbody tr').length,
    ).toBe(1);
    expect((await administrator.get(`/audit?person=${officer}&to=2020-01-01`)).text).toContain(
      'Nothing matches',
    );
    await (await app.as('chair')).get('/people');
    expect((await administrator.get('/audit?outcome=refused')).html('tbody tr').first().text()).toContain(
      'Was refused',
    );
    const wrong = await administrator.get('/audit?from-day=31&from-month=2&from-year=2026');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('The first day must be a real date');
    const right = await administrator.get(`/audit?person=${officer}&to-day=1&to-month=Jan&to-year=2020`);
    expect(right.text).toContain('Nothing matches');
  });

  it('says where it was and for whom in words', async () => {
    const signedIn = await administrator.get('/audit?action=signed-in');
    expect(signedIn.html('tbody tr').first().text()).not.toContain('Programme');
    const refused = await administrator.get('/audit?action=access-refused');
    expect(refused.html('tbody').text()).toContain('In People');
    expect(refused.html('tbody').text()).not.toMatch(/GET \//);
  });

  it('writes down that it was read', async () => {
    const searches = await administrator.get('/audit?action=audit-searched');
    expect(searches.html('tbody tr').length).toBeGreaterThan(3);
    const lookUps = await administrator.get(`/audit?action=access-reviewed&subject=${bromleyChild}`);
    expect(lookUps.html('tbody tr').length).toBe(6);
  });
});
