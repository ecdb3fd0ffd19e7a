import { everyTenthPoint, sayCovered, sweep } from '@test/support/statement-proxy/kill-sweep';
import { ReportFlow } from './report-flow';

const SEED = 7;

describe('a report broken off at any statement is there once or not yet', () => {
  let flow: ReportFlow;

  beforeAll(async () => {
    flow = await ReportFlow.start();
  });
  afterAll(() => flow.close());

  it.each(['line', 'everything'] as const)('when it loses the %s, every tenth point', async (what) => {
    const swept = await sweep(flow.proxy, flow, everyTenthPoint(SEED), what);
    sayCovered(`a report that loses the ${what}`, swept);
    expect(swept.findings).toEqual([]);
    expect(swept.points).toBeGreaterThanOrEqual(4);
    expect(swept.leftAfter).toBeGreaterThan(0);
  });
});
