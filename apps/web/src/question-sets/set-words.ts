import { SetHead } from '@lib/surveys/question-sets/kept-set';
import { Status } from '@lib/web-kit/govuk/tag';

/** Where a version stands. */
export const standingOfSet = ({ state }: Pick<SetHead, 'state'>): Status =>
  state === 'draft' ? { text: 'Draft', kind: 'doing' } : { text: 'Published', kind: 'done' };

/** “Placements snapshot, version 2”. */
export const nameOfSet = ({ title, version }: Pick<SetHead, 'title' | 'version'>): string =>
  `${title}, version ${version}`;
