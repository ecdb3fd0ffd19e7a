import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { reportsPaths } from './reports.paths';

@Entrance()
@Injectable()
export class ReportsEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Reports', href: reportsPaths.catalogue, permission: 'see reports', place: 'menu', order: 30 },
  ];

  cards(): HomeCard[] {
    return [
      {
        title: 'Reports',
        href: reportsPaths.catalogue,
        text: 'See what reports there are, run one, and open the workbooks that were made.',
        permission: 'see reports',
        order: 30,
      },
      {
        title: 'Report schedules',
        href: reportsPaths.schedules,
        text: 'Have a report made by itself, and see when it is due next.',
        permission: 'set schedules',
        order: 31,
      },
    ];
  }
}
