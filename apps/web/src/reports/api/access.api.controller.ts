import { Controller, Get, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { workbookOrRefusal } from './panel-reports.api.controller';
import { DayBody } from './report.bodies';
import { contentAsJson, ReportTables } from './report-json';
import { SkippedTables, TABLES_OR_REASON } from './reports.schemas';

const CODE = 'access-and-downloads';

/** How much people used the service, for those who answer for access. */
@Tagged('Reports')
@Controller('api/v1/access-report')
export class AccessReportApiController {
  constructor(private readonly atOnce: ReportsAtOnce) {}

  @ApiVerb({
    summary: 'Access and downloads of your borough, or of every organisation for administrators',
    description: 'Numbers by month, organisation and role. That they were shown is recorded.',
    query: DayBody,
    answer: TABLES_OR_REASON,
  })
  @Allow('see access and downloads')
  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Query() { asAt }: DayBody,
  ): Promise<ReportTables | SkippedTables> {
    const content = await this.atOnce.tables(viewer, { code: CODE, asAt });
    return typeof content === 'string' ? { skipped: content } : contentAsJson(content);
  }

  @ApiVerb({
    summary: 'The same as a workbook',
    description: 'Made as you ask, and not kept.',
    query: DayBody,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
  @Allow('see access and downloads')
  @Get('workbook')
  async workbook(@CurrentViewer() viewer: Viewer, @Query() { asAt }: DayBody): Promise<Download> {
    return workbookOrRefusal(await this.atOnce.workbook(viewer, { code: CODE, asAt }));
  }
}
