import { Page, Request } from 'playwright-core';

/** How long the service took to answer, for the pages a browser opens: redirects are answers of their own. */
export class AnswerTimes {
  private readonly times = new Map<string, number[]>();

  constructor(page: Page) {
    page.on('requestfinished', (request) => this.note(request));
  }

  private note(request: Request): void {
    if (request.resourceType() !== 'document') return;
    const { requestStart, responseStart } = request.timing();
    const path = new URL(request.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
    const page = `${request.method()} ${path}`;
    this.times.set(page, [...(this.times.get(page) ?? []), responseStart - requestStart]);
  }

  /** A line for each page: the median in milliseconds, and of how many. */
  lines(): string[] {
    return [...this.times].map(
      ([page, times]) => `${page}: ${median(times).toFixed(0)} ms (${times.length})`,
    );
  }
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
