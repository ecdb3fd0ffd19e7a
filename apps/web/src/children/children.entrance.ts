import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { childrenPaths } from './children.paths';

@Entrance()
@Injectable()
export class ChildrenEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Children', href: childrenPaths.list, permission: 'see children', place: 'menu', order: 10 },
  ];

  cards(): HomeCard[] {
    return [
      {
        title: 'Children and placements',
        href: childrenPaths.list,
        text: 'See your own children, where they are placed, and each one’s history.',
        permission: 'see children',
        order: 10,
      },
    ];
  }
}
