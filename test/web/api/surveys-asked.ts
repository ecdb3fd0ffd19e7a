import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { AskAnything, makeWave, publishSet } from '@test/support/survey-waves';
import { ApiWorld, BROMLEY, CAMDEN } from './api-world';

interface Return {
  readonly id: string;
  readonly change: number;
  readonly state: string | null;
  readonly answers: readonly {
    readonly question: string;
    readonly text: string | null;
    readonly state: string;
  }[];
  readonly rows: readonly { readonly id: string }[];
  readonly findings: readonly { readonly rule: string; readonly question: string }[];
}

/** A wave of the small survey that Bromley and Camden can answer for years. */
export const waveOf = async (world: ApiWorld): Promise<string> => {
  const ask: AskAnything = (sql, parameters = []) => world.app.database.rowsAsSuperuser(sql, parameters);
  return makeWave(ask, await publishSet(ask, HOMES), {
    ...{ boroughs: [BROMLEY, CAMDEN], deadlineOn: '2090-01-01' },
    ...{ lastNewRowOn: '2090-01-02', lastCorrectionOn: '2090-01-03' },
  });
};

/** Starts, answers, confirms and adds to a return, by an officer. */
export const askForSurveys = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const officer = world.as('officer-bromley');
  const wave = await waveOf(world);
  const at = `/api/v1/surveys/${wave}`;
  const ask = async (method: string, path: string, body: object): Promise<[number, Return]> => {
    const answer = await client.send(officer, method, path, body);
    return [answer.status, answer.json<Return>()];
  };
  const listed = (await client.get(officer, '/api/v1/surveys')).json<Return[]>();
  expect(listed).toMatchObject([
    { id: wave, collection: 'homes', standing: 'open', state: null, tally: null },
  ]);
  expect((await client.get(officer, at)).status).toBe(404);

  expect((await client.get(officer, `${at}/questions`)).json()).toMatchObject({
    code: 'homes',
    version: 1,
    document: HOMES,
  });

  const [, started] = await ask('POST', `${at}/start`, {});
  expect(started).toMatchObject({ state: 'in progress', change: 1, answers: [], rows: [] });
  const given = {
    change: 1,
    answers: [
      { question: 'total', text: '1,204' },
      { question: 'any_waiting', text: 'yes' },
      { question: 'reasons', choices: ['other'] },
      { question: 'by_age', cells: [{ down: 'young', across: 'home', text: '12' }] },
    ],
  };
  const [saved, answered] = await ask('PUT', `${at}/answers`, given);
  expect([saved, answered.change]).toEqual([200, 2]);
  expect(answered.answers).toMatchObject([
    { question: 'total', text: '1204', state: 'given' },
    { question: 'by_age', text: null, cells: { young: { home: '12' } } },
    { question: 'any_waiting', text: 'yes' },
    { question: 'reasons', text: 'other' },
  ]);
  expect((await client.get(officer, at)).json<Return>()).toEqual(answered);
  const meanwhile = { change: 1, answers: [{ question: 'total', text: '1205' }] };
  expect((await ask('PUT', `${at}/answers`, meanwhile))[0]).toBe(409);
  const wrong = { change: 2, answers: [{ question: 'total', text: 'many' }] };
  expect(await ask('PUT', `${at}/answers`, wrong)).toMatchObject([
    422,
    { error: { problems: [{ field: 'total', message: 'Enter a whole number, like 312' }] } },
  ]);

  const row = {
    section: 'homes',
    answers: [
      { question: 'name', text: 'The Elms' },
      { question: 'fee', text: '£6,200' },
    ],
  };
  const [added, withRow] = await ask('POST', `${at}/rows`, row);
  expect([added, withRow]).toMatchObject([
    201,
    { rows: [{ origin: 'api', answers: [{ text: 'The Elms' }, { question: 'fee', text: '6200' }] }] },
  ]);
  expect((await ask('POST', `${at}/rows`, row))[0]).toBe(422);
  const rowId = withRow.rows[0]!.id;
  expect(await ask('POST', `${at}/confirm`, { questions: ['total'], rowIds: [rowId] })).toMatchObject([
    200,
    {},
  ]);
  const [, without] = await ask('POST', `${at}/rows/${rowId}/remove`, { because: 'Closed' });
  expect(without.rows).toEqual([]);
  expect((await ask('POST', `${at}/rows/${rowId}/remove`, {}))[0]).toBe(404);
  expect((await ask('POST', `${at}/fill-in-again`, {}))[0]).toBe(200);
};
