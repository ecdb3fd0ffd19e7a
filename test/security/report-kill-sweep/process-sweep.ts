import { Point } from '@test/support/statement-proxy/kill-sweep';
import { Behaviour } from '../../db/mail/mail-server';
import { Ended, Rhythm, TwoWorkers } from './two-workers';
import { KillPoint, LineName } from './killable-worker';

/** What a sweep is over. */
export interface ProcessSweep {
  /** What the mail server does, in turn from one point to the next, until whoever lives has been turned away. */
  readonly behaviours: readonly Behaviour[];
  readonly line: LineName;
  readonly rhythm: Rhythm;
  /** `in turn`: the worker that is killed makes the run until then. `racing`: both are after it. */
  readonly how: 'in turn' | 'racing';
  readonly choose: (statements: number) => readonly Point[];
}

export interface ProcessesSwept {
  readonly statements: number;
  readonly points: number;
  /** At how many of the points the worker came to the statement and was killed. */
  readonly killed: number;
  /** Mails that came again under the same Message-ID. */
  readonly repeated: number;
  readonly findings: readonly string[];
}

/** Kills one of two worker processes at each chosen statement, and looks at what the other and its successor leave. */
export const sweepProcesses = async ({
  behaviours,
  line,
  rhythm,
  how,
  choose,
}: ProcessSweep): Promise<ProcessesSwept> => {
  const workers = await TwoWorkers.start(rhythm);
  try {
    const statements = await workers.statements(line, behaviours[0]!);
    const points = choose(statements);
    const ended: { name: string; of: Ended }[] = [];
    for (const [n, point] of points.entries()) {
      const behaviour = behaviours[n % behaviours.length]!;
      const kill: KillPoint = { ...point, line };
      const of = await (how === 'racing' ? workers.race(kill, behaviour) : workers.kill(kill, behaviour));
      ended.push({
        name: `statement ${point.at} of ${statements}, ${point.how}, the server ${behaviour}`,
        of,
      });
    }
    return {
      statements,
      points: points.length,
      killed: ended.filter(({ of }) => of.wasKilled).length,
      repeated: ended.reduce((sum, { of }) => sum + of.repeated, 0),
      findings: ended.flatMap(({ name, of }) => (of.finding === null ? [] : [`${name}: ${of.finding}`])),
    };
  } finally {
    await workers.close();
  }
};

/** The line a sweep prints, so that a log says what was covered. */
export const sayProcesses = (name: string, swept: ProcessesSwept, began: number): void => {
  const { points, statements, killed, repeated, findings } = swept;
  process.stdout.write(
    `${name}: ${points} points over ${statements} statements, killed at ${killed}; ${repeated} mails came twice, ` +
      `${findings.length} findings, ${Math.round((Date.now() - began) / 1_000)} s\n`,
  );
};
