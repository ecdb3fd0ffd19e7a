import { firstAdministrator } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { DocumentedClient, documentOf } from './documented-client';

describe('the account of a real person, through the API', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp({ practice: false });
  });
  afterAll(() => app.close());

  it('gets recovery codes, and is confirmed by a code that works once', async () => {
    const client = new DocumentedClient(await documentOf(app));
    const { browser } = await firstAdministrator(app);
    const made = await client.send(browser, 'POST', '/api/v1/account/recovery-codes');
    const { codes } = made.json<{ codes: string[] }>();
    expect([made.status, codes.length]).toEqual([201, 10]);
    const confirm = async (body: object): Promise<number> =>
      (await client.send(browser, 'POST', '/api/v1/account/confirm', body)).status;
    expect(await confirm({})).toBe(422);
    expect(await confirm({ code: 'not-a-code' })).toBe(422);
    expect(await confirm({ code: codes[0] })).toBe(204);
    expect(await confirm({ code: codes[0] })).toBe(422);
    const account = await client.get(browser, '/api/v1/account');
    expect(account.json()).toMatchObject({ recoveryCodesLeft: 9, signedOutAfterMinutes: 15 });
  });
});
