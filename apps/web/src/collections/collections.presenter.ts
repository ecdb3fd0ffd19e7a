import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { CollectionListed, WaveListed } from '@lib/surveys/waves/waves.service';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { questionSetsPaths } from '../question-sets/question-sets.paths';
import { reviewsPaths } from '../survey-reviews/survey-reviews.paths';
import { standingWords, waveAddress } from '../waves/wave-words';
import { wavesPaths } from '../waves/waves.paths';

interface CollectionShown {
  readonly title: string;
  readonly workstream: string;
  readonly set: { readonly href: string; readonly text: string } | null;
  readonly draft: { readonly href: string; readonly text: string } | null;
  readonly newHref: string | null;
  readonly waves: DataTable | null;
}

/** Every collection with its waves. */
export const presentCollections = (collections: readonly CollectionListed[], viewer: Viewer): object => ({
  title: 'Surveys',
  setsHref: questionSetsPaths.list,
  reviewsHref: reviewsPaths.queue,
  collections: collections.map((one) => shownOf(one, viewer)),
});

const shownOf = (collection: CollectionListed, viewer: Viewer): CollectionShown => {
  const { code, title, workstream, latest, draft, waves } = collection;
  return {
    ...{ title, workstream },
    set: latest && { href: questionSetsPaths.set(latest.id), text: `version ${latest.version}` },
    draft: draft && {
      href: questionSetsPaths.set(draft.id),
      text: `Version ${draft.version} is being written`,
    },
    newHref: viewer.permissions.has('run waves') && latest ? wavesPaths.new(code) : null,
    waves: waves.length === 0 ? null : tableOf(title, waves),
  };
};

const tableOf = (title: string, waves: readonly WaveListed[]): DataTable => ({
  caption: `Waves of ${title}`,
  hideCaption: true,
  columns: [{ text: 'Wave' }, { text: 'About' }, { text: 'Deadline' }, { text: 'Asks' }, { text: 'Status' }],
  rows: waves.map((one) => [
    { text: one.wave.title, href: waveAddress(one.wave), hiddenText: `of ${title}` },
    aboutWords(one),
    formatDay(one.wave.deadlineOn),
    `Version ${one.wave.setVersion}`,
    { status: standingWords(one.standing) },
  ]),
});

const aboutWords = ({ wave: { periodFrom, referenceDay } }: WaveListed): string =>
  periodFrom === null ? formatDay(referenceDay) : `${formatDay(periodFrom)} to ${formatDay(referenceDay)}`;
