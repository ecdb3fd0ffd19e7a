import { Day } from '@lib/kernel/day';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { boroughsIn, groupsOn } from '@lib/boroughs/groupings/find-group';
import { Grouping } from '@lib/boroughs/groupings/groupings';
import { Area, AreaKind } from '@lib/releases/cubes/area';

/** Too few children to be shown, or to be part of any sum that is: taking a sum apart would give it away. */
export const LEFT_OUT: readonly number[] = [201];

const GROUPED: readonly Grouping[] = ['statistical', 'statutory', 'sub-region'];

/** Every area figures are given for on a day, widest first; the City of London is in none of the sums. */
export const areasOn = (on: Day): Area[] => [
  { kind: 'london', code: 'london', name: 'London', gss: 'E12000007', boroughs: everyBorough() },
  ...GROUPED.flatMap((grouping) =>
    groupsOn(grouping, on)
      .map((group) => ({
        kind: grouping as AreaKind,
        code: group.code,
        name: group.label,
        gss: group.gss ?? null,
        boroughs: boroughsIn(grouping, group.code, on).filter(isIn),
      }))
      .filter(({ boroughs }) => boroughs.length > 0),
  ),
  ...AUTHORITIES_BY_NAME.map(({ id, name, gss }) => ({
    kind: 'borough' as const,
    code: String(id),
    name,
    gss,
    boroughs: [id],
  })),
];

const isIn = (boroughId: number): boolean => !LEFT_OUT.includes(boroughId);

const everyBorough = (): number[] => AUTHORITIES_BY_NAME.map(({ id }) => id).filter(isIn);
