import { SystemClock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { Answer } from '@test/support/signed-in';
import { ApiWorld } from './api-world';

const SETS = '/api/v1/question-sets';
const WAVES = '/api/v1/waves';

/** Another survey than that of the other specs. */
const BEDS = { ...HOMES, code: 'beds', title: 'Beds' };

interface Version {
  readonly id: string;
  readonly version: number;
}

/** Writes a question set, tries and publishes it, makes a wave of it and takes that to its end. */
export const askForWaves = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const who = world.as('commissioner');
  const send = (method: string, path: string, body?: unknown): Promise<Answer> =>
    client.send(who, method, path, body);

  const write = async (document: object): Promise<Answer> => {
    const form = new FormData();
    form.append('_csrf', await who.csrfToken());
    form.append('file', new Blob([JSON.stringify(document)]), 'beds.json');
    return client.held('POST', SETS, await who.send('POST', SETS, { body: form }));
  };

  const refused = await write({ ...BEDS, rules: [{ ...BEDS.rules[0], holds: 'sum(' }] });
  expect([refused.status, refused.json()]).toMatchObject([
    422,
    { error: { problems: [{ field: 'rules.0.holds' }] } },
  ]);
  const written = await write(BEDS);
  expect(written.status).toBe(201);
  const { id } = written.json<Version>();
  expect((await write(BEDS)).status).toBe(409);
  const tried = await send('POST', `${SETS}/${id}/test-runs`, {
    referenceDay: '2026-03-31',
    answers: [{ question: 'total', text: 'many' }],
    rows: [{ section: 'homes', row: '1', answers: [{ question: 'fee', text: '20000' }] }],
  });
  expect(tried.json()).toMatchObject({ notUnderstood: [{ question: 'total', row: null }] });
  const second = await send('POST', `${SETS}/${id}/test-runs`, {
    referenceDay: '2026-03-31',
    answers: [{ question: 'total', text: '40' }],
    lastWaveAnswers: [{ question: 'total', text: '10' }],
  });
  expect(second.text).toContain('is far from the last wave');
  expect((await send('POST', `${SETS}/${id}/publish`, {})).status).toBe(422);
  const published = await send('POST', `${SETS}/${id}/publish`, { title: 'Beds', workstream: 'Sufficiency' });
  expect(published.json()).toMatchObject({ state: 'published', code: 'beds' });
  for (const file of ['form', 'specification'])
    expect(
      (await client.get(world.as('analyst'), `${SETS}/${id}/${file}`)).bytes.subarray(0, 2).toString(),
    ).toBe('PK');
  await client.get(world.as('analyst'), SETS);
  await client.get(world.as('analyst'), `${SETS}/${id}`);
  const draft = (await write(BEDS)).json<Version>();
  expect(draft.version).toBe(2);
  expect((await send('POST', `${SETS}/${draft.id}/delete`)).status).toBe(204);

  const today = new SystemClock().today();
  const settings = {
    ...{ title: 'Spring', questionSetId: id, referenceDay: addDays(today, -10), opensOn: today },
    ...{
      deadlineOn: addDays(today, 10),
      lastNewRowOn: addDays(today, 20),
      lastCorrectionOn: addDays(today, 30),
    },
    ...{ remindDaysBefore: [7, 1], remindEveryDays: 7, remindMost: 3 },
  };
  expect((await send('POST', WAVES, { ...settings, collection: 'beds', lastNewRowOn: today })).status).toBe(
    422,
  );
  const made = (await send('POST', WAVES, { ...settings, collection: 'beds' })).json<Version>();
  const at = `${WAVES}/${made.id}`;
  const changed = await send('PUT', `${at}/settings`, { ...settings, title: 'April', version: made.version });
  expect(changed.json()).toMatchObject({ title: 'April', version: 2, standing: 'draft' });
  expect((await send('PUT', `${at}/settings`, { ...settings, version: 1 })).status).toBe(409);
  const chosen = await send('PUT', `${at}/boroughs`, {
    asked: ['bromley', 'camden'],
    pilots: ['camden'],
    version: 2,
  });
  expect(chosen.json()).toMatchObject({
    boroughs: [{ borough: 'camden', pilots: true }, { borough: 'bromley' }],
  });
  expect((await send('POST', `${at}/moves`, { to: 'make final', version: 3 })).status).toBe(409);
  expect((await send('POST', `${at}/moves`, { to: 'pilot', version: 3 })).json()).toMatchObject({
    standing: 'pilot',
  });
  expect((await send('POST', `${at}/moves`, { to: 'open', version: 4 })).json()).toMatchObject({
    standing: 'open',
  });
  const more = { deadlineOn: addDays(today, 15), because: 'Their system was down', version: 1 };
  expect((await send('POST', `${at}/boroughs/camden/extend`, more)).status).toBe(409);
  expect((await send('POST', `${at}/boroughs/camden/extend`, { ...more, version: 2 })).status).toBe(204);
  expect((await send('POST', `${at}/boroughs/kent/extend`, more)).status).toBe(404);
  const none = { notExpectedBecause: 'It answers next time', version: 1 };
  expect((await send('POST', `${at}/boroughs/bromley/expected`, none)).status).toBe(204);
  expect((await client.get(world.as('analyst'), `${at}/boroughs`)).json()).toMatchObject({
    boroughs: [{ extendedBecause: 'Their system was down' }, { notExpectedBecause: 'It answers next time' }],
  });
  const back = { because: 'It works again', version: 3 };
  expect((await send('POST', `${at}/boroughs/camden/take-back`, { ...back, version: 1 })).status).toBe(409);
  expect((await send('POST', `${at}/boroughs/camden/take-back`, back)).status).toBe(204);
  expect((await client.get(world.as('analyst'), `${at}/boroughs`)).json()).toMatchObject({
    boroughs: [{ extendedBecause: null, takenBackBecause: 'It works again' }, {}],
  });
  expect((await send('POST', `${at}/delete`, { version: 5 })).status).toBe(409);
  const mistaken = (await send('POST', WAVES, { ...settings, collection: 'beds' })).json<Version>();
  expect((await send('POST', `${WAVES}/${mistaken.id}/delete`, { version: 1 })).status).toBe(204);
  expect((await send('POST', `${WAVES}/${mistaken.id}/delete`, { version: 1 })).status).toBe(404);
  expect((await client.get(world.as('analyst'), `${at}/settings`)).json()).toMatchObject({ title: 'April' });
  const { collections } = (await client.get(world.as('analyst'), '/api/v1/collections')).json<{
    collections: { code: string; waves: object[] }[];
  }>();
  expect(collections.find(({ code }) => code === 'beds')?.waves).toHaveLength(1);
};
