import { Day } from '@lib/kernel/day';
import { Group, Grouping, GROUPS, Membership } from './groupings';
import { MEMBERSHIPS } from './memberships';

const holdsOn = (membership: Membership, on: Day): boolean =>
  membership.from <= on && (membership.to === null || on <= membership.to);

/** The group a borough is in on a day; null when the grouping did not exist yet. */
export const groupOf = (boroughId: number, grouping: Grouping, on: Day): Group | null => {
  const found = MEMBERSHIPS.find(
    (one) => one.boroughId === boroughId && one.grouping === grouping && holdsOn(one, on),
  );
  return found ? groupNamed(grouping, found.code) : null;
};

/** The DfE numbers of the boroughs in a group on a day, in order. */
export const boroughsIn = (grouping: Grouping, code: string, on: Day): number[] =>
  MEMBERSHIPS.filter((one) => one.grouping === grouping && one.code === code && holdsOn(one, on))
    .map((one) => one.boroughId)
    .sort((a, b) => a - b);

/** The groups of a grouping that have members on a day, in the order they are shown. */
export const groupsOn = (grouping: Grouping, on: Day): Group[] =>
  GROUPS.filter((group) => group.grouping === grouping && boroughsIn(grouping, group.code, on).length > 0);

const groupNamed = (grouping: Grouping, code: string): Group | null =>
  GROUPS.find((group) => group.grouping === grouping && group.code === code) ?? null;
