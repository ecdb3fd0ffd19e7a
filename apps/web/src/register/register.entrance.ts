import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { RegisterCount } from '@lib/high-cost/register/register-count.service';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { registerPaths } from './register.paths';

@Entrance()
@Injectable()
export class RegisterEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    {
      text: 'High cost',
      href: registerPaths.list,
      permission: 'see the register',
      place: 'menu',
      order: 15,
    },
  ];

  constructor(private readonly counting: RegisterCount) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const { placements, toLookAt } = await this.counting.today(viewer);
    return [
      {
        title: 'High-cost placements',
        href: registerPaths.list,
        text: 'See which placements are in the register, what they cost and who pays, and keep it up to date.',
        permission: 'see the register',
        order: 15,
        count: `${placements} today${toLookAt > 0 ? `, ${toLookAt} to look at` : ''}`,
      },
    ];
  }
}
