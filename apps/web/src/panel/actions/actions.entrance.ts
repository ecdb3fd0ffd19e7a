import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { CaseActions } from '@lib/panel/actions/actions.service';
import { Entrance, FeatureEntrance, HomeCard } from '../../shell/layout/entrance';
import { actionsPaths } from './actions.paths';

@Entrance()
@Injectable()
export class PanelActionsEntrance implements FeatureEntrance {
  readonly links = [
    { text: 'Actions', href: actionsPaths.actions, permission: 'see panels', place: 'menu', order: 13 },
  ] as const;

  constructor(
    private readonly actions: CaseActions,
    private readonly clock: Clock,
  ) {}

  async cards(viewer: Viewer): Promise<readonly HomeCard[]> {
    const { open, overdue } = await this.actions.count(viewer, this.clock.today());
    return [
      {
        title: 'Actions',
        href: actionsPaths.actions,
        text: 'What somebody is to do about cases of your panel, and by when.',
        permission: 'see panels',
        order: 35,
        count: `${open} open, ${overdue} overdue`,
      },
    ];
  }
}
