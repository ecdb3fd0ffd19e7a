import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Waves } from '@lib/surveys/waves/waves.service';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { questionSetsPaths } from '../question-sets/question-sets.paths';
import { reviewsPaths } from '../survey-reviews/survey-reviews.paths';
import { collectionsPaths } from './collections.paths';

@Entrance()
@Injectable()
export class CollectionsEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    {
      ...{ text: 'Surveys', href: collectionsPaths.list, permission: 'see waves', place: 'menu', order: 17 },
      alsoOver: ['/waves', questionSetsPaths.list, reviewsPaths.queue],
    },
  ];

  constructor(private readonly waves: Waves) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const collections = await this.waves.collections(viewer);
    const open = collections.flatMap(({ waves }) => waves).filter(({ wave }) => wave.state === 'open').length;
    return [
      {
        title: 'Surveys',
        href: collectionsPaths.list,
        text: 'See which surveys boroughs are asked to answer, make the next wave, and write what it asks.',
        permission: 'see waves',
        order: 17,
        ...(open > 0 ? { count: `${open} ${open === 1 ? 'wave' : 'waves'} open` } : {}),
      },
    ];
  }
}
