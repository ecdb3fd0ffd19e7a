import { annualReturn, Importing } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { startWebApp, WebApp } from '@test/support/web-app';
import { LIST_FILTERS } from '../../../apps/web/src/children/list/child-list-address';

const BROMLEY = 305;

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

interface AuditRow {
  action: string;
  subject_ids: string[];
  route: string;
}

describe('children', () => {
  let app: WebApp;
  let officer: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    for (const year of [2018, 2019, 2020, 2021, 2022])
      await importing.import(BROMLEY, annualReturn(year), year);
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  const audited = async (action: string): Promise<AuditRow[]> => {
    const audit = await app.database.unitOfWork('audit');
    return audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query<AuditRow>(
        'select action, subject_ids, route from audit.events where action = $1 order by at',
        [action],
      ),
    );
  };

  const idsOn = (answer: Answer): string[] =>
    answer
      .html('tbody th a')
      .toArray()
      .map((link) => link.attribs['href']!.split('/').at(-1)!);

  it.each([
    ['officer-bromley', 200],
    ['approver-bromley', 200],
    ['commissioner', 403],
    ['administrator', 403],
    ['protection-lead', 403],
    ['coordinator', 403],
  ])('are seen by %s: %d', async (person, status) => {
    expect((await (await app.as(person)).get('/children')).status).toBe(status);
  });

  it('are listed 50 a page with a count, and each one shown is in the audit', async () => {
    const page = await officer.get('/children');
    expect(words(page)).toMatch(/Showing 1 to 50 of \d+ children/);
    const ids = idsOn(page);
    expect(ids).toHaveLength(50);
    const last = (await audited('children-listed')).at(-1)!;
    expect([...last.subject_ids].sort()).toEqual([...ids].sort());
    expect(last.route).toBe('GET /children');
    const second = await officer.get('/children?page=2');
    expect(second.title).toContain('page 2 of');
    expect(idsOn(second).some((id) => ids.includes(id))).toBe(false);
  });

  it('are filtered over all pages, sorted either way, and an answer that is none is no filter', async () => {
    const all = Number(/of (\d+) children/.exec(words(await officer.get('/children')))![1]);
    const homes = await officer.get('/children?group=residential');
    expect(homes.html('.moj-filter__tag').text()).toContain('Children’s homes');
    expect(Number(/(\d+) child/.exec(words(homes))![1])).toBeLessThan(all);
    const oldest = await officer.get('/children?sort=age');
    const ages = oldest
      .html('tbody tr')
      .toArray()
      .map((row) => Number(oldest.html(row).find('td').first().text()));
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
    expect(words(await officer.get("/children?group=' or 1=1 --"))).toContain(`of ${all} children`);
  });

  it.each(LIST_FILTERS.map(({ name, choices }) => [name, choices] as const))(
    'are all there by %s: its answers add up to everybody, those not recorded too',
    async (name, choices) => {
      const count = async (query: string): Promise<number> =>
        (await officer.get(`/api/v1/children?${query}`)).json<{ count: number }>().count;
      const counts = [];
      for (const { value } of choices) counts.push(await count(`${name}=${encodeURIComponent(value)}`));
      expect(counts.reduce((a, b) => a + b, 0)).toBe(await count(''));
    },
  );

  it('are asked for by questions the list has: another name is refused', async () => {
    expect((await officer.get('/children?foo=bar')).status).toBe(400);
    expect((await officer.get('/children/download?foo=bar')).status).toBe(400);
  });

  it('have a page that says what a sector is, and why they moved on', async () => {
    const work = await app.database.unitOfWork('web');
    const [moved] = await work.run({ scope: 'borough', personId: null, boroughId: BROMLEY }, (tx) =>
      tx.query<{ child_id: string }>(
        `select child_id from placements
          where reason_ceased = 'X1' and reason_for_change = 'CREQB' and placement_sector is not null limit 1`,
      ),
    );
    const child = words(await officer.get(`/children/${moved!.child_id}`));
    expect(child).toContain(
      'Moved on to another placement: carer asked for it to end because of the child’s behaviour.',
    );
    expect(child).not.toContain('another started the same day.');
    expect(child).toMatch(/postcode sector [A-Z]{1,2}\d/);
    expect(child).toMatch(/, distance not known/);
  });

  it('are found by reference with a form, never in an address', async () => {
    const page = await officer.get('/children');
    const reference = page.html('tbody th a').first().text();
    const found = await officer.post('/children/find', { reference: ` ${reference.toLowerCase()} ` });
    expect(found.status).toBe(303);
    expect(found.location).toBe(page.html('tbody th a').first().attr('href'));
    const none = await officer.post('/children/find', { reference: 'NOBODY' });
    expect(none.status).toBe(422);
    expect(none.html('input[name=reference]').attr('value')).toBe('NOBODY');
  });

  it('have a page with their history and where each value comes from', async () => {
    const [id] = idsOn(await officer.get('/children?sort=since'));
    const child = await officer.get(`/children/${id}`);
    expect(child.title).toBe('A child’s placements – Pan-London placements');
    expect(words(child)).toMatch(/\d{4}-episodes\.csv, line \d+, in the return for/);
    expect((await audited('child-opened')).at(-1)!.subject_ids).toEqual([id]);
  });

  it('say where an end was inferred', async () => {
    const inferred = await app.database
      .unitOfWork('web')
      .then((work) =>
        work.run({ scope: 'borough', personId: null, boroughId: BROMLEY }, (tx) =>
          tx.query<{ child_id: string }>('select child_id from placements where end_inferred limit 1'),
        ),
      );
    const child = await officer.get(`/children/${inferred[0]!.child_id}`);
    expect(words(child)).toContain('Its end was inferred');
  });

  it('do not exist for another borough', async () => {
    const [id] = idsOn(await officer.get('/children'));
    const stranger = await app.as('officer-croydon');
    const theirs = await stranger.get(`/children/${id}`);
    const never = await stranger.get('/children/018f0000-0000-7000-8000-000000000000');
    expect([theirs.status, never.status]).toEqual([404, 404]);
    expect(words(theirs).replace(/[0-9a-f-]{36}/, '')).toBe(words(never).replace(/[0-9a-f-]{36}/, ''));
    expect(words(await stranger.get('/children'))).toContain('no children here yet');
  });

  it('are downloaded whole, every one in the audit', async () => {
    const file = await officer.get('/children/download?group=residential');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(/filename="children-and-placements-bromley-/);
    const fileName = /filename="([^"]+)"/.exec(file.headers.get('content-disposition')!)![1]!;
    const shown = Number(/(\d+) child/.exec(words(await officer.get('/children?group=residential')))![1]);
    const rows = { Children: shown };
    await expectAccessibleWorkbook(file.bytes, 'W', { fileName, rows, absent: ['canary', '/02/'] });
    expect((await audited('children-exported')).at(-1)!.subject_ids).toHaveLength(shown);
  });
});
