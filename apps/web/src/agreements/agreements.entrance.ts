import { Injectable } from '@nestjs/common';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { agreementsPaths } from './agreements.paths';

@Entrance()
@Injectable()
export class AgreementsEntrance implements FeatureEntrance {
  readonly links = [
    {
      text: 'Agreements',
      href: agreementsPaths.agreements,
      permission: 'manage agreements',
      place: 'menu',
      order: 80,
    },
  ] as const;

  cards(): readonly HomeCard[] {
    return [
      {
        title: 'Data-sharing agreements',
        href: agreementsPaths.agreements,
        text: 'Record, renew and end what boroughs signed. Without a live agreement nothing is imported.',
        permission: 'manage agreements',
        order: 80,
      },
    ];
  }
}
