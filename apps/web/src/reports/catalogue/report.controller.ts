import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { isFor } from '@lib/reports/report';
import { reportSeenBy, reportsSeenBy } from '@lib/reports/report-register';
import { NO_PROSPECTS, ReportRuns } from '@lib/reports/runs/report-runs.service';
import { subjectActedFor } from '@lib/reports/subject/subject';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { runsTable } from '../runs/runs.presenter';
import { definitionRows } from './catalogue.presenter';
import { dateHint } from './date-hint';
import { definitionChoices } from './definition-choices';
import { MakeReportForm, wantedIn } from './make-report.form';
import { partChoices, tellChoices, withAllParts } from './run-choices';

const TEMPLATE = 'reports/catalogue/report.njk';
const LATEST_RUNS = 5;

/** One report: what it is, its latest runs, and running it now. */
@Controller()
export class ReportController {
  constructor(
    private readonly runs: ReportRuns,
    private readonly names: PersonNames,
    private readonly clock: Clock,
  ) {}

  @Allow('see reports')
  @Get(reportsPaths.reportPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('code') code: string): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, code, formOf({ asAt: this.clock.today() })));
  }

  @Allow('run reports')
  @Post(reportsPaths.reportPattern)
  async run(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    reportSeenBy(viewer.context, code);
    const form = parseForm(MakeReportForm, body);
    const again = async (errors: FormModel['errors']): Promise<Page> =>
      pageWithProblems(TEMPLATE, await this.model(viewer, code, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    try {
      const run = await this.runs.runNow(viewer, wantedIn(code, form.value));
      return redirectTo(reportsPaths.run(run.id));
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
  }

  private async model(viewer: Viewer, code: string, form: FormModel): Promise<object> {
    const report = reportSeenBy(viewer.context, code);
    const canRun = viewer.permissions.has('run reports') && isFor(report, subjectActedFor(viewer.context));
    const prospects = canRun ? await this.runs.prospects(viewer, code) : NO_PROSPECTS;
    const { runs } = await this.runs.list(viewer, { reportCode: code }, { page: 1, size: LATEST_RUNS });
    return {
      title: report.title,
      report,
      definition: definitionRows(report, reportsSeenBy(viewer.context)),
      variant: canRun && viewer.permissions.has('export children') ? report.personalDataVariant : null,
      variantAction: reportsPaths.personalData(code),
      variantDay: this.clock.today(),
      tablesAction:
        viewer.permissions.has('open workbooks') && canRun
          ? reportsPaths.tables(code, this.clock.today())
          : null,
      form: withAllParts(form, prospects),
      parts: partChoices(prospects),
      tell: tellChoices(prospects, await this.names.of(viewer.context, prospects.nameable), form),
      canRun,
      scheduleHref: viewer.permissions.has('set schedules') ? reportsPaths.newScheduleOf(code) : null,
      obstacle: prospects.reason && Object.keys(form.errors).length === 0 ? prospects.reason : null,
      dateHint: [dateHint(report), prospects.hint].filter(Boolean).join(' '),
      definitions: definitionChoices(prospects.definitions),
      table: runsTable(runs, viewer, 'Latest runs'),
      hasRuns: runs.length > 0,
      action: reportsPaths.report(code),
      paths: reportsPaths,
      back: { href: reportsPaths.catalogue },
    };
  }
}
