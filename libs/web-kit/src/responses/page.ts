import { Readable } from 'node:stream';

/**
 * What a handler returns for a browser: a template with its model, a place to go, or a file. One interceptor
 * in the web process turns each into a response, so a handler stays a plain function and is tested as one.
 */
export class Page {
  constructor(
    /** Path of the template below `apps/web/src`, for example `placements/children/list.njk`. */
    readonly template: string,
    readonly model: object,
    readonly status = 200,
  ) {}
}

export class Redirect {
  constructor(
    readonly to: string,
    /** What was done, for the banner of the page that follows; nothing of a child. */
    readonly done: string | null = null,
  ) {}
}

export class Download {
  constructor(
    readonly fileName: string,
    readonly contentType: string,
    readonly body: Uint8Array | Readable,
    /** Must be said of a stream. */
    readonly bytes: number | undefined = body instanceof Uint8Array ? body.byteLength : undefined,
  ) {}
}

/** A page, with 200. */
export const page = (template: string, model: object): Page => new Page(template, model);

/** The same page again with what was typed and what is wrong with it: 422. */
export const pageWithProblems = (template: string, model: object): Page => new Page(template, model, 422);

/**
 * After a change: 303, so that reloading does not send it again.
 * @param done said once in a banner on that page, for example "The agreement has ended"
 */
export const redirectTo = (path: string, done?: string): Redirect => new Redirect(path, done);
