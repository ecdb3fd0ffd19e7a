import { DestinationStream, Logger, pino } from 'pino';

/** Where something failed: the job or the request, never whom it was about. */
export type FailurePlace = Readonly<Record<string, string | null>>;

/**
 * The log of a process, one JSON line an event. What it has no method for cannot be written, so no child's data
 * can (security brief 5): each process adds methods for the facts it may write.
 */
export class ProcessLog {
  protected readonly logger: Logger;

  constructor(destination?: DestinationStream) {
    this.logger = pino(
      { base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
      destination as DestinationStream,
    );
  }

  /** An error nobody expected: its kind, its code and where it was thrown; its message may hold data. */
  failure(error: unknown, place: FailurePlace): void {
    this.logger.error({ ...place, ...traceOf(error) }, 'failure');
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
  const { code } = error as { code?: unknown };
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return {
    kind: error.name,
    ...(typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? { code } : {}),
    at: lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, 12),
  };
};
