import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { reportByCode } from '@lib/reports/report-register';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { workbookOrRefusal } from '../api/panel-reports.api.controller';
import { reportsPaths } from '../reports.paths';
import { tablesOf } from '../tables/tables.presenter';
import { AccessForm } from './access.form';

const TEMPLATE = 'reports/access/access.njk';
const CODE = 'access-and-downloads';

/** How much people used the service, for a data-protection lead of their borough and for administrators of everybody. */
@Controller()
export class AccessController {
  constructor(
    private readonly atOnce: ReportsAtOnce,
    private readonly clock: Clock,
  ) {}

  @Allow('see access and downloads')
  @Get(reportsPaths.access)
  async show(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<Page> {
    const today = this.clock.today();
    const isAsked = Object.keys(query).some((name) => name.startsWith('asAt'));
    const form = parseForm(AccessForm, isAsked ? query : { ...query, asAt: today });
    if (!form.ok) return pageWithProblems(TEMPLATE, this.model({ ...form, values: query }));
    const { asAt, page: number } = form.value;
    try {
      const content = await this.atOnce.tables(viewer, { code: CODE, asAt });
      const address = withQuery(reportsPaths.access, { asAt });
      const shown =
        typeof content === 'string'
          ? { reason: content }
          : tablesOf(content, { report: reportByCode(CODE), page: number, address });
      return page(TEMPLATE, { ...this.model(formOf({ asAt }), asAt), ...shown });
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return pageWithProblems(TEMPLATE, this.model({ values: query, errors: errorsOf(error.problems) }));
    }
  }

  @Allow('see access and downloads')
  @Get(reportsPaths.accessWorkbook)
  async download(@CurrentViewer() viewer: Viewer, @Query() query: unknown): Promise<Page | Download> {
    const form = parseForm(AccessForm, query);
    if (!form.ok) return pageWithProblems(TEMPLATE, this.model(form));
    try {
      return workbookOrRefusal(await this.atOnce.workbook(viewer, { code: CODE, asAt: form.value.asAt }));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return pageWithProblems(TEMPLATE, this.model({ ...form, errors: errorsOf(error.problems) }));
    }
  }

  private model(form: FormModel, asAt?: Day): object {
    const { title, purpose, smallNumbers } = reportByCode(CODE);
    return {
      ...{ title, purpose, smallNumbers, form },
      day: asAt && formatDay(asAt),
      action: reportsPaths.access,
      workbookHref: asAt && withQuery(reportsPaths.accessWorkbook, { asAt }),
    };
  }
}
