import { Area } from '../cubes/area';

/** Boroughs that are in the same groups of every grouping: no published sum tells them apart. */
export interface AreaClass {
  readonly boroughs: readonly number[];
  /** The areas, by their place in the list, that hold all of them. */
  readonly areas: readonly number[];
}

/**
 * The boroughs that take part, by the set of areas they are in. Every area of several boroughs is then a sum of whole
 * classes, and there are far fewer of them than boroughs.
 */
export const classesOf = (areas: readonly Area[], takingPart: readonly number[]): AreaClass[] => {
  const classes = new Map<string, { boroughs: number[]; areas: number[] }>();
  for (const borough of takingPart) {
    const within = [...areas.keys()].filter((place) => areas[place]!.boroughs.includes(borough));
    const key = within.join(' ');
    const found = classes.get(key) ?? { boroughs: [], areas: within };
    found.boroughs.push(borough);
    classes.set(key, found);
  }
  return [...classes.values()];
};
