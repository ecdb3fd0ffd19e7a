import { everyTenthPoint, sayCovered, sweep } from '@test/support/statement-proxy/kill-sweep';
import { ArrivalFlow, BEHAVIOURS } from './arrival-flow';
import { reached } from './reached-points';

const SEED = 3;

describe('a scheduled report broken off at any statement while the mail server misbehaves', () => {
  let flow: ArrivalFlow;

  beforeAll(async () => {
    flow = await ArrivalFlow.start(BEHAVIOURS);
  });
  afterAll(() => flow.close());

  it('arrives once for each recipient, or its reason does, every tenth point', async () => {
    const swept = reached(await sweep(flow.proxy, flow, everyTenthPoint(SEED)));
    sayCovered('a report that arrives, losing the line', swept);
    expect(swept.findings).toEqual([]);
    expect(swept.points).toBeGreaterThanOrEqual(12);
  });
});
