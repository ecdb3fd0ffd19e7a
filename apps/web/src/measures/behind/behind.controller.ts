import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Clock } from '@lib/kernel/clock';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { Publisher } from '@lib/reports/publisher';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { measureOf } from '../measure-of';
import { measuresRoutes } from '../measures.paths';
import { behindFile } from './behind-file';
import { BehindFigures } from './behind-figures.service';
import { BehindFileForm, BehindForm, sideOf } from './behind.form';
import { presentBehind } from './behind.presenter';
import { hasList } from './has-list';

const TEMPLATE = 'measures/behind/behind.njk';

/** The rows behind a borough’s own figure, on a page and as a file: for its own people and nobody else, ever. */
@Controller()
export class BehindController {
  constructor(
    private readonly behind: BehindFigures,
    private readonly clock: Clock,
    private readonly publisher: Publisher,
  ) {}

  @Allow('see children')
  @Get(measuresRoutes.behind)
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    if (!hasList(code)) throw new NotFoundError('list');
    const measure = measureOf(code);
    const form = parseForm(BehindForm, query);
    const again = (problems: FormModel): Page =>
      pageWithProblems(TEMPLATE, presentBehind(null, { measure, viewer, form: problems, asked: {} }));
    if (!form.ok) return again(form);
    const { on = null, as, part, page: number } = form.value;
    try {
      const rows = { on, as: sideOf(as), part: part || null };
      const found = await this.behind.list(viewer, code, rows, Number(number ?? 1));
      return page(TEMPLATE, presentBehind(found, { measure, viewer, form, asked: { on, as, part } }));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return again({ ...form, errors: errorsOf(error.problems) });
    }
  }

  /** @throws InvalidError for an address that no page of the list links to */
  @Allow('export children')
  @Get(measuresRoutes.behindFile)
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @QueryString() query: Query,
  ): Promise<Download> {
    if (!hasList(code)) throw new NotFoundError('list');
    const measure = measureOf(code);
    const form = parseForm(BehindFileForm, query);
    if (!form.ok) throw new InvalidError(Object.values(form.errors).join('\n'), 'unknown-list', []);
    const { on = null, as, part, format } = form.value;
    const rows = { on, as: sideOf(as), part: part || null };
    return behindFile(await this.behind.export(viewer, code, rows), {
      ...{ measure, format, as: sideOf(as), borough: authorityById(viewer.boroughId!) },
      ...{ today: this.clock.today(), contact: this.publisher.contact },
    });
  }
}
