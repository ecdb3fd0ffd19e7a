import { Injectable } from '@nestjs/common';
import { Entrance, FeatureEntrance } from '../shell/layout/entrance';
import { accountPaths } from './account.paths';

@Entrance()
@Injectable()
export class AccountEntrance implements FeatureEntrance {
  readonly links = [
    {
      text: 'Your account',
      href: accountPaths.account,
      permission: 'see own account',
      place: 'account',
      order: 10,
    },
  ] as const;

  cards(): readonly [] {
    return [];
  }
}
