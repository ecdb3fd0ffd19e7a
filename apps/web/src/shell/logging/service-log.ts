import { ProcessLog } from '@lib/kernel/process/process-log';

/** One request, in the only facts that are ever written of it (security.md 5): no address, no body, no text. */
export interface RequestLine {
  readonly method: string;
  /** The route's template, with its parameters unfilled; null for an address that is no page. */
  readonly route: string | null;
  readonly status: number;
  readonly requestId: string;
  readonly milliseconds: number;
  readonly personId: string | null;
}

/** The log of the web process. */
export class ServiceLog extends ProcessLog {
  request(line: RequestLine): void {
    const { method, route, status, requestId, milliseconds, personId } = line;
    this.logger.info({ method, route, status, requestId, milliseconds, personId }, 'request');
  }
}
