import { Day } from '@lib/kernel/day';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { neighboursOf } from '@lib/boroughs/adjoining/adjoining';
import { boroughsIn, groupOf, groupsOn } from '@lib/boroughs/groupings/find-group';

/** Where a setting lies that is in no borough. */
export const OUTSIDE = 'outside';

export interface SubRegion {
  readonly code: string;
  readonly name: string;
}

/** The sub-regions of a day, in the order they are shown. */
export const subRegionsOn = (on: Day): SubRegion[] =>
  groupsOn('sub-region', on).map(({ code, label }) => ({ code, name: label }));

/** In which sub-region an authority lies, by its name; `outside` for one that is no borough. */
export const subRegionOf = (localAuthority: string, on: Day): string => {
  const borough = findAuthority(localAuthority);
  return borough === null ? OUTSIDE : (groupOf(borough.id, 'sub-region', on)?.code ?? OUTSIDE);
};

interface Border {
  readonly code: string;
  readonly land: number;
  readonly river: number;
}

/**
 * Sub-regions, nearest first: itself, then the others by how many pairs of boroughs on both sides share a boundary on land,
 * then down the Thames, which nobody can walk across. Of equal ones the order in which they are shown.
 */
export const nearestFirst = (from: string, on: Day): string[] => {
  const borders = subRegionsOn(on)
    .filter(({ code }) => code !== from)
    .map(({ code }) => borderOf(from, code, on));
  return [
    from,
    ...borders
      .toSorted((one, other) => other.land - one.land || other.river - one.river)
      .map(({ code }) => code),
  ];
};

const borderOf = (from: string, to: string, on: Day): Border => {
  const there = boroughsIn('sub-region', to, on);
  const across = boroughsIn('sub-region', from, on)
    .flatMap((id) => neighboursOf(id))
    .filter(({ boroughId }) => boroughId !== null && there.includes(boroughId));
  const river = across.filter((one) => one.river).length;
  return { code: to, land: across.length - river, river };
};
