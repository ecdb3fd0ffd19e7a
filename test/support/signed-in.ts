import { CheerioAPI, load } from 'cheerio';
import { bootstrapAdministrator } from '@lib/access/invitations/bootstrap';
import { codeAt } from '@lib/access/second-factor/totp';
import { AuditService } from '@lib/audit/audit.service';
import { Secret } from 'otpauth';
import { TestDatabase } from './test-database';

/** What is needed of a running application to sign in to it. */
export interface AppUnderTest {
  readonly url: string;
  readonly database: TestDatabase;
  browser(): Browser;
}

/** What came back: HTML to be read by role and label, or JSON. */
export class Answer {
  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly bytes: Buffer,
  ) {}

  get text(): string {
    return this.bytes.toString('utf8');
  }

  get html(): CheerioAPI {
    return load(this.text);
  }

  /** Where the browser is sent on to. */
  get location(): string | null {
    return this.headers.get('location');
  }

  get title(): string {
    return this.html('title').text();
  }

  json<T>(): T {
    return JSON.parse(this.text) as T;
  }
}

export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly content: string | Buffer;
}

/**
 * A browser as far as these tests need one: it keeps cookies, follows nothing by itself, and sends with a form the
 * token of the page the form was on.
 */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  /** Sends a form as a person would: with the token a page of this browser holds. */
  async post(path: string, fields: Record<string, string | readonly string[]> = {}): Promise<Answer> {
    const form = new URLSearchParams({ _csrf: await this.csrfToken() });
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
    }
    return this.send('POST', path, { body: form });
  }

  /** Sends files with a form. */
  async upload(path: string, files: readonly Upload[], fields: Record<string, string> = {}): Promise<Answer> {
    const form = new FormData();
    form.append('_csrf', await this.csrfToken());
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const file of files) {
      const content = typeof file.content === 'string' ? file.content : new Uint8Array(file.content);
      form.append(file.field, new Blob([content]), file.name);
    }
    return this.send('POST', path, { body: form });
  }

  /** Exactly this request, with this browser's cookies and nothing added. */
  async send(
    method: string,
    path: string,
    {
      headers = {},
      body,
    }: { headers?: Record<string, string>; body?: URLSearchParams | FormData | string } = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      body,
      redirect: 'manual',
      headers: { ...(this.cookies.size > 0 ? { cookie: this.cookieHeader() } : {}), ...headers },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return new Answer(response.status, response.headers, Buffer.from(await response.arrayBuffer()));
  }

  /** The token of this browser's pages, whoever is signed in. */
  async csrfToken(): Promise<string> {
    const help = await this.get('/help');
    const inLayout = help.html('input[name=_csrf]').first().attr('value');
    if (inLayout) return inLayout;
    const signIn = await this.get('/sign-in');
    return signIn.html('input[name=_csrf]').first().attr('value') ?? '';
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** A real account, made through its invitation, with what its owner would have on paper and on their phone. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly secret: Buffer;
  readonly recoveryCodes: readonly string[];
  readonly browser: Browser;
}

export const GOOD_PASSWORD = 'gravel mimosa turnstile';

/** Uses a one-use link as a person does: opens it, presses the button, scans, chooses, sends. */
export const joinBy = async (
  app: AppUnderTest,
  link: string,
  email: string,
  name = 'Ada Quillmarsh',
): Promise<Account> => {
  const browser = app.browser();
  const path = new URL(link).pathname;
  const setUp = await browser.post(path);
  const secret = secretOn(setUp);
  const joined = await browser.post(`${path}/account`, {
    name,
    email,
    password: GOOD_PASSWORD,
    code: codeAt(secret, Date.now() / 1000),
  });
  if (joined.status !== 200) throw new Error(`Could not join: ${joined.status}`);
  const recoveryCodes = joined
    .html('#recovery-codes code')
    .map((_, one) => joined.html(one).text())
    .get();
  return { email, password: GOOD_PASSWORD, secret, recoveryCodes, browser };
};

/** The key of the authenticator app, as it stands on the page for typing. */
export const secretOn = (setUp: Answer): Buffer => {
  const key = /type this key into the app: ([A-Z2-7 ]+)/.exec(setUp.html('main').text())?.[1] ?? '';
  return Buffer.from(Secret.fromBase32(key.replace(/ /g, '')).bytes);
};

/** The first administrator of an installation that has nobody yet. */
export const firstAdministrator = async (
  app: AppUnderTest,
  email = 'ada@administration.example',
): Promise<Account> => {
  const auth = await app.database.unitOfWork('auth');
  const { link } = await bootstrapAdministrator(auth, new AuditService(), app.url);
  return joinBy(app, link, email);
};

/** Password, then code, in a new browser. A code works once: after a sign-in the next one is of the next half minute. */
export const signInAs = async (
  app: AppUnderTest,
  account: Account,
  code: string,
): Promise<{ browser: Browser; answer: Answer }> => {
  const browser = app.browser();
  await browser.post('/sign-in', { email: account.email, password: account.password });
  return { browser, answer: await browser.post('/sign-in/code', { code }) };
};
