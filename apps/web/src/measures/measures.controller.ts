import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { presentLondonBeds } from './london-beds/london-beds.presenter';
import { LondonBedsOfToday } from './london-beds/london-beds.service';
import { measureOf } from './measure-of';
import { presentMeasure } from './measure.presenter';
import { measuresRoutes } from './measures.paths';
import { presentMeasures } from './measures.presenter';
import { OwnMeasureForm } from './own/own-measure.form';
import { presentOwn } from './own/own-measure.presenter';
import { OwnMeasure, OwnMeasures } from './own/own-measures.service';

const TEMPLATE = 'measures/measure.njk';

/** How figures are worked out: every measure with its definition, and what is published of it. */
@Controller()
export class MeasuresController {
  constructor(
    private readonly own: OwnMeasures,
    private readonly london: LondonBedsOfToday,
  ) {}

  @Allow('see London figures')
  @Get(measuresRoutes.list)
  list(): Page {
    return page('measures/measures.njk', presentMeasures());
  }

  @Allow('see London figures')
  @Get(measuresRoutes.measure)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    const measure = measureOf(code);
    const form = Object.keys(query).length > 0 ? parseForm(OwnMeasureForm, query) : null;
    const london = await this.london.of(viewer, code, form?.ok ? form.value.on : undefined);
    const model = (own: OwnMeasure | null, shown: FormModel): object => ({
      ...presentMeasure(measure, viewer),
      form: shown,
      own: presentOwn(own, { measure, viewer, form: shown }),
      london: presentLondonBeds(london),
    });
    if (form && !form.ok) return pageWithProblems(TEMPLATE, model(null, form));
    try {
      const own = await this.own.of(viewer, code, form?.value.on);
      return page(TEMPLATE, model(own, form ?? formOf({ on: own?.on })));
    } catch (error) {
      if (!(error instanceof InvalidError) || !form) throw error;
      return pageWithProblems(TEMPLATE, model(null, { ...form, errors: errorsOf(error.problems) }));
    }
  }
}
