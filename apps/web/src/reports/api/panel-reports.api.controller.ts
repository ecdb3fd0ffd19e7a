import { Controller, Get, Param, Query } from '@nestjs/common';
import { ConflictError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { asDownload } from '../runs/workbook-download';
import { catalogueEntry, contentAsJson, ReportTables } from './report-json';
import { DayBody } from './report.bodies';
import { CATALOGUE, Catalogue, SkippedTables, TABLES_OR_REASON } from './reports.schemas';

const PANEL = { id: 'Key of the panel' };
const REPORT = { ...PANEL, code: 'Code of the report, for example panel-decisions' };

/** Reports of a panel as JSON and as workbooks: for each of its people what is shared with them now. */
@Tagged('Reports')
@Controller('api/v1/panel/series/:id/reports')
export class PanelReportsApiController {
  constructor(private readonly atOnce: ReportsAtOnce) {}

  @ApiVerb({ summary: 'The reports of a panel', path: PANEL, answer: CATALOGUE })
  @Allow('see panels')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Catalogue> {
    return { reports: (await this.atOnce.shelfOf(viewer, id)).reports.map(catalogueEntry) };
  }

  @ApiVerb({
    summary: 'The tables of a report of a panel',
    description: 'Of the cases shared with you now. Every case in the answer is recorded as seen.',
    path: REPORT,
    query: DayBody,
    answer: TABLES_OR_REASON,
  })
  @Allow('see panels')
  @Get(':code/tables')
  async tables(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('code') code: string,
    @Query() { asAt }: DayBody,
  ): Promise<ReportTables | SkippedTables> {
    const content = await this.atOnce.tables(viewer, { code, panelId: id, asAt });
    return typeof content === 'string' ? { skipped: content } : contentAsJson(content);
  }

  @ApiVerb({
    summary: 'The workbook of a report of a panel',
    description: 'Made as you ask and not kept. Every case in it is recorded as taken out.',
    path: REPORT,
    query: DayBody,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
  @Allow('see panels')
  @Get(':code/workbook')
  async workbook(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('code') code: string,
    @Query() { asAt }: DayBody,
  ): Promise<Download> {
    return workbookOrRefusal(await this.atOnce.workbook(viewer, { code, panelId: id, asAt }));
  }
}

/** @throws ConflictError saying why there is none. */
export const workbookOrRefusal = (made: Awaited<ReturnType<ReportsAtOnce['workbook']>>): Download => {
  if (typeof made !== 'string') return asDownload(made);
  throw new ConflictError(made, 'nothing-to-report');
};
