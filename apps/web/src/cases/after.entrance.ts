import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { FollowUps } from '@lib/panel/follow-ups/follow-ups.service';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { afterPaths } from './after.paths';

@Entrance()
@Injectable()
export class AfterEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'To do', href: afterPaths.due, permission: 'see cases', place: 'menu', order: 6 },
  ];

  constructor(private readonly followUps: FollowUps) {}

  async cards(viewer: Viewer): Promise<readonly HomeCard[]> {
    const waiting = await this.followUps.count(viewer);
    return [
      {
        title: 'What the panel’s cases wait for',
        href: afterPaths.due,
        text: 'Answer the panel, record what the borough decided, and say what became of each placement.',
        permission: 'see cases',
        order: 6,
        count: `${waiting} ${waiting === 1 ? 'thing' : 'things'} to do`,
      },
    ];
  }
}
