import { Injectable } from '@nestjs/common';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { spendingPaths } from './spending.paths';

@Entrance()
@Injectable()
export class SpendingEntrance implements FeatureEntrance {
  readonly links = [
    {
      text: 'Spending',
      href: spendingPaths.index,
      permission: 'load spending',
      place: 'menu',
      order: 84,
    },
  ] as const;

  cards(): readonly HomeCard[] {
    return [
      {
        title: 'Section 251 spending',
        href: spendingPaths.index,
        text: 'Load what boroughs spent on children looked after, from the Department for Education’s tables. Without it the weekly costs of care are not available.',
        permission: 'load spending',
        order: 84,
      },
    ];
  }
}
