import { Authority } from '@lib/boroughs/authorities/authorities';

/**
 * What gives a practice child's borough away wherever their data turn up. Every local reference starts with
 * the borough's three letters, and every pupil number holds its DfE number and a school that cannot exist, so a
 * test can look for any borough's tokens in whatever another borough is shown.
 */
export const localReference = (borough: Authority, number: number): string =>
  `${borough.liia}-${String(number).padStart(6, '0')}`;

/** A pupil number: letter, DfE number, school 0000, then six digits of the child's own. */
export const pupilNumber = (borough: Authority, number: number): string =>
  `Q${borough.id}0000${String(number % 100_000).padStart(5, '0')}`;

/** Finds any token of one borough in a text; not global, so that it can be asked again and again. */
export const canaryPattern = (borough: Authority): RegExp =>
  new RegExp(`\\b${borough.liia}-\\d{6}\\b|\\bQ${borough.id}0000\\d{5}\\b`);
