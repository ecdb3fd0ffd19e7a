import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { needPaths } from '../need-and-room/need-and-room.paths';
import { roomPaths } from './room.paths';

@Entrance()
@Injectable()
export class RoomEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    {
      text: 'Room',
      href: roomPaths.list,
      alsoOver: [needPaths.matrix],
      permission: 'see room',
      place: 'menu',
      order: 47,
    },
  ];

  cards(): HomeCard[] {
    return [
      {
        title: 'Room',
        href: roomPaths.list,
        text: 'See where there is a place, who says so and when that was last confirmed, and search for one.',
        permission: 'see room',
        order: 47,
      },
      {
        title: 'Need and room',
        href: needPaths.matrix,
        text: 'Set what London lacks beside the room it has, and try what more places would change.',
        permission: 'see London figures',
        order: 48,
      },
    ];
  }
}
