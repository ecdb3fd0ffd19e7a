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
  constructor(readonly to: string) {}
}

export class Download {
  constructor(
    readonly fileName: string,
    readonly contentType: string,
    readonly body: Uint8Array,
  ) {}
}

/** A page, with 200. */
export const page = (template: string, model: object): Page => new Page(template, model);

/** The same page again with what was typed and what is wrong with it: 422. */
export const pageWithProblems = (template: string, model: object): Page => new Page(template, model, 422);

/** After a change: 303, so that reloading does not send it again. */
export const redirectTo = (path: string): Redirect => new Redirect(path);
