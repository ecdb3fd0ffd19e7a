import { everyTenthPoint, Flow, sayCovered, sweep } from '@test/support/statement-proxy/kill-sweep';
import { UploadFlows } from './upload-flows';

const SEED = 5;

describe('a workbook of a return broken off at any statement is applied wholly or not at all', () => {
  let flows: UploadFlows;

  beforeAll(async () => {
    flows = await UploadFlows.start();
  });
  afterAll(() => flows.close());

  const steps: [string, () => Flow<never>][] = [
    ['applying', () => flows.apply() as Flow<never>],
    ['undoing', () => flows.undo() as Flow<never>],
  ];

  it.each(steps)('%s, every tenth point', async (name, flow) => {
    const swept = await sweep(flows.proxy, flow(), everyTenthPoint(SEED));
    sayCovered(`${name} a workbook of a return`, swept);
    expect(swept.findings).toEqual([]);
    expect(swept.points).toBeGreaterThanOrEqual(3);
    expect(swept.leftBefore).toBeGreaterThan(0);
    expect(swept.leftAfter).toBeGreaterThan(0);
  });
});
