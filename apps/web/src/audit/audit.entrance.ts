import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditReading } from '@lib/audit/reading/audit-reading.service';
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
      permission: 'see who saw children',
      place: 'menu',
      order: 91,
    },
    {
      text: 'What people saw',
      href: auditPaths.people,
      permission: 'see who saw children',
      place: 'menu',
      order: 92,
    },
  ] as const;

  constructor(private readonly reading: AuditReading) {}

  async cards(viewer: Viewer): Promise<readonly HomeCard[]> {
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
        permission: 'see who saw children',
        order: 91,
      },
      {
        title: 'What people have seen',
        href: auditPaths.people,
        text: 'See what one person opened, and who saw much more than usual.',
        count: viewer.permissions.has('see who saw children') ? await this.lastWeek(viewer) : undefined,
        permission: 'see who saw children',
        order: 92,
      },
    ];
  }

  private async lastWeek(viewer: Viewer): Promise<string> {
    const { children, unusual } = await this.reading.lastWeek(viewer);
    const seen = `${children.toLocaleString('en-GB')} ${children === 1 ? 'child’s record' : 'children’s records'} seen in the last 7 days`;
    const who = unusual === 0 ? 'nobody' : `${unusual} ${unusual === 1 ? 'person' : 'people'}`;
    return `${seen}; ${who} saw much more than usual`;
  }
}
