import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import { CookieOptions, Request, Response } from 'express';
import { ProcessFacts } from '../process-facts';

/** What was just done, said once on the page that follows. It waits in a cookie, because that page is another request. */
@Injectable()
export class DoneBanner {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor({ settings }: ProcessFacts) {
    const secure = settings.publicUrl.startsWith('https:');
    this.name = `${secure ? '__Host-' : ''}plp-done`;
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  keep(response: Response, text: string): void {
    response.cookie(this.name, text, this.options);
  }

  /** The text, if there is one; it is not said again. */
  take(request: Request, response: Response): string | null {
    const text = parseCookie(request.headers.cookie ?? '')[this.name];
    if (!text) return null;
    response.clearCookie(this.name, this.options);
    return text;
  }
}
