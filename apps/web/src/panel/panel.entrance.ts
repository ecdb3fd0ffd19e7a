import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { CaseStatus } from '@lib/panel/cases/case-status';
import { PanelMeetings } from '@lib/panel/meetings/panel-meetings.service';
import { Reviews } from '@lib/panel/review/reviews.service';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { cutOffInWords, dayWithWeekday } from './panel-words';
import { panelPaths } from './panel.paths';

/** The way to the panels, for the people who sit on them and those who open them. */
@Entrance()
@Injectable()
export class PanelEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Panel', href: panelPaths.home, permission: 'see panels', place: 'menu', order: 12 },
    { text: 'Panels', href: panelPaths.panels, permission: 'open panels', place: 'menu', order: 82 },
  ];

  constructor(
    private readonly meetings: PanelMeetings,
    private readonly reviews: Reviews,
  ) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    if (viewer.permissions.has('open panels')) return [OPENING];
    const [first] = (await this.meetings.overview(viewer)).flatMap(({ next }) => next);
    const cards: HomeCard[] = [
      {
        title: 'Panel meetings',
        href: first ? panelPaths.meeting(first.id) : panelPaths.home,
        text: 'See when your panel meets, its agenda and its members.',
        permission: 'see panels',
        order: 10,
        count: first && `Next: ${dayWithWeekday(first.heldOn)}; papers close at ${cutOffInWords(first)}`,
      },
    ];
    if (!viewer.permissions.has('run the panel')) return cards;
    const counts = await this.reviews.counts(viewer);
    const count = (status: CaseStatus): number => counts.get(status) ?? 0;
    return [
      ...cards,
      {
        title: 'Case queues',
        href: panelPaths.queues,
        text: 'Review what boroughs refer, ask for information, and make cases ready for a meeting.',
        permission: 'run the panel',
        order: 11,
        count: `${count('submitted')} new; ${count('in review')} in review; ${count('waiting for information')} waiting for information; ${count('ready to list')} ready to list`,
      },
    ];
  }
}

const OPENING: HomeCard = {
  title: 'Panels',
  href: panelPaths.panels,
  text: 'Open a panel and name its first coordinator.',
  permission: 'open panels',
  order: 82,
};
