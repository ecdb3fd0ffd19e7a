import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { SystemClock } from '@lib/kernel/clock';
import { formatDay } from '@lib/kernel/london-format';
import { practiceEditionHere } from '@lib/reference-data/loading/practice-edition';

export type EditionHere = Awaited<ReturnType<typeof practiceEditionHere>>;

/** Where no `start` listens, an operator does it. */
export const RESET_COMMAND = 'npm run cli -- practice:load --again --as-at YYYY-MM-DD';

export interface EditionModel {
  /** The day the London here was made for; null while there is none. */
  readonly asAt: string | null;
  /** The real day, which a new one would be made for: the practice clock goes back to it. */
  readonly today: string;
  readonly command: string;
}

export const editionModel = (here: EditionHere): EditionModel => {
  const today = new SystemClock().today();
  return {
    asAt: here && formatDay(here.asAt),
    today: formatDay(today),
    command: RESET_COMMAND.replace('YYYY-MM-DD', today),
  };
};

/** Tells one London from the next: the moment it was whole. */
export const markOf = (here: EditionHere): string => here?.madeAt.toString() ?? '';

/** As what somebody asked, for the audit: their keys are gone with everything else. */
export const askerOf = (viewer: Viewer | null): string | null =>
  viewer &&
  [...viewer.roles, ...(viewer.boroughId === null ? [] : [authorityById(viewer.boroughId).slug])].join(' ');
