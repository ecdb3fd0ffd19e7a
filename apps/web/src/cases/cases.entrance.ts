import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { BoroughCasesService } from '@lib/panel/cases/borough-cases.service';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { casesPaths } from './cases.paths';

@Entrance()
@Injectable()
export class CasesEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Cases', href: casesPaths.list, permission: 'see cases', place: 'menu', order: 5 },
  ];

  constructor(private readonly cases: BoroughCasesService) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    if (!viewer.permissions.has('see cases')) return [];
    const counts = await this.cases.counts(viewer);
    const drafts = counts.get('draft') ?? 0;
    const waiting = counts.get('waiting for information') ?? 0;
    return [
      {
        title: 'Cases for the panel',
        href: casesPaths.list,
        text: 'Refer a child to a placements panel, and see how each case stands.',
        permission: 'see cases',
        order: 5,
        count: `${drafts} being written, ${waiting} waiting for information from you`,
      },
    ];
  }
}
