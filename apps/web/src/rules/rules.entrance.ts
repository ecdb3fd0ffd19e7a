import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { rulesPaths } from './rules.paths';

@Entrance()
@Injectable()
export class RulesEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Rules', href: rulesPaths.list, permission: 'see rules', place: 'menu', order: 28 },
  ];

  cards(): HomeCard[] {
    return [
      {
        title: 'Rules and thresholds',
        href: rulesPaths.list,
        text: 'See what the rules of the programme hold, from when and why: how long a place counts, the quorum of a new panel, age bands.',
        permission: 'see rules',
        order: 28,
      },
    ];
  }
}
