import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import { CookieOptions, Request, Response } from 'express';
import { ProcessFacts } from '../shell/process-facts';

/**
 * - `session`: somebody is signed in;
 * - `code`: the password was right, the code is awaited;
 * - `visit`: nobody is signed in; only there so that a form's token belongs to one browser.
 */
export type CookieName = 'session' | 'code' | 'visit';

const SUFFIX: Readonly<Record<CookieName, string>> = { session: '', code: '-code', visit: '-visit' };

/**
 * The cookies of the service. Over https each has the `__Host-` prefix, so that no other host of the same domain can
 * set one; over http (practice on one's own machine) a browser would refuse that prefix.
 */
@Injectable()
export class Cookies {
  private readonly isSecure: boolean;

  constructor(facts: ProcessFacts) {
    this.isSecure = facts.settings.publicUrl.startsWith('https:');
  }

  read(request: Request, name: CookieName): string | null {
    return parseCookie(request.headers.cookie ?? '')[this.nameOf(name)] || null;
  }

  set(response: Response, name: CookieName, value: string): void {
    response.cookie(this.nameOf(name), value, this.options());
  }

  clear(response: Response, name: CookieName): void {
    response.clearCookie(this.nameOf(name), this.options());
  }

  private nameOf(name: CookieName): string {
    return `${this.isSecure ? '__Host-' : ''}plp${SUFFIX[name]}`;
  }

  /** No `Max-Age`: it goes with the browser; how long it works is the server's business. */
  private options(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', secure: this.isSecure, path: '/' };
  }
}
