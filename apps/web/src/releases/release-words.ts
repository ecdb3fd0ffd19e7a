import { cubeOf } from '@lib/measures/cubes/cube-register';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Status } from '@lib/web-kit/govuk/tag';

export const releaseStatus = ({ state }: Pick<ReleaseSummary, 'state'>): Status =>
  state === 'published'
    ? { text: 'Published', kind: 'done' }
    : { text: 'Awaiting sign-off', kind: 'waiting' };

/** The title of a table; a table that is no longer made keeps its code. */
export const tableTitle = (code: string): string => cubeOf(code)?.title ?? code;

/** "1,204 of 6,210 (19%)", "1 of 252 (under 1%)", "None of 126": how much of something is hidden. */
export const shareWords = (some: number, all: number): string => {
  if (all === 0) return 'None';
  if (some === 0) return `None of ${all.toLocaleString('en-GB')}`;
  const percent = Math.round((100 * some) / all);
  return `${some.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} (${percent === 0 ? 'under 1' : percent}%)`;
};
