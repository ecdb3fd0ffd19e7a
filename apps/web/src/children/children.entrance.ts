import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { ChildrenService } from '@lib/placements/children/children.service';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { childrenPaths } from './children.paths';

@Entrance()
@Injectable()
export class ChildrenEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Children', href: childrenPaths.list, permission: 'see children', place: 'menu', order: 10 },
  ];

  constructor(
    private readonly children: ChildrenService,
    private readonly clock: Clock,
  ) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const count = await this.children.count(viewer, this.clock.today());
    return [
      {
        title: 'Children and placements',
        href: childrenPaths.list,
        text: 'See your own children, where they are placed, and each one’s history.',
        permission: 'see children',
        order: 10,
        count: `${count.toLocaleString('en-GB')} looked after today`,
      },
    ];
  }
}
