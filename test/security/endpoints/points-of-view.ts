import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { newId } from '@lib/kernel/ids';
import { newToken } from '@lib/kernel/secret';
import { Answer, Browser } from '@test/support/signed-in';
import { MatrixApp } from './matrix-app';
import { makeConfirmationLink } from './matrix-room';

/**
 * From where a route is looked at. The first three are nobody, each for another reason; so is whoever holds a link, who
 * reaches its one page and nothing else.
 */
export const POINTS_OF_VIEW = [
  'anonymous', 'expired session', 'deactivated person',
  'officer', 'approver', 'protection-lead',
  'coordinator', 'chair', 'member', 'commissioner', 'analyst', 'administrator',
  'token', 'holder of a link',
] as const; // prettier-ignore

export type PointOfView = (typeof POINTS_OF_VIEW)[number];

export const isNobody = (view: PointOfView): boolean =>
  view === 'anonymous' ||
  view === 'expired session' ||
  view === 'deactivated person' ||
  view === 'holder of a link';

export const BOROUGHS = { bromley: 305, croydon: 306 } as const;
export type Borough = keyof typeof BOROUGHS;

/** Those who act for a borough; the others see all boroughs alike, or none. */
export const isOfBorough = (view: PointOfView): boolean =>
  ['officer', 'approver', 'protection-lead', 'token'].includes(view);

const COOKIE = '__Host-plp';

/** Somebody who sends requests: a browser with a session, a program with a token, or nobody. */
export class Visitor {
  constructor(
    readonly browser: Browser,
    /** What their forms carry; empty for nobody and for programs. */
    readonly csrfToken: string,
    private readonly bearer: string | null = null,
  ) {}

  send(
    method: string,
    path: string,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const isApi = path.startsWith('/api/');
    const type = isApi ? 'application/json' : 'application/x-www-form-urlencoded';
    return this.browser.send(method, path, {
      body: method === 'GET' || method === 'HEAD' ? undefined : (body ?? (isApi ? '{}' : '')),
      headers: {
        ...(method === 'GET' || method === 'HEAD' ? {} : { 'content-type': type }),
        ...(this.bearer === null ? {} : { authorization: `Bearer ${this.bearer}` }),
        ...headers,
      },
    });
  }

  /** As their own pages would: with their token. */
  sendOwn(method: string, path: string, body?: string): Promise<Answer> {
    return this.send(method, path, body, this.csrfToken === '' ? {} : { 'x-csrf-token': this.csrfToken });
  }
}

/** Makes visitors; each call signs in anew, so that one request cannot spoil the next. */
export class Visitors {
  private readonly kept = new Map<string, Promise<Visitor>>();

  constructor(
    private readonly matrix: MatrixApp,
    private readonly tokens: Readonly<Record<Borough, string>>,
  ) {}

  /** The same visitor again, for requests that change nothing; `session` names another session of theirs. */
  keptAs(view: PointOfView, borough: Borough, session = ''): Promise<Visitor> {
    const key = `${view} ${borough} ${session}`;
    const visitor = this.kept.get(key) ?? this.newAs(view, borough);
    this.kept.set(key, visitor);
    return visitor;
  }

  /** The one kept so far is not used again: something may have ended their session. */
  forget(view: PointOfView, borough: Borough): void {
    this.kept.delete(`${view} ${borough} `);
  }

  async newAs(view: PointOfView, borough: Borough): Promise<Visitor> {
    if (view === 'token') return this.unknown(this.tokens[borough]);
    if (view === 'anonymous') return this.unknown();
    if (view === 'holder of a link') return this.holder();
    if (view === 'expired session') return this.expired(borough);
    if (view === 'deactivated person') return this.deactivated(borough);
    return this.signedIn(await this.keyOf(view, borough));
  }

  /** Signed in, but the second factor was given too long ago for what is asked for again. */
  async unconfirmed(view: PointOfView, borough: Borough): Promise<Visitor> {
    const visitor = await this.signedIn(await this.keyOf(view, borough));
    await this.matrix.superuser.query(
      `update auth.sessions set confirmed_at = confirmed_at - interval '11 minutes'
        where id = (select id from auth.sessions order by created_at desc limit 1)`,
    );
    return visitor;
  }

  /** Practice has one data-protection lead; the other borough gets one of its own here. */
  private async keyOf(view: PointOfView, borough: Borough): Promise<string> {
    if (view !== 'protection-lead') return isOfBorough(view) ? `${view}-${borough}` : view;
    if (borough === 'bromley') return view;
    const key = `protection-lead-${borough}`;
    await this.save(key, 'protection-lead', borough);
    return key;
  }

  /** Somebody with no session, whose browser has been on a page of ours before. */
  private unknown(bearer: string | null = null, browser: Browser = this.matrix.browser()): Visitor {
    const visit = newToken();
    browser.setCookie(`${COOKIE}-visit`, visit);
    return new Visitor(browser, this.csrfTokenFor(visit), bearer);
  }

  /** Somebody of a provider: no account, and a page of ours open that a link led to. */
  private async holder(): Promise<Visitor> {
    const visitor = this.unknown();
    await visitor.send('GET', `/confirm-places/${await makeConfirmationLink(this.matrix)}`);
    return visitor;
  }

  private csrfTokenFor(cookie: string): string {
    return this.matrix.app.get(AccessSecrets, { strict: false }).csrfTokenFor(cookie);
  }

  private async signedIn(key: string): Promise<Visitor> {
    const browser = this.matrix.browser();
    const answer = await browser.send('POST', '/practice/sign-in', {
      body: new URLSearchParams({ person: key }),
    });
    const secret = browser.cookie(COOKIE);
    if (answer.status !== 303 || !secret) throw new Error(`Could not sign in as ${key}: ${answer.status}`);
    return new Visitor(browser, this.csrfTokenFor(secret));
  }

  private async expired(borough: Borough): Promise<Visitor> {
    const { browser } = await this.signedIn(`officer-${borough}`);
    await this.matrix.superuser.query(
      `update auth.sessions set last_seen_at = last_seen_at - interval '61 minutes'
        where id = (select id from auth.sessions order by created_at desc limit 1)`,
    );
    return this.unknown(null, browser);
  }

  private async deactivated(borough: Borough): Promise<Visitor> {
    const key = `gone-${newId()}`;
    await this.save(key, 'officer', borough);
    const { browser } = await this.signedIn(key);
    await this.matrix.superuser.query(
      `update auth.people set deactivated_at = clock_timestamp() where practice_key = $1`,
      [key],
    );
    return this.unknown(null, browser);
  }

  private async save(key: string, role: 'officer' | 'protection-lead', boroughSlug: string): Promise<void> {
    const auth = await this.matrix.database.unitOfWork('auth');
    const person = { key, name: `A person of ${boroughSlug}`, email: `${key}@practice.invalid` };
    await auth.run(SYSTEM, (tx) => savePracticePeople(tx, [{ ...person, roles: [{ role, boroughSlug }] }]));
  }
}
