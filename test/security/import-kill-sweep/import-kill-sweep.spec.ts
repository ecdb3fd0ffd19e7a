import { everyTenthPoint, Flow, sayCovered, sweep } from '@test/support/statement-proxy/kill-sweep';
import { ImportFlows } from './import-flows';
import { killedImports } from './killed-imports';

const SEED = 3;

describe('an import broken off at any statement leaves the state before it or after it', () => {
  let flows: ImportFlows;

  beforeAll(async () => {
    flows = await ImportFlows.start();
  });
  afterAll(() => flows.close());

  const steps: [string, () => Flow<string> | Flow<string[]>][] = [
    ['receiving', () => flows.receive()],
    ['applying', () => flows.apply()],
    ['undoing', () => flows.undo()],
  ];

  it.each(steps)('%s, every tenth point', async (name, flow) => {
    const swept = await sweep(flows.proxy, flow() as Flow<unknown>, everyTenthPoint(SEED));
    sayCovered(name, swept);
    expect(swept.findings).toEqual([]);
    expect(swept.points).toBeGreaterThanOrEqual(3);
    expect(swept.leftBefore).toBeGreaterThan(0);
    expect(swept.leftAfter).toBeGreaterThan(0);
  });

  it('applying, when the process is killed at the statement before the last', async () => {
    const killed = await killedImports(flows, [-1]);
    expect(killed.findings).toEqual([]);
    expect(killed).toMatchObject({ points: 1, leftBefore: 1 });
  });
});
