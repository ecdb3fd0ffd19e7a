import { DestinationStream, Logger, pino } from 'pino';

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

/** Writes the log, one JSON line an event. What it does not have a method for cannot be written. */
export class ServiceLog {
  private readonly logger: Logger;

  constructor(destination?: DestinationStream) {
    this.logger = pino(
      { base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
      destination as DestinationStream,
    );
  }

  request(line: RequestLine): void {
    const { method, route, status, requestId, milliseconds, personId } = line;
    this.logger.info({ method, route, status, requestId, milliseconds, personId }, 'request');
  }

  /** An error nobody expected: its kind, its database code and where it was thrown; its message may hold data. */
  failure(error: unknown, requestId: string | null): void {
    this.logger.error({ requestId, ...traceOf(error) }, 'failure');
  }

  /** Start and stop of the process, in words of our own. */
  state(state: 'ready' | 'stopping' | 'stopped', facts: Readonly<Record<string, number>> = {}): void {
    this.logger.info(facts, state);
  }
}

interface Trace {
  readonly kind: string;
  readonly code?: string;
  readonly at: readonly string[];
}

const traceOf = (error: unknown): Trace => {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const code = (error as { code?: unknown }).code;
  const at = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12);
  return {
    kind: error.name,
    code: typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : undefined,
    at,
  };
};
