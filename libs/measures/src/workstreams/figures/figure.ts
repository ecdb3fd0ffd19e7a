import { Aim } from '../../measure';
import { WorkstreamFigure } from '../workstream';

/** One figure: the table, the way it is broken down, the category it is about. @param measure its code, where there is one */
export const figure = (
  aim: Aim,
  [cube, breakdown, category]: readonly [cube: string, breakdown: string, category: string],
  measure: string | null = null,
): WorkstreamFigure => ({ aim, cube, breakdown, category, measure });
