import { ApiWorld } from './api-world';

interface Uploaded {
  readonly upload: { readonly id: string; readonly counts: { readonly problems: number } };
}

/** Downloads the register with a token, uploads it as it is, applies it, undoes it, and puts another upload aside. */
export const askForTheWorkbook = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const bearer = await world.token('see the register', 'keep the register');
  const at = '/api/v1/register/uploads';
  const ask = (method: string, path: string) => client.send(world.app.browser(), method, path, undefined, bearer);
  const { bytes } = await ask('GET', '/api/v1/register/workbook');
  const send = async (): Promise<string> => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)]), 'register.xlsx');
    const answer = await world.app.browser().send('POST', at, { body: form, headers: bearer });
    expect(answer.status).toBe(201);
    return client.held('POST', at, answer).json<Uploaded>().upload.id;
  };
  const id = await send();
  expect((await ask('GET', `${at}/${id}`)).json()).toMatchObject({ plan: { rows: [], missing: [], problems: [] } });
  expect((await ask('POST', `${at}/${id}/apply`)).status).toBe(204);
  expect((await ask('POST', `${at}/${id}/undo`)).json()).toEqual({ stay: 0, because: [] });
  expect((await ask('POST', `${at}/${await send()}/discard`)).status).toBe(204);
  expect((await ask('GET', at)).json()).toMatchObject({ count: 2, uploads: [{ state: 'discarded' }, { state: 'undone' }] });
  expect((await client.get(world.as('officer-camden'), `${at}/${id}`)).status).toBe(404);
}; // prettier-ignore
