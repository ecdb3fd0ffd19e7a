import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { workstreamsPaths } from './workstreams.paths';

@Entrance()
@Injectable()
export class WorkstreamsEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    {
      text: 'Workstreams',
      href: workstreamsPaths.list,
      permission: 'see London figures',
      place: 'menu',
      order: 24,
    },
  ];

  cards(): HomeCard[] {
    return [
      {
        title: 'Workstreams',
        href: workstreamsPaths.list,
        text: 'See, field by field, whether London has enough of the right homes, good outcomes and a fair price.',
        permission: 'see London figures',
        order: 24,
      },
    ];
  }
}
