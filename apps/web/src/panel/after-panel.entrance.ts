import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { EMERGENCIES, TIMELINESS } from './after-panel.paths';

@Entrance()
@Injectable()
export class AfterPanelEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Emergencies', href: EMERGENCIES, permission: 'see panels', place: 'menu', order: 14 },
    { text: 'Timeliness', href: TIMELINESS, permission: 'see panel timeliness', place: 'menu', order: 16 },
  ];

  /** Opening the home page counts no case: the ledger itself says how many wait. */
  cards(viewer: Viewer): readonly HomeCard[] {
    if (!viewer.permissions.has('see panels')) return [];
    return [
      {
        title: 'Emergencies to ratify',
        href: EMERGENCIES,
        text: 'What boroughs approved outside the panel, and how long each has waited.',
        permission: 'see panels',
        order: 14,
      },
    ];
  }
}
