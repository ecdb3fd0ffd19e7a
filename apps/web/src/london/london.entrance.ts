import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { londonPaths } from './london.paths';

@Entrance()
@Injectable()
export class LondonEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    {
      text: 'London',
      href: londonPaths.show,
      permission: 'see London figures',
      place: 'menu',
      order: 25,
    },
  ];

  cards(): HomeCard[] {
    return [
      {
        title: 'London placements',
        href: londonPaths.show,
        text: 'See where London’s children are placed, how old they are and how far from home, by area and month.',
        permission: 'see London figures',
        order: 25,
      },
    ];
  }
}
