import { Injectable } from '@nestjs/common';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { likeNeedsPaths } from './like-needs.paths';

@Entrance()
@Injectable()
export class LikeNeedsEntrance implements FeatureEntrance {
  readonly links = [];

  cards(): HomeCard[] {
    return [
      {
        title: 'Several boroughs, like needs',
        href: likeNeedsPaths.list,
        text: 'See where three boroughs or more have children with like needs in children’s homes, and what one home for them could cost.',
        permission: 'see London figures',
        order: 29,
      },
    ];
  }
}
