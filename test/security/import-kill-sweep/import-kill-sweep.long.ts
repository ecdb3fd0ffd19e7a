import { everyPoint, Flow, sayCovered, sweep } from '@test/support/statement-proxy/kill-sweep';
import { ImportFlows } from './import-flows';
import { killedImports } from './killed-imports';

describe('an import broken off at every statement leaves the state before it or after it', () => {
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

  it.each(steps)(
    '%s',
    async (name, flow) => {
      const swept = await sweep(flows.proxy, flow() as Flow<unknown>, everyPoint);
      sayCovered(`${name}, the line broken`, swept);
      expect(swept.findings).toEqual([]);
      expect(swept.points).toBe(2 * swept.statements);
    },
    900_000,
  );

  it('applying, the process killed', async () => {
    const killed = await killedImports(flows, [1, 4, 8, 12, 16, 20, -2, -1, 0]);
    sayCovered('applying, the process killed', killed);
    expect(killed.findings).toEqual([]);
  }, 300_000);
});
