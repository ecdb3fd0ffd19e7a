import { day } from '@lib/kernel/day';
import { printRelease } from '@test/support/printed-releases';
import { ApiWorld } from './api-world';

type Answered = Readonly<Record<string, unknown>>;

/** Asks for everything the API has of London and of releases, from a first sign-off to a change of rules. */
export const askForReleases = async (world: ApiWorld): Promise<void> => {
  const { app, client } = world;
  const analyst = world.as('analyst');
  const ask = async (method: string, path: string, body?: object): Promise<Answered> => {
    const answer = await client.send(analyst, method, `/api/v1/${path}`, body);
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.json<Answered>();
  };
  const id = await printRelease(await app.database.unitOfWork('stats'), { on: day('2026-03-01') });
  expect(await ask('GET', 'releases?state=awaiting')).toMatchObject({ total: 1 });
  expect(await ask('POST', `releases/${id}/sign-off`, {})).toEqual({ published: 1 });
  expect(await ask('GET', `releases/${id}`)).toMatchObject({ state: 'published' });
  await ask('GET', 'london');
  await ask('GET', 'measures');
  await ask('GET', 'measures/three-or-more-placements');
  const ofBorough = await client.get(
    world.as('officer-bromley'),
    '/api/v1/measures/placement-mix?on=2026-03-31',
  );
  expect(ofBorough.json<{ own: object }>().own).toMatchObject({ on: '2026-03-31' });
  for (const path of ['children?on=2026-03-31&as=counted', 'children/export?on=2026-03-31']) {
    const list = await client.get(world.as('officer-bromley'), `/api/v1/measures/placement-mix/${path}`);
    const { counts, rows } = list.json<{ counts: { counted: number }; rows: unknown[] }>();
    expect([path, rows.length]).toEqual([path, counts.counted]);
    expect(rows.length).toBeGreaterThan(0);
  }
  await ask('GET', 'london/placements?areas=boroughs&by=age');
  await ask('GET', 'london/placements/months?area=sub-region&category=foster');
  const own = await client.get(world.as('officer-bromley'), '/api/v1/london/placements');
  expect(own.json<{ own: unknown[] }>().own).toHaveLength(9);

  const wish = { operationalThreshold: 10, officialThreshold: 5, stickyReleases: 4, why: 'Others hide more' };
  expect(await ask('POST', 'disclosure-rules', wish)).toMatchObject({ version: 2, state: 'proposed' });
  expect(await ask('POST', 'disclosure-rules/2/withdraw', {})).toMatchObject({ state: 'withdrawn' });
  await ask('POST', 'disclosure-rules', wish);
  await app.database.asSuperuser(
    `update disclosure_rules set effect = '[]', proposed_by = gen_random_uuid() where version = 3`,
  );
  expect(await ask('POST', 'disclosure-rules/3/approve', {})).toMatchObject({ state: 'in force' });
  await ask('GET', 'disclosure-rules/3');
  expect((await ask('GET', 'disclosure-rules'))['rules']).toHaveLength(3);
};
