import { CubeDefinition } from '@lib/releases/cubes/cube';
import { CUBES, HIGH_COST_CUBES } from '@lib/measures/cubes/cube-register';

/** The parts of London’s figures, in the order of their tabs. */
export interface Section {
  readonly title: string;
  readonly cubes: readonly CubeDefinition[];
}

const PLACEMENTS_OF_LONDON = 'London placements';

/** By the code of a cube; what is not here is about placements. */
const SECTION_OF: Readonly<Partial<Record<string, string>>> = {
  ...Object.fromEntries(HIGH_COST_CUBES.map(({ code }) => [code, 'High-cost placements'])),
  'panel-recommendations': 'The weekly panel',
  searches: 'The weekly panel',
  'panel-cases': 'The weekly panel',
  'panel-follow-ups': 'The weekly panel',
  'panel-actions': 'The weekly panel',
  'similar-cases': 'The weekly panel',
  'unmet-need': 'Unmet need',
  'open-searches': 'Unmet need',
};

export const sectionTitle = (cube: string): string => SECTION_OF[cube] ?? PLACEMENTS_OF_LONDON;

/** Every section that has a table. */
export const SECTIONS: readonly Section[] = [...new Set(CUBES.map(({ code }) => sectionTitle(code)))].map(
  (title) => ({ title, cubes: CUBES.filter(({ code }) => sectionTitle(code) === title) }),
);
