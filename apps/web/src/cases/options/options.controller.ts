import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { ConflictError } from '@lib/kernel/domain-error';
import { CaseOptions } from '@lib/panel/options/case-options.service';
import { poundsTyped } from '@lib/kernel/pounds';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { OptionForm, optionOfForm } from './option.form';
import { optionModel } from './option-model';
import { presentOptions } from './options.presenter';
import { optionsPaths, optionsRoutes } from './options.paths';

/** What a borough lays before the panel, side by side. */
@Controller()
export class OptionsController {
  constructor(
    private readonly options: CaseOptions,
    private readonly searches: SearchLog,
    private readonly clock: Clock,
  ) {}

  @Allow('see cases')
  @Get(optionsRoutes.options)
  async show(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const found = await this.options.open(viewer, reference);
    return page('cases/options/options.njk', presentOptions(found, this.clock.today()));
  }

  /** @param from a line of the search log that offered a placement, from which name and fee are taken */
  @Allow('refer cases')
  @Get(optionsRoutes.add)
  async new(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Query('from') from?: string,
  ): Promise<Page> {
    await this.searches.toChange(viewer, reference);
    const offer = from ? await this.searches.line(viewer, reference, from) : null;
    const known = offer ? { name: offer.approached, core: poundsTyped(offer.weeklyPence) } : {};
    return page('cases/options/option.njk', optionModel(reference, formOf(known)));
  }

  @Allow('refer cases')
  @Post(optionsRoutes.add)
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(OptionForm, body);
    if (!form.ok) {
      await this.searches.toChange(viewer, reference);
      return pageWithProblems('cases/options/option.njk', optionModel(reference, form));
    }
    try {
      await this.options.add(viewer, reference, optionOfForm(form.value));
    } catch (error) {
      if (!(error instanceof ConflictError) || error.code !== 'five-options') throw error;
      const again = { values: form.values, errors: { name: error.message } };
      return pageWithProblems('cases/options/option.njk', optionModel(reference, again));
    }
    return redirectTo(optionsPaths.options(reference), 'The option is added.');
  }
}
