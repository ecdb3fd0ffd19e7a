import { Injectable } from '@nestjs/common';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { auditPaths } from './audit.paths';

@Entrance()
@Injectable()
export class AuditEntrance implements FeatureEntrance {
  readonly links = [
    { text: 'Audit', href: auditPaths.search, permission: 'search all audit', place: 'menu', order: 90 },
    {
      text: 'Who saw a child',
      href: auditPaths.children,
      permission: 'search borough audit',
      place: 'menu',
      order: 91,
    },
    {
      text: 'What people saw',
      href: auditPaths.people,
      permission: 'search borough audit',
      place: 'menu',
      order: 92,
    },
  ] as const;

  cards(): readonly HomeCard[] {
    return [
      {
        title: 'Audit',
        href: auditPaths.search,
        text: 'Search who did, saw or tried what.',
        permission: 'search all audit',
        order: 90,
      },
      {
        title: 'Who has seen a child',
        href: auditPaths.children,
        text: 'Look up a child of your borough by reference and see who opened, listed or downloaded them.',
        permission: 'search borough audit',
        order: 91,
      },
      {
        title: 'What people have seen',
        href: auditPaths.people,
        text: 'See what one person opened, and who saw much more than usual.',
        permission: 'search borough audit',
        order: 92,
      },
    ];
  }
}
