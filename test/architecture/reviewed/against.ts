import { Project } from '../source/project';
import { Reviewed } from './reviewed';

/** Files that break a rule and are not reviewed, and reviews that nothing needs. */
export const against = (project: Project, reviewed: Reviewed, found: readonly string[]): string[] => [
  ...found.filter((place) => !(place.replace(/:\d+$/, '') in reviewed)),
  ...Object.keys(reviewed)
    .filter((path) => project.has(path) && !found.some((place) => place.startsWith(`${path}:`)))
    .map((path) => `${path}: reviewed for something it no longer does`),
];
