import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { definitionsPaths } from './definitions.paths';

@Entrance()
@Injectable()
export class DefinitionsEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    {
      text: 'Definitions',
      href: definitionsPaths.list,
      permission: 'see definitions',
      place: 'menu',
      order: 28,
    },
  ];

  cards(): HomeCard[] {
    return [
      {
        title: 'What counts as high cost',
        href: definitionsPaths.list,
        text: 'See by which definition a placement is one of high cost and low incidence, and how it changed.',
        permission: 'see definitions',
        order: 28,
      },
    ];
  }
}
