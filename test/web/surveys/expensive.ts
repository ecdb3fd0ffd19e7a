import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { day } from '@lib/kernel/day';
import { WebApp } from '@test/support/web-app';

/** Gives placements of a borough a weekly price that puts them into the register. @returns how many there are */
export const expensive = async (app: WebApp, boroughId: number, most: number): Promise<number> => {
  const placements = await app.database.rowsAsSuperuser<{ id: string; on: string }>(
    `select id, started_on::text as "on" from placements where borough_id = $1 and ended_on is null order by id limit $2`,
    [boroughId, most],
  );
  const context = { scope: 'borough', personId: null, boroughId } as const;
  for (const [at, { id, on }] of placements.entries())
    await app.app.get(CostLines, { strict: false }).add({ context, origin: {}, name: 'An officer' }, id, {
      ...{ kind: 'core', payer: 'social-care', per: 'week', pence: 1_050_000 + at * 10_000 },
      ...{ startsOn: day(on), endsOn: null },
    });
  return placements.length;
};
