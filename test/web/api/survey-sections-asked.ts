import { ApiWorld } from './api-world';
import { waveOf } from './surveys-asked';

interface Said {
  readonly isNil: boolean;
  readonly findings: readonly {
    readonly key: string;
    readonly weight: string;
    readonly explanation: string | null;
  }[];
}

/** Explains a query, gives a section to a colleague, and signs that there is nothing, by an officer. */
export const askForSurveySections = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const officer = world.as('officer-bromley');
  const at = `/api/v1/surveys/${await waveOf(world)}`;
  const ask = async (method: string, path: string, body: object): Promise<[number, Said]> => {
    const answer = await client.send(officer, method, `${at}/${path}`, body);
    return [answer.status, answer.json<Said>()];
  };
  expect(await ask('PUT', 'nil', { isNil: true })).toMatchObject([200, { isNil: true, findings: [] }]);
  expect(await ask('PUT', 'nil', { isNil: false })).toMatchObject([200, { isNil: false }]);

  const colleagues = (await client.get(officer, `${at}/colleagues`)).json<{ id: string; name: string }[]>();
  expect(colleagues.length).toBeGreaterThan(1);
  const given = { personId: colleagues[0]!.id, dueOn: '2089-12-01' };
  expect((await ask('PUT', 'sections/children/colleague', given))[0]).toBe(200);
  expect((await ask('PUT', 'sections/children/colleague', { ...given, dueOn: '2020-12-01' }))[0]).toBe(422);
  expect((await ask('PUT', 'sections/children/colleague', {}))[0]).toBe(200);
  expect((await ask('PUT', 'sections/nothing/colleague', {}))[0]).toBe(404);

  expect((await ask('POST', 'sections/homes/none', {}))[0]).toBe(200);
  const row = {
    section: 'homes',
    answers: [
      { question: 'name', text: 'The Elms' },
      { question: 'fee', text: '£12,000' },
    ],
  };
  const [, added] = await ask('POST', 'rows', row);
  expect((await ask('POST', 'sections/homes/none', {}))[0]).toBe(409);
  const query = added.findings.find(({ weight }) => weight === 'query')!;
  const [, explained] = await ask('PUT', `explanations/${query.key}`, { explanation: 'It has a school' });
  expect(explained.findings.find(({ key }) => key === query.key)!.explanation).toBe('It has a school');
  expect((await ask('PUT', `explanations/${query.key}`, { explanation: ' ' }))[0]).toBe(422);
  expect((await ask('PUT', `explanations/${'b'.repeat(64)}`, { explanation: 'It is so' }))[0]).toBe(404);
};
