import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Releases } from '@lib/releases/selecting/releases.service';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { releasesPaths } from './releases.paths';

@Entrance()
@Injectable()
export class ReleasesEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Releases', href: releasesPaths.list, permission: 'see releases', place: 'menu', order: 27 },
  ];

  constructor(
    private readonly units: UnitOfWork,
    private readonly releases: Releases,
  ) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const filter = { state: 'awaiting sign-off' } as const;
    const { total } = await this.units.run(
      viewer.context,
      (tx) => this.releases.list(tx, filter, { page: 1, size: 1 }),
      { readOnly: true },
    );
    return [
      {
        title: 'Releases',
        href: total === 0 ? releasesPaths.list : withQuery(releasesPaths.list, { state: 'awaiting' }),
        text: 'See which protected figures of London were made, what they were checked against, and the rules for small numbers.',
        permission: 'see releases',
        order: 27,
        count: total === 0 ? undefined : `${total.toLocaleString('en-GB')} waiting for a sign-off`,
      },
    ];
  }
}
