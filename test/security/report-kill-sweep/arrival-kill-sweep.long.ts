import { everyPoint, sayCovered, sweep } from '@test/support/statement-proxy/kill-sweep';
import { ArrivalFlow, BEHAVIOURS } from './arrival-flow';
import { reached } from './reached-points';

describe('a scheduled report broken off at every statement while the mail server misbehaves', () => {
  it.each([...BEHAVIOURS.map((behaviour) => [behaviour, 'line'] as const), ['takes', 'everything'] as const])(
    'arrives once for each recipient, or its reason does, when the server %s and the worker loses the %s',
    async (behaviour, what) => {
      const flow = await ArrivalFlow.start([behaviour]);
      try {
        const swept = reached(await sweep(flow.proxy, flow, everyPoint, what));
        sayCovered(`a report that arrives while the server ${behaviour}, losing the ${what}`, swept);
        expect(swept.findings).toEqual([]);
        const all = 2 * swept.statements;
        expect(swept.points).toBeGreaterThanOrEqual(behaviour === 'takes' ? all : 0.8 * all);
      } finally {
        await flow.close();
      }
    },
    1_800_000,
  );
});
