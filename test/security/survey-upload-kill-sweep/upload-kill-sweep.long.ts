import { everyPoint, Flow, sayCovered, sweep } from '@test/support/statement-proxy/kill-sweep';
import { UploadFlows } from './upload-flows';

describe('a workbook of a return broken off at every statement is applied wholly or not at all', () => {
  let flows: UploadFlows;

  beforeAll(async () => {
    flows = await UploadFlows.start();
  });
  afterAll(() => flows.close());

  const steps: [string, () => Flow<never>][] = [
    ['applying', () => flows.apply() as Flow<never>],
    ['undoing', () => flows.undo() as Flow<never>],
  ];

  it.each(steps)(
    '%s',
    async (name, flow) => {
      const swept = await sweep(flows.proxy, flow(), everyPoint);
      sayCovered(`${name} a workbook of a return`, swept);
      expect(swept.findings).toEqual([]);
      expect(swept.points).toBe(2 * swept.statements);
    },
    900_000,
  );
});
