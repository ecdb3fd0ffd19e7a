import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { SchedulePreviews } from '@lib/reports/deliveries/schedule-preview.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { presentPreview } from './schedule-preview.presenter';

/** What a schedule would make now: looked at before it is let run. */
@Controller()
export class SchedulePreviewController {
  constructor(private readonly previews: SchedulePreviews) {}

  @Allow('set schedules')
  @Get(reportsPaths.previewSchedulePattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const preview = await this.previews.show(viewer, id);
    return page('reports/schedule-runs/preview.njk', presentPreview(preview));
  }
}
