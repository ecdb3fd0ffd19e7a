import { Aim } from '../measure';

/** A figure of a workstream: part of one released table, with the measure it answers. */
export interface WorkstreamFigure {
  readonly aim: Aim;
  /** The code of a cube, and of one of its breakdowns as the pages of London name them. */
  readonly cube: string;
  readonly breakdown: string;
  /** The category its headline and sentence are about. */
  readonly category: string;
  /** The code of the measure whose definition stands beside it; null where the table’s own definition is all there is. */
  readonly measure: string | null;
}

/** A field of work of the programme: what it asks, the figures that answer, and the reports its workbook is put together from. */
export interface Workstream {
  readonly code: string;
  readonly title: string;
  /** What a commissioner decides with it, as a question. */
  readonly question: string;
  readonly figures: readonly WorkstreamFigure[];
  /** Codes of reports, in the order of the workbook. */
  readonly reports: readonly string[];
  /** Goes up when somebody changes what it shows; 1 as it ships. */
  readonly version: number;
}
