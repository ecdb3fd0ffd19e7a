import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { asDownload } from './workbook-download';

/** The workbook of a run, for those it was made for; who had it is written down. */
@Controller()
export class DownloadController {
  constructor(private readonly runs: ReportRuns) {}

  @Allow('open workbooks')
  @Get(reportsPaths.filePattern)
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    return asDownload(await this.runs.download(viewer, id));
  }
}
