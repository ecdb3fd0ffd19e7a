import { Injectable } from '@nestjs/common';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { peoplePaths } from './people.paths';

@Entrance()
@Injectable()
export class PeopleEntrance implements FeatureEntrance {
  readonly links = [
    { text: 'People', href: peoplePaths.people, permission: 'manage people', place: 'menu', order: 70 },
  ] as const;

  cards(): readonly HomeCard[] {
    return [
      {
        title: 'People',
        href: peoplePaths.people,
        text: 'Invite people, change what they may do, and close accounts of those who left.',
        permission: 'manage people',
        order: 70,
      },
    ];
  }
}
