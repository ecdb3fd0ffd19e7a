import { Break, StatementProxy } from './statement-proxy';

/** Something that must happen wholly or not at all, however the line to the database breaks. */
export interface Flow<Subject> {
  /** Brings about, over a sound line, the state before, and names what the flow works on. */
  prepare(): Promise<Subject>;
  /** The flow itself, through the proxy. */
  act(subject: Subject): Promise<unknown>;
  /** `before` or `after`; anything else says what was found in between. */
  stateOf(subject: Subject): Promise<string>;
  /** The flow once more, over a sound line, as the person or the next worker would. */
  retry(subject: Subject): Promise<unknown>;
}

export interface Swept {
  /** Statements of the undisturbed flow. */
  readonly statements: number;
  readonly points: number;
  readonly leftBefore: number;
  readonly leftAfter: number;
  /** What went wrong, by point. */
  readonly findings: readonly string[];
}

export type Point = Pick<Break, 'at' | 'how'>;

/** Every statement, lost on the way there and lost on the way back. */
export const everyPoint = (statements: number): Point[] =>
  Array.from({ length: statements }, (_, at) => at + 1).flatMap((at) => [
    { at, how: 'unheard' as const },
    { at, how: 'unanswered' as const },
  ]);

/** Every tenth, beginning where the seed says, and the last two, between which the flow is kept. */
export const everyTenthPoint =
  (seed: number) =>
  (statements: number): Point[] => {
    const all = everyPoint(statements);
    return all.filter((_, at) => at % 10 === seed % 10 || at >= all.length - 2);
  };

/** Breaks the line at each chosen statement of a flow, and looks at what is left and whether a retry mends it. */
export const sweep = async <Subject>(
  proxy: StatementProxy,
  flow: Flow<Subject>,
  choose: (statements: number) => readonly Point[],
  what: Break['what'] = 'line',
): Promise<Swept> => {
  const statements = await countStatements(proxy, flow);
  const points = choose(statements);
  const findings: string[] = [];
  const left = { before: 0, after: 0 };
  for (const point of points) {
    const name = `statement ${point.at} of ${statements}, ${point.how}`;
    const subject = await flow.prepare();
    proxy.arm({ ...point, what });
    await flow.act(subject).catch(() => undefined);
    const broke = proxy.hasBroken;
    proxy.arm(null);
    if (!broke) findings.push(`${name}: the flow never came so far`);
    const state = await flow.stateOf(subject);
    if (state === 'before' || state === 'after') left[state] += 1;
    else findings.push(`${name}: ${state}`);
    findings.push(...(await retried(flow, subject)).map((finding) => `${name}, tried again: ${finding}`));
  }
  return {
    statements,
    points: points.length,
    leftBefore: left.before,
    leftAfter: left.after,
    findings,
  };
};

const countStatements = async <Subject>(proxy: StatementProxy, flow: Flow<Subject>): Promise<number> => {
  // Once to open the connections, whose own statements are not the flow's.
  for (let round = 0; round < 2; round += 1) {
    const subject = await flow.prepare();
    proxy.arm(null);
    await flow.act(subject);
    const state = await flow.stateOf(subject);
    if (state !== 'after') throw new Error(`Undisturbed, the flow does not end as it should: ${state}`);
  }
  return proxy.statements;
};

const retried = async <Subject>(flow: Flow<Subject>, subject: Subject): Promise<string[]> => {
  try {
    await flow.retry(subject);
    const state = await flow.stateOf(subject);
    return state === 'after' ? [] : [state];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};

/** The line a sweep prints, so that a log says what was covered. */
export const sayCovered = (name: string, swept: Swept): void => {
  process.stdout.write(
    `${name}: ${swept.points} points over ${swept.statements} statements; ` +
      `${swept.leftBefore} left as before, ${swept.leftAfter} as after, ${swept.findings.length} findings\n`,
  );
};
