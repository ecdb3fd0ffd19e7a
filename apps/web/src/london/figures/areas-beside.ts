import { Day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { Area } from '@lib/releases/cubes/area';

/** What a borough is looked at beside: its sub-region, where it is in one that is summed, and London. */
export const areasBeside = (boroughId: number, on: Day): Area[] => {
  const all = areasOn(on);
  return [
    ...all.filter(({ kind, boroughs }) => kind === 'sub-region' && boroughs.includes(boroughId)),
    ...all.filter(({ kind }) => kind === 'london'),
  ];
};
