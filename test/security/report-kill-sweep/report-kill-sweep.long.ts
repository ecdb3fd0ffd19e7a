import { everyPoint, sayCovered, sweep } from '@test/support/statement-proxy/kill-sweep';
import { ReportFlow } from './report-flow';

describe('a report broken off at every statement is there once or not yet', () => {
  let flow: ReportFlow;

  beforeAll(async () => {
    flow = await ReportFlow.start();
  });
  afterAll(() => flow.close());

  it.each(['line', 'everything'] as const)(
    'when it loses the %s',
    async (what) => {
      const swept = await sweep(flow.proxy, flow, everyPoint, what);
      sayCovered(`a report that loses the ${what}`, swept);
      expect(swept.findings).toEqual([]);
      expect(swept.points).toBe(2 * swept.statements);
    },
    900_000,
  );
});
