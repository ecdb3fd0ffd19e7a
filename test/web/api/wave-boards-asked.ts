import { SurveysOnTheWeb } from '@test/support/surveys-on-the-web';
import { ApiWorld } from './api-world';

/** Follows a wave: the board, reminders, what answering cost, and what was handed in. */
export const askForWaveBoards = async (world: ApiWorld): Promise<void> => {
  const { app, client } = world;
  const surveys = new SurveysOnTheWeb(app);
  await surveys.agree('placement surveys');
  const wave = await surveys.submitted({ title: 'Of the board' });
  const at = `/api/v1/waves/${wave}`;
  const commissioner = world.as('commissioner');
  const board = (await client.get(commissioner, `${at}/completion`)).json<{
    boroughs: object[];
    headline: object;
  }>();
  expect(board.headline).toMatchObject({ expected: 2, inTime: 1, toCome: 1 });
  expect(board.boroughs).toMatchObject([
    { boroughId: 305, state: 'submitted', isLate: false, rows: 1, mayNudge: false },
    { boroughId: 306, state: 'not started', mayNudge: true },
  ]);
  const late = (await client.get(world.as('analyst'), `${at}/completion?time=late`)).json<{
    boroughs: object[];
  }>();
  expect(late.boroughs).toEqual([]);
  expect((await client.get(commissioner, `${at}/completion?time=never`)).status).toBe(422);
  const sent = await client.send(commissioner, 'POST', `${at}/nudges`, { boroughs: ['bromley', 'croydon'] });
  expect(sent.json()).toMatchObject([
    { boroughId: 305, outcome: 'handed in' },
    { boroughId: 306, outcome: 'sent' },
  ]);
  expect((await client.send(commissioner, 'POST', `${at}/nudges`, { boroughs: [] })).status).toBe(422);
  const burden = (await client.get(commissioner, `${at}/burden`)).json<{
    total: object;
    questions: object[];
  }>();
  expect(burden.total).toMatchObject({ rows: 1, rowsAdded: 1 });
  expect(burden.questions).toContainEqual(
    expect.objectContaining({ code: 'opened_on', checksOthers: false }),
  );
  const data = (await client.get(world.as('analyst'), `${at}/data`)).json<{
    answers: object[];
    notIn: number[];
  }>();
  expect(data.answers).toContainEqual(
    expect.objectContaining({ question: 'fee', value: 4500, unit: 'pounds' }),
  );
  expect(data.notIn).toEqual([306]);
  const own = (
    await client.get(world.as('officer-bromley'), `/api/v1/surveys/${wave}/data?answers=labels`)
  ).json<{
    answers: object[];
  }>();
  expect(own.answers).toContainEqual(expect.objectContaining({ question: 'any_waiting', answer: 'No' }));
};
