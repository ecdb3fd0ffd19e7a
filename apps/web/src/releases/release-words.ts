import { cubeOf } from '@lib/measures/cubes/cube-register';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Status } from '@lib/web-kit/govuk/tag';

export const releaseStatus = ({ state }: Pick<ReleaseSummary, 'state'>): Status =>
  state === 'published'
    ? { text: 'Published', kind: 'done' }
    : { text: 'Awaiting sign-off', kind: 'waiting' };

/** The title of a table; a table that is no longer made keeps its code. */
export const tableTitle = (code: string): string => cubeOf(code)?.title ?? code;

/** "1,204 of 6,210 (19%)": how much of something is hidden. */
export const shareWords = (some: number, all: number): string =>
  all === 0
    ? 'none'
    : `${some.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} (${Math.round((100 * some) / all)}%)`;
