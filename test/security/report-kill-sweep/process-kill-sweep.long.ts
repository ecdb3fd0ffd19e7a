import { everyPoint, Point } from '@test/support/statement-proxy/kill-sweep';
import { Behaviour } from '../../db/mail/mail-server';
import { ProcessesSwept, ProcessSweep, sayProcesses, sweepProcesses } from './process-sweep';
import { DAYS_LATE, ON_TIME } from './two-workers';

const MINUTES = 60_000;

const sweepAndSay = async (name: string, sweep: ProcessSweep): Promise<ProcessesSwept> => {
  const began = Date.now();
  const swept = await sweepProcesses(sweep);
  sayProcesses(name, swept, began);
  return swept;
};

const everyThirdPoint = (statements: number): Point[] =>
  everyPoint(statements).filter(({ at, how }) => at % 3 === 0 && how === 'unheard');

/** Two at a time, because a point is mostly waiting: for the queue, and for a process to start. */
const TOGETHER: readonly (readonly [Behaviour, Behaviour])[] = [
  ['takes', 'says nothing'],
  ['is busy', 'refuses the address'],
];

describe('a scheduled report with two worker processes, one of them killed at every statement', () => {
  it.each(TOGETHER)(
    'arrives once for each recipient, or its reason does, while the mail server %s, or %s',
    async (...behaviours) => {
      const swept = await Promise.all(
        behaviours.map((behaviour) =>
          sweepAndSay(`a worker killed while it makes a report and the server ${behaviour}`, {
            ...{ behaviours: [behaviour], line: 'units', rhythm: ON_TIME, how: 'in turn' },
            choose: everyPoint,
          }),
        ),
      );
      expect(swept.flatMap(({ findings }) => findings)).toEqual([]);
      for (const { points, statements, killed } of swept) {
        expect(points).toBe(2 * statements);
        expect(killed).toBe(points);
      }
      // Killed after the server took a mail and before that was written down.
      if (behaviours.includes('takes')) expect(swept[0]!.repeated).toBeGreaterThan(0);
    },
    30 * MINUTES,
  );

  it(
    'arrives once when the worker is killed at what it asks of the queue',
    async () => {
      const swept = await sweepAndSay('a worker killed at its queue', {
        ...{ behaviours: ['takes'], line: 'queue', rhythm: ON_TIME, how: 'in turn' },
        choose: everyPoint,
      });
      expect(swept.findings).toEqual([]);
      expect(swept.killed).toBeGreaterThanOrEqual(4);
    },
    10 * MINUTES,
  );

  it(
    'is made once of the latest of the times that were missed, when both are after it',
    async () => {
      const swept = await sweepAndSay('two workers after the same missed report', {
        ...{ behaviours: ['takes', 'is busy'], line: 'units', rhythm: DAYS_LATE, how: 'racing' },
        choose: everyThirdPoint,
      });
      expect(swept.findings).toEqual([]);
      expect(swept.killed).toBeGreaterThanOrEqual(0.9 * swept.points);
    },
    10 * MINUTES,
  );
});
