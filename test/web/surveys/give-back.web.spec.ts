import { CUBES } from '@lib/measures/cubes/cube-register';
import { BESIDE_RELEASES } from '@lib/surveys/give-back/beside-releases';
import { instruments } from '@lib/surveys/instruments/instruments';
import placementsSnapshot from '@lib/surveys/instruments/placements-snapshot.json';
import sufficiency from '@lib/surveys/instruments/sufficiency.json';
import { SurveysOnTheWeb } from '@test/support/surveys-on-the-web';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('what a borough gets back once it submitted', () => {
  let app: WebApp;
  let world: SurveysOnTheWeb;
  let officer: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    world = new SurveysOnTheWeb(app);
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  it('is not there before, and nobody else’s', async () => {
    const wave = await world.complete(await world.wave());
    expect((await officer.get(`/surveys/${wave}/give-back`)).status).toBe(404);
    await world.submit(wave);
    expect(words(await officer.get(`/surveys/${wave}/give-back`))).toContain(
      'Nothing of London stands beside',
    );
    expect((await (await app.as('officer-croydon')).get(`/surveys/${wave}/give-back`)).status).toBe(404);
    expect((await (await app.as('commissioner')).get(`/surveys/${wave}/give-back`)).status).toBe(403);
  });

  it('names categories that are released, and questions that are asked', () => {
    const released = new Set(
      CUBES.flatMap(({ code, categories }) => categories.map((one) => `${code}: ${one.code}`)),
    );
    const asked = new Set(
      instruments().flatMap(({ set }) =>
        set.sections.flatMap(({ code, questions }) =>
          [code, ...questions.map((one) => one.code)].map((one) => `${set.code}: ${one}`),
        ),
      ),
    );
    const figures = Object.entries(BESIDE_RELEASES).flatMap(([set, tables]) =>
      tables.flatMap(({ cube, figures: some }) =>
        some.map(({ own, category }) => ({
          category: `${cube}: ${category}`,
          own: `${set}: ${own.of === 'rows' ? own.section : own.question}`,
        })),
      ),
    );
    expect(figures.length).toBeGreaterThanOrEqual(20);
    expect(figures.filter(({ category }) => !released.has(category))).toEqual([]);
    expect(figures.filter(({ own }) => !asked.has(own))).toEqual([]);
  });

  it('sets what a borough says of unregistered placements beside London’s, in the sufficiency survey', async () => {
    const wave = await world.wave({ referenceDay: '2026-03-31', periodFrom: '2026-01-01' }, sufficiency);
    await world.keptAsSubmitted(wave, { unregistered_now: 3 });
    await world.released('hcli-cohort', '2026-03-31', [
      ['london', 'london', 'registration|unregistered', 45, null],
    ]);
    const page = await officer.get(`/surveys/${wave}/give-back`);
    expect(page.html('table').first().text().replace(/\s+/g, ' ')).toMatch(/have only applied\s*3.*45/);
  });

  it('sets its own figures beside whole cells of a release, and shows the symbol of a hidden one', async () => {
    const wave = await world.wave({ referenceDay: '2026-03-31' }, placementsSnapshot);
    await world.keptAsSubmitted(wave, {
      cla_total: 300,
      by_group: { mainstream_foster: { in_house: 150, private: 30 }, home: { private: 45 } },
    });
    await world.released('placements', '2026-03-31', [
      ['london', 'london', 'total', 10_000, null],
      ['london', 'london', 'foster', 6_500, null],
      ['london', 'london', 'homes', null, 'c'],
    ]);
    const page = await officer.get(`/surveys/${wave}/give-back`);
    const table = page.html('table').first().text().replace(/\s+/g, ' ');
    expect(page.status).toBe(200);
    expect(table).toMatch(/Children looked after300.*10,000/);
    expect(table).toMatch(/Foster placements18060%.*6,50065%/);
    expect(table).toMatch(/Secure homes and children’s homes4515%.*\[c\]/);
    expect(words(page)).toContain('London’s figures are of 31 March 2026');
    expect(words(page)).toContain('London has no released figures of this yet.');
  });
});
