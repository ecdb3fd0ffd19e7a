import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { reportsCard, schedulesCard } from './home-cards.presenter';
import { reportsPaths } from './reports.paths';

@Entrance()
@Injectable()
export class ReportsEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Reports', href: reportsPaths.catalogue, permission: 'see reports', place: 'menu', order: 30 },
    {
      text: 'Access and downloads',
      href: reportsPaths.access,
      permission: 'see access and downloads',
      place: 'menu',
      order: 93,
    },
  ];

  constructor(
    private readonly runs: ReportRuns,
    private readonly schedules: ReportSchedules,
    private readonly clock: Clock,
  ) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const runs = await this.runs.summary(viewer);
    const schedules = await this.schedules.list(viewer);
    return [reportsCard(runs, viewer), schedulesCard(schedules, runs, { now: this.clock.now(), viewer })];
  }
}
