import { DestinationStream, Logger, pino } from 'pino';

/** The worker's log, one JSON line an event, of counts and words of our own: what came of a job, never of whom. */
export class WorkerLog {
  private readonly logger: Logger;

  constructor(destination?: DestinationStream) {
    this.logger = pino(
      { base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
      destination as DestinationStream,
    );
  }

  /** What a job did; one that found nothing to do says nothing. */
  job(name: string, counts: Readonly<Record<string, number>>): void {
    if (Object.values(counts).some((count) => count > 0)) this.logger.info({ job: name, ...counts }, 'job');
  }

  /** An error by its kind, its code and where it was thrown; its message may hold data and is left out. */
  failure(job: string, error: unknown): void {
    this.logger.error({ job, ...traceOf(error) }, 'failure');
  }

  state(state: 'ready' | 'stopping' | 'stopped'): void {
    this.logger.info(state);
  }
}

const traceOf = (error: unknown): { kind: string; code?: string; at: string[] } => {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return {
    kind: error.name,
    ...(typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? { code } : {}),
    at: lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, 12),
  };
};
