import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { roomPaths } from './room.paths';

@Entrance()
@Injectable()
export class RoomEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Room', href: roomPaths.list, permission: 'see room', place: 'menu', order: 47 },
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
    ];
  }
}
