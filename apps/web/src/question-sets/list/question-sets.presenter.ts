import { formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { SetHead } from '@lib/surveys/question-sets/kept-set';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { collectionsPaths } from '../../collections/collections.paths';
import { questionSetsPaths } from '../question-sets.paths';
import { standingOfSet } from '../set-words';

/** A table for each question set, its latest version first. */
export const presentQuestionSets = (heads: readonly SetHead[], viewer: Viewer): object => ({
  title: 'Question sets',
  back: { href: collectionsPaths.list },
  newHref: viewer.permissions.has('write question sets') ? questionSetsPaths.new : null,
  tables: [...Map.groupBy(heads, ({ code }) => code).values()].map(tableOf),
});

const tableOf = (versions: readonly SetHead[]): DataTable => ({
  caption: versions[0]!.title,
  columns: [{ text: 'Version' }, { text: 'Status' }, { text: 'Written' }, { text: 'Published' }],
  rows: versions.map((one) => [
    {
      text: `Version ${one.version}`,
      href: questionSetsPaths.set(one.id),
      hiddenText: `of ${one.title}`,
    },
    { status: standingOfSet(one) },
    { text: formatMoment(one.writtenAt), note: one.writtenByName },
    one.publishedAt ? { text: formatMoment(one.publishedAt), note: one.publishedByName ?? '' } : 'Not yet',
  ]),
});
