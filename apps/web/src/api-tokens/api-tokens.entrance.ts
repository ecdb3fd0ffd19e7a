import { Injectable } from '@nestjs/common';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { apiTokensPaths } from './api-tokens.paths';

@Entrance()
@Injectable()
export class ApiTokensEntrance implements FeatureEntrance {
  readonly links = [
    {
      text: 'API tokens',
      href: apiTokensPaths.tokens,
      permission: 'see API tokens',
      place: 'account',
      order: 20,
    },
  ] as const;

  cards(): readonly HomeCard[] {
    return [];
  }
}
