import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { LEFT_OUT } from './areas';

/** How many boroughs a release can have: all but the one that is always left out. */
export const MOST_BOROUGHS = AUTHORITIES.length - LEFT_OUT.length;

type TakenPart = Pick<ReleaseSummary, 'includes'>;

/** "31 of the 32", "all 32": how many took part, where a heading says that it is boroughs. */
export const takingPart = ({ includes }: TakenPart): string =>
  includes.length === MOST_BOROUGHS ? `all ${MOST_BOROUGHS}` : `${includes.length} of the ${MOST_BOROUGHS}`;

/** "31 of the 32", "32 of the 32": in a cell of a workbook, where what begins with "all" reads as a total. */
export const takingPartInCell = ({ includes }: TakenPart): string =>
  `${includes.length} of the ${MOST_BOROUGHS}`;

/** The same in a sentence, in the same words on pages and in workbooks. */
export const boroughsTakingPart = (release: TakenPart): string => `${takingPart(release)} boroughs`;
