import { Injectable } from '@nestjs/common';
import { WARNING_DAYS } from '@lib/boroughs/agreements/agreement';
import { Agreements } from '@lib/boroughs/agreements/agreements.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { Entrance, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { boroughsWithout, endingSoon, hasLiveAgreement } from './agreements-page.presenter';
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

  constructor(
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  async cards(viewer: Viewer): Promise<readonly HomeCard[]> {
    const agreements = await this.agreements.list(viewer);
    const today = this.clock.today();
    const without = boroughsWithout(agreements, today).length;
    const ending = endingSoon(agreements, today).length;
    return [
      {
        title: 'Data-sharing agreements',
        href: agreementsPaths.agreements,
        text: 'Record, renew and end what boroughs signed. Without a live agreement nothing is imported.',
        permission: 'manage agreements',
        order: 80,
        count:
          `${without} ${without === 1 ? 'borough' : 'boroughs'} without a live agreement; ` +
          `${ending} ${ending === 1 ? 'agreement ends' : 'agreements end'} within ${WARNING_DAYS} days`,
      },
    ];
  }

  /** A borough is told before it uploads anything in vain. */
  async notice(viewer: Viewer): Promise<string | null> {
    if (viewer.boroughId === null || !viewer.permissions.has('import returns')) return null;
    const agreements = await this.agreements.list(viewer);
    if (hasLiveAgreement(agreements, viewer.boroughId, this.clock.today())) return null;
    const { name } = authorityById(viewer.boroughId);
    return `${name} has no live data-sharing agreement for sufficiency, so no return can be imported and no report made. Ask an administrator to record or renew it.`;
  }
}
