import { everyTenthPoint } from '@test/support/statement-proxy/kill-sweep';
import { BEHAVIOURS } from './arrival-flow';
import { sayProcesses, sweepProcesses } from './process-sweep';
import { DAYS_LATE, ON_TIME } from './two-workers';

const SEED = 5;

describe('a scheduled report with two worker processes, one of them killed', () => {
  it('arrives once for each recipient, or its reason does, every tenth point, whatever the mail server does', async () => {
    const began = Date.now();
    const swept = await sweepProcesses({
      ...{ behaviours: BEHAVIOURS, line: 'units', rhythm: ON_TIME, how: 'in turn' },
      choose: everyTenthPoint(SEED),
    });
    sayProcesses('a worker killed while it makes a report', swept, began);
    expect(swept.findings).toEqual([]);
    expect(swept.killed).toBeGreaterThanOrEqual(12);
  }, 180_000);

  it('is made once of the latest of the times that were missed, when both are after it', async () => {
    const began = Date.now();
    const swept = await sweepProcesses({
      ...{ behaviours: ['takes'], line: 'units', rhythm: DAYS_LATE, how: 'racing' },
      choose: () => [9, 30, 51, 72].map((at) => ({ at, how: 'unheard' })),
    });
    sayProcesses('two workers after the same missed report', swept, began);
    expect(swept.findings).toEqual([]);
    expect(swept.killed).toBeGreaterThanOrEqual(3);
  }, 180_000);
});
