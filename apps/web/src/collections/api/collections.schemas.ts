import { CollectionListed } from '@lib/surveys/waves/waves.service';
import { list, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { LISTED_WAVE, listedWaveJson, ListedWaveJson } from '../../waves/api/waves.schemas';

export interface CollectionJson {
  readonly code: string;
  readonly title: string;
  readonly workstream: string;
  readonly latestVersion: number | null;
  readonly waves: readonly ListedWaveJson[];
}

export interface CollectionsJson {
  readonly collections: readonly CollectionJson[];
}

export const collectionJson = ({
  code,
  title,
  workstream,
  latest,
  waves,
}: CollectionListed): CollectionJson => ({
  ...{ code, title, workstream },
  latestVersion: latest?.version ?? null,
  waves: waves.map(listedWaveJson),
});

const COLLECTION = shape<CollectionJson>('SurveyCollection', 'A survey that is repeated, with its waves', {
  code: text('Its code, that of its question set', 'placements_snapshot'),
  title: text('What people call it', 'Placements snapshot'),
  workstream: text('The workstream whose reports use it', 'Sufficiency'),
  latestVersion: orNull(whole('The latest published version of its question set; null where there is none')),
  waves: list(LISTED_WAVE, 'The latest first'),
});

export const COLLECTIONS = shape<CollectionsJson>('SurveyCollections', 'Every survey that is repeated', {
  collections: list(COLLECTION, 'By title'),
});
