import { answerOnce, changedReturn } from '@test/support/return-book';
import { ApiWorld } from './api-world';
import { waveOf } from './surveys-asked';

interface Uploaded {
  readonly upload: { readonly id: string };
  readonly plan: { readonly digest: string };
}

/** Downloads a return as a workbook with a token, uploads it with a slip, mends it, applies and undoes it, and puts another aside. */
export const askForReturnsAsWorkbooks = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const bearer = await world.token('complete surveys');
  const wave = await waveOf(world);
  const at = `/api/v1/surveys/${wave}/workbook`;
  const ask = (method: string, path: string, body?: object) => client.send(world.app.browser(), method, path, body, bearer);
  await ask('POST', `/api/v1/surveys/${wave}/start`, {});
  const { bytes } = await ask('GET', `${at}/template`);
  const send = async (total: string): Promise<Uploaded> => {
    const form = new FormData();
    const book = await changedReturn(Buffer.from(bytes), (one) => answerOnce(one, 'total', total));
    form.append('files', new Blob([new Uint8Array(book)]), 'return.xlsx');
    const answer = await world.app.browser().send('POST', `${at}/uploads`, { body: form, headers: bearer });
    expect(answer.status).toBe(201);
    return client.held('POST', `${at}/uploads`, answer).json<Uploaded>();
  };
  const { upload: { id }, plan: { digest } } = await send('a dozen');
  const of = `${at}/uploads/${id}`;
  expect((await ask('GET', of)).json()).toMatchObject({ plan: { changes: [], problems: [{ cell: 'total' }] } });
  expect((await ask('POST', `${of}/apply`, { digest })).status).toBe(422);
  const mended = (await ask('POST', `${of}/mend`, { cells: [{ cell: 'total', text: '12' }] })).json<Uploaded>();
  expect(mended).toMatchObject({ plan: { changes: [{ sheet: 'Answers', line: 2, question: 'Children', after: '12' }], problems: [] } });
  expect((await ask('POST', `${of}/apply`, { digest })).status).toBe(409);
  expect((await ask('POST', `${of}/apply`, { digest: mended.plan.digest })).status).toBe(204);
  expect((await ask('POST', `${of}/undo`)).status).toBe(204);
  expect((await ask('POST', `${at}/uploads/${(await send('3')).upload.id}/discard`)).status).toBe(204);
  expect((await ask('GET', `${at}/uploads`)).json()).toMatchObject({ count: 2, uploads: [{ state: 'discarded' }, { state: 'undone' }] });
  expect((await client.get(world.as('officer-camden'), of)).status).toBe(404);
}; // prettier-ignore
