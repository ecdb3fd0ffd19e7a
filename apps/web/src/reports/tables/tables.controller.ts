import { Controller, Get, Param, Query } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { reportSeenBy } from '@lib/reports/report-register';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { chosenDefinition, definitionChoices } from '../catalogue/definition-choices';
import { reportsPaths } from '../reports.paths';
import { TablesForm } from './tables.form';
import { tablesOf } from './tables.presenter';

const TEMPLATE = 'reports/tables/tables.njk';

/** The same tables as in the workbook, on a page. */
@Controller()
export class TablesController {
  constructor(
    private readonly atOnce: ReportsAtOnce,
    private readonly runs: ReportRuns,
  ) {}

  @Allow('open workbooks')
  @Get(reportsPaths.tablesPattern)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const report = reportSeenBy(viewer.context, code);
    const form = parseForm(TablesForm, query);
    const { definitions } = await this.runs.prospects(viewer, code);
    const model = (of: FormModel, more: object = {}): object => ({
      title: `${report.title}: tables`,
      report,
      form: of,
      action: reportsPaths.tablesPattern.replace(':code', code),
      definitions: definitionChoices(definitions),
      makeAction:
        viewer.permissions.has('run reports') && !of.values['againOf'] ? reportsPaths.report(code) : null,
      back: { href: reportsPaths.report(code) },
      ...more,
    });
    if (!form.ok) return pageWithProblems(TEMPLATE, model(form));
    const { asAt, table, page: number, againOf } = form.value;
    const definition = chosenDefinition(form.value.definition);
    try {
      const content = await this.atOnce.tables(viewer, { code, asAt, againOf, definition });
      const facts = { asAt, day: formatDay(asAt), table, runHref: againOf && reportsPaths.run(againOf) };
      const shown =
        typeof content === 'string'
          ? { reason: content }
          : tablesOf(content, {
              report,
              table,
              page: number,
              address: reportsPaths.tables(code, asAt, { againOf, definition }),
            });
      return page(
        TEMPLATE,
        model(formOf({ asAt, againOf, definition: form.value.definition }), { ...facts, ...shown }),
      );
    } catch (error) {
      if (error instanceof InvalidError)
        return pageWithProblems(TEMPLATE, model({ ...form, errors: errorsOf(error.problems) }));
      throw error;
    }
  }
}
