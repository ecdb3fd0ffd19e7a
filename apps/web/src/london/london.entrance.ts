import { Injectable } from '@nestjs/common';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { Releases } from '@lib/releases/selecting/releases.service';
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

  constructor(
    private readonly units: UnitOfWork,
    private readonly releases: Releases,
  ) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const latest = await this.units.run(
      viewer.context,
      (tx) => this.releases.latest(tx, CUBES[0]!.code, 'operational'),
      { readOnly: true },
    );
    return [
      {
        title: 'London figures',
        href: londonPaths.show,
        text: 'See where London’s children are placed, how long its panels take, what could not be found, and what high-cost placements cost and achieve.',
        permission: 'see London figures',
        order: 25,
        count: latest ? `Latest: week to ${formatDay(latest.on)}` : undefined,
      },
    ];
  }
}
