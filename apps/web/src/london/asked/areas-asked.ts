import { areasOn } from '@lib/measures/cubes/areas';
import { Area } from '@lib/releases/cubes/area';
import { Day } from '@lib/kernel/day';
import { groupsOn } from '@lib/boroughs/groupings/find-group';
import { Rows } from './breakdown';
import { Choice } from '@lib/web-kit/govuk/choice';

/** London and its parts, the boroughs of a sub-region (by its code), or every borough. */
export type Level = string;

export const PARTS: Level = 'parts';
export const BOROUGHS: Level = 'boroughs';

/** The answers to "Areas", as the sub-regions are on a day. */
export const levelChoices = (on: Day): Choice[] => [
  { value: PARTS, text: 'London and its parts' },
  ...groupsOn('sub-region', on).map(({ code, label }) => ({ value: code, text: `Boroughs of ${label}` })),
  { value: BOROUGHS, text: 'All boroughs' },
];

export const rowsOf = (level: Level): Rows => (level === PARTS ? 'parts' : 'boroughs');

/** The rows of a page, in their order: widest first, boroughs by name whatever their numbers are. */
export const areasOf = (level: Level, on: Day): Area[] => {
  const all = areasOn(on);
  if (level === PARTS) return all.filter(({ kind }) => kind !== 'borough');
  const boroughs = all.filter(({ kind }) => kind === 'borough');
  const london = all.filter(({ kind }) => kind === 'london');
  if (level === BOROUGHS) return [...london, ...boroughs];
  const region = all.filter(({ kind, code }) => kind === 'sub-region' && code === level);
  const members = region.flatMap((one) => one.boroughs);
  return [...london, ...region, ...boroughs.filter((one) => members.includes(one.boroughs[0]!))];
};

/** How many boroughs an area has; a borough is one. */
export const areaNote = ({ kind, boroughs }: Area): string | undefined =>
  kind === 'borough' ? undefined : `${boroughs.length} boroughs`;

/** Both inner and outer Londons, named in full once on a page that shows them. */
export const INNER_AND_OUTER_WORDS =
  'There are two Inner and Outer Londons. The statistical ones are those of the DfE’s published figures. The statutory ones are those of the London Government Act 1963: Greenwich is inner there, Haringey and Newham are outer.';
