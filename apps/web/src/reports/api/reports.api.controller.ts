import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { reportSeenBy, reportsSeenBy } from '@lib/reports/report-register';
import { Run } from '@lib/reports/runs/run';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { catalogueEntry, contentAsJson, ReportTables } from './report-json';
import { workbookOrRefusal } from './panel-reports.api.controller';
import { RunReportBody, UnderDefinitionBody, WantedReportBody } from './report.bodies';
import { RUN_CHOICES, RunChoicesAnswer } from './run-choices.schemas';
import { CATALOGUE, Catalogue, RUN, SkippedTables, TABLES_OR_REASON } from './reports.schemas';

const PATH = { code: 'Code of the report, for example placements-snapshot' };

/** Which reports there are, and running one: the same rules as on the pages. */
@Tagged('Reports')
@Controller('api/v1/reports')
export class ReportsApiController {
  constructor(
    private readonly runs: ReportRuns,
    private readonly atOnce: ReportsAtOnce,
    private readonly names: PersonNames,
  ) {}

  @ApiVerb({ summary: 'The reports there are', answer: CATALOGUE })
  @Allow('see reports')
  @Get()
  list(@CurrentViewer() viewer: Viewer): Catalogue {
    return { reports: reportsSeenBy(viewer.context).map(catalogueEntry) };
  }

  @ApiVerb({
    summary: 'What can be chosen when you run a report',
    description:
      'The reports that go into the workbook of a workstream, and whom a run can tell. Empty for a report that is not yours to run.',
    path: PATH,
    answer: RUN_CHOICES,
  })
  @Allow('run reports')
  @Get(':code/choices')
  async choices(@CurrentViewer() viewer: Viewer, @Param('code') code: string): Promise<RunChoicesAnswer> {
    const { parts, roles, nameable } = await this.runs.prospects(viewer, code);
    const names = await this.names.of(viewer.context, nameable);
    return { parts, roles, people: nameable.map((id) => ({ id, name: names.get(id) ?? null })) };
  }

  @ApiVerb({
    summary: 'Run a report now for your borough, or for the programme',
    description: 'The answer is the run; its workbook is fetched with the run’s key.',
    path: PATH,
    body: RunReportBody,
    status: 201,
    answer: RUN,
  })
  @Allow('run reports')
  @Post(':code/runs')
  async run(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() { asAt, againOf, definition, parts, roles = [], people = [] }: RunReportBody,
  ): Promise<Run> {
    reportSeenBy(viewer.context, code);
    const tell = roles.length + people.length > 0 ? { roles, people } : undefined;
    return this.runs.runNow(viewer, { code, asAt, againOf, definition, parts, tell });
  }

  @ApiVerb({
    summary: 'The tables of a report, without a file',
    description: 'Worked out at once and not kept; that figures were shown is recorded.',
    path: PATH,
    query: WantedReportBody,
    answer: TABLES_OR_REASON,
  })
  @Allow('open workbooks')
  @Get(':code/tables')
  async tables(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() { asAt, againOf, definition }: WantedReportBody,
  ): Promise<ReportTables | SkippedTables> {
    const content = await this.atOnce.tables(viewer, { code, asAt, againOf, definition });
    return typeof content === 'string' ? { skipped: content } : contentAsJson(content);
  }

  @ApiVerb({
    summary: 'The workbook of a report with personal data',
    description:
      'Made as you ask and not kept. Every case and child in it is recorded as taken out. 404 for a report that has no such version.',
    path: PATH,
    query: UnderDefinitionBody,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
  @Allow('export children')
  @Get(':code/personal-data')
  async personalData(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() { asAt, definition }: UnderDefinitionBody,
  ): Promise<Download> {
    const wanted = { code, asAt, definition, withPersonalData: true };
    return workbookOrRefusal(await this.atOnce.workbook(viewer, wanted));
  }
}
