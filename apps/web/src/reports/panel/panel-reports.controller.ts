import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { mustDeclare } from '@lib/panel/live/papers';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../../panel/panel.paths';
import { reportsPaths } from '../reports.paths';
import { asDownload } from '../runs/workbook-download';
import { TablesForm } from '../tables/tables.form';
import { panelReportModel, shelfTable, shownOf } from './panel-reports.presenter';

const TEMPLATE = 'reports/panel/report.njk';

/** Reports of a panel, for each of its people: what is shared with them now, made as they ask and not kept. */
@Controller()
export class PanelReportsController {
  constructor(
    private readonly atOnce: ReportsAtOnce,
    private readonly clock: Clock,
  ) {}

  @Allow('see panels')
  @Get(reportsPaths.ofPanelPattern)
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const { panel, reports } = await this.atOnce.shelfOf(viewer, id);
    return page('reports/panel/reports.njk', {
      title: `Reports of the ${panel.name}`,
      table: shelfTable(panel, reports),
      declaresFirst: mustDeclare(viewer),
      back: { href: panelPaths.home },
    });
  }

  @Allow('see panels')
  @Get(reportsPaths.panelReportPattern)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('code') code: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const prospects = await this.atOnce.prospects(viewer, id, code);
    const model = (form: FormModel, more: object = {}): object => panelReportModel(prospects, form, more);
    if (Object.keys(query).length === 0)
      return page(TEMPLATE, model(formOf({ asAt: this.clock.today() }), { reason: prospects.reason }));
    const form = parseForm(TablesForm, query);
    if (!form.ok) return pageWithProblems(TEMPLATE, model(form));
    try {
      const content = await this.atOnce.tables(viewer, { code, panelId: id, asAt: form.value.asAt });
      const { asAt } = form.value;
      return page(TEMPLATE, model(formOf({ asAt }), shownOf(content, prospects, form.value)));
    } catch (error) {
      if (error instanceof InvalidError)
        return pageWithProblems(TEMPLATE, model({ ...form, errors: errorsOf(error.problems) }));
      throw error;
    }
  }

  /** @throws InvalidError for the date: the page that leads here has looked at it. */
  @Allow('see panels')
  @Get(reportsPaths.panelWorkbookPattern)
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<Page | Download> {
    const prospects = await this.atOnce.prospects(viewer, id, code);
    const form = parseForm(TablesForm, query);
    if (!form.ok) return pageWithProblems(TEMPLATE, panelReportModel(prospects, form, {}));
    const made = await this.atOnce.workbook(viewer, { code, panelId: id, asAt: form.value.asAt });
    return typeof made === 'string'
      ? page(TEMPLATE, panelReportModel(prospects, form, { reason: made }))
      : asDownload(made);
  }
}
