import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { KeptLongEnough } from './kept-long-enough';
import { retentionPaths } from './retention.paths';

@Entrance()
@Injectable()
export class RetentionEntrance implements FeatureEntrance {
  readonly links = [
    {
      text: 'Old cases and returns',
      href: retentionPaths.retention,
      permission: 'hold cases',
      place: 'menu',
      order: 93,
    },
  ] as const;

  constructor(private readonly retention: KeptLongEnough) {}

  async cards(viewer: Viewer): Promise<readonly HomeCard[]> {
    const { counts, holds } = await this.retention.look(viewer);
    const soon = counts.reduce((sum, one) => sum + one.soon, 0);
    return [
      {
        title: 'Deleting old cases and returns',
        href: retentionPaths.retention,
        text: 'See how long cases for a panel and survey returns are kept and how many go next, and hold one that has to stay.',
        count: `${soon} ${soon === 1 ? 'goes' : 'go'} in the next 30 days; ${holds.length} held`,
        permission: 'hold cases',
        order: 93,
      },
    ];
  }
}
