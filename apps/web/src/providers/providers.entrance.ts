import { Injectable } from '@nestjs/common';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { providersPaths } from './providers.paths';

@Entrance()
@Injectable()
export class ProvidersEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    {
      text: 'Providers',
      href: providersPaths.directory,
      permission: 'see providers',
      place: 'menu',
      order: 60,
    },
  ];

  cards(): readonly HomeCard[] {
    return [
      {
        title: 'Providers and settings',
        href: providersPaths.directory,
        text: 'Look up homes, schools and agencies: who runs them, where they are and how they are registered.',
        permission: 'see providers',
        order: 60,
      },
    ];
  }
}
