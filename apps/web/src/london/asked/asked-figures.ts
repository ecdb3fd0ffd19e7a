import { Day } from '@lib/kernel/day';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { Choice } from '@lib/web-kit/govuk/choice';
import { ListFilter } from '@lib/web-kit/paging/list-filter';
import { Level } from './areas-asked';
import { Breakdown } from './breakdown';

/** A question whose first answer is what is shown when nothing is chosen. */
export interface LondonFilter<
  Name extends string = 'product' | 'on' | 'areas' | 'by',
> extends ListFilter<Name> {
  readonly blank: string;
}

/** What a page was asked for, and the questions it can be asked. */
export interface AskedFigures {
  readonly cube: Cube;
  readonly product: ProductCode;
  readonly level: Level;
  readonly breakdown: Breakdown;
  readonly filters: readonly LondonFilter[];
  /** Days there are releases of, newest first. */
  readonly periods: readonly Day[];
  /** Every way to break these areas down. */
  readonly breakdowns: readonly Breakdown[];
  /** What the page leads with besides, whatever it is broken down by. */
  readonly leads: readonly Category[];
  /** Every answer to which areas: boroughs only where the table is printed for them. */
  readonly levels: readonly Choice[];
}
