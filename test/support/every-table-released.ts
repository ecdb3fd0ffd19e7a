import { Day } from '@lib/kernel/day';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { publishEveryRelease } from './releases/publish-every-release';
import { printRelease } from './printed-releases';
import { WebApp } from './web-app';

/** Days of releases, oldest first. */
export interface ReleasedOn {
  readonly weeks: readonly Day[];
  readonly quarters: readonly Day[];
}

/** Prints a release of every table there is for each of the days, signed off. */
export const releaseEveryTable = async (app: WebApp, { weeks, quarters }: ReleasedOn): Promise<void> => {
  const stats = await app.database.unitOfWork('stats');
  for (const { code: cube, products } of CUBES)
    for (const product of products)
      for (const [at, on] of (product === 'operational' ? weeks : quarters).entries())
        await printRelease(stats, { cube, product, on, more: at * 3 });
  await publishEveryRelease(app.database);
};
