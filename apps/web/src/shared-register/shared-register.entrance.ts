import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { sharedRegisterPaths } from './shared-register.paths';

@Entrance()
@Injectable()
export class SharedRegisterEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    {
      text: 'Shared registers',
      href: sharedRegisterPaths.list,
      permission: 'see shared registers',
      place: 'menu',
      order: 16,
    },
  ];

  cards(viewer: Viewer): readonly HomeCard[] {
    return [SHARED, READINGS].filter(({ permission }) => viewer.permissions.has(permission));
  }
}

const SHARED: HomeCard = {
  title: 'Shared registers',
  href: sharedRegisterPaths.list,
  text: 'Read high-cost placements of the boroughs whose agreement lets you. Each reading is shown to the borough.',
  permission: 'see shared registers',
  order: 16,
};

const READINGS: HomeCard = {
  title: 'Who read our register',
  href: sharedRegisterPaths.readings,
  text: 'See who of the programme read which of your high-cost placements, when and under which agreement.',
  permission: 'see readings of the register',
  order: 17,
};
