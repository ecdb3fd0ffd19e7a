import { Controller, Get, Param, Query } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { reportSeenBy } from '@lib/reports/report-register';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { dateHint } from '../catalogue/date-hint';
import { chosenDefinition, definitionChoices } from '../catalogue/definition-choices';
import { reportsPaths } from '../reports.paths';
import { asDownload } from '../runs/workbook-download';
import { PersonalDataForm } from './personal-data.form';

const TEMPLATE = 'reports/personal-data/personal-data.njk';

/** A report with personal data: for whoever asks, who just gave their second factor; handed over and not kept. */
@Controller()
export class PersonalDataController {
  constructor(
    private readonly atOnce: ReportsAtOnce,
    private readonly runs: ReportRuns,
  ) {}

  @Allow('export children')
  @Get(reportsPaths.personalDataPattern)
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<Page | Download> {
    const report = reportSeenBy(viewer.context, code);
    const { definitions } = await this.runs.prospects(viewer, code);
    const model = (form: FormModel, reason: string | null): object => ({
      title: `${report.title} with personal data`,
      report,
      form,
      reason,
      dateHint: dateHint(report),
      definitions: definitionChoices(definitions),
      action: reportsPaths.personalData(code),
      back: { href: reportsPaths.report(code) },
    });
    const form = parseForm(PersonalDataForm, query);
    if (!form.ok) return pageWithProblems(TEMPLATE, model(form, null));
    try {
      const { asAt, definition } = form.value;
      const wanted = { code, asAt, definition: chosenDefinition(definition), withPersonalData: true };
      const made = await this.atOnce.workbook(viewer, wanted);
      return typeof made === 'string' ? page(TEMPLATE, model(form, made)) : asDownload(made);
    } catch (error) {
      if (error instanceof InvalidError)
        return pageWithProblems(TEMPLATE, model({ ...form, errors: errorsOf(error.problems) }, null));
      throw error;
    }
  }
}
