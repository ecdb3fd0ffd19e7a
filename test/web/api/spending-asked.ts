import { ApiWorld } from './api-world';

interface Previewed {
  readonly seen: string | null;
  readonly ifConfirmed: object | null;
  readonly load: { readonly state: string };
}

/** Hands section 251 tables in: one is applied and taken back, one put aside, one refused. */
export const askForSpending = async (world: ApiWorld): Promise<void> => {
  const path = '/api/v1/section-251';
  const handIn = async (...rows: string[]) => {
    const form = new FormData();
    const lines = ['Financial year,Authority code,Line,Gross expenditure', ...rows];
    form.append('file', new Blob([lines.join('\n')]), 'outturn.csv');
    const headers = { 'x-requested-with': 'specs' };
    const answer = await world.as('administrator').send('POST', path, { body: form, headers });
    return world.client.held('POST', path, answer);
  };
  const ask = async <T>(method: string, below: string, body?: object): Promise<T> => {
    const answer = await world.client.send(
      world.as('administrator'),
      method,
      `${path}${below && `/${below}`}`,
      body,
    );
    expect([below, answer.status < 300]).toEqual([below, true]);
    return (answer.status === 204 ? {} : answer.json<T>()) as T;
  };
  const { id } = (await handIn('2024-25,305,3.1.2,9000000', '2024-25,305,3.1.11,30000000')).json<{
    id: string;
  }>();
  const { seen, ifConfirmed } = await ask<Previewed>('GET', id);
  expect(ifConfirmed).toEqual({ added: 2, changed: 0, unchanged: 0 });
  expect((await ask<Previewed>('POST', `${id}/apply`, { seen })).load.state).toBe('applied');
  expect(await ask<object>('GET', '')).toMatchObject({ now: [{ pence: 900_000_000 }, { pence: 3_000_000_000 }] });
  await ask('POST', `${id}/take-back`);
  expect(await ask<object>('GET', '')).toMatchObject({ now: [], loads: [{ state: 'taken back' }] });
  const other = (await handIn('2023-24,305,3.1.2,9000000')).json<{ id: string }>();
  await ask('POST', `${other.id}/put-aside`);
  expect((await handIn('2024,305,3.1.2,9000000')).status).toBe(422);
}; // prettier-ignore
